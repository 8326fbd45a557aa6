import { EENHEDEN, type Eenheid } from '../../contract/lijsten/geld.ts'
import { LEEFGEBIEDEN, type Leefgebied, PER, type Per } from '../../contract/woorden.ts'
import { meerStand } from './meerwaarde.ts'
import type { LeesDoc } from './velden.ts'

/** What may stand in a choice of a plan document. A `null` is a choice too: 'no date'. Anything else is ignored. */
export const isWel = (w: unknown): w is boolean => typeof w === 'boolean'
export const isGebied = (w: unknown): w is Leefgebied | null => w === null || LEEFGEBIEDEN.some((g) => g === w)
export const isEenheid = (w: unknown): w is Eenheid => EENHEDEN.some((e) => e === w)
export const isPer = (w: unknown): w is Per => PER.some((p) => p === w)
/** a day, `YYYY-MM-DD`, that exists */
export const isDag = (w: unknown): w is string | null => {
  if (w === null) return true
  if (typeof w !== 'string' || !/^\d{4}-\d{2}-\d{2}$/.test(w)) return false
  const dag = new Date(`${w}T00:00:00Z`)
  return !Number.isNaN(dag.getTime()) && dag.toISOString().startsWith(w)
}
/** an id, `null` for none */
export const isId = (w: unknown): w is string | null => w === null || (typeof w === 'string' && w.length <= 64)
/** how much of something, in hundredths (2,5 hours = 250): whole numbers, so that sums never drift */
export const isHonderdsten = (w: unknown): w is number | null =>
  w === null || (Number.isInteger(w) && Number(w) >= 0 && Number(w) <= 1_000_000)
/** weeks in a year */
export const isWeken = (w: unknown): w is number | null => w === null || (Number.isInteger(w) && Number(w) >= 0 && Number(w) <= 53)
/** integer cents of a tarief */
export const isTariefCent = (w: unknown): w is number | null =>
  w === null || (Number.isInteger(w) && Number(w) >= 1 && Number(w) <= 100_000_000)

/** The one value that stands; null when nothing was chosen, and when two people chose otherwise and it is not settled. */
export function eenWaarde<T>(doc: LeesDoc, naam: string, isWaarde: (w: unknown) => w is T): T | null {
  const stand = meerStand(doc.getArray(naam), isWaarde)
  return stand.soort === 'EENS' ? stand.waarde : null
}
