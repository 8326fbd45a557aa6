import { expect, test } from 'vitest'
import { MINSTENS, perDag, splits } from './per-dag.ts'
import type { Bericht } from './vragen.ts'

const bericht = (seq: number, op: string, ik = false): Bericht => ({
  id: `00000000-0000-4000-8000-${String(seq).padStart(12, '0')}`,
  seq,
  op,
  tekst: `bericht ${seq}`,
  overPersoonId: null,
  van: { persoonId: '0a000000-0000-4000-8000-000000000001', naam: 'Sanne Vermeer', kant: 'INWONER', ik },
})

test('a message of just after midnight in the Netherlands stands under its own day', () => {
  const dagen = perDag([bericht(1, '2026-06-30T21:59:00Z'), bericht(2, '2026-06-30T22:01:00Z'), bericht(3, '2026-07-01T08:00:00Z')])
  expect(dagen.map((d) => [d.dag, d.berichten.length])).toEqual([
    ['2026-06-30', 1],
    ['2026-07-01', 2],
  ])
})

test('nothing new is hidden behind the opener, however much there is', () => {
  const alle = Array.from({ length: 30 }, (_, i) => bericht(i + 1, '2026-07-01T08:00:00Z'))
  expect(splits(alle, 30).nu).toHaveLength(MINSTENS)
  expect(splits(alle, 10).nu.map((b) => b.seq)).toEqual(alle.slice(9).map((b) => b.seq))
  expect(splits(alle, 0).eerder).toEqual([])
  expect(splits(alle.slice(0, 3), 3)).toEqual({ eerder: [], nu: alle.slice(0, 3) })
})
