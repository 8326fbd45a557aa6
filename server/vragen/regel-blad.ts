import type { GeldRegel } from '../../src/contract/schemas/geldbeeld.ts'

/** Whose rows, and of whom only totals per month: domein.md section 7, 'not invoices or working hours per day'. */
export type Kijk = { gemeenteId: string; dossierId: string; personen: readonly string[]; heel: ReadonlySet<string> }

/** What only a single booking has; a row of a month or one that was worked out has none of it. */
export type Bij = Pick<GeldRegel, 'op' | 'door' | 'kenmerk' | 'verschuivingId'>
export const NIETS_BIJ: Bij = { op: null, door: null, kenmerk: null, verschuivingId: null }

/** Where the page before ended: the key it was sorted by and the id of its last row; null for the first page. */
export function leesCursor(na: string | undefined): { sorteer: string; id: string } | null {
  if (na === undefined) return null
  const streep = na.indexOf('_')
  return { sorteer: na.slice(0, Math.max(streep, 0)), id: na.slice(streep + 1) }
}
