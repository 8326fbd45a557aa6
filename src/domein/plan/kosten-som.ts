import { LEEFGEBIEDEN, type Leefgebied } from '../../contract/woorden.ts'
import { HOOGSTE_INVOER_CENT, som } from '../geld.ts'
import type { KostenKeuze, KostenRegel } from './kosten.ts'

/**
 * Sums of the budgetplan. It is the estimate of the person, no decision; who asks and who judges use the same function.
 *
 * - A year is 52 weeks and 12 months, so a month is 52/12 weeks. A calendar month that is used in part counts for the
 *   days of it: two periods that join up cost as much as the whole.
 * - Unit x tarief. In a line per week `zwareWeken` of the 52 weeks have another amount (W42: weeks differ). A line per
 *   month has no other weeks. The unit MAAND is a fixed amount a month: once a month, nothing else is asked.
 * - With a first and a last day a line counts for that period, else for one year.
 * - Each amount is rounded once, half a cent up, at the end. A total adds up rounded lines, so it is what one gets by
 *   adding what stands on the screen.
 */

/** Weeks in a year, as this estimate counts. */
export const WEKEN_PER_JAAR = 52
const MAANDEN_PER_JAAR = 12
/** A month in parts, so that a day of a month of 28, 29, 30 and 31 days is a whole number of them. */
const DELEN_PER_MAAND = 28 * 29 * 15 * 31

export type SomFout = 'EIND_VOOR_BEGIN' | 'TE_GROOT'

/** What a line costs, in cents; or why that cannot be said. */
export type RegelSom =
  | {
      soort: 'SOM'
      /** what counts in a total: over the period, or over one year */
      cent: number
      /** the line has a first and a last day */
      overPeriode: boolean
      /** in one normal week, or month where the line is per month */
      gewoonCent: number
      /** in one of the other weeks; null when there are none */
      andersCent: number | null
      /** in an average week and month, and in a year */
      weekCent: number
      maandCent: number
      jaarCent: number
    }
  | {
      soort: 'GEEN'
      /** not filled in yet */
      mist: KostenKeuze[]
      /** two people filled in something else here */
      verschil: KostenKeuze[]
      fout: SomFout | null
    }

/** Half up; both positive or zero. */
function rond(teller: bigint, noemer: number): bigint {
  const n = BigInt(noemer)
  return (2n * teller + n) / (2n * n)
}

/** From the first to the last day, both included, in parts of a month. */
function delenTussen(vanaf: string, tot: string): number {
  const [vj = 0, vm = 0, vd = 0] = vanaf.split('-').map(Number)
  const [tj = 0, tm = 0, td = 0] = tot.split('-').map(Number)
  const perDag = (jaar: number, maand: number): number => DELEN_PER_MAAND / new Date(Date.UTC(jaar, maand, 0)).getUTCDate()
  const maanden = (tj - vj) * MAANDEN_PER_JAAR + tm - vm
  // Whole months from the first of the one to the first of the other, less the days before, plus the days of the last.
  return maanden * DELEN_PER_MAAND - (vd - 1) * perDag(vj, vm) + td * perDag(tj, tm)
}

/** The fields that count in the sum of this line, in the order in which they are asked. */
function gebruikteVelden(r: KostenRegel): KostenKeuze[] {
  if (r.eenheid === 'MAAND') return ['eenheid', 'tarief', 'vanaf', 'tot']
  return ['eenheid', 'gewoon', 'per', ...(r.per === 'MAAND' ? [] : (['zwaar', 'zwareWeken'] as const)), 'tarief', 'vanaf', 'tot']
}

/** What of it has no value yet. A period may stay open; other weeks are asked whole or not at all. */
function watMist(r: KostenRegel, gebruikt: readonly KostenKeuze[]): KostenKeuze[] {
  const anders = r.zwaarHonderdsten !== null || (r.zwareWeken ?? 0) > 0
  const leeg: Partial<Record<KostenKeuze, boolean>> = {
    eenheid: r.eenheid === null,
    gewoon: r.gewoonHonderdsten === null,
    per: r.per === null,
    zwaar: anders && r.zwaarHonderdsten === null,
    zwareWeken: anders && r.zwareWeken === null,
    tarief: r.tariefCent === null,
  }
  return gebruikt.filter((v) => leeg[v] === true && !r.verschil.includes(v))
}

/** What one line costs. Pure; never throws on what `leesKosten` gives. */
export function regelSom(r: KostenRegel): RegelSom {
  const gebruikt = gebruikteVelden(r)
  const verschil = r.verschil.filter((v) => gebruikt.includes(v))
  const mist = watMist(r, gebruikt)
  const { eenheid, tariefCent, vanaf, tot } = r
  const fout = vanaf !== null && tot !== null && tot < vanaf ? 'EIND_VOOR_BEGIN' : null
  if (eenheid === null || tariefCent === null || mist.length > 0 || verschil.length > 0 || fout !== null)
    return { soort: 'GEEN', mist, verschil, fout }

  const perMaand = eenheid === 'MAAND' || r.per === 'MAAND'
  const gewoon = eenheid === 'MAAND' ? 100 : (r.gewoonHonderdsten ?? 0)
  const weken = perMaand || r.zwaarHonderdsten === null ? 0 : Math.min(r.zwareWeken ?? 0, WEKEN_PER_JAAR)
  const anders = r.zwaarHonderdsten ?? 0
  const inJaar = perMaand ? gewoon * MAANDEN_PER_JAAR : gewoon * (WEKEN_PER_JAAR - weken) + anders * weken
  // In hundredths of a cent; beyond what a number holds exactly once a period of years comes with it.
  const jaar = BigInt(inJaar) * BigInt(tariefCent)
  const overPeriode = vanaf !== null && tot !== null
  const cent = overPeriode ? rond(jaar * BigInt(delenTussen(vanaf, tot)), 100 * MAANDEN_PER_JAAR * DELEN_PER_MAAND) : rond(jaar, 100)
  const jaarCent = rond(jaar, 100)
  if (cent > HOOGSTE_INVOER_CENT || jaarCent > HOOGSTE_INVOER_CENT) return { soort: 'GEEN', mist: [], verschil: [], fout: 'TE_GROOT' }
  const eenmaal = (honderdsten: number): number => Number(rond(BigInt(honderdsten) * BigInt(tariefCent), 100))
  return {
    soort: 'SOM',
    cent: Number(cent),
    overPeriode,
    gewoonCent: eenmaal(gewoon),
    andersCent: weken === 0 ? null : eenmaal(anders),
    weekCent: Number(rond(jaar, 100 * WEKEN_PER_JAAR)),
    maandCent: Number(rond(jaar, 100 * MAANDEN_PER_JAAR)),
    jaarCent: Number(jaarCent),
  }
}

/** `zonderSom`: how many of `regels` have no sum */
export type GebiedSom = { leefgebied: Leefgebied | null; cent: number; regels: number; zonderSom: number }
/** Lines together: `cent` is of the lines with a sum, `zonderSom` counts the others. */
export type KostenTotaal = {
  cent: number
  /** every line with a sum counts a whole year; else the total is of years and periods together */
  perJaar: boolean
  regels: number
  zonderSom: number
  /** of `zonderSom`: because two people filled in something else */
  verschil: number
  /** in the order of the leefgebieden, last (null) what has none; only those with a line */
  gebieden: GebiedSom[]
}

/** What these lines cost together; the order of the lines does not matter. */
export function kostenTotaal(regels: readonly KostenRegel[]): KostenTotaal {
  const sommen = regels.map((r) => ({ leefgebied: r.leefgebied, som: regelSom(r) }))
  const cent = (lijst: typeof sommen): number => som(lijst.map((s) => (s.som.soort === 'SOM' ? s.som.cent : 0)))
  const zonder = (lijst: typeof sommen) => lijst.flatMap((s) => (s.som.soort === 'GEEN' ? [s.som] : []))
  const geen = zonder(sommen)
  return {
    cent: cent(sommen),
    perJaar: sommen.some((s) => s.som.soort === 'SOM') && sommen.every((s) => s.som.soort === 'GEEN' || !s.som.overPeriode),
    regels: regels.length,
    zonderSom: geen.length,
    verschil: geen.filter((s) => s.verschil.length > 0).length,
    gebieden: [...LEEFGEBIEDEN, null].flatMap((leefgebied) => {
      const hier = sommen.filter((s) => s.leefgebied === leefgebied)
      return hier.length === 0 ? [] : [{ leefgebied, cent: cent(hier), regels: hier.length, zonderSom: zonder(hier).length }]
    }),
  }
}
