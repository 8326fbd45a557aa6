import {
  type Boeken,
  type DeelBedragen,
  type Nagekomen,
  type Periode,
  bronnenVan,
  delenIn,
  geschovenNa,
  nagekomenIn,
} from './boeken-stand.ts'
import { plusDagen } from './termijnen.ts'
import { meenemenProcentVoor, REST_REGEL, type RestRegel } from './wetten.ts'

/** LOOPT: the year is not over; the figures can still change by new care. */
export type JaarStaat = 'LOOPT' | 'VOORBIJ'

/** What happens with money that is left of one bron. */
export type JaarBron = {
  bronId: string
  regel: RestRegel
  /** of what is left this part may be used in a next period; 0 for what a gemeente may not decide on */
  meenemenProcent: number
  /** the bron ends before the year does: what is left does not go to the money that follows */
  eindigtInJaar: boolean
  /** last day on which a claim for care of this year still counts, for Wlz only; else null */
  declarerenTot: string | null
}

export type Jaaroverzicht = {
  jaar: string
  periode: Periode
  staat: JaarStaat
  delen: DeelBedragen[]
  nagekomen: Nagekomen[]
  geschovenNa: boolean
  bronnen: JaarBron[]
}

/** Late claims of a year, Wlz: norm of domein.md section 3, step 10. */
const WLZ_DECLAREREN_DAGEN = 56

export const jaarPeriode = (jaar: string): Periode => ({ vanaf: `${jaar}-01-01`, tot: `${jaar}-12-31` })

/** Years in which a bron runs and that have begun, newest first. */
export function jarenMetOverzicht(boeken: Boeken, vandaag: string): string[] {
  const jaar = (dag: string): number => Number(dag.slice(0, 4))
  const jaren = new Set<number>()
  for (const b of boeken.bronnen) for (let j = jaar(b.vanaf); j <= Math.min(jaar(b.tot), jaar(vandaag)); j++) jaren.add(j)
  return [...jaren].toSorted((a, b) => b - a).map(String)
}

/**
 * What a year shows to be accounted for, made from the books alone (domein.md section 3, step 10): nobody hands in
 * anything for it. A bron that spans more years is counted whole, with what was paid before this year apart.
 * @param meenemenProcent setting `onderbesteding`: 0 when all that is left returns
 */
export function jaaroverzicht(boeken: Boeken, jaar: string, vandaag: string, meenemenProcent: number): Jaaroverzicht {
  const periode = jaarPeriode(jaar)
  return {
    jaar,
    periode,
    staat: vandaag > periode.tot ? 'VOORBIJ' : 'LOOPT',
    delen: delenIn(boeken, periode, vandaag),
    geschovenNa: geschovenNa(boeken, periode),
    // A year has no fixed day on which it is ready: only what was put right is named.
    nagekomen: nagekomenIn(boeken, periode, null),
    bronnen: bronnenVan(boeken, periode).map((b) => ({
      bronId: b.id,
      regel: REST_REGEL[b.wet],
      meenemenProcent: meenemenProcentVoor(b.wet, meenemenProcent),
      eindigtInJaar: b.tot < periode.tot,
      declarerenTot: b.wet === 'WLZ' ? plusDagen(b.tot < periode.tot ? b.tot : periode.tot, WLZ_DECLAREREN_DAGEN) : null,
    })),
  }
}
