/**
 * The long run: `npm run loket -- node tests/last/euro.ts [clients] [rounds] [cuts]`. Two server processes on one
 * PostgreSQL; the last euro of a potje, and lines that break after the commit.
 */
import { startPostgres } from '../postgres.ts'
import { startServer } from '../server.ts'
import { euroProef, knipProef } from './euro-proef.ts'

const [klanten = '50', rondes = '200', knippen = '200'] = process.argv.slice(2)
const postgres = await startPostgres()
const databaseUrl = await postgres.nieuweDatabase()
const eerste = await startServer({ databaseUrl })
const tweede = await startServer({ databaseUrl })
try {
  const sinds = performance.now()
  const { winnaars, ...euro } = await euroProef([eerste, tweede], Number(klanten), Number(rondes))
  console.log({ ...euro, nietEen: winnaars.filter((n) => n !== 1).length, seconden: Math.round((performance.now() - sinds) / 1000) })
  console.log(await knipProef(eerste, Number(knippen)))
} finally {
  await Promise.all([eerste.ruimOp(), tweede.ruimOp()])
  await postgres.stop()
}
