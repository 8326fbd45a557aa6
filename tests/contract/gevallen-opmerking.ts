import { expect } from 'vitest'
import * as Y from 'yjs'
import { DOSSIERS, PERSONEN, type ProefNaam } from '../../server/proef/personen.ts'
import type { LeesAntwoord } from '../../src/contract/api.ts'
import { PROBLEEM_PREFIX } from '../../src/contract/problemen.ts'
import { vanBase64 } from '../../src/lib/base64.ts'
import type { Antwoord, Vraag } from '../loket.ts'

const GEZIN = DOSSIERS.okaforJansen
const NOA = PERSONEN.noa.id
type Opmerking = LeesAntwoord<'/plannen/{planId}/opmerkingen'>['items'][number]

const vraagBody = { veld: 'wil', soort: 'VRAAG', tekst: 'Bedoelt u hele dagen?', voorstel: null, basis: null }
const voorstelBody = {
  veld: 'wil',
  soort: 'VOORSTEL',
  tekst: '',
  voorstel: 'Elke dag een paar uur naar school.',
  basis: 'Elke dag naar school. ',
}

function isProbleem(a: Antwoord, status: number, soort: string): void {
  expect({ status: a.status, type: (a.body as { type?: string }).type }).toEqual({ status, type: `${PROBLEEM_PREFIX}${soort}` })
}
const idVan = (a: Antwoord): string => {
  expect(a.status).toBe(200)
  return String((a.body as { id?: string }).id)
}

/** The plan of the family and one of its documents, as Ilse sees them. */
async function planVan(vraag: Vraag, soort: string): Promise<{ planId: string; document: string }> {
  const { plan } = (await vraag('ilse', 'GET', `/dossiers/${GEZIN}/plan`)).body as LeesAntwoord<'/dossiers/{dossierId}/plan'>
  const document = plan?.documenten.find((d) => d.soort === soort && (d.persoonId === NOA || d.soort === 'GEZIN'))
  if (!plan || !document) throw new Error(`no ${soort}`)
  return { planId: plan.id, document: document.id }
}
async function lijst(vraag: Vraag, wie: ProefNaam, planId: string): Promise<Opmerking[]> {
  const a = await vraag(wie, 'GET', `/plannen/${planId}/opmerkingen`)
  expect(a.status).toBe(200)
  return (a.body as { items: Opmerking[] }).items
}

/** Questions, remarks and proposals: after the plan of the family has been begun and written in. */
export const OPMERKING_GEVALLEN: { naam: string; doe: (vraag: Vraag) => Promise<void> }[] = [
  {
    naam: 'a question at a field is answered and ended, once, and does not exist for the consulent',
    async doe(vraag) {
      const { planId, document } = await planVan(vraag, 'VERHAAL')
      const pad = `/plandocumenten/${document}/opmerkingen`
      const sleutel = crypto.randomUUID()
      const eerst = await vraag('karin', 'POST', pad, vraagBody, { sleutel })
      expect((await vraag('karin', 'POST', pad, vraagBody, { sleutel })).body).toEqual(eerst.body)
      const id = idVan(eerst)
      await vraag('ilse', 'POST', `/opmerkingen/${id}/antwoorden`, { tekst: 'Nee, een paar uur.' })
      expect(await lijst(vraag, 'ilse', planId)).toMatchObject([
        {
          id,
          documentId: document,
          veld: 'wil',
          soort: 'VRAAG',
          van: { naam: 'Karin Blom', ik: false },
          stand: 'OPEN',
          regels: [{ soort: 'ANTWOORD', van: { ik: true } }],
        },
      ])
      for (const wie of ['fatima', 'pieter', 'mark', 'anneke'] as const) {
        const weg = [
          await vraag(wie, 'GET', `/plannen/${planId}/opmerkingen`),
          await vraag(wie, 'POST', pad, vraagBody),
          await vraag(wie, 'POST', `/opmerkingen/${id}/antwoorden`, { tekst: 'x' }),
          await vraag(wie, 'POST', `/opmerkingen/${id}/afhandelen`, { uitkomst: 'AFGEHANDELD', tekst: '' }),
          await vraag(wie, 'POST', `/plandocumenten/${document}/aanwezig`, { stand: 'LEEST', veld: null, nieuw: true }),
        ]
        for (const a of weg) isProbleem(a, 404, 'niet-gevonden')
      }
      const af = (uitkomst: string) => vraag('ilse', 'POST', `/opmerkingen/${id}/afhandelen`, { uitkomst, tekst: 'Besproken' })
      isProbleem(await af('OVERGENOMEN'), 400, 'ongeldig-verzoek')
      isProbleem(await af('INGETROKKEN'), 403, 'niet-toegestaan')
      expect((await af('AFGEHANDELD')).body).toMatchObject({ stand: 'AFGEHANDELD' })
      // Another device says the same: no harm, and no second line.
      expect((await af('AFGEHANDELD')).body).toMatchObject({ stand: 'AFGEHANDELD' })
      isProbleem(
        await vraag('karin', 'POST', `/opmerkingen/${id}/afhandelen`, { uitkomst: 'INGETROKKEN', tekst: '' }),
        409,
        'toestand-veranderd',
      )
      expect((await af('HEROPEND')).body).toMatchObject({ stand: 'OPEN' })
      expect((await lijst(vraag, 'karin', planId))[0]?.regels.map((r) => r.soort)).toEqual(['ANTWOORD', 'AFGEHANDELD', 'HEROPEND'])
      await af('AFGEHANDELD')
    },
  },
  {
    naam: 'a proposal keeps the text it was made on while it is open, and without words once its author takes it back',
    async doe(vraag) {
      const { planId, document } = await planVan(vraag, 'VERHAAL')
      const pad = `/plandocumenten/${document}/opmerkingen`
      const [een, twee] = [idVan(await vraag('karin', 'POST', pad, voorstelBody)), idVan(await vraag('karin', 'POST', pad, voorstelBody))]
      const af = (wie: ProefNaam, id: string, uitkomst: string) =>
        vraag(wie, 'POST', `/opmerkingen/${id}/afhandelen`, { uitkomst, tekst: '' })
      expect((await af('ilse', een, 'OVERGENOMEN')).status).toBe(200)
      // The loket put the words in, in the name of who said yes; a second device that says the same puts in nothing.
      const wil = async (): Promise<{ tekst: string; seq: number }> => {
        const { update, seq } = (await vraag('ilse', 'GET', `/plandocumenten/${document}`)).body as { update: string; seq: number }
        const doc = new Y.Doc()
        Y.applyUpdate(doc, vanBase64(update))
        return { tekst: doc.getText('wil').toString(), seq }
      }
      const na = await wil()
      expect(na.tekst).toContain('een paar uur')
      expect((await af('ilse', een, 'OVERGENOMEN')).body).toMatchObject({ stand: 'OVERGENOMEN' })
      expect(await wil()).toEqual(na)
      isProbleem(await af('ilse', een, 'NIET_OVERGENOMEN'), 409, 'toestand-veranderd')
      expect((await af('karin', twee, 'INGETROKKEN')).status).toBe(200)
      isProbleem(await vraag('ilse', 'POST', `/opmerkingen/${twee}/antwoorden`, { tekst: 'Waarom?' }), 409, 'toestand-veranderd')
      const open = idVan(await vraag('karin', 'POST', pad, voorstelBody))
      const gelezen = new Map((await lijst(vraag, 'ilse', planId)).map((o) => [o.id, o]))
      expect(gelezen.get(een)).toMatchObject({ stand: 'OVERGENOMEN', voorstel: voorstelBody.voorstel, basis: null })
      expect(gelezen.get(twee)).toMatchObject({ stand: 'INGETROKKEN', voorstel: null, basis: null, tekst: '' })
      expect(gelezen.get(open)).toMatchObject({ stand: 'OPEN', voorstel: voorstelBody.voorstel, basis: voorstelBody.basis })
    },
  },
  {
    naam: 'remarks: bad input has a named problem, strange words stay what they are, and nothing of it goes to the consulent',
    async doe(vraag) {
      const { planId, document } = await planVan(vraag, 'VERHAAL')
      const plaats = (over: object, waar = document) =>
        vraag('ilse', 'POST', `/plandocumenten/${waar}/opmerkingen`, { ...vraagBody, ...over })
      for (const over of [
        { tekst: 'x'.repeat(100_000) },
        { tekst: 'nul\u0000teken' },
        { tekst: ' \n ' },
        { veld: 'bestaat-niet' },
        { veld: '__proto__' },
        { soort: 'GEHEIM' },
        { voorstel: 'x' },
        { soort: 'VOORSTEL' },
        { soort: 'VOORSTEL', voorstel: 'x', basis: 'x' },
        { soort: 'VOORSTEL', voorstel: 'x', basis: 'y', veld: 'keuze.WONEN' },
      ])
        isProbleem(await plaats(over), 400, 'ongeldig-verzoek')
      isProbleem(await plaats({}, crypto.randomUUID()), 404, 'niet-gevonden')
      const notities = idVan(await vraag('ilse', 'POST', `/plannen/${planId}/notities`, { persoonId: NOA }))
      isProbleem(await plaats({ veld: 'notitie' }, notities), 403, 'niet-toegestaan')
      isProbleem(
        await vraag('karin', 'POST', `/plandocumenten/${notities}/opmerkingen`, { ...vraagBody, veld: 'notitie' }),
        404,
        'niet-gevonden',
      )
      const tekst = 'Kanarie-opmerking 👩‍👧 שלום <img src=x onerror=alert(1)>'
      const id = idVan(await plaats({ tekst, soort: 'OPMERKING' }))
      expect((await lijst(vraag, 'karin', planId)).find((o) => o.id === id)?.tekst).toBe(tekst)
      const eigen = await vraag('ilse', 'GET', '/mijn/gegevens')
      expect(JSON.stringify(eigen.body)).toContain('Kanarie-opmerking')
    },
  },
  {
    naam: 'who is at a document is told to no table and no log',
    async doe(vraag) {
      const { document } = await planVan(vraag, 'VERHAAL')
      const zeg = (body: object) => vraag('ilse', 'POST', `/plandocumenten/${document}/aanwezig`, body)
      expect((await zeg({ stand: 'SCHRIJFT', veld: 'wil', nieuw: false })).status).toBe(200)
      expect((await zeg({ stand: 'WEG', veld: null, nieuw: false })).status).toBe(200)
      isProbleem(await zeg({ stand: 'SLAAPT', veld: null, nieuw: false }), 400, 'ongeldig-verzoek')
      expect(JSON.stringify((await vraag('ilse', 'GET', '/mijn/gegevens')).body)).not.toContain('SCHRIJFT')
    },
  },
]
