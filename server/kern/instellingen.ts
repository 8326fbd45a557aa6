import type { InstellingSleutel } from '../../src/contract/lijsten/instellingen.ts'
import { leesWaarde, type WaardeVan } from '../../src/contract/schemas/instellingen.ts'
import { GETAL_INSTELLINGEN, type GetalSleutel } from '../../src/contract/lijsten/instellingen.ts'
import { geldendeRij } from '../../src/domein/instellingen.ts'
import type { Lezer } from './poorten.ts'

export type Instelling = {
  nr: number
  sleutel: string
  vanaf: string
  tot: string | null
  waarde: unknown
  grond: string
  door: string
  op: Date | null
}

/** Every setting that was ever set in a gemeente, oldest first. */
export async function alleInstellingen(lezer: Lezer, gemeenteId: string): Promise<Instelling[]> {
  return lezer
    .selectFrom('instelling')
    .select(['nr', 'sleutel', 'vanaf', 'tot', 'waarde', 'grond', 'door', 'op'])
    .where('gemeente_id', '=', gemeenteId)
    .orderBy('nr')
    .execute()
}

/**
 * The settings of a gemeente that hold on a day, one row per key: set again counts from its own day on, ended or put
 * back to the default is absent.
 * @param dag `YYYY-MM-DD`
 * @param bekendOp only what was set at or before this instant: the rules under which something was asked
 */
export async function geldendeInstellingen(lezer: Lezer, gemeenteId: string, dag: string, bekendOp?: Date): Promise<Instelling[]> {
  const rijen = (await alleInstellingen(lezer, gemeenteId)).filter(
    (r) => bekendOp === undefined || r.op === null || r.op.getTime() <= bekendOp.getTime(),
  )
  return [...new Set(rijen.map((r) => r.sleutel))].flatMap((sleutel) => {
    const rij = geldendeRij(rijen, sleutel, dag)
    return rij ? [rij] : []
  })
}

/** The value of a setting, or null when it is not set (rightly). */
export function waardeUit<K extends InstellingSleutel>(rijen: readonly Instelling[], sleutel: K): WaardeVan<K> | null {
  const rij = rijen.find((r) => r.sleutel === sleutel)
  return rij ? leesWaarde(sleutel, rij.waarde) : null
}

/** A setting that is a whole number, or its default when it is not set (rightly). */
export function getalUit(rijen: readonly Instelling[], sleutel: GetalSleutel): number {
  return waardeUit(rijen, sleutel) ?? GETAL_INSTELLINGEN[sleutel].standaard
}

/** The telephone of the loket as the gemeente set it, or the one it began with. */
export async function telefoonVan(lezer: Lezer, gemeenteId: string, dag: string): Promise<string> {
  const gezet = waardeUit(await geldendeInstellingen(lezer, gemeenteId, dag), 'telefoonLoket')
  if (gezet !== null) return gezet
  const gemeente = await lezer.selectFrom('gemeente').select('telefoon').where('id', '=', gemeenteId).executeTakeFirstOrThrow()
  return gemeente.telefoon
}
