import { sql } from 'kysely'
import type { Aanbod } from '../../src/contract/schemas/kaart.ts'
import type { Lezer, Trx } from '../kern/poorten.ts'

/** Older versions that stay, for whoever must look back at what was shown. */
const BEWAARDE_VERSIES = 3

export type Publicatie =
  | { soort: 'nieuw'; versie: number; aantal: number }
  | { soort: 'gelijk'; versie: number; aantal: number }
  | { soort: 'leeg' }
  | { soort: 'veel-minder'; versie: number; was: number; wordt: number }

/** The version that people see now; null before the first. */
export async function huidigeVersie(
  db: Lezer,
  gemeenteId: string,
): Promise<{ versie: number; hash: string; aantal: number; gepubliceerd_op: Date } | null> {
  const rij = await db
    .selectFrom('kaart_versie')
    .select(['versie', 'hash', 'aantal', 'gepubliceerd_op'])
    .where('gemeente_id', '=', gemeenteId)
    .orderBy('versie', 'desc')
    .limit(1)
    .executeTakeFirst()
  return rij ?? null
}

/**
 * Publishes a whole sociale kaart as the next version, inside the transaction of the caller: all of it or nothing.
 * The same content again changes nothing. Refused without `ookMinder`: nothing at all, or less than half of what
 * stands there now, because that is nearly always a broken export and people would lose their help from sight.
 */
export async function publiceer(trx: Trx, gemeenteId: string, aanbod: readonly Aanbod[], nu: Date, ookMinder = false): Promise<Publicatie> {
  // Two imports at once would both become version n+1; the row of the gemeente makes them wait for each other.
  await sql`select id from gemeente where id = ${gemeenteId} for update`.execute(trx)
  const nuStaat = await huidigeVersie(trx, gemeenteId)
  if (aanbod.length === 0) return { soort: 'leeg' }
  const hash = await sha256(JSON.stringify(aanbod))
  if (nuStaat?.hash === hash) return { soort: 'gelijk', versie: nuStaat.versie, aantal: nuStaat.aantal }
  if (nuStaat && !ookMinder && aanbod.length * 2 < nuStaat.aantal)
    return { soort: 'veel-minder', versie: nuStaat.versie, was: nuStaat.aantal, wordt: aanbod.length }
  const versie = (nuStaat?.versie ?? 0) + 1
  await trx
    .insertInto('kaart_versie')
    .values({ gemeente_id: gemeenteId, versie, hash, aantal: aanbod.length, gepubliceerd_op: nu })
    .execute()
  const rijen = aanbod.map((a, volgorde) => ({ gemeente_id: gemeenteId, versie, aanbod_id: a.id, volgorde, inhoud: JSON.stringify(a) }))
  for (let i = 0; i < rijen.length; i += 200)
    await trx
      .insertInto('kaart_aanbod')
      .values(rijen.slice(i, i + 200))
      .execute()
  await trx
    .deleteFrom('kaart_versie')
    .where('gemeente_id', '=', gemeenteId)
    .where('versie', '<=', versie - BEWAARDE_VERSIES)
    .execute()
  return { soort: 'nieuw', versie, aantal: aanbod.length }
}

async function sha256(tekst: string): Promise<string> {
  const som = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(tekst))
  return [...new Uint8Array(som)].map((b) => b.toString(16).padStart(2, '0')).join('')
}
