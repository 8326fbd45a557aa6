import type { OpenAPIHono } from '@hono/zod-openapi'
import type { Context } from 'hono'
import type { Kysely, Transaction } from 'kysely'
import type { Blad } from '../../src/domein/blad-vorm.ts'
import type { Klok } from '../../src/lib/klok.ts'
import type { Tabellen } from '../db/tabellen.ts'
import type { Beller } from './beller.ts'
import type { LiveBus } from './live.ts'
import type { Machine } from './machine.ts'

export type Db = Kysely<Tabellen>
export type Trx = Transaction<Tabellen>
/** A place to read from: the database, or the transaction one is in. */
export type Lezer = Db | Trx

/** Log lines have typed fields only: free text could carry what a person wrote. */
export type LogVelden = {
  gebeurtenis: string
  methode?: string
  route?: string
  status?: number
  duurMs?: number
  soort?: string
  code?: string
  aantal?: number
  stapel?: string
}
export type Log = { info(v: LogVelden): void; fout(v: LogVelden): void }

/** Draws a document as a PDF. */
export type MaakPdf = (
  blad: Blad,
  over: {
    letter: 'gewoon' | 'groot'
    gemaakt: Date
    woorden: { bladzijde: (nr: number, totaal: number) => string; tekens: (aantal: number) => string }
  },
) => Promise<Uint8Array<ArrayBuffer>>

/** Everything the server needs from outside. The same app runs on a machine, in a test and in a page. */
export type Poorten = {
  db: Db
  /** the clock of the loket: in a trial it stands on one day */
  klok: Klok
  /** the real clock: for sessions and leases, which no trial date may stretch */
  tijd: Klok
  live: LiveBus
  log: Log
  /** absent where there are no files with letters: in a page without a server */
  pdf?: MaakPdf
  /** whose session is this request in; null without one */
  beller: (c: Context) => Promise<Beller | null>
  config: {
    /** the one gemeente that this instance serves at this address */
    gemeenteId: string
    /** `YYYY-MM-DD` when this is a trial on a fixed day, otherwise null */
    proefDag: string | null
    /** false when something that the loket needs is missing, for /api/v1/gereed */
    productie: boolean
  }
}

export type AppEnv = { Variables: { beller: Beller | null; machine: Machine | null } }
export type App = OpenAPIHono<AppEnv>
export type AppContext = Context<AppEnv>
