import { expect, it } from 'vitest'
import { beginZaad, speelLang } from './spel-loop.ts'

const RUNS = 100_000

it(`1 of 2: ${RUNS} runs of the money game leave books that add up`, { timeout: 900_000 }, () => {
  const zaad = beginZaad()
  console.log(`money game 1 of 2: ${RUNS} runs from BOEKEN_ZAAD=${zaad}`)
  expect(() => speelLang(zaad, RUNS)).not.toThrow()
})
