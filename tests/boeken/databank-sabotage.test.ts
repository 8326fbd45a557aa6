import { sql } from 'kysely'
import { afterAll, beforeAll, expect, it, vi } from 'vitest'
import type * as Laden from '../../server/boeken/laden.ts'
import { openPostgres } from '../../server/db/postgres.ts'
import { startPostgres, type TestPostgres } from '../postgres.ts'
import { speelDatabank } from './databank-spel.ts'
import { openTestLoket } from './loket.ts'

const slot = vi.hoisted(() => ({ weg: false }))
vi.mock('../../server/boeken/laden.ts', async (echt) => {
  const laden = await echt<typeof Laden>()
  return {
    ...laden,
    slotOpRekeningen: (...a: Parameters<typeof laden.slotOpRekeningen>) => (slot.weg ? Promise.resolve() : laden.slotOpRekeningen(...a)),
  }
})

let postgres: TestPostgres
beforeAll(async () => {
  postgres = await startPostgres({ fsync: 'off' })
})
afterAll(() => postgres.stop())

/** The guards of the books off: what the database itself refuses is proved in loket-niets.test.ts. */
const ZONDER_BEWAKING = ['alter table boekingsregel disable trigger achteraf', 'alter table boekingsregel disable trigger vooraf']

const KWADEN: Record<string, { sql: string[]; zonderSlot?: boolean; dagVast?: boolean; dagen?: string[] }> = {
  'a check outside the transaction': { sql: ZONDER_BEWAKING, zonderSlot: true },
  'commands that are not remembered': {
    sql: [
      `create function vergeet() returns trigger language plpgsql as $$ begin new.id := gen_random_uuid()::text; return new; end $$`,
      `create trigger vergeet before insert on opdracht_log for each row execute function vergeet()`,
    ],
  },
  'rounding to ten cents': {
    sql: [
      ...ZONDER_BEWAKING,
      `create function rond() returns trigger language plpgsql as $$
        begin if new.cent > 5 then new.cent := round(new.cent / 10.0) * 10; end if; return new; end $$`,
      `create trigger rond before insert on boekingsregel for each row execute function rond()`,
    ],
  },
  'a clock that stands still': { sql: ZONDER_BEWAKING, dagVast: true, dagen: ['2027-01-02'] },
}

it.each(Object.entries(KWADEN))('the money game on a database sees %s', { timeout: 120_000 }, async (_naam, kwaad) => {
  const loket = await openTestLoket(await openPostgres(await postgres.nieuweDatabase()))
  try {
    for (const regel of kwaad.sql) await sql.raw(regel).execute(loket.database.db)
    slot.weg = kwaad.zonderSlot === true
    await expect(
      speelDatabank({ ...loket, ...(kwaad.dagVast === true ? { zetDag: () => undefined } : {}) }, 7, 240, kwaad.dagen),
    ).rejects.toThrow(/BOEKEN_ZAAD=7/)
  } finally {
    slot.weg = false
    await loket.database.sluit()
  }
})
