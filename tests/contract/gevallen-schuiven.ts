import { expect } from 'vitest'
import { geldId } from '../../server/proef/geld.ts'
import { DOSSIERS, PERSONEN, type ProefNaam } from '../../server/proef/personen.ts'
import type { BudgetAntwoord, Verschuiving, VerschuivingOpdracht } from '../../src/contract/schemas/geld.ts'
import { PROBLEEM_PREFIX } from '../../src/contract/problemen.ts'
import type { Antwoord, Vraag } from '../loket.ts'

const SANNE = `/dossiers/${DOSSIERS.sanne}`
const GEZIN = `/dossiers/${DOSSIERS.deGraaf}`
const A = (code: string): string => geldId('A', `potje ${code}`)
const B = (code: string): string => geldId('B', `potje ${code}`)

const naar = (van: string, doel: string, cent: number): VerschuivingOpdracht => ({
  vanPotjeId: van,
  doel: { soort: 'POTJE', potjeId: doel },
  cent,
  reden: '',
  verwacht: 'VRIJ',
})
const GOED = naar(A('A3'), A('A1'), 100)

/** Everything that a refused command must leave as it was: each potje, and every shift that there is. */
async function beeld(vraag: Vraag, wie: ProefNaam = 'sanne', dossier = SANNE): Promise<unknown> {
  const budget = await vraag(wie, 'GET', `${dossier}/budget`)
  const lijst = await vraag(wie, 'GET', `${dossier}/verschuivingen`)
  expect([budget.status, lijst.status]).toEqual([200, 200])
  return [(budget.body as BudgetAntwoord).potjes, lijst.body]
}

function isProbleem(a: Antwoord, status: number, soort: string, reden?: string): void {
  const body = a.body as { type?: string; reden?: { sleutel: string } }
  expect({ status: a.status, type: body.type, ...(reden === undefined ? {} : { reden: body.reden?.sleutel }) }).toEqual({
    status,
    type: `${PROBLEEM_PREFIX}${soort}`,
    ...(reden === undefined ? {} : { reden: `oordeel:${reden}` }),
  })
}

/** What is no whole number of cents, as JSON: each is refused before any rule looks at it. */
const GEEN_CENTEN: readonly [string, string][] = [
  ['a comma', '"450,00"'],
  ['a point', '"450.00"'],
  ['thousands', '"1.250"'],
  ['a euro sign', '"€ 450"'],
  ['a minus', '-45000'],
  ['a minus in words', '"-450"'],
  ['an exponent in words', '"1e3"'],
  ['half a cent', '100.5'],
  ['half a cent by exponent', '1005e-1'],
  ['10^18', '1000000000000000000'],
  ['10^18 by exponent', '1e18'],
  ['too large for a number', '1e999'],
  ['nothing', '0'],
  ['minus nothing', '-0'],
  ['null', 'null'],
  ['a list', '[100]'],
  ['a boolean', 'true'],
]

/** Cases about bad input for shifts. Each leaves the money as it found it. */
export const SCHUIF_GEVALLEN: { naam: string; doe: (vraag: Vraag) => Promise<void> }[] = [
  {
    naam: 'an amount that is no whole number of cents is refused by name and moves nothing',
    async doe(vraag) {
      const voor = await beeld(vraag)
      const { cent: _, ...zonder } = GOED
      for (const [wat, cent] of GEEN_CENTEN) {
        const a = await vraag('sanne', 'POST', `${SANNE}/verschuivingen`, `${JSON.stringify(zonder).slice(0, -1)},"cent":${cent}}`)
        expect([wat, a.status, (a.body as { type: string }).type]).toEqual([wat, 400, `${PROBLEEM_PREFIX}ongeldig-verzoek`])
      }
      isProbleem(await vraag('sanne', 'POST', `${SANNE}/verschuivingen`, zonder), 400, 'ongeldig-verzoek')
      expect(await beeld(vraag)).toEqual(voor)
    },
  },
  {
    naam: 'money that is gone, to itself, to nowhere, of somebody else, or on another day: each has its own answer and moves nothing',
    async doe(vraag) {
      const [voor, voorGezin] = [await beeld(vraag), await beeld(vraag, 'mark', GEZIN)]
      const schuif = (body: unknown, wie: ProefNaam = 'sanne', dossier = SANNE) => vraag(wie, 'POST', `${dossier}/verschuivingen`, body)
      isProbleem(await schuif({ ...GOED, cent: 117_001 }), 422, 'te-weinig-geld', 'niet.teWeinig')
      isProbleem(await schuif({ ...GOED, cent: 1_000_000_000 }), 422, 'te-weinig-geld', 'niet.teWeinig')
      isProbleem(await schuif(naar(A('A3'), A('A3'), 100)), 422, 'verschuiving-kan-niet', 'niet.zelfdePotje')
      isProbleem(await schuif(naar(crypto.randomUUID(), A('A1'), 100)), 404, 'niet-gevonden')
      isProbleem(await schuif(naar(A('A3'), crypto.randomUUID(), 100)), 404, 'niet-gevonden')
      // Somebody else's potje is not there: not to take from, and not to give to.
      isProbleem(await schuif(naar(B('B10'), A('A1'), 100)), 404, 'niet-gevonden')
      isProbleem(await schuif(naar(A('A3'), B('B8'), 100)), 404, 'niet-gevonden')
      isProbleem(await schuif(naar(B('B10'), B('B8'), 100), 'sanne', GEZIN), 404, 'niet-gevonden')
      isProbleem(await schuif(naar(A('A2'), A('A1'), 200_000)), 422, 'te-weinig-geld', 'niet.teWeinig')
      // Money that ends on the 18th birthday does not go to a potje of after it.
      isProbleem(await schuif({ ...naar(B('B1'), B('B2'), 100), verwachtJa: true }, 'mark', GEZIN), 422, 'buiten-periode', 'niet.overDatum')
      isProbleem(await schuif({ ...GOED, doel: { soort: 'EIGEN_BIJDRAGE' } }), 422, 'verschuiving-kan-niet', 'niet.eigenBijdrage')
      // The loket decides which day it is: a command that brings a day of its own is no command.
      for (const dag of [{ dag: '2026-01-01' }, { gevraagdDag: '2026-01-01' }, { op: '2026-01-01T10:00:00Z' }])
        isProbleem(await schuif({ ...GOED, ...dag }), 400, 'ongeldig-verzoek')
      isProbleem(await schuif({ ...GOED, reden: 'x'.repeat(2001) }), 400, 'ongeldig-verzoek')
      isProbleem(await schuif({ ...GOED, verwacht: 'AKKOORD' }), 409, 'toestand-veranderd', 'veranderd.oordeel')
      isProbleem(await schuif({ ...GOED, verwacht: 'NIET' }), 409, 'toestand-veranderd', 'veranderd.oordeel')
      expect(await beeld(vraag)).toEqual(voor)
      expect(await beeld(vraag, 'mark', GEZIN)).toEqual(voorGezin)
    },
  },
  {
    naam: 'twice is once; an amended command under an old id is a 409; taking back twice is a 409',
    async doe(vraag) {
      const voor = (await beeld(vraag)) as [unknown, unknown]
      const sleutel = crypto.randomUUID()
      const stuur = (body: unknown) => vraag('sanne', 'POST', `${SANNE}/verschuivingen`, body, { sleutel })
      const [eerste, gelijk] = await Promise.all([stuur(GOED), stuur(GOED)])
      // Side by side one may be told that the other is at work; asked again it gets the answer.
      const goed = [eerste, gelijk].find((a) => a.status === 200)
      expect(goed).toBeDefined()
      for (const a of [eerste, gelijk]) expect([200, 409]).toContain(a.status)
      const weer = await stuur(GOED)
      expect([weer.status, weer.body]).toEqual([200, goed?.body])
      for (const anders of [{ cent: 101 }, { reden: 'anders' }, { doel: { soort: 'POTJE', potjeId: A('A4') } }])
        isProbleem(await stuur({ ...GOED, ...anders }), 409, 'sleutel-hergebruikt')
      const { id } = weer.body as Verschuiving
      isProbleem(await vraag('sanne', 'POST', `/verschuivingen/${id}/ongedaan`, {}, { sleutel }), 409, 'sleutel-hergebruikt')
      expect((await vraag('sanne', 'POST', `/verschuivingen/${id}/ongedaan`, {})).status).toBe(200)
      isProbleem(await vraag('sanne', 'POST', `/verschuivingen/${id}/ongedaan`, {}), 409, 'toestand-veranderd', 'veranderd.nietTerug')
      expect(((await beeld(vraag)) as [unknown, unknown])[0]).toEqual(voor[0])
    },
  },
  {
    naam: 'a question waits for a person or a school: whose answer counts, once, and never that of tomorrow',
    async doe(vraag) {
      const voor = ((await beeld(vraag, 'mark', GEZIN)) as [unknown, unknown])[0]
      const vanThijs = { ...naar(B('B3'), B('B2'), 100), verwachtJa: true }
      isProbleem(await vraag('mark', 'POST', `${GEZIN}/verschuivingen`, { ...vanThijs, verwachtJa: false }), 409, 'toestand-veranderd')
      const gevraagd = (await vraag('mark', 'POST', `${GEZIN}/verschuivingen`, vanThijs)).body as Verschuiving
      expect(gevraagd).toMatchObject({ staat: 'GEVRAAGD', beurt: { rol: 'PERSOON', naam: 'Thijs' } })
      const pad = `/verschuivingen/${gevraagd.id}`
      const zeg = (wie: ProefNaam, deel: object = {}) =>
        vraag(wie, 'POST', `${pad}/ja`, { persoonId: PERSONEN.thijs.id, antwoord: 'JA', reden: '', ...deel })
      isProbleem(await zeg('mark'), 403, 'niet-toegestaan')
      isProbleem(await zeg('sanne'), 404, 'niet-gevonden')
      isProbleem(await zeg('thijs', { antwoord: 'MISSCHIEN' }), 400, 'ongeldig-verzoek')
      isProbleem(await zeg('thijs', { antwoord: 'NEE' }), 400, 'ongeldig-verzoek')
      const morgen = { soort: 'PERSOON', persoonId: PERSONEN.thijs.id, wie: 'Thijs', op: '2026-07-02' }
      const beslis = { antwoord: 'JA', cent: null, reden: '', voorwaarden: [morgen] }
      isProbleem(await vraag('fatima', 'POST', `${pad}/beslissing`, beslis), 400, 'ongeldig-verzoek')
      expect((await zeg('thijs', { antwoord: 'NEE', reden: 'Liever niet' })).body).toMatchObject({ staat: 'GEWEIGERD' })
      isProbleem(await zeg('thijs'), 409, 'toestand-veranderd', 'veranderd.alBeslist')
      for (const token of ['', 'x'.repeat(201), 7])
        isProbleem(await vraag(null, 'POST', '/school/lezen', { token }), 400, 'ongeldig-verzoek')
      isProbleem(await vraag(null, 'POST', '/school/lezen', { token: 'bestaat-niet' }), 404, 'niet-gevonden')
      const antwoord = { token: 'bestaat-niet', antwoord: 'JA', naam: 'Joke', functie: 'Mentor', reden: '' }
      isProbleem(await vraag(null, 'POST', '/school/antwoord', antwoord), 404, 'niet-gevonden')
      expect(((await beeld(vraag, 'mark', GEZIN)) as [unknown, unknown])[0]).toEqual(voor)
    },
  },
]
