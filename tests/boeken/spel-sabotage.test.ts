import { expect, it } from 'vitest'
import { KWADEN } from './spel-loket.ts'
import { speelVeel } from './spel.ts'

/** So many runs at most: the suite plays a hundred times more, so what is found here can not slip through there. */
const RUNS = 2_000

it.each(KWADEN)('the money game sees %s', { timeout: 120_000 }, (kwaad) => {
  const gezien = speelVeel(1, RUNS, kwaad)
  console.log(`${kwaad}: run ${gezien?.zaad ?? 'none'}, ${gezien?.klachten[0] ?? ''}`)
  expect(gezien).not.toBeNull()
})
