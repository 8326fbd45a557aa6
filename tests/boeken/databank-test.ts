import { afterAll, beforeAll, expect, it } from 'vitest'
import { openPostgres } from '../../server/db/postgres.ts'
import { startPostgres, type TestPostgres } from '../postgres.ts'
import { speelDatabank } from './databank-spel.ts'
import { openTestLoket, type TestLoket } from './loket.ts'
import { beginZaad } from './spel-loop.ts'

/** Half of the runs against PostgreSQL, in a file of its own so that two cores share them. */
export function databankTest(half: 1 | 2): void {
  const RUNS = 1_000
  let postgres: TestPostgres
  let loket: TestLoket
  beforeAll(async () => {
    postgres = await startPostgres({ fsync: 'off' })
    loket = await openTestLoket(await openPostgres(await postgres.nieuweDatabase()))
  })
  afterAll(async () => {
    await loket.database.sluit()
    await postgres.stop()
  })

  it(`${half} of 2: ${RUNS} runs of the money game leave a database that adds up`, { timeout: 900_000 }, async () => {
    const zaad = beginZaad()
    const uitslag = await speelDatabank(loket, zaad, RUNS)
    console.log(`money game on PostgreSQL, BOEKEN_ZAAD=${zaad}: ${JSON.stringify(uitslag)}`)
    // A game in which hardly anything is accepted proves nothing.
    expect(uitslag.aanvaard).toBeGreaterThan(RUNS / 4)
    expect(uitslag.betaald).toBeGreaterThan(RUNS / 10)
    expect(uitslag.teruggedraaid).toBeGreaterThan(RUNS / 20)
  })
}
