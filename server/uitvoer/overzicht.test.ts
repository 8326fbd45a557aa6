import { describe, expect, test } from 'vitest'
import { WETTEN } from '../../src/contract/lijsten/geld.ts'
import type { BronboekenAntwoord, JaaroverzichtAntwoord, MaandoverzichtAntwoord } from '../../src/contract/schemas/overzicht.ts'
import type { Blad } from '../../src/domein/blad-vorm.ts'
import { type Bedragen, telBedragen } from '../../src/domein/boeken-stand.ts'
import { bronboekenBlad } from '../../src/domein/bronboeken-blad.ts'
import { jaarBlad, maandBlad } from '../../src/domein/overzicht-blad.ts'
import { bronboekenRooster, overzichtRooster } from '../../src/domein/overzicht-rooster.ts'
import { REST_REGEL } from '../../src/domein/wetten.ts'
import { kaal, tak, verwachteBoom } from '../../tests/blad-boom.ts'
import { leesPdf } from '../../tests/pdf.ts'
import { maakBladPdf } from './blad-pdf.ts'
import { woordenIn } from './woorden.ts'

const BEDRAGEN: Bedragen = {
  budgetCent: 1_250_000,
  eerderCent: 100_000,
  periodeCent: -1250,
  overCent: 1_151_250,
  nogTeBestedenCent: 1_000_000,
  blijftOverCent: 151_250,
  bovenCent: 4050,
}
const bron = (nr: number, wet: (typeof WETTEN)[number]) => ({
  id: `b${nr}`,
  wet,
  persoonId: nr % 2 === 0 ? 'p' : 'q',
  verstrekker: `Verstrekker\n${nr}`,
  vanaf: '2026-01-01',
  tot: nr === 0 ? '2026-03-31' : nr === 1 ? '2026-09-13' : '2026-12-31',
})
const GEZIN = {
  dossierId: 'd',
  vandaag: '2026-07-10',
  vanaf: '2026-06-01',
  tot: '2026-06-30',
  personen: [
    { id: 'p', voornaam: 'Noa', naam: 'Noa Okafor' },
    { id: 'q', voornaam: 'Milan', naam: 'Milan Okafor' },
  ],
  nietGetoond: 2,
  potjes: WETTEN.map((_, nr) => ({
    id: `x${nr}`,
    persoonId: nr % 2 === 0 ? 'p' : 'q',
    naam: nr === 3 ? 'Een potje met een naam die veel langer is dan de kolom waarin hij staat' : `Potje ${nr}`,
    domein: 'B' as const,
    zorgverlener: nr % 3 === 0 ? null : 'Jasper Bos',
  })),
  delen: WETTEN.map((_, nr) => ({ potjeId: `x${nr}`, bronId: `b${nr}`, ...BEDRAGEN })),
  totaal: telBedragen(WETTEN.map(() => BEDRAGEN)),
  nagekomen: [
    { soort: 'CORRECTIE' as const, potjeId: 'x0', cent: -500, geboektOp: '2026-07-02' },
    { soort: 'LATER' as const, potjeId: 'x1', cent: 900, geboektOp: '2026-07-09' },
  ],
  geschovenNa: true,
  verschuivingen: [
    {
      verschuivingId: 'v',
      soort: 'GESCHOVEN' as const,
      dag: '2026-06-03',
      cent: 5000,
      van: 'Potje 0',
      naar: null,
      gedaanDoor: 'Ilse',
      beslistDoor: 'Fatima',
    },
    {
      verschuivingId: 'v',
      soort: 'TERUG' as const,
      dag: '2026-06-04',
      cent: 5000,
      van: null,
      naar: 'Potje 0',
      gedaanDoor: 'Ilse',
      beslistDoor: null,
    },
  ],
}
const MAAND: MaandoverzichtAntwoord = {
  ...GEZIN,
  maand: '2026-06',
  staat: 'VOORLOPIG',
  klaarOp: '2026-07-15',
  bronnen: WETTEN.map((w, nr) => bron(nr, w)),
}
const JAAR: JaaroverzichtAntwoord = {
  ...GEZIN,
  vanaf: '2026-01-01',
  tot: '2026-12-31',
  jaar: '2026',
  staat: 'LOOPT',
  bronnen: WETTEN.map((wet, nr) => ({
    ...bron(nr, wet),
    toegekendCent: 1_250_000,
    rest: REST_REGEL[wet],
    meenemenProcent: wet === 'WMO' ? 10 : 0,
    eindigtInJaar: nr < 2,
    declarerenTot: wet === 'WLZ' ? '2027-02-25' : null,
  })),
}
const BOEKEN: BronboekenAntwoord = {
  dossierId: 'd',
  vandaag: '2026-07-10',
  jaar: '2026',
  jaren: ['2026'],
  vanaf: '2026-01-01',
  tot: '2026-12-31',
  personen: GEZIN.personen,
  nietGetoond: 1,
  bronnen: WETTEN.map((wet, nr) => ({
    ...bron(nr, wet),
    toegekendCent: 1_250_000,
    nietVerdeeldCent: 0,
    bedragen: BEDRAGEN,
    maanden: Array.from({ length: 12 }, (_, m) => ({ maand: `2026-${String(m + 1).padStart(2, '0')}`, cent: m * 100 })),
    voorgeschotenCent: nr === 7 ? 6000 : 0,
    terugontvangenCent: 0,
  })),
  perPersoon: [{ persoonId: 'p', bedragen: BEDRAGEN }],
  perVerstrekker: [{ verstrekker: 'Verstrekker', bedragen: BEDRAGEN }],
  totaal: GEZIN.totaal,
}

const zinnen = (blad: Blad): string[] =>
  blad.blokken.flatMap((b) => {
    switch (b.soort) {
      case 'KOP':
      case 'ALINEA':
        return [b.tekst]
      case 'FEITEN':
        return b.feiten.flatMap((f) => [f.woord, f.tekst])
      case 'PAREN':
        return b.paren.flatMap((p) => [p.woord, ...p.alineas])
      case 'TABEL':
        return [b.titel, ...b.kop, ...[...b.rijen, ...b.voet].flat(2)]
    }
  })

describe.each(['nl', 'en'] as const)('an overview in %s', (taal) => {
  const s = { taal, w: woordenIn(taal) }
  const bladen: [string, Blad][] = [
    ['a month', maandBlad(MAAND, s)],
    [
      'a month that is ready, of money that ended',
      maandBlad({ ...MAAND, staat: 'KLAAR', vandaag: '2028-01-01', verschuivingen: [], nagekomen: [] }, s),
    ],
    ['a year that runs', jaarBlad(JAAR, s)],
    [
      'a year that is over, of one person',
      jaarBlad({ ...JAAR, staat: 'VOORBIJ', vandaag: '2027-02-01', personen: GEZIN.personen.slice(0, 1) }, s),
    ],
    ['books per bron', bronboekenBlad(BOEKEN, s)],
    ['nothing', maandBlad({ ...MAAND, potjes: [], delen: [], bronnen: [], totaal: telBedragen([]), verschuivingen: [], nagekomen: [] }, s)],
  ]

  test.each(bladen)('%s has words for everything, and every row as many cells as its head', (_naam, blad) => {
    for (const zin of zinnen(blad)) expect(zin).not.toMatch(/^(?:\w+:)?[a-z]+\.\w+(?:\.\w+)*$|\{\{|\$t\(|\bundefined\b|\bNaN\b/)
    for (const b of blad.blokken) if (b.soort === 'TABEL') for (const rij of [...b.rijen, ...b.voet]) expect(rij.length).toBe(b.kop.length)
    for (const b of blad.blokken) if (b.soort === 'KOP') expect(b.tekst).not.toBe('')
  })

  test.each(bladen.filter(([naam]) => naam !== 'books per bron'))(
    '%s is in the PDF whole, in both sizes of letters',
    async (_naam, blad) => {
      for (const letter of ['gewoon', 'groot'] as const) {
        const pdf = leesPdf(
          await maakBladPdf(blad, {
            letter,
            gemaakt: new Date('2026-07-10T10:00:00Z'),
            woorden: { bladzijde: (nr, totaal) => `${nr}/${totaal}`, tekens: () => '' },
          }),
        )
        expect(pdf.boom.map(kaal)).toEqual([tak('Document', verwachteBoom(blad))])
        expect([pdf.titel, pdf.ongemerkt, pdf.nietIngesloten]).toEqual([blad.titel, '', []])
      }
    },
  )

  test('a sheet has as many cells in each row as in its head', () => {
    for (const r of [overzichtRooster(MAAND, s), overzichtRooster(JAAR, s), bronboekenRooster(BOEKEN, s)]) {
      expect([...r.rijen, r.samen].map((rij) => rij.length)).toEqual(Array.from({ length: r.rijen.length + 1 }, () => r.kop.length))
      expect(new Set(r.kop).size).toBe(r.kop.length)
      for (const kop of r.kop) expect(kop).not.toMatch(/^kop\./)
    }
  })
})

test('what happens with what is left is said per bron: by law, what may be taken along, until when it could be claimed', () => {
  const tekst = zinnen(jaarBlad(JAAR, { taal: 'nl', w: woordenIn('nl') }))
  expect(tekst).toEqual(
    expect.arrayContaining([
      'U mag 10 procent meenemen naar de volgende periode. De rest gaat terug naar de gemeente. U betaalt niets terug.',
      'Dit geld kon u gebruiken tot en met 31 maart 2026.',
      'Dit geld kunt u gebruiken tot en met 13 september 2026.',
      'Zorg uit dit jaar kunt u declareren tot en met 25 februari 2027.',
      'Na het jaar kijkt het zorgkantoor wat er is betaald. Wat overblijft, blijft daar. U betaalt niets terug.',
      'Dit is het hoogste bedrag dat UWV betaalt. Er blijft niets over om terug te geven.',
      'Het geld van 2 personen staat hier niet bij.',
    ]),
  )
})

test('a year that runs is told as it is today, one that is over as it was at its end', () => {
  const s = { taal: 'nl', w: woordenIn('nl') } as const
  const nu = zinnen(jaarBlad(JAAR, s))
  expect(nu).toContain('Nog niet betaald op 10 juli 2026')
  expect(nu.filter((x) => /tot nu toe|budget is nu/.test(x))).toHaveLength(2)
  const voorbij = zinnen(jaarBlad({ ...JAAR, staat: 'VOORBIJ', vandaag: '2027-02-01' }, s))
  expect(voorbij).toContain('Nog niet betaald op 31 december 2026')
  expect(voorbij.filter((x) => /tot nu toe|budget is nu/.test(x))).toEqual([])
})

test('each row of the books per person and per verstrekker adds up, also where more was paid than was granted', () => {
  const teVeel = {
    ...telBedragen([]),
    budgetCent: 1_884_000,
    eerderCent: 100_000,
    periodeCent: 1_408_460,
    overCent: 443_540,
    bovenCent: 68_000,
  }
  const blad = bronboekenBlad(
    {
      ...BOEKEN,
      perPersoon: [{ persoonId: 'p', bedragen: teVeel }],
      perVerstrekker: [{ verstrekker: 'V', bedragen: teVeel }],
      totaal: teVeel,
    },
    { taal: 'nl', w: woordenIn('nl') },
  )
  for (const titel of ['Per persoon', 'Per verstrekker']) {
    const tabel = blad.blokken.find((b) => b.soort === 'TABEL' && b.titel === titel)
    if (tabel?.soort !== 'TABEL') throw new Error(titel)
    for (const rij of [...tabel.rijen, ...tabel.voet]) {
      const cent = new Map(tabel.kop.map((kop, nr) => [kop, Number((rij[nr] ?? []).join('').replaceAll(/\D/gu, ''))]))
      const van = (kop: string): number => cent.get(kop) ?? 0
      expect(van('Budget') + van('Boven het budget')).toBe(van('Betaald vóór 2026') + van('Betaald over 2026') + van('Nog niet betaald'))
      expect(van('Boven het budget')).toBe(68_000)
    }
  }
})
