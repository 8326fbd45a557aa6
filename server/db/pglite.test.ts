import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { chmodSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { sql } from 'kysely'
import { afterEach, expect, test } from 'vitest'
import { OpstartFout } from '../opstart-fout.ts'
import { openMap } from './pglite.ts'
import { neemSlot } from './slot.ts'

const mappen: string[] = []
afterEach(() => {
  for (const map of mappen.splice(0)) {
    chmodSync(map, 0o700)
    rmSync(map, { recursive: true, force: true })
  }
})
function nieuweMap(): string {
  const map = mkdtempSync(join(tmpdir(), 'loket-db-'))
  mappen.push(map)
  return map
}

test('every commit reaches the disk with at least one fsync, and a checkpoint with more', async () => {
  const database = await openMap(nieuweMap())
  const { db } = database
  await sql`create table t (id int primary key)`.execute(db)
  for (let id = 0; id < 20; id += 1) {
    const voor = database.fsyncs()
    await db.transaction().execute((trx) => sql`insert into t values (${id})`.execute(trx))
    expect(database.fsyncs() - voor).toBeGreaterThan(0)
  }
  const voor = database.fsyncs()
  await database.onderhoud()
  expect(database.fsyncs() - voor).toBeGreaterThan(3)
  const instelling = await sql<{ aan: string }>`
    select current_setting('fsync') as aan`.execute(db)
  expect(instelling.rows).toEqual([{ aan: 'on' }])
  await database.sluit()
})

test('rows are there after a second opening', async () => {
  const map = nieuweMap()
  const eerste = await openMap(map)
  await sql`create table t as select 7 as getal`.execute(eerste.db)
  await eerste.sluit()
  const tweede = await openMap(map)
  const { rows } = await sql`select getal from t`.execute(tweede.db)
  expect(rows).toEqual([{ getal: 7 }])
  await tweede.sluit()
})

/** Another process that takes the lock, says so and keeps it. */
async function andereHouder(map: string) {
  const slot = fileURLToPath(new URL('slot.ts', import.meta.url))
  const kind = spawn(
    process.execPath,
    [
      '--input-type=module',
      '-e',
      `const { neemSlot } = await import(${JSON.stringify(slot)});
       neemSlot(${JSON.stringify(map)});
       console.log('houdt vast');
       setInterval(() => {}, 1000);`,
    ],
    { stdio: ['ignore', 'pipe', 'inherit'] },
  )
  await once(kind.stdout, 'data')
  return kind
}

test('a second process on the folder is refused with its reason, and may in after a kill -9', async () => {
  const map = nieuweMap()
  const ander = await andereHouder(map)
  await expect(openMap(map)).rejects.toThrow(
    new OpstartFout(
      `De map ${map} is al in gebruik door een ander loket (proces ${ander.pid}). Stop dat eerst, of kies een andere map met DATA_MAP.`,
    ),
  )
  const einde = once(ander, 'exit')
  ander.kill('SIGKILL')
  await einde
  const slot = neemSlot(map)
  expect(() => neemSlot(map)).toThrow(/al in gebruik/)
  slot.geefVrij()
  neemSlot(map).geefVrij()
})

test('a folder that cannot be written, and one that holds something else, give a message and no stack', async () => {
  const bestand = join(nieuweMap(), 'bestand')
  writeFileSync(bestand, 'geen map')
  await expect(openMap(bestand)).rejects.toThrow(/kan niet geschreven worden/)
  const vreemd = nieuweMap()
  writeFileSync(join(vreemd, 'postgres'), 'geen map')
  await expect(openMap(vreemd)).rejects.toThrow(/gaan niet open/)
  neemSlot(vreemd).geefVrij()
})
