import { PGlite } from '@electric-sql/pglite';
import type { Database } from './database.ts';
import {
  pgliteDatabase,
  pgliteParsers,
  startParams,
} from './pglite-gedeeld.ts';

/** PGlite in memory: for tests, and for the demo that runs the server app inside a page. No Node imports here. */
export async function openGeheugen(): Promise<Database> {
  const pg = await PGlite.create({
    parsers: pgliteParsers,
    startParams: [...PGlite.defaultStartParams, ...startParams],
  });
  return pgliteDatabase(pg, {
    async onderhoud() {
      await pg.exec('vacuum analyze');
    },
    async sluit() {
      if (!pg.closed) await pg.close();
    },
  });
}
