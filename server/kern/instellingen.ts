import type { Lezer } from './poorten.ts'

export type Instelling = { sleutel: string; vanaf: string; tot: string | null; waarde: unknown; grond: string; door: string }

/**
 * The settings of a gemeente that hold on a day, newest first: a key that was set again counts from its own day on.
 * @param dag `YYYY-MM-DD`
 */
export async function geldendeInstellingen(lezer: Lezer, gemeenteId: string, dag: string): Promise<Instelling[]> {
  return lezer
    .selectFrom('instelling')
    .select(['sleutel', 'vanaf', 'tot', 'waarde', 'grond', 'door'])
    .where('gemeente_id', '=', gemeenteId)
    .where('vanaf', '<=', dag)
    .where((eb) => eb.or([eb('tot', 'is', null), eb('tot', '>=', dag)]))
    .orderBy('vanaf', 'desc')
    .execute()
}

/** A setting that is a whole number of days or cents, or the default when it is not set (rightly). */
export function getalUit(rijen: readonly Instelling[], sleutel: string, standaard: number): number {
  const waarde = rijen.find((r) => r.sleutel === sleutel)?.waarde
  return typeof waarde === 'number' && Number.isSafeInteger(waarde) && waarde >= 0 ? waarde : standaard
}
