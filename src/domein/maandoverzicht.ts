import { type Boeken, type DeelBedragen, type Nagekomen, type Periode, delenIn, geschovenNa, nagekomenIn } from './boeken-stand.ts'
import { plusDagen } from './termijnen.ts'

/** VOORLOPIG: the month is over, the overview is not ready yet. KLAAR: its day has come. */
export type MaandStaat = 'VOORLOPIG' | 'KLAAR'

export type Maandoverzicht = {
  /** `YYYY-MM`, the month in which the care was given */
  maand: string
  periode: Periode
  staat: MaandStaat
  klaarOp: string
  delen: DeelBedragen[]
  nagekomen: Nagekomen[]
  geschovenNa: boolean
}

/** First and last day of a month `YYYY-MM`. */
export function maandPeriode(maand: string): Periode {
  return { vanaf: `${maand}-01`, tot: plusDagen(`${volgendeMaand(maand)}-01`, -1) }
}

export function volgendeMaand(maand: string): string {
  return plusDagen(`${maand}-28`, 4).slice(0, 7)
}

/**
 * The day on which the overview of a month is ready: a fixed day of the next month.
 * @param dag setting `maandoverzichtDag`, 1 to 28
 */
export function klaarOpVan(maand: string, dag: number): string {
  return `${volgendeMaand(maand)}-${String(dag).padStart(2, '0')}`
}

/** Months that are over and of which the books say something, newest first. */
export function maandenMetOverzicht(boeken: Boeken, vandaag: string): string[] {
  const eerste = boeken.bronnen.map((b) => b.vanaf).toSorted()[0]
  const laatste = boeken.bronnen
    .map((b) => b.tot)
    .toSorted()
    .at(-1)
  if (eerste === undefined || laatste === undefined) return []
  const uit: string[] = []
  for (let maand = eerste.slice(0, 7); maand <= laatste.slice(0, 7) && maand < vandaag.slice(0, 7); maand = volgendeMaand(maand))
    uit.push(maand)
  return uit.reverse()
}

/**
 * The overview of one month out of the books, without a clock (domein.md section 3, step 9). It counts the care that
 * was given in the month, so its totals are those of the books for these days, also when something comes in later.
 * @param vandaag decides only whether the overview is ready
 * @param dag setting `maandoverzichtDag`
 */
export function maandoverzicht(boeken: Boeken, maand: string, vandaag: string, dag: number): Maandoverzicht {
  const periode = maandPeriode(maand)
  const klaarOp = klaarOpVan(maand, dag)
  const staat = vandaag >= klaarOp ? 'KLAAR' : 'VOORLOPIG'
  return {
    maand,
    periode,
    staat,
    klaarOp,
    delen: delenIn(boeken, periode, vandaag),
    geschovenNa: geschovenNa(boeken, periode),
    nagekomen: nagekomenIn(boeken, periode, staat === 'KLAAR' ? klaarOp : null),
  }
}
