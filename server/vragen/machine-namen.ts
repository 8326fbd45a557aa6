import type { Lezer } from '../kern/poorten.ts'

/** Names of the machines among these ids, for a list in which people and machines stand together. */
export async function machineNamen(lezer: Lezer, gemeenteId: string, ids: readonly string[]): Promise<Map<string, string>> {
  if (ids.length === 0) return new Map()
  const rijen = await lezer
    .selectFrom('machine_client')
    .select(['id', 'naam'])
    .where('gemeente_id', '=', gemeenteId)
    .where('id', 'in', [...new Set(ids)])
    .execute()
  return new Map(rijen.map((r) => [r.id, r.naam]))
}
