import type { BronboekenAntwoord } from '../contract/schemas/overzicht.ts'
import { bedragTekst, datumTekst, maandTekst } from '../lib/opmaak.ts'
import { type Blad, type Blok, opEenRegel, opsomming, type Rij } from './blad-vorm.ts'
import type { Bedragen } from './boeken-stand.ts'
import { som } from './geld.ts'
import { bronRegels, type Spraak, voornaamVan } from './overzicht-woord.ts'

/** The books per bron of one year, for the screen of who works at the gemeente. */
export function bronboekenBlad(o: BronboekenAntwoord, s: Spraak): Blad {
  const { taal, w } = s
  const titel = w('overzicht', 'boeken.titel', {
    jaar: o.jaar,
    namen: opsomming(
      o.personen.map((p) => opEenRegel(p.naam)),
      taal,
    ),
  })
  const kolommen: Kolom<Bedragen>[] = [
    { kop: w('overzicht', 'kop.budget'), altijd: true, cent: (b) => b.budgetCent },
    ...standKolommen<Bedragen>(o.jaar, s, (b) => b),
  ]
  const groep = (kop: string, eerste: string, rijen: { naam: string; bedragen: Bedragen }[]): Blok[] => {
    const mee = metIets(
      kolommen,
      rijen.map((r) => r.bedragen),
    )
    const cellen = (b: Bedragen): string[][] => mee.map((k) => [bedragTekst(k.cent(b))])
    return [
      { soort: 'KOP', niveau: 2, tekst: kop },
      {
        soort: 'TABEL',
        titel: kop,
        kop: [eerste, ...mee.map((k) => k.kop)],
        rijen: rijen.map((r): Rij => [[r.naam], ...cellen(r.bedragen)]),
        voet: [[[w('overzicht', 'kop.samen')], ...cellen(o.totaal)]],
        bedragen: mee.length,
      },
    ]
  }
  const blokken: Blok[] = [
    { soort: 'KOP', niveau: 1, tekst: titel },
    {
      soort: 'FEITEN',
      feiten: [
        {
          woord: w('overzicht', 'blad.periode'),
          tekst: w('overzicht', 'blad.vanTot', { van: datumTekst(o.vanaf, taal), tot: datumTekst(o.tot, taal) }),
        },
        { woord: w('overzicht', 'blad.gemaakt'), tekst: datumTekst(o.vandaag, taal) },
      ],
    },
    { soort: 'ALINEA', tekst: w('overzicht', 'boeken.zorgdag') },
    ...(o.nietGetoond > 0 ? [{ soort: 'ALINEA', tekst: w('overzicht', 'weten.nietGetoond', { count: o.nietGetoond }) } as const] : []),
    ...perBron(o, s),
    ...groep(
      w('overzicht', 'boeken.persoon'),
      w('overzicht', 'kop.persoon'),
      o.perPersoon.map((p) => ({ naam: voornaamVan(o.personen, p.persoonId), bedragen: p.bedragen })),
    ),
    ...groep(
      w('overzicht', 'boeken.verstrekker'),
      w('overzicht', 'kop.verstrekker'),
      o.perVerstrekker.map((v) => ({ naam: opEenRegel(v.verstrekker), bedragen: v.bedragen })),
    ),
    ...perMaand(o, s),
    ...voorfinanciering(o, s),
  ]
  return { titel, taal, blokken }
}

type Kolom<T> = { kop: string; altijd: boolean; cent: (rij: T) => number }

/** Columns that say something: what is nothing in every row is left out of the table, not of the files. */
const metIets = <T>(kolommen: readonly Kolom<T>[], rijen: readonly T[]): Kolom<T>[] =>
  kolommen.filter((k) => k.altijd || rijen.some((r) => k.cent(r) !== 0))

/** What was paid and what not, with all that makes a row add up: budget + boven = eerder + periode + over. */
function standKolommen<T>(wanneer: string, { w }: Spraak, van: (rij: T) => Bedragen): Kolom<T>[] {
  return [
    { kop: w('overzicht', 'kop.eerder', { wanneer }), altijd: false, cent: (r) => van(r).eerderCent },
    { kop: w('overzicht', 'kop.besteed', { wanneer }), altijd: true, cent: (r) => van(r).periodeCent },
    { kop: w('overzicht', 'kop.over'), altijd: true, cent: (r) => van(r).overCent },
    { kop: w('overzicht', 'kop.boven'), altijd: false, cent: (r) => van(r).bovenCent },
  ]
}

type Bron = BronboekenAntwoord['bronnen'][number]

function perBron(o: BronboekenAntwoord, s: Spraak): Blok[] {
  const { w } = s
  const kop = w('overzicht', 'boeken.bron')
  const kolommen: Kolom<Bron>[] = [
    { kop: w('overzicht', 'kop.toegekend'), altijd: true, cent: (b) => b.toegekendCent },
    { kop: w('overzicht', 'kop.nietVerdeeld'), altijd: false, cent: (b) => b.nietVerdeeldCent },
    ...standKolommen<Bron>(o.jaar, s, (b) => b.bedragen),
  ]
  const mee = metIets(kolommen, o.bronnen)
  return [
    { soort: 'KOP', niveau: 2, tekst: kop },
    {
      soort: 'TABEL',
      titel: kop,
      kop: [w('overzicht', 'kop.bron'), ...mee.map((k) => k.kop)],
      rijen: o.bronnen.map((b): Rij => [bronRegels(b, o.personen, s), ...mee.map((k) => [bedragTekst(k.cent(b))])]),
      voet: [[[w('overzicht', 'kop.samen')], ...mee.map((k) => [bedragTekst(som(o.bronnen.map(k.cent)))])]],
      bedragen: mee.length,
    },
  ]
}

/** Months of care down, bronnen across: each column adds up to what was spent from that bron. */
function perMaand(o: BronboekenAntwoord, s: Spraak): Blok[] {
  const { taal, w } = s
  const kop = w('overzicht', 'boeken.maand')
  const maanden = o.bronnen[0]?.maanden.map((m) => m.maand) ?? []
  const inMaand = (b: BronboekenAntwoord['bronnen'][number], maand: string): number => b.maanden.find((m) => m.maand === maand)?.cent ?? 0
  const rij = (eerste: string, bedragen: number[]): Rij => [[eerste], ...[...bedragen, som(bedragen)].map((c) => [bedragTekst(c)])]
  return [
    { soort: 'KOP', niveau: 2, tekst: kop },
    {
      soort: 'TABEL',
      titel: kop,
      kop: [w('overzicht', 'kop.maand'), ...o.bronnen.map((b) => bronRegels(b, o.personen, s).join(', ')), w('overzicht', 'kop.samen')],
      rijen: maanden.map((maand) =>
        rij(
          maandTekst(maand, taal),
          o.bronnen.map((b) => inMaand(b, maand)),
        ),
      ),
      voet: [
        rij(
          w('overzicht', 'kop.samen'),
          o.bronnen.map((b) => b.bedragen.periodeCent),
        ),
      ],
      bedragen: o.bronnen.length + 1,
    },
  ]
}

function voorfinanciering(o: BronboekenAntwoord, s: Spraak): Blok[] {
  const { w } = s
  const met = o.bronnen.filter((b) => b.voorgeschotenCent > 0 || b.terugontvangenCent > 0)
  if (met.length === 0) return []
  const kop = w('overzicht', 'boeken.vooraf')
  const bedragen = (van: readonly BronboekenAntwoord['bronnen'][number][]): string[][] => [
    [bedragTekst(som(van.map((b) => b.voorgeschotenCent)))],
    [bedragTekst(som(van.map((b) => b.terugontvangenCent)))],
  ]
  return [
    { soort: 'KOP', niveau: 2, tekst: kop },
    { soort: 'ALINEA', tekst: w('overzicht', 'boeken.voorafTekst') },
    {
      soort: 'TABEL',
      titel: kop,
      kop: [w('overzicht', 'kop.bron'), w('overzicht', 'kop.voorgeschoten'), w('overzicht', 'kop.terug')],
      rijen: met.map((b): Rij => [bronRegels(b, o.personen, s), ...bedragen([b])]),
      voet: [[[w('overzicht', 'kop.samen')], ...bedragen(met)]],
      bedragen: 2,
    },
  ]
}
