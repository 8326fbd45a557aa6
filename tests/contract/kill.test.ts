import { afterAll, beforeAll, expect, test } from 'vitest'
import { killProef, toevalVan } from '../last/kill-proef.ts'
import { startPostgres, type TestPostgres } from '../postgres.ts'

const KILLS = 5
let postgres: TestPostgres
beforeAll(async () => {
  postgres = await startPostgres()
})
afterAll(() => postgres.stop())

test.each(['pglite', 'postgres'] as const)(
  '%s: five times kill -9 under load loses and doubles nothing',
  { timeout: 240_000 },
  async (soort) => {
    const zaad = Math.floor(Math.random() * 1e6)
    console.log(`seed ${zaad}`)
    const keuze = soort === 'pglite' ? {} : { databaseUrl: await postgres.nieuweDatabase() }
    const uit = await killProef(keuze, KILLS, toevalVan(zaad), () => undefined)
    expect(uit).toMatchObject({ kills: KILLS, verloren: 0, dubbel: 0, anders: 0 })
    expect(uit.som[1]).toBe(uit.som[0])
    expect(uit.bevestigd).toBeGreaterThan(KILLS)
  },
)
