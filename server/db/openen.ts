import type { Database, DatabaseKeuze } from './database.ts'

/**
 * Opens the chosen database. Drivers are loaded only when chosen, so that a server on PostgreSQL does not load the
 * WASM one. In a browser use `openGeheugen` of `pglite-geheugen.ts` directly.
 * @throws OpstartFout with a message for the person who starts the loket.
 */
export async function openDatabase(keuze: DatabaseKeuze): Promise<Database> {
  switch (keuze.soort) {
    case 'geheugen':
      return (await import('./pglite-geheugen.ts')).openGeheugen()
    case 'map':
      return (await import('./pglite.ts')).openMap(keuze.pad)
    case 'postgres':
      return (await import('./postgres.ts')).openPostgres(keuze.url)
  }
}
