import { type Bedragen, type Boeken, type Periode, besteedIn, bronnenVan, delenIn, telBedragen } from './boeken-stand.ts'
import { som } from './geld.ts'
import { jaarPeriode } from './jaaroverzicht.ts'
import { maandPeriode } from './maandoverzicht.ts'

/** What the gemeente paid ahead for another verstrekker, and what of that came back (domein.md section 5). */
export type Voorfinanciering = { bronId: string; voorgeschotenCent: number; terugontvangenCent: number }

export type BronBoek = {
  bronId: string
  persoonId: string
  verstrekker: string
  /** granted according to the beschikking */
  toegekendCent: number
  /** granted and not (yet) in a potje */
  nietVerdeeldCent: number
  bedragen: Bedragen
  /** per month of care of this year, `YYYY-MM`, all twelve */
  maanden: { maand: string; cent: number }[]
  voorgeschotenCent: number
  terugontvangenCent: number
}

export type Bronboeken = {
  jaar: string
  periode: Periode
  bronnen: BronBoek[]
  perPersoon: { persoonId: string; bedragen: Bedragen }[]
  perVerstrekker: { verstrekker: string; bedragen: Bedragen }[]
  totaal: Bedragen
}

/**
 * The books per bron of one year, for the gemeente and the verstrekkers (W78). The totals per person, per verstrekker
 * and of the family are sums of the same rows.
 */
export function bronboeken(boeken: Boeken, jaar: string, vandaag: string, voorfinanciering: readonly Voorfinanciering[]): Bronboeken {
  const periode = jaarPeriode(jaar)
  const delen = delenIn(boeken, periode, vandaag)
  const maanden = Array.from({ length: 12 }, (_, nr) => `${jaar}-${String(nr + 1).padStart(2, '0')}`)
  const perMaand = maanden.map((maand) => ({ maand, besteed: besteedIn(boeken, maandPeriode(maand)) }))
  const bronnen = bronnenVan(boeken, periode).map((b): BronBoek => {
    const bedragen = telBedragen(delen.filter((d) => d.bronId === b.id))
    const vooraf = voorfinanciering.find((v) => v.bronId === b.id)
    return {
      bronId: b.id,
      persoonId: b.persoonId,
      verstrekker: b.verstrekker,
      toegekendCent: b.bedragCent,
      nietVerdeeldCent: b.bedragCent - bedragen.budgetCent,
      bedragen,
      maanden: perMaand.map(({ maand, besteed }) => ({
        maand,
        cent: som(boeken.potjes.map((p) => besteed.get(`${p.id} ${b.id}`) ?? 0)),
      })),
      voorgeschotenCent: vooraf?.voorgeschotenCent ?? 0,
      terugontvangenCent: vooraf?.terugontvangenCent ?? 0,
    }
  })
  const groep = (sleutel: (b: BronBoek) => string): { sleutel: string; bedragen: Bedragen }[] =>
    [...Map.groupBy(bronnen, sleutel)].map(([s, lijst]) => ({ sleutel: s, bedragen: telBedragen(lijst.map((b) => b.bedragen)) }))
  return {
    jaar,
    periode,
    bronnen,
    perPersoon: groep((b) => b.persoonId).map(({ sleutel, bedragen }) => ({ persoonId: sleutel, bedragen })),
    perVerstrekker: groep((b) => b.verstrekker).map(({ sleutel, bedragen }) => ({ verstrekker: sleutel, bedragen })),
    totaal: telBedragen(bronnen.map((b) => b.bedragen)),
  }
}
