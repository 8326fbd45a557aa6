import type { PGlite, PGliteOptions } from '@electric-sql/pglite'
import { Kysely, PGliteDialect } from 'kysely'
import { eisKanaal, type Database } from './database.ts'
import { leesInt8, leesTekst, OID } from './parsers.ts'
import type { Tabellen } from './tabellen.ts'

/** Array types follow by themselves: PGlite builds their parsers from those of the elements. */
export const pgliteParsers = {
  [OID.int8]: leesInt8,
  [OID.date]: leesTekst,
  [OID.timestamp]: leesTekst,
  [OID.interval]: leesTekst,
  [OID.numeric]: leesTekst,
} satisfies PGliteOptions['parsers']

/**
 * 8 MB of shared buffers saves about 135 MB of memory against the default (the WASM heap never shrinks);
 * a WAL of at most 64 MB keeps recovery after a crash under a second.
 */
export const startParams = ['-c', 'shared_buffers=8MB', '-c', 'timezone=UTC', '-c', 'max_wal_size=64MB', '-c', 'min_wal_size=32MB']

/** The part of `Database` that a PGlite in memory and one on a folder share. Runs in a browser as well. */
export function pgliteDatabase(pg: PGlite, extra: Pick<Database, 'onderhoud' | 'sluit'>): Database {
  return {
    soort: 'pglite',
    db: new Kysely<Tabellen>({ dialect: new PGliteDialect({ pglite: pg }) }),
    luister(kanaal, cb, _bijVerlies) {
      return pg.listen(eisKanaal(kanaal), cb)
    },
    ...extra,
  }
}
