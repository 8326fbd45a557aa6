import type { Lezer } from '../kern/poorten.ts'

/** One stored update with the epoch of its document; null when it has been folded away since. */
export async function leesUpdate(
  lezer: Lezer,
  s: { gemeenteId: string; documentId: string },
  seq: number,
): Promise<{ inhoud: Uint8Array; epoch: number } | null> {
  const rij = await lezer
    .selectFrom('plan_update')
    .innerJoin('plan_document', (j) =>
      j.onRef('plan_document.gemeente_id', '=', 'plan_update.gemeente_id').onRef('plan_document.id', '=', 'plan_update.document_id'),
    )
    .select(['plan_update.inhoud', 'plan_document.epoch'])
    .where('plan_update.gemeente_id', '=', s.gemeenteId)
    .where('plan_update.document_id', '=', s.documentId)
    .where('plan_update.seq', '=', seq)
    .executeTakeFirst()
  return rij ?? null
}
