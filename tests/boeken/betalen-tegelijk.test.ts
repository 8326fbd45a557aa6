import { afterAll, beforeAll, expect, it } from 'vitest'
import { boekBetaling } from '../../server/boeken/betalen.ts'
import { openPostgres } from '../../server/db/postgres.ts'
import { DOSSIERS, PROEF_GEMEENTE } from '../../server/proef/personen.ts'
import { startPostgres, type TestPostgres } from '../postgres.ts'
import { openTestLoket, type TestLoket } from './loket.ts'

const RONDES = 12

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

it('payments at the same moment on accounts that are not there yet wait for each other, and none deadlocks', async () => {
  for (let ronde = 0; ronde < RONDES; ronde++) {
    await loket.herstel()
    const { potjes } = await loket.budget('mark', DOSSIERS.deGraaf)
    const b = { gemeenteId: PROEF_GEMEENTE.id, dossierId: DOSSIERS.deGraaf, dag: '2026-07-01', op: loket.poorten.klok.nu(), doorId: null }
    const betaal = (potjeId: string, zorgDag: string) =>
      loket.poorten.db.transaction().execute((trx) =>
        boekBetaling(trx, b, {
          declaratieId: null,
          potjeId,
          // More than any potje holds: the accounts for what is beyond budget are made by who comes first.
          cent: 5_000_000,
          zorgDag,
          betaaldOp: '2026-07-01',
          kenmerk: crypto.randomUUID(),
          afzender: 'tegelijk',
        }),
      )
    const heen = potjes.flatMap((p) => [betaal(p.id, p.vanaf), betaal(p.id, p.vanaf)])
    const uit = await Promise.allSettled(heen)
    expect(uit.filter((u) => u.status === 'rejected').map((u) => String(u.reason))).toEqual([])
  }
})
