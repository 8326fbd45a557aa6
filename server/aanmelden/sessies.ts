import type { Context } from 'hono'
import { sql } from 'kysely'
import { naarBase64url } from '../../src/lib/base64.ts'
import { willekeurig } from './willekeurig.ts'
import { type Beller, MEDEWERKER_ROLLEN } from '../kern/beller.ts'
import { vingerafdruk } from '../kern/opdracht.ts'
import type { Poorten } from '../kern/poorten.ts'
import { leesCookie, type Koekjes } from './cookies.ts'

/** A session ends after this long without a request, and anyhow after `UITERLIJK_MS` (trust C4; ASVS 7.3). */
export const RUST_MS = 15 * 60_000
export const UITERLIJK_MS = 8 * 3_600_000
/** A request writes 'seen' at most this often: a write per read would cost a disk sync each. */
const SCHRIJF_NA_MS = 30_000

/** Requests that a page makes by itself: they must not keep a session open for somebody who walked away. */
const ZONDER_HAND = /\/(live|sessie|aanwezig)$/

type Nodig = Pick<Poorten, 'db' | 'tijd'> & { gemeenteId: string }

/**
 * The caller of a request by its session cookie; null without a session, or when it has ended. Roles are read anew
 * each time, so that what is taken away is gone at the next request.
 */
export function bellerUitSessie(n: Nodig, koekjes: Koekjes): (c: Context) => Promise<Beller | null> {
  return async (c) => {
    const sessie = leesCookie(c, koekjes.sessie)
    if (sessie === null) return null
    const hash = await vingerafdruk(sessie)
    const nu = n.tijd.nu()
    const rij = await n.db
      .selectFrom('sessie')
      .innerJoin('persoon', (j) => j.onRef('persoon.gemeente_id', '=', 'sessie.gemeente_id').onRef('persoon.id', '=', 'sessie.persoon_id'))
      .select(['sessie.persoon_id', 'sessie.laatst_op', 'persoon.medewerker_rollen'])
      .where('sessie.gemeente_id', '=', n.gemeenteId)
      .where('sessie.id_hash', '=', hash)
      .where('sessie.laatst_op', '>', new Date(nu.getTime() - RUST_MS))
      .where('sessie.gemaakt_op', '>', new Date(nu.getTime() - UITERLIJK_MS))
      .executeTakeFirst()
    if (!rij) return null
    if (nu.getTime() - rij.laatst_op.getTime() > SCHRIJF_NA_MS && !ZONDER_HAND.test(c.req.path))
      await n.db.updateTable('sessie').set({ laatst_op: nu }).where('gemeente_id', '=', n.gemeenteId).where('id_hash', '=', hash).execute()
    return {
      gemeenteId: n.gemeenteId,
      persoonId: rij.persoon_id,
      sessieId: hash,
      rollen: rij.medewerker_rollen.filter((r) => MEDEWERKER_ROLLEN.includes(r)),
    }
  }
}

/**
 * Starts a session with a new random id (256 bits; only its hash is stored) and ends the one the browser had.
 * @returns the id for the cookie
 */
export async function beginSessie(n: Nodig, persoonId: string, niveau: string, oude: string | null): Promise<string> {
  const id = naarBase64url(willekeurig(32))
  const nu = n.tijd.nu()
  const [nieuweHash, oudeHash] = [await vingerafdruk(id), oude === null ? null : await vingerafdruk(oude)]
  await n.db.transaction().execute(async (trx) => {
    if (oudeHash) await trx.deleteFrom('sessie').where('gemeente_id', '=', n.gemeenteId).where('id_hash', '=', oudeHash).execute()
    // Old rows are of no use to anybody: taken along here, so that no timer has to.
    await trx
      .deleteFrom('sessie')
      .where('gemeente_id', '=', n.gemeenteId)
      .where((of) =>
        of.or([of('laatst_op', '<=', new Date(nu.getTime() - RUST_MS)), of('gemaakt_op', '<=', new Date(nu.getTime() - UITERLIJK_MS))]),
      )
      .execute()
    await trx
      .insertInto('sessie')
      .values({ gemeente_id: n.gemeenteId, id_hash: nieuweHash, persoon_id: persoonId, niveau, gemaakt_op: nu, laatst_op: nu })
      .execute()
  })
  return id
}

/** Is there a person with this id in this gemeente? Somebody without an account here can sign in elsewhere only. */
export async function persoonBestaat(n: Nodig, persoonId: string): Promise<boolean> {
  const { rows } = await sql<{ er: boolean }>`
    select exists (select 1 from persoon where gemeente_id = ${n.gemeenteId} and id::text = ${persoonId}) as er`.execute(n.db)
  return rows[0]?.er === true
}
