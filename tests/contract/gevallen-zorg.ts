import { expect } from 'vitest'
import { DOSSIERS } from '../../server/proef/personen.ts'
import { geldId } from '../../server/proef/geld.ts'
import { overeenkomstId } from '../../server/proef/zorg.ts'
import { PROBLEEM_PREFIX } from '../../src/contract/problemen.ts'
import type { Overeenkomst, OvereenkomstInhoud, Overeenkomsten } from '../../src/contract/schemas/zorg.ts'
import type { Antwoord, Vraag } from '../loket.ts'

const SANNE = `/dossiers/${DOSSIERS.sanne}`

const inhoud = (deel: Partial<OvereenkomstInhoud> = {}): OvereenkomstInhoud => ({
  potjeId: geldId('A', 'potje A5'),
  zorgverlener: { soort: 'NIEUW', naam: 'Tolk Tessa', relatie: 'ZELFSTANDIG', kvk: '99000999', agb: null, ik: false },
  soort: 'OPDRACHT',
  hulp: 'WERK',
  betaalwijze: 'FACTUUR',
  tarief: { cent: 6600, eenheid: 'UUR' },
  aantalHonderdste: 100,
  per: 'PERIODE',
  vanaf: '2026-08-03',
  tot: '2026-12-31',
  opzegDagen: 0,
  zorgbeschrijving: 'Tessa gaat mee naar gesprekken.',
  ...deel,
})
const handtekening = { naam: 'Sanne Vermeer', zorgverlenerOp: '2026-07-01' }
const gelukt = (a: Antwoord): Overeenkomst => {
  expect(a.status).toBe(200)
  return a.body as Overeenkomst
}
const probleem = (a: Antwoord, status: number, soort: string): void =>
  expect({ status: a.status, type: (a.body as { type: string }).type }).toEqual({ status, type: `${PROBLEEM_PREFIX}${soort}` })

/** Zorgovereenkomsten: none is approved here, so that no balance changes. */
export const ZORG_GEVALLEN: { naam: string; doe: (vraag: Vraag) => Promise<void> }[] = [
  {
    naam: 'an agreement goes to the gemeente, comes back with a reason, and is withdrawn; every step stays to be read',
    async doe(vraag) {
      const gemaakt = gelukt(await vraag('sanne', 'POST', `${SANNE}/overeenkomsten`, { inhoud: inhoud(), vorigeId: null, handtekening }))
      expect(gemaakt).toMatchObject({ staat: 'GEMEENTE_CHECK', totaalCent: 6600, aanZet: { rol: 'GEMEENTE', uiterlijk: '2026-07-15' } })
      const pad = `/overeenkomsten/${gemaakt.id}`
      const terug = { staat: 'GEMEENTE_CHECK', antwoord: 'TERUG', reden: 'Welke dagen?' }
      gelukt(await vraag('fatima', 'POST', `${pad}/antwoord`, terug))
      probleem(await vraag('fatima', 'POST', `${pad}/antwoord`, terug), 409, 'toestand-veranderd')
      const anders = { inhoud: inhoud({ zorgbeschrijving: 'Op dinsdag.' }), vorigeId: null, handtekening }
      expect(gelukt(await vraag('sanne', 'PUT', pad, anders)).staat).toBe('GEMEENTE_CHECK')
      gelukt(await vraag('sanne', 'POST', `${pad}/einde`, { op: null, reden: '' }))
      const nu = gelukt(await vraag('sanne', 'GET', pad))
      expect(nu.stappen.map((s) => s.staat).join(' ')).toBe(
        'CONCEPT ONDERTEKEND GEMEENTE_CHECK TERUG CONCEPT ONDERTEKEND GEMEENTE_CHECK BEEINDIGD',
      )
    },
  },
  {
    naam: 'an agreement that can not be is refused by name, and one of somebody else does not exist',
    async doe(vraag) {
      const maak = (deel: Partial<OvereenkomstInhoud>) =>
        vraag('sanne', 'POST', `${SANNE}/overeenkomsten`, { inhoud: inhoud(deel), vorigeId: null, handtekening })
      probleem(await maak({ aantalHonderdste: 100_000 }), 422, 'te-weinig-geld')
      probleem(await maak({ tot: '2027-01-01' }), 422, 'buiten-periode')
      probleem(await maak({ tarief: { cent: 7001, eenheid: 'UUR' } }), 422, 'overeenkomst-kan-niet')
      probleem(await maak({ aantalHonderdste: 0 }), 400, 'ongeldig-verzoek')
      probleem(await maak({ vanaf: '2026-12-31', tot: '2026-08-03' }), 400, 'ongeldig-verzoek')
      const goed = overeenkomstId('A', 'A1')
      probleem(await vraag('mark', 'GET', `/overeenkomsten/${goed}`), 404, 'niet-gevonden')
      probleem(await vraag('fatima', 'GET', `/overeenkomsten/${goed}/naar-svb`), 404, 'niet-gevonden')
      expect(gelukt(await vraag('fatima', 'GET', `/overeenkomsten/${goed}`)).zorgbeschrijving).toBeNull()
      const { tarieven } = (await vraag('sanne', 'GET', `${SANNE}/overeenkomsten`)).body as Overeenkomsten
      expect(tarieven).toContainEqual({
        wet: 'PARTICIPATIEWET',
        soort: 'WERK',
        vorm: 'FORMEEL',
        eenheid: 'UUR',
        cent: 7000,
        vanaf: '2026-01-01',
        tot: null,
      })
      probleem(await vraag('sanne', 'GET', '/werkplek/overeenkomsten'), 404, 'niet-gevonden')
    },
  },
]
