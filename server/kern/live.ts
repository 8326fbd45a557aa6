import { sql } from 'kysely'
import type { Gegeven } from '../../src/domein/gegevens.ts'
import type { AanwezigInvoer } from '../../src/contract/schemas/opmerking.ts'
import type { Trx } from './poorten.ts'

export const LIVE_WAT = [
  'stappen',
  'plan',
  'plandocument',
  'geld',
  'kanaal',
  'toegang',
  'ondersteuningsplan',
  'antwoordconcept',
  'opmerking',
  'aanwezig',
] as const
export type LiveWat = (typeof LIVE_WAT)[number]

/**
 * Says that something changed, never what it now is: the client asks again, with its own rights.
 * `gegeven` + `persoonId` decide who hears it, so that a stream tells nobody that a draft plan exists.
 */
export type LiveBericht = {
  gemeenteId: string
  dossierId: string
  wat: LiveWat
  gegeven: Gegeven
  /** about whom; null: about any deelnemer of the dossier */
  persoonId: string | null
  /** id of the thing, and its counter where it has one */
  id: string | null
  seq: number | null
  /** only with `aanwezig`, the one event with content: who is at the document now. It stands nowhere else to be asked for. */
  aanwezig?: { persoonId: string; naam: string } & AanwezigInvoer
}

/** Where messages come in from the database; `bijVerlies` fires when some may have been missed. */
export type LiveBus = {
  luister(bijBericht: (b: LiveBericht) => void, bijVerlies: () => void): () => void
}

export const LIVE_KANAAL = 'loket_live'

/** Announces after commit, in this order; a rolled back transaction announces nothing. */
export async function meldLive(trx: Trx, ...berichten: readonly LiveBericht[]): Promise<void> {
  if (berichten.length === 0) return
  await sql`select ${sql.join(berichten.map((b) => sql`pg_notify(${LIVE_KANAAL}, ${JSON.stringify(b)})`))}`.execute(trx)
}
