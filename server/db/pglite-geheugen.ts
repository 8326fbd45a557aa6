import { PGlite } from '@electric-sql/pglite'
import type { Database } from './database.ts'
import { pgliteDatabase, pgliteParsers, startParams } from './pglite-gedeeld.ts'

/** PGlite in memory, without anything of the loket around it. `inhoud` is a dump of an earlier one to start from. */
export function maakGeheugen(inhoud?: Blob): Promise<PGlite> {
  return PGlite.create({
    parsers: pgliteParsers,
    startParams: [...PGlite.defaultStartParams, ...startParams],
    ...(inhoud === undefined ? {} : { loadDataDir: inhoud }),
  })
}

/** PGlite in memory: for tests, and for the demo that runs the server app inside a page. No Node imports here. */
export async function openGeheugen(inhoud?: Blob): Promise<Database> {
  const pg = await maakGeheugen(inhoud)
  return pgliteDatabase(pg, {
    async onderhoud() {
      await pg.exec('vacuum analyze')
    },
    async sluit() {
      if (!pg.closed) await pg.close()
    },
  })
}
