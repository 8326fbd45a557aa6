import { sql } from 'kysely'
import type { AppContext, Poorten, Trx } from './poorten.ts'
import { type Beller, bellerVan } from './beller.ts'
import { type LiveBericht, meldLive } from './live.ts'
import { Probleem } from './probleem.ts'

export type OpdrachtUitkomst<T> = {
  antwoord: T
  /** what to announce once the transaction is in */
  live?: Omit<LiveBericht, 'gemeenteId'>[]
}

const HERHAALBAAR = new Set(['40001', '40P01'])
const MAX_POGINGEN = 6

/**
 * Runs one command: looks up its id, decides and writes in one transaction, keeps the answer beside the effect.
 *
 * - a repeat (same caller, id, kind and body) gets the first answer and does nothing;
 * - the same id with another kind, path or body is a 409 `sleutel-hergebruikt`;
 * - a `Probleem` thrown by `doe` rolls everything back and is not kept: asked again later it is judged again;
 * - deadlocks and serialisation failures are tried again here and never reach a person.
 */
export async function voerUit<T extends object>(
  c: AppContext,
  p: Poorten,
  soort: string,
  body: unknown,
  doe: (trx: Trx, beller: Beller, opdrachtId: string) => Promise<OpdrachtUitkomst<T>>,
): Promise<T> {
  const beller = bellerVan(c)
  const opdrachtId = c.req.header('idempotency-key') ?? ''
  const hash = await vingerafdruk(`${soort}\n${c.req.path}\n${stabieleJson(body)}`)
  for (let poging = 1; ; poging++) {
    try {
      return await p.db.transaction().execute(async (trx) => {
        const nieuw = await trx
          .insertInto('opdracht_log')
          .values({
            gemeente_id: beller.gemeenteId,
            actor_id: beller.persoonId,
            id: opdrachtId,
            soort,
            hash,
            op: p.klok.nu(),
            antwoord: null,
          })
          .onConflict((o) => o.doNothing())
          .returning('id')
          .executeTakeFirst()
        if (!nieuw) return eerderAntwoord<T>(trx, beller, opdrachtId, hash)
        const uit = await doe(trx, beller, opdrachtId)
        await trx
          .updateTable('opdracht_log')
          .set({ antwoord: JSON.stringify(uit.antwoord) })
          .where('gemeente_id', '=', beller.gemeenteId)
          .where('actor_id', '=', beller.persoonId)
          .where('id', '=', opdrachtId)
          .execute()
        await meldLive(trx, ...(uit.live ?? []).map((b) => ({ gemeenteId: beller.gemeenteId, ...b })))
        return uit.antwoord
      })
    } catch (e) {
      if (isBezetteSleutel(e, opdrachtId))
        throw new Probleem('sleutel-hergebruikt', 'Deze sleutel hoort al bij een andere opdracht. Er is niets veranderd.')
      if (poging >= MAX_POGINGEN || !HERHAALBAAR.has(sqlCode(e))) throw e
      await new Promise((klaar) => setTimeout(klaar, Math.random() * 20 * 2 ** poging))
    }
  }
}

async function eerderAntwoord<T>(trx: Trx, beller: Beller, id: string, hash: string): Promise<T> {
  const rij = await trx
    .selectFrom('opdracht_log')
    .select(['hash', sql<string | null>`antwoord::text`.as('antwoord')])
    .where('gemeente_id', '=', beller.gemeenteId)
    .where('actor_id', '=', beller.persoonId)
    .where('id', '=', id)
    .executeTakeFirst()
  if (!rij || rij.antwoord === null) throw new Probleem('nog-bezig', 'Deze opdracht wordt al verwerkt. Probeer het zo nog eens.')
  if (rij.hash !== hash) throw new Probleem('sleutel-hergebruikt', 'Deze sleutel hoort al bij een andere opdracht. Er is niets veranderd.')
  return JSON.parse(rij.antwoord) as T
}

/**
 * What a command makes is named by the id of the command. The log of commands is per person, so a key that somebody
 * else used first only shows when that name turns out to be taken.
 */
function isBezetteSleutel(e: unknown, opdrachtId: string): boolean {
  return sqlCode(e) === '23505' && typeof e === 'object' && e !== null && 'detail' in e && String(e.detail).includes(opdrachtId)
}

/** SQLSTATE classes of a database that can not answer now; a retry later may work. */
export const DATABASE_WEG = /^(08|57P0|53|ECONNREFUSED|ECONNRESET|ETIMEDOUT|ENOTFOUND)/

/** The SQLSTATE of an error of either database, or an empty string. */
export function sqlCode(e: unknown): string {
  return typeof e === 'object' && e !== null && 'code' in e && typeof e.code === 'string' ? e.code : ''
}

/** JSON with sorted keys: the same intention always gives the same text. */
export function stabieleJson(waarde: unknown): string {
  return JSON.stringify(waarde, (_k, v: unknown) =>
    typeof v === 'object' && v !== null && !Array.isArray(v)
      ? Object.fromEntries(Object.entries(v).sort(([a], [b]) => (a < b ? -1 : 1)))
      : v,
  )
}

/** SHA-256 of a text as hex. */
export async function vingerafdruk(tekst: string): Promise<string> {
  const bytes = new Uint8Array(await crypto.subtle.digest('SHA-256', new TextEncoder().encode(tekst)))
  return Array.from(bytes, (b) => b.toString(16).padStart(2, '0')).join('')
}
