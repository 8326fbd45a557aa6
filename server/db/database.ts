import { sql, type Kysely, type Transaction } from 'kysely'
import type { Tabellen } from './tabellen.ts'

/** Ends one LISTEN; harmless when called twice. */
export type Stop = () => Promise<void>

/**
 * One opened database, the same for PGlite and PostgreSQL.
 * Values come out alike on both: int8 as safe integer, date, interval, timestamp and numeric as string,
 * timestamptz as Date, bytea as Uint8Array.
 */
export type Database = {
  readonly soort: 'pglite' | 'postgres'
  readonly db: Kysely<Tabellen>
  /**
   * Calls `cb` with the payload of every NOTIFY on `kanaal` (lower case: PostgreSQL folds names).
   * `bijVerlies` is called after a lost connection is back and listening again: messages in between are
   * gone, so the caller must read anew ('resync').
   */
  readonly luister: (kanaal: string, cb: (lading: string) => void, bijVerlies: () => void) => Promise<Stop>
  /** Checkpoint and vacuum where the database does not do so itself (PGlite); on PostgreSQL nothing. */
  readonly onderhoud: () => Promise<void>
  /** Ends connections and timers, and gives the folder free. */
  readonly sluit: () => Promise<void>
}

/** Which database: in memory (tests, demo), embedded on a folder, or a PostgreSQL server. */
export type DatabaseKeuze =
  | { readonly soort: 'geheugen' }
  | { readonly soort: 'map'; readonly pad: string }
  | { readonly soort: 'postgres'; readonly url: string }

const KANAAL = /^[a-z][a-z0-9_]{0,62}$/

/** Refuses a channel name that PostgreSQL would fold or that would need quoting. */
export function eisKanaal(kanaal: string): string {
  if (!KANAAL.test(kanaal)) {
    throw new TypeError(`channel name must be lower case letters, digits and _: ${kanaal}`)
  }
  return kanaal
}

/**
 * Sends NOTIFY in the given transaction: heard after commit, never after a rollback.
 * The payload is at most 7999 bytes (PostgreSQL refuses more with 22023): send names of what changed, not the change.
 */
export async function meld(trx: Kysely<Tabellen> | Transaction<Tabellen>, kanaal: string, lading: string): Promise<void> {
  await sql`select pg_notify(${eisKanaal(kanaal)}, ${lading})`.execute(trx)
}
