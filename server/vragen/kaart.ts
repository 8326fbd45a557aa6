import type { Aanbod, Kaart } from '../../src/contract/schemas/kaart.ts'
import { huidigeVersie } from '../kaart/publiceer.ts'
import type { Lezer } from '../kern/poorten.ts'

/** Name of the published version for ETag; the hash in it keeps two databases with equal counters apart. */
export async function kaartTag(db: Lezer, gemeenteId: string): Promise<string> {
  return tagVan(await huidigeVersie(db, gemeenteId))
}

const tagVan = (v: { versie: number; hash: string } | null): string => `"kaart-${v ? `${v.versie}-${v.hash.slice(0, 12)}` : '0'}"`

/** The published sociale kaart with its tag; version 0 without offers before the first import. */
export async function leesKaart(db: Lezer, gemeenteId: string): Promise<{ tag: string; kaart: Kaart }> {
  const nu = await huidigeVersie(db, gemeenteId)
  if (!nu) return { tag: tagVan(nu), kaart: { versie: 0, gepubliceerdOp: null, aanbod: [] } }
  const rijen = await db
    .selectFrom('kaart_aanbod')
    .select('inhoud')
    .where('gemeente_id', '=', gemeenteId)
    .where('versie', '=', nu.versie)
    .orderBy('volgorde')
    .execute()
  return {
    tag: tagVan(nu),
    kaart: { versie: nu.versie, gepubliceerdOp: nu.gepubliceerd_op.toISOString(), aanbod: rijen.map((r) => r.inhoud) },
  }
}

/** One offer of the published version; null when it does not stand there. */
export async function leesAanbod(db: Lezer, gemeenteId: string, aanbodId: string): Promise<Aanbod | null> {
  const nu = await huidigeVersie(db, gemeenteId)
  if (!nu) return null
  const rij = await db
    .selectFrom('kaart_aanbod')
    .select('inhoud')
    .where('gemeente_id', '=', gemeenteId)
    .where('versie', '=', nu.versie)
    .where('aanbod_id', '=', aanbodId)
    .executeTakeFirst()
  return rij?.inhoud ?? null
}
