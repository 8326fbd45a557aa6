import { readFileSync, globSync } from 'node:fs'
import { expect, test } from 'vitest'
import nl from '../../i18n/nl/toestel.json' with { type: 'json' }
import { opdrachtNaam } from './opdracht-naam.ts'

/** Every name that a screen gives a command: written out in the call, or in a constant that such a call uses. */
function namen(): Set<string> {
  const uit = new Set<string>()
  const constanten = new Map<string, string>()
  const gebruikt = new Set<string>()
  for (const pad of globSync('src/onderdelen/**/*.{ts,tsx}')) {
    if (pad.includes('.test.')) continue
    const bron = readFileSync(pad, 'utf8')
    for (const [, naam] of bron.matchAll(/\bopdracht: '([\w-]+)'/g)) if (naam) uit.add(naam)
    // Where two rooms use one word for a constant, the file tells them apart.
    for (const [, woord, naam] of bron.matchAll(/const ([A-Z_]+) = '([\w-]+)'/g)) {
      if (!woord || !naam) continue
      constanten.set(`${pad} ${woord}`, naam)
      if (new RegExp(`\\bopdracht: ${woord}\\b`).test(bron)) uit.add(naam)
      else if (bron.includes(`export const ${woord}`)) constanten.set(woord, naam)
    }
    for (const [, woord] of bron.matchAll(/\bopdracht: ([A-Z_]+)\b/g)) if (woord && !constanten.has(`${pad} ${woord}`)) gebruikt.add(woord)
  }
  for (const woord of gebruikt) {
    const naam = constanten.get(woord)
    if (naam) uit.add(naam)
  }
  return uit
}

test('each command of a screen has a name of its own in the list of the device', () => {
  const alle = namen()
  expect(alle.size).toBeGreaterThan(25)
  const woorden: Record<string, string> = nl.opdracht
  const t = (sleutel: string): string => woorden[sleutel.slice('opdracht.'.length)] ?? ''
  expect([...alle].filter((naam) => ['', nl.opdracht.anders].includes(opdrachtNaam(t, naam)))).toEqual([])
})
