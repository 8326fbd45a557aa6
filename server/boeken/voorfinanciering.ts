import { sql } from 'kysely'
import type { VoorfinancieringOpdracht } from '../../src/contract/schemas/declaratie.ts'
import type { Trx } from '../kern/poorten.ts'
import { nietGevonden, Probleem } from '../kern/probleem.ts'
import { boek, type Boekhouding } from './boeken.ts'
import { slotOpRekeningen } from './laden.ts'

export type VoorfinancieringStand = { voorgeschotenCent: number; terugontvangenCent: number }

/**
 * Books voorfinanciering on accounts of its own, per bron: who lent to whom never changes what the user may spend.
 * @param b `dag` is the day that it happened
 * @throws 404 for a bron of another dossier, 422 `te-weinig-geld` when more comes back than was paid ahead
 */
export async function boekVoorfinanciering(trx: Trx, b: Boekhouding, v: VoorfinancieringOpdracht): Promise<VoorfinancieringStand> {
  await slotOpRekeningen(trx, b)
  // The first of a bron has no account to lock yet: its row keeps two first ones apart.
  const bron = await trx
    .selectFrom('bron')
    .select('id')
    .where('gemeente_id', '=', b.gemeenteId)
    .where('dossier_id', '=', b.dossierId)
    .where('id', '=', v.bronId)
    .forUpdate()
    .executeTakeFirst()
  if (!bron) throw nietGevonden()
  const nu = await leesVoorfinanciering(trx, b, v.bronId)
  const openCent = nu.voorgeschotenCent - nu.terugontvangenCent
  if (v.soort === 'TERUGONTVANGEN' && v.cent > openCent)
    throw new Probleem('te-weinig-geld', 'Er is minder voorgeschoten dan er terugkomt. Er is niets geboekt.', {
      reden: { sleutel: 'voorfinanciering:teVeel', waarden: { openCent } },
    })
  const { bronId, soort, cent, reden } = v
  await boek(
    trx,
    b,
    'VOORFINANCIERING',
    [
      { soort, bronId, potjeId: null, cent },
      { soort: 'VOORSCHOTKAS', bronId, potjeId: null, cent: -cent },
    ],
    { reden },
  )
  return leesVoorfinanciering(trx, b, bronId)
}

/** What was paid ahead for a bron and what came back, in cents. */
export async function leesVoorfinanciering(
  trx: Trx,
  { gemeenteId, dossierId }: Pick<Boekhouding, 'gemeenteId' | 'dossierId'>,
  bronId: string,
): Promise<VoorfinancieringStand> {
  const { rows } = await sql<VoorfinancieringStand>`
    select coalesce(sum(l.cent) filter (where r.soort = 'VOORGESCHOTEN'), 0)::bigint as "voorgeschotenCent",
      coalesce(sum(l.cent) filter (where r.soort = 'TERUGONTVANGEN'), 0)::bigint as "terugontvangenCent"
    from rekening r join boekingsregel l on l.gemeente_id = r.gemeente_id and l.rekening_id = r.id
    where r.gemeente_id = ${gemeenteId} and r.dossier_id = ${dossierId}::uuid and r.bron_id = ${bronId}::uuid`.execute(trx)
  return rows[0] ?? { voorgeschotenCent: 0, terugontvangenCent: 0 }
}
