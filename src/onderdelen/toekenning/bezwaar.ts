import type { Beschikking } from './vragen.ts'

/**
 * Can bezwaar be made against this besluit at all? Money of a zorgverzekeraar has heroverweging and that of a
 * samenwerkingsverband neither (domein.md section 0): no last day for those.
 */
export function heeftBezwaar(b: Pick<Beschikking, 'bronnen'>): boolean {
  return b.bronnen.length === 0 || b.bronnen.some((x) => x.wet !== 'ZVW' && x.wet !== 'SWV')
}
