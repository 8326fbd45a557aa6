import { expect } from 'vitest'
import { geldId } from '../../server/proef/geld.ts'
import { DOSSIERS, PERSONEN, type ProefNaam } from '../../server/proef/personen.ts'
import type { VerschuivingOpdracht } from '../../src/contract/schemas/geld.ts'
import { csvRijen } from '../csv.ts'
import type { Vraag } from '../loket.ts'
import { leesPdf, type Tag } from '../pdf.ts'
import { leesXlsx, xlsxRijen } from '../xlsx.ts'

const SANNE = `/dossiers/${DOSSIERS.sanne}`
const SOORT = {
  pdf: 'application/pdf',
  csv: 'text/csv; charset=utf-8',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
}
const alles = (t: Tag): string[] => [t.tekst, ...t.kinderen.flatMap(alles)]
const csvVan = (bytes: Uint8Array) => csvRijen(new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes))

/** The bytes of a file, after looking at its headers: an attachment with a name that tells nothing of a person. */
async function bestand(vraag: Vraag, wie: ProefNaam, pad: string, naam: string, einde: keyof typeof SOORT): Promise<Uint8Array> {
  const a = await vraag(wie, 'GET', `${pad}/${einde}?taal=en`)
  expect({ pad, status: a.status, soort: a.headers.get('content-type'), naam: a.headers.get('content-disposition') }).toEqual({
    pad,
    status: 200,
    soort: SOORT[einde],
    naam: `attachment; filename="${naam}.${einde}"`,
  })
  expect([a.headers.get('cache-control'), a.headers.get('api-version')]).toEqual(['no-store', '1.0.0'])
  if (!(a.body instanceof Uint8Array)) throw new Error(`${pad} is no file`)
  return a.body
}

/** Cases about overviews; whatever was shifted before them, what was spent in June stays what it was. */
export const OVERZICHT_GEVALLEN: { naam: string; doe: (vraag: Vraag) => Promise<void> }[] = [
  {
    naam: 'a month and a year of money leave as PDF, CSV and spreadsheet; a name that looks like a formula is only words in them',
    async doe(vraag) {
      const naam = '=HYPERLINK("http://x.test";"klik")'
      const opdracht: VerschuivingOpdracht = {
        vanPotjeId: geldId('A', 'potje A3'),
        doel: { soort: 'NIEUW', persoonId: PERSONEN.sanne.id, domein: 'B', naam, zorgverlener: null, tarief: null },
        cent: 100,
        reden: '',
        verwacht: 'VRIJ',
      }
      const geschoven = await vraag('sanne', 'POST', `${SANNE}/verschuivingen`, opdracht)
      expect(geschoven.status).toBe(200)
      for (const wie of ['sanne', 'fatima'] as const) {
        const juni = `${SANNE}/maandoverzichten/2026-06`
        const o = (await vraag(wie, 'GET', juni)).body as { totaal: Record<string, number> }
        expect(o.totaal).toMatchObject({ budgetCent: 1884000, periodeCent: 130090, overCent: 975540 })
        const csv = csvVan(await bestand(vraag, wie, juni, 'maandoverzicht-2026-06', 'csv'))
        expect(csv.map((r) => r['Potje'])).toContain(`'${naam}`)
        expect(csv.at(-1)).toMatchObject({
          Period: 'Together',
          Budget: '18840,00',
          'Paid for June 2026': '1300,90',
          'Not paid yet': '9755,40',
        })
        const xlsx = await bestand(vraag, wie, juni, 'maandoverzicht-2026-06', 'xlsx')
        expect(leesXlsx(xlsx).formules).toBe(0)
        expect(xlsxRijen(xlsx).map((r) => r['Potje'])).toContain(naam)
        expect(xlsxRijen(xlsx).at(-1)).toMatchObject({ Budget: 1884000, 'Paid for June 2026': 130090, 'Not paid yet': 975540 })
        const pdf = leesPdf(await bestand(vraag, wie, juni, 'maandoverzicht-2026-06', 'pdf'))
        expect([pdf.titel, pdf.taal]).toEqual(['Monthly overview June 2026 of Sanne Vermeer', 'en'])
        expect(pdf.boom.flatMap(alles)).toEqual(expect.arrayContaining([naam, '€\u00a01.300,90', '€\u00a09.755,40']))
        for (const einde of ['pdf', 'csv', 'xlsx'] as const)
          await bestand(vraag, wie, `${SANNE}/jaaroverzichten/2026`, 'jaaroverzicht-2026', einde)
      }
      const { id } = geschoven.body as { id: string }
      expect((await vraag('sanne', 'POST', `/verschuivingen/${id}/ongedaan`, {})).status).toBe(200)
    },
  },
  {
    naam: 'the books per bron are of the consulent and of who keeps the books; for the family and for others they do not exist',
    async doe(vraag) {
      const pad = `${SANNE}/bronboeken/2026`
      for (const wie of ['fatima', 'hanneke'] as const) {
        const o = (await vraag(wie, 'GET', pad)).body as { totaal: Record<string, number> }
        expect(o.totaal).toMatchObject({ budgetCent: 1884000, overCent: 975540 })
        const csv = csvVan(await bestand(vraag, wie, pad, 'boeken-per-bron-2026', 'csv'))
        expect(csv.at(-1)).toMatchObject({ Year: 'Together', Granted: '18840,00', 'Not paid yet': '9755,40', 'June 2026': '1300,90' })
        await bestand(vraag, wie, pad, 'boeken-per-bron-2026', 'xlsx')
      }
      const weg = (await vraag('sanne', 'GET', `/dossiers/${crypto.randomUUID()}/bronboeken/2026`)).body
      for (const wie of ['sanne', 'mark', 'anneke', 'joost'] as const)
        for (const einde of ['', '/csv', '/xlsx']) {
          const a = await vraag(wie, 'GET', `${pad}${einde}`)
          expect({ wie, einde, status: a.status, body: a.body }).toEqual({ wie, einde, status: 404, body: weg })
        }
      for (const einde of ['overzichten', 'maandoverzichten/2026-06/pdf', 'jaaroverzichten/2026/xlsx'])
        expect((await vraag(null, 'GET', `${SANNE}/${einde}`)).status).toBe(401)
      expect((await vraag('sanne', 'GET', `${SANNE}/maandoverzichten/2026-6`)).status).toBe(400)
      expect((await vraag('sanne', 'GET', `${SANNE}/maandoverzichten/2026-06/csv?taal=de`)).status).toBe(400)
      expect((await vraag('sanne', 'GET', `${SANNE}/maandoverzichten/2026-07`)).status).toBe(404)
    },
  },
]
