import { DOMEINEN, EENHEDEN, type Domein } from '../../contract/lijsten/geld.ts'
import type { VerschuivingDoel } from '../../contract/schemas/geld.ts'
import type { Budget, Potje } from './vragen.ts'

/** What a person typed for a shift; stands on this device until it is sent or emptied. */
export type Opzet = {
  naam: string
  persoonId: string | null
  domein: Domein | null
  /** `''` not chosen, `GEEN` unknown, `ANDERS` somebody new, or the id of a potje whose zorgverlener it is. */
  wie: string
  wieNaam: string
  tariefCent: number | null
  cent: number | null
  reden: string
}

export const LEGE_OPZET: Opzet = { naam: '', persoonId: null, domein: null, wie: '', wieNaam: '', tariefCent: null, cent: null, reden: '' }
export const WIE_GEEN = 'GEEN'
export const WIE_ANDERS = 'ANDERS'

const tekst = (ruw: unknown): string => (typeof ruw === 'string' ? ruw : '')
const cent = (ruw: unknown): number | null => (typeof ruw === 'number' && Number.isSafeInteger(ruw) ? ruw : null)

/** Reads what a device kept, perhaps of an older version of this form. */
export function leesOpzet(ruw: unknown): Opzet | null {
  if (typeof ruw !== 'object' || ruw === null) return null
  const r: Partial<Record<keyof Opzet, unknown>> = ruw
  return {
    naam: tekst(r.naam),
    persoonId: typeof r.persoonId === 'string' ? r.persoonId : null,
    domein: DOMEINEN.find((d) => d === r.domein) ?? null,
    wie: tekst(r.wie),
    wieNaam: tekst(r.wieNaam),
    tariefCent: cent(r.tariefCent),
    cent: cent(r.cent),
    reden: tekst(r.reden),
  }
}

/** Zorgverleners with a price who work for this family already: one potje each. */
export function bekendeZorgverleners(budget: Budget): Potje[] {
  const gezien = new Set<string>()
  return budget.potjes.filter((p) => {
    if (p.zorgverlener === null || p.tarief === null || p.soort === 'MAANDLOON') return false
    const sleutel = `${p.zorgverlener} ${p.tarief.cent} ${p.tarief.eenheid}`
    if (gezien.has(sleutel)) return false
    gezien.add(sleutel)
    return true
  })
}

/** The new goal as the contract wants it; null while something that is needed is missing. `van` gives the person where there is only one. */
export function nieuwDoel(opzet: Opzet, budget: Budget, van: Potje): Extract<VerschuivingDoel, { soort: 'NIEUW' }> | null {
  const { naam, domein, wie, wieNaam, tariefCent } = opzet
  const persoonId = budget.personen.length > 1 ? opzet.persoonId : van.persoonId
  if (naam.trim() === '' || domein === null || persoonId === null || wie === '') return null
  const basis = { soort: 'NIEUW' as const, persoonId, domein, naam: naam.trim() }
  if (wie === WIE_GEEN) return { ...basis, zorgverlener: null, tarief: null }
  if (wie === WIE_ANDERS) {
    if (wieNaam.trim() === '') return null
    return {
      ...basis,
      zorgverlener: wieNaam.trim(),
      tarief: tariefCent === null || tariefCent === 0 ? null : { cent: tariefCent, eenheid: EENHEDEN[0] },
    }
  }
  const bekend = budget.potjes.find((p) => p.id === wie)
  return bekend === undefined ? null : { ...basis, zorgverlener: bekend.zorgverlener, tarief: bekend.tarief }
}
