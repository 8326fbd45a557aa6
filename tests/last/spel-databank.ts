/**
 * The long run of the money game on a database: `npm run loket -- node tests/last/spel-databank.ts 20000 [seed]`, on a
 * PostgreSQL of its own. Stops at the first law that broke and says how to see it again.
 */
import { openPostgres } from '../../server/db/postgres.ts'
import { speelDatabank } from '../boeken/databank-spel.ts'
import { openTestLoket } from '../boeken/loket.ts'
import { startPostgres } from '../postgres.ts'

const PER_KEER = 1_000
const [aantal = '2000', zaad = String(Date.now() % 1_000_000_000)] = process.argv.slice(2)
console.log(`${aantal} runs of the money game on PostgreSQL, seed ${zaad}`)
const postgres = await startPostgres({ fsync: 'off' })
const loket = await openTestLoket(await openPostgres(await postgres.nieuweDatabase()))
try {
  const som: Record<string, number> = {}
  for (let gedaan = 0; gedaan < Number(aantal); gedaan += PER_KEER) {
    const sinds = performance.now()
    const deel = await speelDatabank(loket, Number(zaad) + gedaan, PER_KEER)
    for (const [wat, n] of Object.entries(deel)) som[wat] = (som[wat] ?? 0) + n
    console.log(`${gedaan + PER_KEER} runs, ${((performance.now() - sinds) / PER_KEER).toFixed(0)} ms each, ${JSON.stringify(som)}`)
  }
} finally {
  await loket.database.sluit()
  await postgres.stop()
}
