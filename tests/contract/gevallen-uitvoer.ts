import { expect } from 'vitest'
import { DOSSIERS, PERSONEN } from '../../server/proef/personen.ts'
import type { Vraag } from '../loket.ts'
import { leesPdf, type Tag } from '../pdf.ts'

type Rij = Record<string, unknown>
const GEZIN = DOSSIERS.okaforJansen
const alles = (t: Tag): string[] => [t.tekst, ...t.kinderen.flatMap(alles)]

/** The bytes of a file, after looking at its headers: an attachment with a name that tells nothing of a person. */
async function bestand(vraag: Vraag, wie: 'ilse' | 'karin' | 'fatima', pad: string, soort: string, einde: string): Promise<Uint8Array> {
  const a = await vraag(wie, 'GET', pad)
  expect({ pad, status: a.status, soort: a.headers.get('content-type'), naam: a.headers.get('content-disposition') }).toEqual({
    pad,
    status: 200,
    soort,
    naam: `attachment; filename="persoonlijk-plan-2026-07-01.${einde}"`,
  })
  expect(a.headers.get('cache-control')).toBe('no-store')
  expect(a.headers.get('api-version')).toBe('1.0.0')
  if (!(a.body instanceof Uint8Array)) throw new Error(`${pad} is no file`)
  return a.body
}
const pdfTekst = (bytes: Uint8Array): string => leesPdf(bytes).boom.flatMap(alles).join('\n')
const htmlTekst = (bytes: Uint8Array): string => new TextDecoder().decode(bytes)

/** Cases about a plan as a file; they run after Noa's plan was written and handed in once. */
export const UITVOER_GEVALLEN: { naam: string; doe: (vraag: Vraag) => Promise<void> }[] = [
  {
    naam: 'a plan leaves as PDF, HTML and data: the draft for who writes it, a version also for the consulent, never a private note',
    async doe(vraag) {
      const plan = ((await vraag('ilse', 'GET', `/dossiers/${GEZIN}/plan`)).body as { plan: { id: string } }).plan
      const concept = `/plannen/${plan.id}`
      const versies = ((await vraag('ilse', 'GET', `/dossiers/${GEZIN}/planversies`)).body as { items: Rij[] }).items
      const versie = `/planversies/${String(versies.at(-1)?.['id'])}`

      for (const [wie, basis] of [
        ['ilse', concept],
        ['karin', concept],
        ['ilse', versie],
        ['fatima', versie],
      ] as const) {
        const tekst = pdfTekst(await bestand(vraag, wie, `${basis}/pdf?letter=groot&taal=en`, 'application/pdf', 'pdf'))
        expect(tekst).toContain('Noa tekent graag.')
        expect(tekst).not.toContain('Kanarie')
        const html = htmlTekst(await bestand(vraag, wie, `${basis}/html`, 'text/html; charset=utf-8', 'html'))
        expect(html).toContain('Noa tekent graag.')
        expect(html).not.toContain('Kanarie')
        const data = await vraag(wie, 'GET', `${basis}/uitvoer`)
        expect(data.body).toMatchObject({
          formaat: 'ipgb-loket.persoonlijk-plan',
          formaatVersie: 1,
          dossierId: GEZIN,
          bron: { soort: basis === concept ? 'CONCEPT' : 'VERSIE', dag: '2026-07-01' },
          inhoud: { personen: [{ persoonId: PERSONEN.noa.id }] },
        })
        expect(JSON.stringify(data.body)).not.toContain('Kanarie')
      }
      expect(leesPdf(await bestand(vraag, 'ilse', `${concept}/pdf?taal=en`, 'application/pdf', 'pdf')).taal).toBe('en')
    },
  },
  {
    naam: 'a file of somebody else’s plan does not exist, nor that of a draft for the consulent; an unknown size or language is refused',
    async doe(vraag) {
      const plan = ((await vraag('ilse', 'GET', `/dossiers/${GEZIN}/plan`)).body as { plan: { id: string } }).plan
      const versies = ((await vraag('ilse', 'GET', `/dossiers/${GEZIN}/planversies`)).body as { items: Rij[] }).items
      const weg = (await vraag('sanne', 'GET', `/plannen/${crypto.randomUUID()}/pdf`)).body
      for (const einde of ['uitvoer', 'pdf', 'html']) {
        for (const wie of ['fatima', 'sanne', 'mark'] as const) {
          const a = await vraag(wie, 'GET', `/plannen/${plan.id}/${einde}`)
          expect({ wie, einde, status: a.status, body: a.body }).toEqual({ wie, einde, status: 404, body: weg })
        }
        const vreemd = await vraag('sanne', 'GET', `/planversies/${String(versies.at(-1)?.['id'])}/${einde}`)
        expect({ status: vreemd.status, body: vreemd.body }).toEqual({ status: 404, body: weg })
        expect((await vraag(null, 'GET', `/plannen/${plan.id}/${einde}`)).status).toBe(401)
      }
      expect((await vraag('ilse', 'GET', `/plannen/${plan.id}/pdf?letter=reusachtig`)).status).toBe(400)
      expect((await vraag('ilse', 'GET', `/plannen/${plan.id}/html?taal=de`)).status).toBe(400)
    },
  },
]
