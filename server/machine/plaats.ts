import type { PlaatsWijze } from '../../src/contract/lijsten/machine.ts'
import type { Lezer } from '../kern/poorten.ts'

/** What a payment says it belongs to; null where it does not say. */
export type Verwijst = { declaratie: string | null; overeenkomst: string | null; potje: string | null }
/** Where it belongs. `laatsteZorgDag` only with a declaratie: its last day of care. */
export type Plaats = {
  wijze: PlaatsWijze
  dossierId: string
  persoonId: string
  potjeId: string
  declaratieId: string | null
  laatsteZorgDag: string | null
}
/** Why no place was found; the sentence is `invoer:reden.<code>`. */
export type PlaatsFout = 'GEEN_VERWIJZING' | 'DECLARATIE_ONBEKEND' | 'OVEREENKOMST_ONBEKEND' | 'POTJE_ONBEKEND' | 'VERWIJZING_SPREEKT_TEGEN'

const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/iu

/** A declaratie by what people and banks call it, or by its id. */
export function vindDeclaratie(lezer: Lezer, gemeenteId: string, ref: string) {
  return lezer
    .selectFrom('declaratie')
    .select(['id', 'dossier_id', 'persoon_id', 'potje_id', 'overeenkomst_id', 'tot', 'cent', 'staat'])
    .where('gemeente_id', '=', gemeenteId)
    .where(UUID.test(ref) ? 'id' : 'kenmerk', '=', UUID.test(ref) ? ref.toLowerCase() : ref.trim().toUpperCase())
    .executeTakeFirst()
}

/**
 * Finds the potje that a payment was made from, by the most exact reference that it has. All references that it has
 * must agree: which one is right is not guessed.
 */
export async function vindPlaats(lezer: Lezer, gemeenteId: string, verwijst: Verwijst): Promise<Plaats | PlaatsFout> {
  const { declaratie, overeenkomst, potje } = verwijst
  if (declaratie === null && overeenkomst === null && potje === null) return 'GEEN_VERWIJZING'
  const gevonden: Plaats[] = []
  if (declaratie !== null) {
    const rij = await vindDeclaratie(lezer, gemeenteId, declaratie)
    if (!rij) return 'DECLARATIE_ONBEKEND'
    if (overeenkomst !== null && rij.overeenkomst_id !== overeenkomst.toLowerCase()) return 'VERWIJZING_SPREEKT_TEGEN'
    gevonden.push({ ...ids(rij), wijze: 'DECLARATIE', potjeId: rij.potje_id, declaratieId: rij.id, laatsteZorgDag: rij.tot })
  }
  if (overeenkomst !== null) {
    const rij = UUID.test(overeenkomst) ? await vindOvereenkomst(lezer, gemeenteId, overeenkomst) : undefined
    if (!rij) return 'OVEREENKOMST_ONBEKEND'
    gevonden.push({ ...ids(rij), wijze: 'OVEREENKOMST', potjeId: rij.potje_id, declaratieId: null, laatsteZorgDag: null })
  }
  if (potje !== null) {
    const rij = UUID.test(potje) ? await vindPotje(lezer, gemeenteId, potje) : undefined
    if (!rij) return 'POTJE_ONBEKEND'
    gevonden.push({ ...ids(rij), wijze: 'POTJE', potjeId: rij.id, declaratieId: null, laatsteZorgDag: null })
  }
  const [eerste] = gevonden
  if (!eerste) return 'GEEN_VERWIJZING'
  return gevonden.some((x) => x.potjeId !== eerste.potjeId) ? 'VERWIJZING_SPREEKT_TEGEN' : eerste
}

const ids = (rij: { dossier_id: string; persoon_id: string }) => ({ dossierId: rij.dossier_id, persoonId: rij.persoon_id })

function vindOvereenkomst(lezer: Lezer, gemeenteId: string, id: string) {
  return lezer
    .selectFrom('zorgovereenkomst')
    .select(['dossier_id', 'persoon_id', 'potje_id'])
    .where('gemeente_id', '=', gemeenteId)
    .where('id', '=', id)
    .executeTakeFirst()
}

function vindPotje(lezer: Lezer, gemeenteId: string, id: string) {
  return lezer
    .selectFrom('potje')
    .select(['id', 'dossier_id', 'persoon_id'])
    .where('gemeente_id', '=', gemeenteId)
    .where('id', '=', id)
    .executeTakeFirst()
}
