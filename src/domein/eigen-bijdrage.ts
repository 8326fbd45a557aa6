import type { Bron } from './potjes.ts'
import { plusDagen } from './termijnen.ts'

/** De verwachte eigen bijdrage bij het Wmo-geld van één persoon; bedragen in centen. */
export type EigenBijdrage = { persoonId: string; vanaf: string; tot: string; maanden: number; maandCent: number; samenCent: number }

/** Hoeveel hele kalendermaanden er in een periode zitten; de maand waarin hulp midden in begint telt niet mee. */
export function heleMaanden(vanaf: string, tot: string): number {
  const nummer = (dag: string): number => Number(dag.slice(0, 4)) * 12 + Number(dag.slice(5, 7))
  const eerste = nummer(vanaf) + (vanaf.slice(8) === '01' ? 0 : 1)
  const laatste = nummer(tot) - (plusDagen(tot, 1).slice(8) === '01' ? 0 : 1)
  return Math.max(0, laatste - eerste + 1)
}

/**
 * Wat het CAK naar verwachting vraagt voor hulp uit de Wmo: een vast bedrag per hele maand, uit eigen geld en nooit uit
 * het budget (domein.md, afdeling 3 stap 11 en afdeling 5). Of iemand vrijgesteld is, weet het loket niet.
 * @returns een regel per persoon met Wmo-geld, in volgorde van begin; leeg als het bedrag nul is
 */
export function eigenBijdrage(bronnen: readonly Pick<Bron, 'wet' | 'persoonId' | 'vanaf' | 'tot'>[], maandCent: number): EigenBijdrage[] {
  if (maandCent === 0) return []
  const uit = new Map<string, EigenBijdrage>()
  for (const b of bronnen.filter((x) => x.wet === 'WMO').toSorted((x, y) => (x.vanaf < y.vanaf ? -1 : 1))) {
    const eerder = uit.get(b.persoonId)
    // More than one grant at a time is still one contribution: only months that were not counted yet come on top.
    const vanaf = eerder && eerder.tot >= b.vanaf ? plusDagen(eerder.tot, 1) : b.vanaf
    const maanden = (eerder?.maanden ?? 0) + (b.tot < vanaf ? 0 : heleMaanden(vanaf, b.tot))
    uit.set(b.persoonId, {
      persoonId: b.persoonId,
      vanaf: eerder?.vanaf ?? b.vanaf,
      tot: eerder && eerder.tot > b.tot ? eerder.tot : b.tot,
      maanden,
      maandCent,
      samenCent: maanden * maandCent,
    })
  }
  return [...uit.values()]
}
