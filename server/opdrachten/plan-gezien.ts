import { sql } from 'kysely'
import { bellerVan } from '../kern/beller.ts'
import type { AppContext, Poorten, Trx } from '../kern/poorten.ts'
import { leesbareDocumenten } from '../vragen/plan-geschiedenis.ts'

type Invoer = { standen: { documentId: string; stand: Record<string, number> }[] }

/**
 * Remembers how far the caller has seen documents of a plan. Like a plan update it carries no row in the command log:
 * it takes the highest of what was and what comes, so twice is once and late is harmless. Changes of the caller self
 * are left out, and clients that the loket does not know.
 * @throws Probleem `niet-gevonden` when the caller may read nothing of this plan
 */
export async function zetGezien(c: AppContext, p: Poorten, planId: string, body: Invoer): Promise<{ op: string }> {
  const beller = bellerVan(c)
  const op = p.klok.nu()
  await p.db.transaction().execute(async (trx) => {
    const leesbaar = new Set(await leesbareDocumenten(trx, p, beller, planId))
    const standen = body.standen.filter((s) => leesbaar.has(s.documentId))
    if (standen.length === 0) return
    const anderen = await clientsVanAnderen(trx, beller.gemeenteId, beller.persoonId, [...leesbaar])
    // In one order for everybody: two devices of one person at once must not wait for each other.
    for (const s of standen.toSorted((a, b) => (a.documentId < b.documentId ? -1 : 1))) {
      const ken = anderen.get(s.documentId) ?? new Set()
      const stand = Object.fromEntries(Object.entries(s.stand).filter(([client]) => ken.has(Number(client))))
      await trx
        .insertInto('plan_gezien')
        .values({
          gemeente_id: beller.gemeenteId,
          document_id: s.documentId,
          persoon_id: beller.persoonId,
          stand: JSON.stringify(stand),
          op,
        })
        .onConflict((o) => o.columns(['gemeente_id', 'document_id', 'persoon_id']).doUpdateSet({ op, stand: HOOGSTE }))
        .execute()
    }
  })
  return { op: op.toISOString() }
}

/** Per client the highest of what stood and what comes. */
const HOOGSTE = sql<string>`(
  select coalesce(jsonb_object_agg(client, klok), '{}'::jsonb) from (
    select client, max(klok::bigint) as klok from (
      select * from jsonb_each_text(plan_gezien.stand) as oud(client, klok)
      union all
      select * from jsonb_each_text(excluded.stand) as nieuw(client, klok)
    ) beide group by client
  ) hoogste)`

async function clientsVanAnderen(
  trx: Trx,
  gemeenteId: string,
  ik: string,
  documenten: readonly string[],
): Promise<Map<string, Set<number>>> {
  const rijen = await trx
    .selectFrom('plan_schrijver')
    .select(['document_id', 'client_id'])
    .where('gemeente_id', '=', gemeenteId)
    .where('document_id', 'in', documenten)
    .where('persoon_id', '!=', ik)
    .execute()
  return new Map([...Map.groupBy(rijen, (r) => r.document_id)].map(([id, lijst]) => [id, new Set(lijst.map((r) => r.client_id))]))
}
