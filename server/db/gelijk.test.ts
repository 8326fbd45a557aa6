import { sql, type Kysely } from 'kysely'
import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { startCluster, startPostgres, type TestPostgres } from '../../tests/postgres.ts'
import { OpstartFout } from '../opstart-fout.ts'
import { meld, type Database } from './database.ts'
import { migreer } from './migreren.ts'
import { openDatabase } from './openen.ts'
import type { Tabellen } from './tabellen.ts'

let postgres: TestPostgres
let databases: Database[]
beforeAll(async () => {
  postgres = await startPostgres()
  databases = await Promise.all([
    openDatabase({ soort: 'geheugen' }),
    openDatabase({ soort: 'postgres', url: await postgres.nieuweDatabase() }),
  ])
})
afterAll(async () => {
  await Promise.all(databases.map((database) => database.sluit()))
  await postgres.stop()
})

const waarden = (db: Kysely<Tabellen>) =>
  sql`select 9007199254740991::int8 as int8, count(*) as aantal,
    sum(n)::bigint as som, sum(n::bigint) as numeriek,
    '2026-03-29'::date as datum, '2026-03-29 01:02:03.456+02'::timestamptz as moment,
    '2026-03-29 01:02:03'::timestamp as zonder_zone, '12.340'::numeric as numeric,
    '\\x00ff'::bytea as bytes, '[1,{"a":null}]'::jsonb as json, true as waar, 1.5::float8 as float,
    '1 day 02:00'::interval as interval, null::date as leeg,
    array[1,2]::int8[] as int8s, array['2026-01-01']::date[] as datums, array['a',null,'b c']::text[] as teksten,
    array[1.50]::numeric[] as numerics, '13:05'::time as tijd,
    'b8f0c6b6-4d1c-4c53-9c59-0d2d0a6f7e11'::uuid as uuid
    from (values (1), (2)) as v (n)`
    .execute(db)
    .then(({ rows }) => rows[0])

test('every type comes out the same on both databases', async () => {
  const [pglite, server] = await Promise.all(databases.map(({ db }) => waarden(db)))
  expect(pglite).toEqual(server)
  expect(server).toEqual({
    int8: Number.MAX_SAFE_INTEGER,
    aantal: 2,
    som: 3,
    numeriek: '3',
    datum: '2026-03-29',
    moment: new Date('2026-03-28T23:02:03.456Z'),
    zonder_zone: '2026-03-29 01:02:03',
    numeric: '12.340',
    bytes: new Uint8Array([0, 255]),
    json: [1, { a: null }],
    waar: true,
    float: 1.5,
    interval: '1 day 02:00:00',
    leeg: null,
    int8s: [1, 2],
    datums: ['2026-01-01'],
    teksten: ['a', null, 'b c'],
    numerics: ['1.50'],
    tijd: '13:05:00',
    uuid: 'b8f0c6b6-4d1c-4c53-9c59-0d2d0a6f7e11',
  })
})

test('an int8 beyond 2^53 is an error on both, not a rounded amount', async () => {
  for (const { db } of databases) {
    await expect(sql`select 9007199254740993::int8 as te_groot`.execute(db)).rejects.toThrow(RangeError)
  }
})

test('NOTIFY is heard after commit and not after a rollback, on both', async () => {
  for (const { db, luister } of databases) {
    const gehoord: string[] = []
    const stop = await luister(
      'proef',
      (lading) => gehoord.push(lading),
      () => gehoord.push('verlies'),
    )
    await db
      .transaction()
      .execute(async (trx) => {
        await meld(trx, 'proef', 'terug')
        throw new Error('rollback')
      })
      .catch(() => undefined)
    await db.transaction().execute((trx) => meld(trx, 'proef', 'vast'))
    await vi.waitFor(() => expect(gehoord).toEqual(['vast']))
    await stop()
    await stop()
    await meld(db, 'proef', 'na stop')
    await meld(db, 'proef', 'nog een')
    expect(gehoord).toEqual(['vast'])
    await expect(async () =>
      luister(
        'Proef; drop',
        () => {},
        () => {},
      ),
    ).rejects.toThrow(TypeError)
  }
})

test('a lost LISTEN connection comes back, says so, and hears again', async () => {
  const database = databases[1] as Database
  const gehoord: string[] = []
  await database.luister(
    'herstel',
    (lading) => gehoord.push(lading),
    () => gehoord.push('verlies'),
  )
  await sql`select pg_terminate_backend(pid) from pg_stat_activity
    where query = 'listen herstel' and datname = current_database()`.execute(database.db)
  await vi.waitFor(() => expect(gehoord).toEqual(['verlies']), 5_000)
  await meld(database.db, 'herstel', 'weer daar')
  await vi.waitFor(() => expect(gehoord).toEqual(['verlies', 'weer daar']))
})

test('a PostgreSQL that falls over and comes back is used again', async () => {
  const cluster = await startCluster()
  const database = await openDatabase({ soort: 'postgres', url: cluster.url })
  const gehoord: string[] = []
  await database.luister(
    'val',
    (lading) => gehoord.push(lading),
    () => gehoord.push('verlies'),
  )
  await cluster.herstart()
  await vi.waitFor(() => expect(gehoord).toEqual(['verlies']), 10_000)
  await meld(database.db, 'val', 'weer')
  await vi.waitFor(() => expect(gehoord).toEqual(['verlies', 'weer']))
  await database.sluit()
  await cluster.stop()
})

test('an unreachable PostgreSQL gives a message without the password', async () => {
  await expect(
    openDatabase({
      soort: 'postgres',
      url: 'postgres://loket:geheim@127.0.0.1:9/loket',
    }),
  ).rejects.toThrow(new OpstartFout('PostgreSQL op 127.0.0.1:9/loket is niet te bereiken (ECONNREFUSED). Controleer DATABASE_URL.'))
})

test('migrations run once, also when two start together, and an older app refuses a newer database', async () => {
  const url = await postgres.nieuweDatabase()
  const een = {
    '001-a': {
      up: async (db: Kysely<unknown>) => {
        await sql`create table a (id int)`.execute(db)
      },
    },
  }
  const twee = {
    ...een,
    '002-b': {
      up: async (db: Kysely<unknown>) => {
        await sql`create table b (id int)`.execute(db)
      },
    },
  }
  const [a, b] = await Promise.all([openDatabase({ soort: 'postgres', url }), openDatabase({ soort: 'postgres', url })])
  const gedaan = await Promise.all([migreer(a.db, een), migreer(b.db, een)])
  expect(gedaan.flat()).toEqual(['001-a'])
  const geheugen = await openDatabase({ soort: 'geheugen' })
  for (const { db } of [a, geheugen]) {
    await migreer(db, twee)
    await expect(migreer(db, twee)).resolves.toEqual([])
    await expect(migreer(db, een)).rejects.toThrow(/De database is van een nieuwere versie van het loket \(002-b\)/)
  }
  await Promise.all([a.sluit(), b.sluit(), geheugen.sluit()])
})
