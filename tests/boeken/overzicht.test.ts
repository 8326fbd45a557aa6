import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { boekBetaling } from '../../server/boeken/betalen.ts'
import gevalA from '../../server/proef/gevallen/geval-a.json' with { type: 'json' }
import gevalB from '../../server/proef/gevallen/geval-b.json' with { type: 'json' }
import { geldId } from '../../server/proef/geld.ts'
import type { GevalBestand } from '../../server/proef/geval.ts'
import { DOSSIERS, PERSONEN, PROEF_GEMEENTE, type ProefNaam } from '../../server/proef/personen.ts'
import { maakBladPdf } from '../../server/uitvoer/blad-pdf.ts'
import { woordenIn } from '../../server/uitvoer/woorden.ts'
import type {
  BronboekenAntwoord,
  JaaroverzichtAntwoord,
  MaandoverzichtAntwoord,
  OverzichtenAntwoord,
} from '../../src/contract/schemas/overzicht.ts'
import type { Verschuiving } from '../../src/contract/schemas/geld.ts'
import type { Blad } from '../../src/domein/blad-vorm.ts'
import { BEDRAG_VELDEN } from '../../src/domein/boeken-stand.ts'
import { centUitMachine, som } from '../../src/domein/geld.ts'
import { jaarBlad, maandBlad } from '../../src/domein/overzicht-blad.ts'
import { kaal, tak, verwachteBoom } from '../blad-boom.ts'
import { csvRijen } from '../csv.ts'
import { leesPdf } from '../pdf.ts'
import { xlsxRijen } from '../xlsx.ts'
import { openTestLoket, type TestLoket } from './loket.ts'
import { A, akkoordA, OPENEN_MS, vrijA } from './loket-zetten.ts'

const MAANDEN = ['2026-01', '2026-02', '2026-03', '2026-04', '2026-05', '2026-06']
const GEVALLEN: [string, GevalBestand & { totaal: string; over: string; besteed_h1: string }, ProefNaam, string][] = [
  ['A', gevalA, 'sanne', DOSSIERS.sanne],
  ['B', gevalB, 'mark', DOSSIERS.deGraaf],
]
const W = woordenIn('nl')
const centUitCsv = (tekst: string): number => Number(tekst.replace(',', ''))

describe('overzichten', () => {
  let loket: TestLoket
  beforeAll(async () => {
    loket = await openTestLoket()
    loket.poorten.pdf = maakBladPdf
  }, OPENEN_MS)
  beforeEach(() => {
    loket.zetDag('2026-07-01')
    return loket.herstel()
  })
  afterAll(() => loket.database.sluit())

  const lees = async <T>(wie: ProefNaam, pad: string): Promise<T> => {
    const a = await loket.als(wie).lees<T>(pad)
    expect({ pad, status: a.status }).toEqual({ pad, status: 200 })
    return a.body
  }
  const bestand = async (wie: ProefNaam, pad: string): Promise<Uint8Array> => {
    const a = await loket.app.request(`/api/v1${pad}`, { headers: { 'x-test-persoon': PERSONEN[wie].id } })
    expect({ pad, status: a.status }).toEqual({ pad, status: 200 })
    return new Uint8Array(await a.arrayBuffer())
  }

  /** Every row and the total of an overview, in each of its files, are those of the answer. */
  async function zelfdeInBestanden(
    wie: ProefNaam,
    pad: string,
    o: MaandoverzichtAntwoord | JaaroverzichtAntwoord,
    blad: Blad,
  ): Promise<void> {
    const wanneer = 'maand' in o ? 'juni 2026' : '2026'
    const kolommen = [
      'Budget',
      `Betaald vóór ${wanneer}`,
      `Betaald over ${wanneer}`,
      'Nog niet betaald',
      'Nog te besteden',
      'Blijft over',
      'Boven het budget',
    ]
    const verwacht = [...o.delen, { ...o.totaal, potjeId: null }].map((d) => ({
      naam: o.potjes.find((p) => p.id === d.potjeId)?.naam ?? '',
      bedragen: BEDRAG_VELDEN.map((veld) => d[veld]),
    }))
    const csv = csvRijen(new TextDecoder('utf-8', { ignoreBOM: true }).decode(await bestand(wie, `${pad}/csv`)))
    expect(csv.map((r) => ({ naam: r['Potje'], bedragen: kolommen.map((k) => centUitCsv(r[k] ?? '')) }))).toEqual(verwacht)
    const xlsx = xlsxRijen(await bestand(wie, `${pad}/xlsx`))
    expect(xlsx.map((r) => ({ naam: r['Potje'], bedragen: kolommen.map((k) => r[k]) }))).toEqual(verwacht)
    const pdf = leesPdf(await bestand(wie, `${pad}/pdf?letter=groot`))
    expect({ titel: pdf.titel, taal: pdf.taal, ongemerkt: pdf.ongemerkt, los: pdf.nietIngesloten }).toEqual({
      titel: blad.titel,
      taal: 'nl-NL',
      ongemerkt: '',
      los: [],
    })
    expect(pdf.boom.map(kaal)).toEqual([tak('Document', verwachteBoom(blad))])
    expect(pdf.xmp).toContain('<pdfuaid:part>1</pdfuaid:part>')
  }

  it.each(GEVALLEN)(
    'geval %s: elke maand, elk potje en elk totaal zijn die van het geval, ook in PDF, CSV en XLSX',
    async (code, geval, wie, dossierId) => {
      const basis = `/dossiers/${dossierId}`
      const lijst = await lees<OverzichtenAntwoord>(wie, `${basis}/overzichten`)
      expect(lijst.maanden.map((m) => m.maand)).toEqual(MAANDEN.toReversed())
      expect(lijst.maanden.map((m) => m.staat)).toEqual(['VOORLOPIG', 'KLAAR', 'KLAAR', 'KLAAR', 'KLAAR', 'KLAAR'])
      expect([lijst.jaren, lijst.volgende]).toEqual([
        [{ jaar: '2026', staat: 'LOOPT', besteedCent: centUitMachine(geval.besteed_h1) }],
        { maand: '2026-07', klaarOp: '2026-08-05' },
      ])
      let eerder = 0
      for (const [nr, maand] of MAANDEN.entries()) {
        const o = await lees<MaandoverzichtAntwoord>(wie, `${basis}/maandoverzichten/${maand}`)
        const cent = (p: (typeof geval.potjes)[number]): number => centUitMachine(p.besteed[nr] ?? '')
        for (const p of geval.potjes) {
          const deel = o.delen.filter((d) => d.potjeId === geldId(code === 'A' ? 'A' : 'B', `potje ${p.id}`))
          expect({ maand, code: p.id, budget: som(deel.map((d) => d.budgetCent)), besteed: som(deel.map((d) => d.periodeCent)) }).toEqual({
            maand,
            code: p.id,
            budget: centUitMachine(p.budget),
            besteed: cent(p),
          })
        }
        const besteed = som(geval.potjes.map(cent))
        expect(o.totaal).toMatchObject({ budgetCent: centUitMachine(geval.totaal), eerderCent: eerder, periodeCent: besteed, bovenCent: 0 })
        expect(lijst.maanden.find((m) => m.maand === maand)?.besteedCent).toBe(besteed)
        eerder += besteed
        expect(o.totaal.overCent).toBe(centUitMachine(geval.totaal) - eerder)
      }
      const juni = await lees<MaandoverzichtAntwoord>(wie, `${basis}/maandoverzichten/2026-06`)
      expect(juni.totaal).toMatchObject({ overCent: centUitMachine(geval.over), blijftOverCent: code === 'A' ? 156600 : 42000 })
      await zelfdeInBestanden(wie, `${basis}/maandoverzichten/2026-06`, juni, maandBlad(juni, { taal: 'nl', w: W }))

      const jaar = await lees<JaaroverzichtAntwoord>(wie, `${basis}/jaaroverzichten/2026`)
      expect(jaar.totaal).toMatchObject({
        budgetCent: centUitMachine(geval.totaal),
        eerderCent: 0,
        periodeCent: centUitMachine(geval.besteed_h1),
        blijftOverCent: code === 'A' ? 156600 : 42000,
      })
      expect(jaar.bronnen.map((b) => b.toegekendCent).toSorted((a, b) => a - b)).toEqual(
        geval.sources.map((b) => centUitMachine(b.bedrag)).toSorted((a, b) => a - b),
      )
      await zelfdeInBestanden(wie, `${basis}/jaaroverzichten/2026`, jaar, jaarBlad(jaar, { taal: 'nl', w: W }))
    },
  )

  it.each(GEVALLEN)(
    'geval %s: de boeken per bron tellen op tot het gezin, in JSON, CSV en XLSX, en zijn alleen van de gemeente',
    async (_code, geval, wie, dossierId) => {
      const pad = `/dossiers/${dossierId}/bronboeken/2026`
      const o = await lees<BronboekenAntwoord>('hanneke', pad)
      expect(o.bronnen.map((b) => b.toegekendCent).toSorted((a, b) => a - b)).toEqual(
        geval.sources.map((b) => centUitMachine(b.bedrag)).toSorted((a, b) => a - b),
      )
      expect(o.totaal).toMatchObject({ budgetCent: centUitMachine(geval.totaal), periodeCent: centUitMachine(geval.besteed_h1) })
      for (const [nr, maand] of MAANDEN.entries())
        expect(som(o.bronnen.map((b) => b.maanden.find((m) => m.maand === maand)?.cent ?? 0))).toBe(
          som(geval.potjes.map((p) => centUitMachine(p.besteed[nr] ?? ''))),
        )
      for (const veld of BEDRAG_VELDEN) {
        const per = [
          o.bronnen.map((b) => b.bedragen[veld]),
          o.perPersoon.map((b) => b.bedragen[veld]),
          o.perVerstrekker.map((b) => b.bedragen[veld]),
        ]
        expect(per.map(som)).toEqual([o.totaal[veld], o.totaal[veld], o.totaal[veld]])
      }
      const csv = csvRijen(new TextDecoder('utf-8', { ignoreBOM: true }).decode(await bestand('fatima', `${pad}/csv`)))
      const xlsx = xlsxRijen(await bestand('hanneke', `${pad}/xlsx`))
      expect(csv.map((r) => r['Kenmerk van de bron'])).toEqual([...o.bronnen.map((b) => b.id), ''])
      for (const [kolom, cent] of [
        ['Toegekend', (b: BronboekenAntwoord['bronnen'][number]) => b.toegekendCent],
        ['Betaald over 2026', (b: BronboekenAntwoord['bronnen'][number]) => b.bedragen.periodeCent],
        ['juni 2026', (b: BronboekenAntwoord['bronnen'][number]) => b.maanden[5]?.cent ?? 0],
        ['Nog niet betaald', (b: BronboekenAntwoord['bronnen'][number]) => b.bedragen.overCent],
      ] as const) {
        const rijen = o.bronnen.map(cent)
        expect(csv.map((r) => centUitCsv(r[kolom] ?? ''))).toEqual([...rijen, som(rijen)])
        expect(xlsx.map((r) => r[kolom])).toEqual([...rijen, som(rijen)])
      }
      for (const einde of ['', '/csv', '/xlsx']) expect((await loket.als(wie).lees(`${pad}${einde}`)).status).toBe(404)
      for (const jaar of ['2025', '2027'])
        expect((await loket.als('hanneke').lees(`/dossiers/${dossierId}/bronboeken/${jaar}`)).status).toBe(404)
    },
  )

  it('een maand die nog loopt of nooit was, en die van een ander, zijn er niet; ook niet als bestand', async () => {
    const weg = (await loket.als('sanne').lees(`/dossiers/${crypto.randomUUID()}/overzichten`)).body
    const sanne = `/dossiers/${DOSSIERS.sanne}`
    for (const pad of ['/maandoverzichten/2026-07', '/maandoverzichten/2025-12', '/jaaroverzichten/2027', '/jaaroverzichten/2025'])
      for (const einde of ['', '/pdf', '/csv', '/xlsx'])
        expect(await loket.als('sanne').lees(`${sanne}${pad}${einde}`)).toEqual({ status: 404, body: weg })
    for (const pad of [
      '/overzichten',
      '/maandoverzichten/2026-06',
      '/maandoverzichten/2026-06/pdf',
      '/jaaroverzichten/2026/csv',
      '/jaaroverzichten/2026/xlsx',
    ])
      for (const wie of ['mark', 'ilse', 'anneke', 'joost'] as const)
        expect(await loket.als(wie).lees(`${sanne}${pad}`)).toEqual({ status: 404, body: weg })
    for (const pad of ['/maandoverzichten/2026-13', '/maandoverzichten/juni', '/jaaroverzichten/26'])
      expect((await loket.als('sanne').lees(`${sanne}${pad}`)).status).toBe(400)
  })

  it('een verschuiving staat in haar maand met wie ja zei, en het totaal blijft', async () => {
    const pad = `/dossiers/${DOSSIERS.sanne}`
    await loket.als('sanne').stuur<Verschuiving>(`${pad}/verschuivingen`, vrijA)
    const vraag = await loket.als('sanne').stuur<Verschuiving>(`${pad}/verschuivingen`, akkoordA)
    await loket
      .als('fatima')
      .stuur<Verschuiving>(`/verschuivingen/${vraag.body.id}/beslissing`, { antwoord: 'JA', cent: null, reden: '', voorwaarden: [] })
    const juni = await lees<MaandoverzichtAntwoord>('sanne', `${pad}/maandoverzichten/2026-06`)
    expect([juni.verschuivingen, juni.geschovenNa, juni.totaal.budgetCent]).toEqual([[], true, 1884000])
    expect(juni.totaal.blijftOverCent).toBe(84600)
    const jaar = await lees<JaaroverzichtAntwoord>('sanne', `${pad}/jaaroverzichten/2026`)
    expect(jaar.verschuivingen).toMatchObject([
      { soort: 'GESCHOVEN', dag: '2026-07-01', cent: 45000, van: 'Reserve drukke weken', gedaanDoor: 'Sanne Vermeer', beslistDoor: null },
      { soort: 'GESCHOVEN', cent: 27000, naar: 'Leren reizen met de bus', beslistDoor: 'Fatima El Amrani' },
    ])
    expect(jaar.geschovenNa).toBe(false)
  })

  it('wat na de dag van het overzicht betaald is, telt in de maand van de zorg en staat er apart bij', async () => {
    const pad = `/dossiers/${DOSSIERS.sanne}`
    const op = new Date('2026-07-20T10:00:00Z')
    await loket.database.db.transaction().execute((trx) =>
      boekBetaling(
        trx,
        { gemeenteId: PROEF_GEMEENTE.id, dossierId: DOSSIERS.sanne, dag: '2026-07-20', op, doorId: null },
        {
          declaratieId: null,
          potjeId: A('A1'),
          cent: 4505,
          zorgDag: '2026-06-29',
          betaaldOp: '2026-07-20',
          kenmerk: 'laat',
          afzender: 'SVB',
        },
      ),
    )
    loket.zetDag('2026-08-06')
    const juni = await lees<MaandoverzichtAntwoord>('sanne', `${pad}/maandoverzichten/2026-06`)
    expect(juni.totaal.periodeCent).toBe(130090 + 4505)
    expect(juni.nagekomen).toEqual([{ soort: 'LATER', potjeId: A('A1'), cent: 4505, geboektOp: '2026-07-20' }])
    const juli = await lees<MaandoverzichtAntwoord>('sanne', `${pad}/maandoverzichten/2026-07`)
    expect(juli.totaal).toMatchObject({ periodeCent: 0, eerderCent: 908460 + 4505 })
    const boeken = await lees<BronboekenAntwoord>('fatima', `${pad}/bronboeken/2026`)
    expect(boeken.bronnen.map((b) => b.maanden[5]?.cent).toSorted()).toEqual([101250 + 4505, 28840])
  })
})
