import type { BronboekenAntwoord, JaaroverzichtAntwoord, MaandoverzichtAntwoord } from '../contract/schemas/overzicht.ts'
import { maandTekst } from '../lib/opmaak.ts'
import { opEenRegel } from './blad-vorm.ts'
import { BEDRAG_VELDEN, type Bedragen } from './boeken-stand.ts'
import { som } from './geld.ts'
import type { Spraak } from './overzicht-woord.ts'

/** A cell: words, or an amount in whole cents. `null` is empty. */
export type Cel = string | { cent: number } | null
/** A sheet for another program: a head, rows of as many cells, and one last row that adds up. */
export type Rooster = { naam: string; kop: string[]; rijen: Cel[][]; samen: Cel[] }

const cent = (waarde: number): Cel => ({ cent: waarde })
const bedragen = (b: Bedragen): Cel[] => BEDRAG_VELDEN.map((veld) => cent(b[veld]))

/** One row per potje and bron, as in the books: the rows of which every total of the overview is the sum. */
export function overzichtRooster(o: MaandoverzichtAntwoord | JaaroverzichtAntwoord, s: Spraak): Rooster {
  const { taal, w } = s
  const k = (sleutel: string, waarden?: Record<string, string>): string => w('overzicht', `kop.${sleutel}`, waarden)
  const [periode, wanneer] = 'maand' in o ? [o.maand, maandTekst(o.maand, taal)] : [o.jaar, o.jaar]
  const rijen = o.delen.map((d): Cel[] => {
    const potje = o.potjes.find((p) => p.id === d.potjeId)
    const bron = o.bronnen.find((b) => b.id === d.bronId)
    return [
      periode,
      opEenRegel(o.personen.find((p) => p.id === potje?.persoonId)?.naam ?? ''),
      opEenRegel(potje?.naam ?? ''),
      potje === undefined ? '' : w('oordeel', `domein.${potje.domein}`),
      opEenRegel(potje?.zorgverlener ?? ''),
      bron === undefined ? '' : w('oordeel', `wetNaam.${bron.wet}`),
      opEenRegel(bron?.verstrekker ?? ''),
      bron?.vanaf ?? '',
      bron?.tot ?? '',
      ...bedragen(d),
    ]
  })
  return {
    naam: w('overzicht', 'maand' in o ? 'rooster.maand' : 'rooster.jaar'),
    kop: [
      k('periode'),
      k('persoon'),
      k('potje'),
      k('domein'),
      k('zorgverlener'),
      k('wet'),
      k('verstrekker'),
      k('vanaf'),
      k('tot'),
      ...bedragKoppen(k, wanneer),
    ],
    rijen,
    samen: [k('samen'), ...Array.from({ length: 8 }, () => null), ...bedragen(o.totaal)],
  }
}

/** In the order of `BEDRAG_VELDEN`. */
const bedragKoppen = (k: (sleutel: string, waarden?: Record<string, string>) => string, wanneer: string): string[] => [
  k('budget'),
  k('eerder', { wanneer }),
  k('besteed', { wanneer }),
  k('over'),
  k('nog'),
  k('blijft'),
  k('boven'),
]

/** One row per bron, with each month of care of the year. */
export function bronboekenRooster(o: BronboekenAntwoord, s: Spraak): Rooster {
  const { taal, w } = s
  const k = (sleutel: string, waarden?: Record<string, string>): string => w('overzicht', `kop.${sleutel}`, waarden)
  const maanden = o.bronnen[0]?.maanden.map((m) => m.maand) ?? []
  const inMaand = (b: BronboekenAntwoord['bronnen'][number], maand: string): number => b.maanden.find((m) => m.maand === maand)?.cent ?? 0
  const tel = (wat: (b: BronboekenAntwoord['bronnen'][number]) => number): Cel => cent(som(o.bronnen.map(wat)))
  return {
    naam: w('overzicht', 'rooster.boeken'),
    kop: [
      k('jaar'),
      k('persoon'),
      k('wet'),
      k('verstrekker'),
      k('vanaf'),
      k('tot'),
      k('kenmerk'),
      k('toegekend'),
      k('nietVerdeeld'),
      ...bedragKoppen(k, o.jaar),
      ...maanden.map((m) => maandTekst(m, taal)),
      k('voorgeschoten'),
      k('terug'),
    ],
    rijen: o.bronnen.map((b) => [
      o.jaar,
      opEenRegel(o.personen.find((p) => p.id === b.persoonId)?.naam ?? ''),
      w('oordeel', `wetNaam.${b.wet}`),
      opEenRegel(b.verstrekker),
      b.vanaf,
      b.tot,
      b.id,
      cent(b.toegekendCent),
      cent(b.nietVerdeeldCent),
      ...bedragen(b.bedragen),
      ...maanden.map((m) => cent(inMaand(b, m))),
      cent(b.voorgeschotenCent),
      cent(b.terugontvangenCent),
    ]),
    samen: [
      k('samen'),
      ...Array.from({ length: 6 }, () => null),
      tel((b) => b.toegekendCent),
      tel((b) => b.nietVerdeeldCent),
      ...bedragen(o.totaal),
      ...maanden.map((m) => tel((b) => inMaand(b, m))),
      tel((b) => b.voorgeschotenCent),
      tel((b) => b.terugontvangenCent),
    ],
  }
}
