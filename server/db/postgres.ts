import { Kysely, PostgresDialect, sql } from 'kysely'
import pg from 'pg'
import { OpstartFout } from '../opstart-fout.ts'
import type { Database } from './database.ts'
import { leesInt8, leesTekst, OID } from './parsers.ts'
import { PostgresLuisteraar } from './postgres-luisteraar.ts'
import type { Tabellen } from './tabellen.ts'

const MINIMUM_VERSIE = 15

// As `number`: the types of pg list no array types, though the parser for text[] is there.
const TEKST_ARRAY: number = 1009
const leesTekstArray: (tekst: string) => unknown[] = pg.types.getTypeParser(TEKST_ARRAY)
const leesBytea: (tekst: string) => Buffer = pg.types.getTypeParser(OID.bytea)

/** Multi-dimensional arrays stay nested, as PGlite gives them. */
function perElement(lees: (tekst: string) => unknown): (tekst: string) => unknown {
  const loop = (waarde: unknown): unknown => (Array.isArray(waarde) ? waarde.map(loop) : typeof waarde === 'string' ? lees(waarde) : waarde)
  return (tekst) => loop(leesTekstArray(tekst))
}

const parsers = new Map<number, (tekst: string) => unknown>([
  [OID.int8, leesInt8],
  [OID.date, leesTekst],
  [OID.timestamp, leesTekst],
  [OID.interval, leesTekst],
  [OID.numeric, leesTekst],
  [OID.bytea, (tekst) => new Uint8Array(leesBytea(tekst))],
  [OID.int8Array, perElement(leesInt8)],
  [OID.dateArray, leesTekstArray],
  [OID.timestampArray, leesTekstArray],
  [OID.intervalArray, leesTekstArray],
  [OID.numericArray, leesTekstArray],
])

const types: pg.CustomTypesConfig = {
  getTypeParser(oid: number, vorm?: 'text' | 'binary') {
    const eigen = vorm === 'binary' ? undefined : parsers.get(oid)
    return eigen ?? pg.types.getTypeParser(oid, vorm)
  },
}

/**
 * Opens PostgreSQL (15 or newer) at `url`: a pool for queries and one connection of its own for LISTEN.
 * @throws OpstartFout when the server cannot be reached, refuses the login, or is too old.
 */
export async function openPostgres(url: string): Promise<Database> {
  const verbinding: pg.ClientConfig = {
    connectionString: url,
    connectionTimeoutMillis: 5_000,
    keepAlive: true,
    application_name: 'ipgb-loket',
    options: '-c timezone=UTC -c idle_in_transaction_session_timeout=30000',
  }
  const pool = new pg.Pool({ ...verbinding, types, max: 10 })
  // Without a listener, an idle connection that the server closes would end the whole process.
  pool.on('error', () => undefined)
  const db = new Kysely<Tabellen>({ dialect: new PostgresDialect({ pool }) })
  await eisVersie(db, url).catch(async (fout: unknown) => {
    await db.destroy()
    throw fout
  })
  const luisteraar = new PostgresLuisteraar(verbinding)
  return {
    soort: 'postgres',
    db,
    luister: (kanaal, cb, bijVerlies) => luisteraar.luister(kanaal, cb, bijVerlies),
    onderhoud: () => Promise.resolve(),
    async sluit() {
      await luisteraar.sluit()
      await db.destroy()
    },
  }
}

async function eisVersie(db: Kysely<Tabellen>, url: string): Promise<void> {
  const nummer = await sql<{ nummer: number }>`
    select current_setting('server_version_num')::int as nummer`
    .execute(db)
    .then(({ rows }) => rows[0]?.nummer ?? 0)
    .catch((fout: unknown) => {
      throw new OpstartFout(`PostgreSQL op ${zonderWachtwoord(url)} is niet te bereiken (${reden(fout)}). Controleer DATABASE_URL.`, {
        cause: fout,
      })
    })
  if (nummer < MINIMUM_VERSIE * 10_000) {
    throw new OpstartFout(`PostgreSQL ${Math.floor(nummer / 10_000)} is te oud: het loket heeft ${MINIMUM_VERSIE} of nieuwer nodig.`)
  }
}

/** The address for a message: host and database, never the user or the password. */
function zonderWachtwoord(url: string): string {
  const adres = URL.parse(url)
  return adres === null ? 'het opgegeven adres' : adres.host + adres.pathname
}

function reden(fout: unknown): string {
  if (!(fout instanceof Error)) return 'onbekende fout'
  if ('code' in fout && typeof fout.code === 'string') return fout.code
  return fout.message === '' ? fout.name : fout.message
}
