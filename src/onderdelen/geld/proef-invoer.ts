import type { Proef } from '../../domein/stel-dat.ts'

/** What stands in the fields of 'stel dat', as it was typed. */
export type ProefInvoer = { soort: Proef['soort'] | null; eenheden: string; weken: string; tariefCent: number | null }

export const LEGE_PROEF: ProefInvoer = { soort: null, eenheden: '', weken: '', tariefCent: null }

/** Reads what a device kept, perhaps of an older version of these fields. */
export function leesProefInvoer(ruw: unknown): ProefInvoer | null {
  if (typeof ruw !== 'object' || ruw === null) return null
  const r: Partial<Record<keyof ProefInvoer, unknown>> = ruw
  const tekst = (w: unknown): string => (typeof w === 'string' ? w : '')
  return {
    soort: r.soort === 'WEEK' || r.soort === 'TARIEF' ? r.soort : null,
    eenheden: tekst(r.eenheden),
    weken: tekst(r.weken),
    tariefCent: typeof r.tariefCent === 'number' && Number.isSafeInteger(r.tariefCent) ? r.tariefCent : null,
  }
}
