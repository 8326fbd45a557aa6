import { expect } from 'vitest'
import { DOSSIERS, PERSONEN } from '../../server/proef/personen.ts'
import type { Vraag } from '../loket.ts'
import { DECLARATIE_GEVALLEN } from './gevallen-declaratie.ts'
import { GELDBEELD_GEVALLEN } from './gevallen-geldbeeld.ts'
import { items, veld, verwachtProbleem, type Vormloos } from './gevallen-hulp.ts'
import { documentVan, PLAN_GEVALLEN } from './gevallen-plan.ts'
import { OVERZICHT_GEVALLEN } from './gevallen-overzicht.ts'
import { INVOER_GEVALLEN } from './gevallen-invoer.ts'
import { SCHUIF_GEVALLEN } from './gevallen-schuiven.ts'
import { TOEKENNING_GEVALLEN } from './gevallen-toekenning.ts'
import { ZORG_GEVALLEN } from './gevallen-zorg.ts'

const GEZIN = DOSSIERS.okaforJansen
const NOA = PERSONEN.noa.id

/**
 * The cases of the contract, in the order of the main job. They run in this order against one implementation, each
 * building on the state that the former left, as a family and a consulent do.
 */
export const GEVALLEN: { naam: string; doe: (vraag: Vraag) => Promise<void> }[] = [
  {
    naam: 'the loket tells its gemeente and its clock to everybody, with the version header',
    async doe(vraag) {
      const a = await vraag(null, 'GET', '/loket')
      expect(a.status).toBe(200)
      expect(a.body).toMatchObject({ gemeente: { naam: 'Lindewaard' }, klok: { vandaag: '2026-07-01', proefDag: '2026-07-01' } })
      expect(a.headers.get('api-version')).toBe('1.0.0')
      expect(a.headers.get('cache-control')).toBe('no-store')
    },
  },
  {
    naam: 'without a session everything personal is 401, with the same words for what exists and what does not',
    async doe(vraag) {
      for (const pad of ['/dossiers', `/dossiers/${GEZIN}`, `/dossiers/${crypto.randomUUID()}`, '/werkplek'])
        verwachtProbleem(await vraag(null, 'GET', pad), 401, 'niet-aangemeld')
      expect((await vraag(null, 'GET', '/sessie')).body).toEqual({ sessie: null })
      verwachtProbleem(await vraag(null, 'POST', '/meldingen', meldingBody()), 401, 'niet-aangemeld')
    },
  },
  {
    naam: 'somebody else’s dossier answers like one that does not exist',
    async doe(vraag) {
      const vreemd = await vraag('sanne', 'GET', `/dossiers/${GEZIN}`)
      const weg = await vraag('sanne', 'GET', `/dossiers/${crypto.randomUUID()}`)
      verwachtProbleem(vreemd, 404, 'niet-gevonden')
      expect(vreemd.body).toEqual(weg.body)
    },
  },
  {
    naam: 'the steps say who is at turn and until when: seven days for the own plan after the melding',
    async doe(vraag) {
      const a = await vraag('ilse', 'GET', `/dossiers/${GEZIN}/stappen`)
      expect(veld(a, 'nu')).toBe(2)
      expect((veld(a, 'stappen') as Vormloos[])[2]).toMatchObject({ aanZet: { rol: 'INWONER', ik: true }, uiterlijk: '2026-07-07' })
      expect(veld(a, 'taken')).toContainEqual(expect.objectContaining({ soort: 'PLAN_MAKEN', uiterlijk: '2026-07-07' }))
    },
  },
  {
    naam: 'a melding opens a dossier for somebody new to it, and repeated with its key it is the same melding',
    async doe(vraag) {
      const sleutel = crypto.randomUUID()
      const eerst = await vraag('karin', 'POST', '/meldingen', meldingBody(), { sleutel })
      expect(eerst.status).toBe(200)
      expect(eerst.body).toMatchObject({ planTot: '2026-07-08', onderzoekTot: '2026-08-12', bevestigingUiterlijk: '2026-07-03' })
      expect((await vraag('karin', 'POST', '/meldingen', meldingBody(), { sleutel })).body).toEqual(eerst.body)
      verwachtProbleem(
        await vraag('karin', 'POST', '/meldingen', { ...meldingBody(), tekst: 'Iets anders' }, { sleutel }),
        409,
        'sleutel-hergebruikt',
      )
      const dossiers = items(await vraag('karin', 'GET', '/dossiers'))
      expect(dossiers.filter((d) => d['id'] === veld(eerst, 'dossierId'))).toHaveLength(1)
      // Own words come back to who wrote them, so that no other page asks again; the gemeente reads them elsewhere.
      const pad = `/dossiers/${String(veld(eerst, 'dossierId'))}`
      const { tekst, contactwens } = meldingBody()
      expect((await vraag('karin', 'GET', pad)).body).toMatchObject({ melding: { eigen: { tekst, contactwens } } })
      const anderen = await Promise.all((['fatima', 'pieter'] as const).map((wie) => vraag(wie, 'GET', pad)))
      const mogen = anderen.filter((a) => a.status === 200)
      expect(mogen).not.toHaveLength(0)
      for (const a of mogen) expect(a.body).toMatchObject({ melding: { eigen: null } })
    },
  },
  ...PLAN_GEVALLEN,
  {
    naam: 'a message arrives once, counts as unread for the other side, and is about somebody of the thread',
    async doe(vraag) {
      const draad = items(await vraag('ilse', 'GET', `/dossiers/${GEZIN}/draden`))[0]
      const pad = `/draden/${String(draad?.['id'])}`
      const sleutel = crypto.randomUUID()
      const bericht = { tekst: 'Mag Karin bij het gesprek zijn?', overPersoonId: NOA }
      const eerst = await vraag('ilse', 'POST', `${pad}/berichten`, bericht, { sleutel })
      expect((await vraag('ilse', 'POST', `${pad}/berichten`, bericht, { sleutel })).body).toEqual(eerst.body)
      const bij = items(await vraag('fatima', 'GET', `/dossiers/${GEZIN}/draden`)).find((d) => d['id'] === draad?.['id'])
      expect(bij).toMatchObject({ ongelezen: 1 })
      await vraag('fatima', 'POST', `${pad}/gelezen`, { totSeq: Number(veld(eerst, 'seq')) })
      expect(items(await vraag('fatima', 'GET', `/dossiers/${GEZIN}/draden`)).find((d) => d['id'] === draad?.['id'])).toMatchObject({
        ongelezen: 0,
      })
      verwachtProbleem(
        await vraag('ilse', 'POST', `${pad}/berichten`, { ...bericht, overPersoonId: PERSONEN.sanne.id }),
        400,
        'ongeldig-verzoek',
      )
      verwachtProbleem(await vraag('milan', 'GET', `${pad}/berichten`), 404, 'niet-gevonden')
      verwachtProbleem(await vraag('sanne', 'GET', `${pad}/berichten`), 404, 'niet-gevonden')
    },
  },
  {
    naam: 'an invitation opens nothing by itself, is taken once, opens one part after the yes, and closes at once',
    async doe(vraag) {
      const { planId, id } = await documentVan(vraag, 'VERHAAL', NOA)
      const token = `geheim-${crypto.randomUUID()}`
      const hash = new Uint8Array(await crypto.subtle.digest('SHA-256', new TextEncoder().encode(token)))
      const body = {
        tokenHash: Array.from(hash, (b) => b.toString(16).padStart(2, '0')).join(''),
        voorNaam: 'oma Ria',
        rol: 'MANTELZORGER',
        personen: [NOA],
        delen: ['WONEN'],
        recht: 'SCHRIJVEN',
        tot: '2026-12-31',
      }
      const pad = `/plannen/${planId}/uitnodigingen`
      verwachtProbleem(await vraag('ilse', 'POST', pad, { ...body, tot: '2026-06-30' }), 403, 'niet-toegestaan')
      verwachtProbleem(await vraag('karin', 'POST', pad, body), 403, 'niet-toegestaan')
      verwachtProbleem(await vraag('fatima', 'POST', pad, body), 404, 'niet-gevonden')
      const sleutel = crypto.randomUUID()
      const gemaakt = await vraag('ilse', 'POST', pad, body, { sleutel })
      expect(gemaakt.body).toEqual({ id: sleutel, linkTot: '2026-07-15' })
      expect((await vraag('ilse', 'POST', pad, body, { sleutel })).body).toEqual(gemaakt.body)
      const geraden = await vraag('ria', 'POST', '/uitnodigingen/aannemen', { token: 'geraden' })
      verwachtProbleem(geraden, 404, 'niet-gevonden')
      const genomen = await vraag('ria', 'POST', '/uitnodigingen/aannemen', { token })
      expect(genomen.body).toEqual({ id: sleutel, staat: 'WACHT', van: 'Ilse Jansen', dossierId: null })
      expect((await vraag('ria', 'POST', '/uitnodigingen/aannemen', { token })).body).toEqual(genomen.body)
      expect((await vraag('els', 'POST', '/uitnodigingen/aannemen', { token })).body).toEqual(geraden.body)
      verwachtProbleem(await vraag('ria', 'GET', `/dossiers/${GEZIN}/plan`), 404, 'niet-gevonden')
      verwachtProbleem(await vraag('ria', 'POST', `/uitnodigingen/${sleutel}/beslissen`, { ja: true }), 404, 'niet-gevonden')
      expect((await vraag('ilse', 'POST', `/uitnodigingen/${sleutel}/beslissen`, { ja: true })).body).toEqual({
        id: sleutel,
        staat: 'JA',
        geldt: true,
      })
      const plan = veld(await vraag('ria', 'GET', `/dossiers/${GEZIN}/plan`), 'plan') as Vormloos
      expect(plan['documenten']).toMatchObject([{ soort: 'DEEL', leefgebied: 'WONEN', mag: 'SCHRIJVEN' }])
      verwachtProbleem(await vraag('ria', 'GET', `/plandocumenten/${id}`), 404, 'niet-gevonden')
      expect((await vraag('ilse', 'POST', `/uitnodigingen/${sleutel}/stoppen`, {})).body).toMatchObject({ staat: 'GESTOPT' })
      verwachtProbleem(await vraag('ria', 'GET', `/dossiers/${GEZIN}/plan`), 404, 'niet-gevonden')
    },
  },
  {
    naam: 'bad input has a named problem: wrong JSON, wrong type, huge, deep, __proto__, bad UTF-8, NUL, no key, wrong method',
    async doe(vraag) {
      const stuur = (body: unknown, headers?: Record<string, string>) =>
        vraag('ilse', 'POST', '/meldingen', body, headers ? { headers } : {})
      verwachtProbleem(await stuur('{"a":'), 400, 'ongeldig-verzoek')
      verwachtProbleem(await stuur({ ...meldingBody(), spoed: 'ja' }), 400, 'ongeldig-verzoek')
      verwachtProbleem(await stuur({ ...meldingBody(), tekst: 'x'.repeat(10_001) }), 400, 'ongeldig-verzoek')
      verwachtProbleem(await stuur({ ...meldingBody(), tekst: 'nul\u0000teken' }), 400, 'ongeldig-verzoek')
      verwachtProbleem(await stuur('"\\ud800"'), 400, 'ongeldig-verzoek')
      verwachtProbleem(await stuur(`{"tekst":"${'x'.repeat(1_100_000)}"}`), 413, 'te-groot')
      verwachtProbleem(await stuur('['.repeat(5_000) + ']'.repeat(5_000)), 400, 'ongeldig-verzoek')
      verwachtProbleem(await stuur(new Uint8Array([0x7b, 0x22, 0xff, 0x22, 0x3a, 0x31, 0x7d])), 400, 'ongeldig-verzoek')
      verwachtProbleem(await stuur('a=1', { 'content-type': 'application/x-www-form-urlencoded' }), 415, 'onbekend-mediatype')
      verwachtProbleem(await stuur('{"__proto__":{"rollen":["CONSULENT"]},"spoed":false}'), 400, 'ongeldig-verzoek')
      verwachtProbleem(await vraag('ilse', 'POST', '/meldingen', meldingBody(), { sleutel: 'geen-uuid' }), 400, 'ongeldig-verzoek')
      verwachtProbleem(await vraag('ilse', 'GET', '/dossiers/geen-uuid'), 400, 'ongeldig-verzoek')
      verwachtProbleem(await vraag('ilse', 'DELETE', '/dossiers'), 405, 'methode-niet-toegestaan')
      verwachtProbleem(await vraag('ilse', 'GET', '/bestaat-niet'), 404, 'niet-gevonden')
      expect(({} as Vormloos)['rollen']).toBeUndefined()
    },
  },
  {
    naam: 'a queue of one person is not sent in the session of another',
    async doe(vraag) {
      const a = await vraag('mark', 'POST', '/meldingen', meldingBody(), { headers: { 'loket-persoon': PERSONEN.els.id } })
      verwachtProbleem(a, 401, 'niet-aangemeld')
    },
  },
  ...TOEKENNING_GEVALLEN,
  ...ZORG_GEVALLEN,
  ...SCHUIF_GEVALLEN,
  ...GELDBEELD_GEVALLEN,
  ...OVERZICHT_GEVALLEN,
  // Last: these book in the money that the cases before look at.
  ...INVOER_GEVALLEN,
  ...DECLARATIE_GEVALLEN,
]

function meldingBody() {
  return {
    dossierId: null,
    tekst: 'Het lukt niet meer alleen.',
    spoed: false,
    contactwens: 'BERICHT',
    voorMij: true,
    voorPersonen: [],
    voorKinderen: [],
  }
}
