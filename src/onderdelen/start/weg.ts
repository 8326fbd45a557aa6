import type { StapStaat } from '../../ui/stappen.tsx'
import type { Stappen } from './vragen.ts'

export const STENEN = [
  { sleutel: 'verkennen', stappen: [0] },
  { sleutel: 'melden', stappen: [1] },
  { sleutel: 'plan', stappen: [2] },
  { sleutel: 'gesprek', stappen: [3] },
  { sleutel: 'besluit', stappen: [4] },
  { sleutel: 'slag', stappen: [5, 6] },
] as const

/** From here on the budget runs: nobody waits for anybody, so there is no turn to show. */
export const EERSTE_LOPENDE = 5

type StapVan = Stappen['stappen'][number]
export type Steen = { sleutel: (typeof STENEN)[number]['sleutel']; staat: StapStaat; stap: StapVan | null }

/**
 * Six named stones over the steps 0 to 6. A stone is where you are when one of its steps is at turn; in the last period
 * (step 12 at turn) that is the last stone, because the budget still runs. `stap` carries the date to show.
 */
export function stenenVan(stappen: readonly StapVan[], nu: number): Steen[] {
  const hier = nu > 6 ? 5 : STENEN.findIndex((s) => (s.stappen as readonly number[]).includes(nu))
  return STENEN.map(({ sleutel, stappen: nrs }, plek) => ({
    sleutel,
    staat: plek < hier ? 'klaar' : plek === hier ? 'nu' : 'straks',
    stap: stappen.find((s) => s.nr === nrs.at(-1)) ?? null,
  }))
}
