/**
 * The long run of the random schedules of tests/sync/rollen.ts: five devices and three roles against the real loket.
 * `npm run loket -- node tests/last/schemas.ts 50000 [seed]` over two processes; stops at the first broken promise and
 * says how to see it again.
 */
import { fork } from 'node:child_process'
import { once } from 'node:events'
import { speelSchemas } from '../sync/rollen-loop.ts'

const [aantal = '2000', zaad = String(Date.now() % 1_000_000_000), deel] = process.argv.slice(2)

if (deel === undefined) {
  console.log(`${aantal} schedules, seed ${zaad}`)
  const helften = ['0', '1'].map((half) => fork(new URL(import.meta.url), [aantal, zaad, half]))
  const codes = await Promise.all(helften.map(async (h) => ((await once(h, 'exit')) as [number | null])[0]))
  if (codes.some((c) => c !== 0)) process.exitCode = 1
} else {
  const som = await speelSchemas({ aantal: Number(aantal), begin: Number(zaad), deel: deel === '0' ? 0 : 1 }, undefined, (regel) =>
    console.log(`half ${deel}: ${regel}`),
  )
  console.log(`half ${deel}:`, som)
  // Streams of closed devices may still hold a timer.
  process.exit(0)
}
