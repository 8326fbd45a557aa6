/**
 * The long run of the money game of tests/boeken/spel.ts: `npm run loket -- node tests/last/spel.ts 1000000 [seed]`,
 * over two processes. Stops at the first law that broke and says how to see it again.
 */
import { fork } from 'node:child_process'
import { once } from 'node:events'
import { speelLang } from '../boeken/spel-loop.ts'

const [aantal = '200000', zaad = String(Date.now() % 1_000_000_000), deel] = process.argv.slice(2)
const half = Number(aantal) / 2

if (deel === undefined) {
  console.log(`${aantal} runs of the money game, seed ${zaad}`)
  const helften = ['0', '1'].map((nr) => fork(new URL(import.meta.url), [aantal, zaad, nr]))
  const codes = await Promise.all(helften.map(async (h) => ((await once(h, 'exit')) as [number | null])[0]))
  if (codes.some((c) => c !== 0)) process.exitCode = 1
} else {
  const begin = Number(zaad) + Number(deel) * half
  const sinds = performance.now()
  speelLang(begin, half)
  console.log(`half ${deel}: ${half} runs from ${begin}, no law broken, ${((performance.now() - sinds) / half).toFixed(2)} ms each`)
}
