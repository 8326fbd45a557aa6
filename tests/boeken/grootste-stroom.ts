import type { Oordeelwoord } from '../../src/contract/lijsten/geld.ts'
import type { Bron, Budget, Deel, Potje } from '../../src/domein/potjes.ts'
import type { Voornemen } from '../../src/domein/verschuiven.ts'

/**
 * How much may go from one potje to a goal, found in two ways that share nothing with the judgement: coins that are laid
 * out one by one and then flow through a network, and every split of the money tried. Written from domein.md section 5.
 */

/** How free it is: at once, asked first, asked of the school too. Anything else is no edge in the network. */
const TRAP: Readonly<Partial<Record<Oordeelwoord, number>>> = { VRIJ: 0, AKKOORD: 1, AKKOORD_SCHOOL: 2 }
export type Trap = 0 | 1 | 2
export const HOOGSTE_TRAP: Trap = 2

/** Cents of each deel that nobody was paid and that nothing binds. Binding money lies where it will be spent from. */
function munten(budget: Budget, potje: Potje): Map<string, number> {
  const over = new Map(potje.delen.map((d) => [d.bronId, Math.max(0, d.budgetCent - d.betaaldCent - d.inBehandelingCent)]))
  const op = potje.delen.reduce((s, d) => s + d.betaaldCent + d.inBehandelingCent, 0)
  for (let cent = op; cent < potje.afgesprokenBindendCent; cent++) {
    const uit = eerstUit(budget, potje, over)
    if (uit === null) break
    over.set(uit, (over.get(uit) ?? 0) - 1)
  }
  return over
}

const bron = (budget: Budget, id: string): Bron | undefined => budget.bronnen.find((b) => b.id === id)

/** In how many other domains the money of a bron may be used, asked or not: the fewer, the earlier it is spent. */
function vrijheid(budget: Budget, b: Bron, potje: Potje): number {
  return Object.entries(budget.regels.matrix[b.wet]).filter(
    ([domein, cel]) => domein !== potje.domein && (cel.woord === 'VRIJ' || cel.woord === 'AKKOORD'),
  ).length
}

/** The bron from which the next cent is spent: what ends first, then what is bound most. */
function eerstUit(budget: Budget, potje: Potje, over: ReadonlyMap<string, number>): string | null {
  const gevuld = potje.delen.flatMap((d) => bron(budget, d.bronId) ?? []).filter((b) => (over.get(b.id) ?? 0) > 0)
  const eerder = (a: Bron, b: Bron): boolean => {
    if (a.tot !== b.tot) return a.tot < b.tot
    const verschil = vrijheid(budget, a, potje) - vrijheid(budget, b, potje)
    return verschil === 0 ? a.id < b.id : verschil < 0
  }
  const eerste = gevuld.find((b) => gevuld.every((ander) => ander === b || eerder(b, ander)))
  return eerste?.id ?? null
}

type Plek = {
  persoonId: string
  domein: Potje['domein']
  delen: readonly Deel[]
  vanaf: string | null
  tot: string | null
  zelfde: boolean
}

function plek(budget: Budget, v: Voornemen): Plek | null {
  if (v.doel.soort === 'EIGEN_BIJDRAGE') return null
  if (v.doel.soort === 'NIEUW')
    return { persoonId: v.doel.persoonId, domein: v.doel.domein, delen: [], vanaf: null, tot: null, zelfde: false }
  const { potjeId } = v.doel
  const p = budget.potjes.find((x) => x.id === potjeId)
  return p ? { ...p, zelfde: p.id === v.vanPotjeId } : null
}

/** The step of the whole shift, or null when it is not possible at all. */
function trapGeheel(budget: Budget, van: Potje, naar: Plek, dag: string): number | null {
  if (naar.zelfde || dag > van.tot || (naar.tot !== null && dag > naar.tot)) return null
  let trap = 0
  if (van.persoonId !== naar.persoonId) {
    if (budget.regels.regelset === 'R' || budget.regels.gezinsverschuiving === 'NIET') return null
    trap = 1
  }
  for (const b of budget.beperkingen)
    if (b.persoonId === van.persoonId || b.persoonId === naar.persoonId) {
      if (b.woord === 'NIET') return null
      trap = Math.max(trap, 1)
    }
  return trap
}

/** The step of the money of one bron to this place, or null. */
function trapBron(budget: Budget, b: Bron, naar: Plek, dag: string): number | null {
  if (dag > b.tot) return null
  if (naar.vanaf !== null && naar.vanaf > b.tot) return null
  if (naar.tot !== null && naar.tot < b.vanaf) return null
  // In the regular law a potje holds money of one bron.
  if (budget.regels.regelset === 'R' && naar.delen.length > 0 && !naar.delen.some((d) => d.bronId === b.id)) return null
  return TRAP[budget.regels.matrix[b.wet][naar.domein].woord] ?? null
}

export type Kant = { bronId: string; munten: number; trap: number | null }

/** The coins of each deel, and at which step they may go. An empty list when there is nothing to shift. */
export function kanten(budget: Budget, v: Voornemen, dag: string): Kant[] {
  const van = budget.potjes.find((p) => p.id === v.vanPotjeId)
  const naar = plek(budget, v)
  if (!van || !naar) return []
  const geheel = trapGeheel(budget, van, naar, dag)
  const over = munten(budget, van)
  return van.delen.flatMap((d): Kant[] => {
    const b = bron(budget, d.bronId)
    if (!b) return []
    const eigen = trapBron(budget, b, naar, dag)
    return [{ bronId: b.id, munten: over.get(b.id) ?? 0, trap: geheel === null || eigen === null ? null : Math.max(geheel, eigen) }]
  })
}

/**
 * The maximum flow from the potje to the goal through edges of at most this step (Ford and Fulkerson: a path with room,
 * as long as there is one).
 */
export function stroom(van: readonly Kant[], hoogste: Trap): number {
  const [bronnetje, put] = ['bron', 'put']
  const ruimte = new Map<string, Map<string, number>>()
  const zet = (a: string, b: string, cent: number): void => void (ruimte.get(a) ?? ruimte.set(a, new Map()).get(a))?.set(b, cent)
  for (const k of van) {
    zet(bronnetje, k.bronId, k.munten)
    zet(k.bronId, bronnetje, 0)
    if (k.trap === null || k.trap > hoogste) continue
    zet(k.bronId, put, Number.MAX_SAFE_INTEGER)
    zet(put, k.bronId, 0)
  }
  for (let samen = 0; ;) {
    const pad = vindPad(ruimte, bronnetje, put)
    if (pad === null) return samen
    const extra = Math.min(...pad.map(([a, b]) => ruimte.get(a)?.get(b) ?? 0))
    for (const [a, b] of pad) {
      zet(a, b, (ruimte.get(a)?.get(b) ?? 0) - extra)
      zet(b, a, (ruimte.get(b)?.get(a) ?? 0) + extra)
    }
    samen += extra
  }
}

function vindPad(ruimte: ReadonlyMap<string, ReadonlyMap<string, number>>, van: string, naar: string): [string, string][] | null {
  const uit = new Map<string, string>()
  const rij = [van]
  for (let plaats = rij.shift(); plaats !== undefined; plaats = rij.shift())
    for (const [volgende, cent] of ruimte.get(plaats) ?? [])
      if (cent > 0 && volgende !== van && !uit.has(volgende)) {
        uit.set(volgende, plaats)
        rij.push(volgende)
      }
  if (!uit.has(naar)) return null
  const pad: [string, string][] = []
  for (let plaats = naar; plaats !== van; plaats = uit.get(plaats) ?? van) pad.unshift([uit.get(plaats) ?? van, plaats])
  return pad
}

/** Every way to take coins out of the delen, tried one by one: the largest sum that may go. Small amounts only. */
export function probeer(van: readonly Kant[], hoogste: Trap): number {
  const [eerste, ...rest] = van
  if (!eerste) return 0
  let beste = 0
  for (let stuk = 0; stuk <= eerste.munten; stuk++) {
    if (stuk > 0 && (eerste.trap === null || eerste.trap > hoogste)) break
    beste = Math.max(beste, stuk + probeer(rest, hoogste))
  }
  return beste
}
