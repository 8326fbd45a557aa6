/**
 * The long run: `npm run loket -- node tests/last/kill.ts pglite 100 [seed]` or `postgres 100`.
 * PostgreSQL runs with its durability as it comes; only the loket is killed, not the database.
 */
import { startPostgres } from '../postgres.ts'
import { killProef, toevalVan } from './kill-proef.ts'

const [soort = 'pglite', keren = '100', zaad = String(Date.now() % 1_000_000)] = process.argv.slice(2)
console.log(`${soort}, ${keren} kills, seed ${zaad}`)
const postgres = soort === 'postgres' ? await startPostgres() : null
try {
  const keuze = postgres === null ? {} : { databaseUrl: await postgres.nieuweDatabase() }
  const { heropenMs, ...uit } = await killProef(keuze, Number(keren), toevalVan(Number(zaad)), console.log)
  const tijden = [...heropenMs].sort((a, b) => a - b)
  console.log({ ...uit, heropenMsMidden: Math.round(tijden[tijden.length >> 1] ?? 0), heropenMsMax: Math.round(tijden.at(-1) ?? 0) })
  if (uit.verloren + uit.dubbel + uit.anders > 0 || uit.som[0] !== uit.som[1]) process.exitCode = 1
} finally {
  await postgres?.stop()
}
