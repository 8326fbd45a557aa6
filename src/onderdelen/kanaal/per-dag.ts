import { dagVan } from '../../lib/klok.ts'
import type { Bericht } from './vragen.ts'

/** Messages in their order, grouped by the Dutch day on which they were sent. */
export function perDag(berichten: readonly Bericht[]): { dag: string; berichten: Bericht[] }[] {
  const dagen: { dag: string; berichten: Bericht[] }[] = []
  for (const bericht of berichten) {
    const dag = dagVan(new Date(bericht.op))
    const laatste = dagen.at(-1)
    if (laatste?.dag === dag) laatste.berichten.push(bericht)
    else dagen.push({ dag, berichten: [bericht] })
  }
  return dagen
}

/** How many messages stand open at first; what is new always does. */
export const MINSTENS = 6

/** Splits what to show at once from what is behind 'Eerdere berichten': nothing new is ever hidden. */
export function splits(berichten: readonly Bericht[], gelezenTot: number): { eerder: Bericht[]; nu: Bericht[] } {
  const eersteNieuw = berichten.findIndex((b) => b.seq > gelezenTot && !b.van.ik)
  const begin = Math.max(0, Math.min(berichten.length - MINSTENS, eersteNieuw === -1 ? Number.POSITIVE_INFINITY : eersteNieuw - 1))
  return { eerder: berichten.slice(0, begin), nu: berichten.slice(begin) }
}
