import fc from 'fast-check'
import { rommel } from './fuzz-verzoek.ts'

/** One thing to change in a request: which place (modulo how many there are), how, and by what. */
export type Greep = { plek: number; soort: 'VERVANG' | 'WEG' | 'ERBIJ' | 'VERDUBBEL' | 'RAND' | 'ANDER'; waarde: unknown; n: number }

export const greep: fc.Arbitrary<Greep> = fc.record({
  plek: fc.nat(),
  soort: fc.constantFrom('VERVANG', 'WEG', 'ERBIJ', 'VERDUBBEL', 'RAND', 'RAND', 'ANDER'),
  waarde: rommel,
  n: fc.nat(),
})

const RANDEN: readonly unknown[] = [0, -1, 1, 2 ** 31 - 1, 2 ** 31, Number.MAX_SAFE_INTEGER, -(2 ** 31), 0.5, '', ' ', 'x'.repeat(5_000)]

type Plaats = { ouder: Record<string, unknown> | unknown[]; sleutel: string }

/** Every place of a JSON value, the deepest too. */
function plaatsen(waarde: unknown, uit: Plaats[] = []): Plaats[] {
  if (typeof waarde !== 'object' || waarde === null) return uit
  for (const sleutel of Object.keys(waarde)) {
    uit.push({ ouder: waarde as Plaats['ouder'], sleutel })
    plaatsen((waarde as Record<string, unknown>)[sleutel], uit)
  }
  return uit
}

const IS_ID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/

/** A copy of a JSON value with one place of it changed; `anderen` are ids of other things, of any kind. */
export function verander(waarde: unknown, g: Greep, anderen: readonly string[]): unknown {
  const doos = { heel: structuredClone(waarde) }
  const alle = plaatsen(doos)
  const plaats = alle[g.plek % alle.length]
  if (plaats === undefined) return waarde
  const ouder = plaats.ouder as Record<string, unknown>
  const nu = ouder[plaats.sleutel]
  const zet = (w: unknown): void => void (ouder[plaats.sleutel] = w)
  if (g.soort === 'WEG') delete ouder[plaats.sleutel]
  else if (g.soort === 'ERBIJ' && typeof nu === 'object' && nu !== null && !Array.isArray(nu)) zet({ ...nu, teveel: g.waarde })
  else if (g.soort === 'VERDUBBEL' && Array.isArray(nu)) zet([...(nu as unknown[]), ...(nu as unknown[])])
  else if (g.soort === 'RAND') zet(RANDEN[g.n % RANDEN.length])
  else if (g.soort === 'ANDER' && typeof nu === 'string' && IS_ID.test(nu)) zet(anderen[g.n % anderen.length])
  else if (g.soort === 'ANDER' && typeof nu === 'number') zet(nu + (g.n % 3) - 1)
  else zet(g.waarde)
  return doos.heel
}
