import type { GeldDeel } from '../../contract/lijsten/geldbeeld.ts'
import { budgetUit } from '../../domein/budget-uit.ts'
import { totaal, type Totaal } from '../../domein/potjes.ts'
import { opbouw, type OpbouwRegel } from './beeld.ts'
import type { Budget, GeldStand, Potje } from './vragen.ts'

/** What stands apart from 'nog vrij': worked out per potje on the device, so it opens to potjes and not to bookings. */
export const APART = ['later', 'eenDoel', 'voorbij'] as const
export type Apart = (typeof APART)[number]

const DEEL: Readonly<Record<Exclude<OpbouwRegel['sleutel'], Apart>, GeldDeel>> = {
  budget: 'BUDGET',
  betaald: 'BETAALD',
  inBehandeling: 'BEHANDELING',
  bindend: 'BINDEND',
  gepland: 'GEPLAND',
  boven: 'BOVEN',
}

const isApart = (sleutel: OpbouwRegel['sleutel']): sleutel is Apart => APART.some((a) => a === sleutel)

/** Where a line of how 'nog vrij' is made opens to its rows. */
export function adresVan({ sleutel, datum }: OpbouwRegel, potjeId?: string): string {
  if (isApart(sleutel)) return `/geld/regels/${sleutel}${datum === null ? '' : `?vanaf=${datum}`}`
  return `/geld/regels/${DEEL[sleutel]}${potjeId === undefined ? '' : `?potje=${potjeId}`}`
}

/** How what is free in one potje is made; adds up to `nogVrijCent`. */
export function opbouwPotje(s: GeldStand): OpbouwRegel[] {
  const alles: Totaal = { ...s, nogVrijNuCent: s.nogVrijCent, nogVrijLater: [], nogVrijEenDoelCent: 0, voorbijCent: 0 }
  return opbouw(alles)
}

/** The potjes behind a line that stands apart, each with its amount; together the line. */
export function potjesApart(budget: Budget, apart: Apart, vanaf: string | null): { potje: Potje; cent: number }[] {
  const rekenbaar = budgetUit(budget)
  return budget.potjes.flatMap((potje) => {
    const eigen = rekenbaar.potjes.filter((p) => p.id === potje.id)
    if (eigen.length === 0) return []
    const regels = opbouw(totaal({ ...rekenbaar, potjes: eigen }, budget.vandaag))
    const cent = -regels.filter((r) => r.sleutel === apart && (vanaf === null || r.datum === vanaf)).reduce((som, r) => som + r.cent, 0)
    return cent === 0 ? [] : [{ potje, cent }]
  })
}
