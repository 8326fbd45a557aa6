import { readdirSync, readFileSync } from 'node:fs'
import { expect, test } from 'vitest'

const kamers = readdirSync(new URL('nl/', import.meta.url)).filter((naam) => naam.endsWith('.json'))

/** Keys with the values their sentence asks for: `plan.titel {{naam}}`. */
function sleutels(ruw: unknown, pad = ''): string[] {
  if (typeof ruw === 'string') return [`${pad} ${[...new Set(ruw.match(/\{\{[^}]+\}\}/gu) ?? [])].sort().join(' ')}`.trim()]
  if (typeof ruw !== 'object' || ruw === null) throw new Error(`${pad} is no text`)
  return Object.entries(ruw).flatMap(([naam, deel]) => sleutels(deel, pad === '' ? naam : `${pad}.${naam}`))
}

const lees = (taal: string, kamer: string): unknown => JSON.parse(readFileSync(new URL(`${taal}/${kamer}`, import.meta.url), 'utf8'))

test('there are the same rooms in both languages', () => {
  expect(readdirSync(new URL('en/', import.meta.url)).sort()).toEqual([...kamers].sort())
})

// `count` may stay unsaid in a singular ('1 bericht'), so it is left out of the comparison.
test.each(kamers)('%s says the same things in both languages', (kamer) => {
  const kaal = (lijst: string[]): string[] => lijst.map((regel) => regel.replaceAll(/ ?\{\{count\}\}/gu, '')).sort()
  expect(kaal(sleutels(lees('en', kamer)))).toEqual(kaal(sleutels(lees('nl', kamer))))
})

test.each(kamers)('%s leaves no text empty', (kamer) => {
  for (const taal of ['nl', 'en']) expect(JSON.stringify(lees(taal, kamer))).not.toMatch(/:\s*""/u)
})
