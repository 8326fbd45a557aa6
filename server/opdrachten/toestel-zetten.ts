import type { ToestelModus } from '../../src/contract/woorden-toegang.ts'
import { naarBase64 } from '../../src/lib/base64.ts'
import { willekeurig } from '../aanmelden/willekeurig.ts'
import { type Beller, bellerVan } from '../kern/beller.ts'
import { voerUit } from '../kern/opdracht.ts'
import type { AppContext, Lezer, Poorten } from '../kern/poorten.ts'
import { mijnDossiers } from '../kern/rechten.ts'

const DAG_MS = 86_400_000
/** How long what is kept on a device stays readable without signing in (ontwerp.md section 6). */
const HUUR_INWONER_MS = 7 * DAG_MS
const HUUR_ONDERSTEUNER_MS = 3 * DAG_MS

/** Relations of somebody who helps: a shorter lease than of who it is about or who acts for them. */
const HELPT = new Set(['CLIENTONDERSTEUNER', 'NAASTE', 'ZORGVERLENER', 'SCHOOL'])

/**
 * Says how a device is used and renews its lease. For a shared device the answer carries the key of this person on
 * this device; the device keeps it in memory only. Lease times run on the real clock.
 */
export async function zetToestel(c: AppContext, p: Poorten, toestelId: string, body: { modus: ToestelModus }) {
  const antwoord = await voerUit(c, p, 'zetToestel', body, async (trx, beller) => {
    const nu = p.tijd.nu()
    const huur = await huurMs(trx, p, beller)
    const huurTot = new Date(nu.getTime() + huur)
    const nieuweSleutel = naarBase64(willekeurig(32))
    await trx
      .insertInto('toestel')
      .values({
        gemeente_id: beller.gemeenteId,
        persoon_id: beller.persoonId,
        id: toestelId,
        modus: body.modus,
        sleutel: nieuweSleutel,
        huur_tot: huurTot,
        gezien_op: nu,
        gewist_op: null,
      })
      .onConflict((o) =>
        o.columns(['gemeente_id', 'persoon_id', 'id']).doUpdateSet((eb) => ({
          modus: body.modus,
          huur_tot: huurTot,
          gezien_op: nu,
          // After a wipe the old key must never come back: what is still on the device stays unreadable.
          sleutel: eb.case().when('toestel.gewist_op', 'is not', null).then(nieuweSleutel).else(eb.ref('toestel.sleutel')).end(),
          gewist_op: null,
        })),
      )
      .execute()
    return { antwoord: { id: toestelId, modus: body.modus, huurTot: huur === 0 ? null : huurTot.toISOString() } }
  })
  // The key stays out of the kept answer of the command: a wipe must leave no copy of it anywhere.
  const metSleutel = antwoord.modus === 'GEDEELD' && antwoord.huurTot !== null
  return { ...antwoord, sleutel: metSleutel ? await sleutelVan(p, bellerVan(c), toestelId) : null }
}

async function sleutelVan(p: Poorten, beller: Beller, toestelId: string): Promise<string | null> {
  const rij = await p.db
    .selectFrom('toestel')
    .select('sleutel')
    .where('gemeente_id', '=', beller.gemeenteId)
    .where('persoon_id', '=', beller.persoonId)
    .where('id', '=', toestelId)
    .where('gewist_op', 'is', null)
    .executeTakeFirst()
  return rij?.sleutel ?? null
}

/** Throws the key of the caller on this device away. */
export function wisToestel(c: AppContext, p: Poorten, toestelId: string) {
  return voerUit(c, p, 'wisToestel', {}, async (trx, beller) => {
    const nu = p.tijd.nu()
    const rij = await trx
      .updateTable('toestel')
      .set({ sleutel: '', huur_tot: nu, gewist_op: nu })
      .where('gemeente_id', '=', beller.gemeenteId)
      .where('persoon_id', '=', beller.persoonId)
      .where('id', '=', toestelId)
      .returning('id')
      .executeTakeFirst()
    // An unknown device is wiped as well: nothing of the caller is on it that this key could open.
    return { antwoord: { id: toestelId, gewist: rij !== undefined } }
  })
}

/** The devices of the caller, without their keys. */
export async function lijstToestellen(p: Poorten, beller: Beller) {
  const rijen = await p.db
    .selectFrom('toestel')
    .select(['id', 'modus', 'huur_tot', 'gezien_op', 'gewist_op'])
    .where('gemeente_id', '=', beller.gemeenteId)
    .where('persoon_id', '=', beller.persoonId)
    .orderBy('gezien_op', 'desc')
    .orderBy('id')
    .execute()
  return {
    items: rijen.map((r) => ({
      id: r.id,
      modus: r.modus,
      huurTot: r.huur_tot.toISOString(),
      gezienOp: r.gezien_op.toISOString(),
      gewist: r.gewist_op !== null,
    })),
  }
}

async function huurMs(lezer: Lezer, p: Poorten, beller: Beller): Promise<number> {
  // Work of the gemeente about other people never stays on a device.
  if (beller.rollen.length > 0) return 0
  const mijn = await mijnDossiers(lezer, p, beller)
  const rijen = mijn.flatMap((d) =>
    [...d.personen.values()].flatMap((r) => Object.values(r).flatMap((x) => x.gronden.map((g) => g.hoedanigheid))),
  )
  return rijen.length > 0 && rijen.every((h) => HELPT.has(h)) ? HUUR_ONDERSTEUNER_MS : HUUR_INWONER_MS
}
