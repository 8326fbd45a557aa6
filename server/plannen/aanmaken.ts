import { LEEFGEBIEDEN } from '../../src/domein/plan/vorm.ts'
import { nieuwId } from '../../src/lib/id.ts'
import type { Trx } from '../kern/poorten.ts'

/**
 * Makes a plan with all its documents, empty. They are made here and only here: two devices that each make the same
 * part would keep only one of both.
 * @param personen the persons of the plan, in the order of the dossier
 */
export async function maakPlan(
  trx: Trx,
  v: { gemeenteId: string; planId: string; dossierId: string; door: string; op: Date; personen: readonly string[]; gezin: boolean },
): Promise<void> {
  await trx
    .insertInto('plan')
    .values({ gemeente_id: v.gemeenteId, id: v.planId, dossier_id: v.dossierId, gemaakt_door: v.door, gemaakt_op: v.op })
    .execute()
  await voegPersonenToe(trx, v, v.personen, 0)
  if (v.gezin)
    await trx
      .insertInto('plan_document')
      .values({
        gemeente_id: v.gemeenteId,
        id: nieuwId(),
        plan_id: v.planId,
        soort: 'GEZIN',
        persoon_id: null,
        leefgebied: null,
        auteur_id: null,
        seq: 0,
        epoch: 1,
      })
      .execute()
}

/** Adds persons and their documents to a plan. */
export async function voegPersonenToe(
  trx: Trx,
  v: { gemeenteId: string; planId: string },
  personen: readonly string[],
  vanaf: number,
): Promise<void> {
  if (personen.length === 0) return
  await trx
    .insertInto('plan_persoon')
    .values(personen.map((persoon_id, i) => ({ gemeente_id: v.gemeenteId, plan_id: v.planId, persoon_id, volgorde: vanaf + i })))
    .execute()
  const document = { gemeente_id: v.gemeenteId, plan_id: v.planId, auteur_id: null, seq: 0, epoch: 1 }
  await trx
    .insertInto('plan_document')
    .values(
      personen.flatMap((persoon_id) => [
        { ...document, id: nieuwId(), soort: 'VERHAAL' as const, persoon_id, leefgebied: null },
        { ...document, id: nieuwId(), soort: 'DOELEN' as const, persoon_id, leefgebied: null },
        { ...document, id: nieuwId(), soort: 'KOSTEN' as const, persoon_id, leefgebied: null },
        ...LEEFGEBIEDEN.map((leefgebied) => ({ ...document, id: nieuwId(), soort: 'DEEL' as const, persoon_id, leefgebied })),
      ]),
    )
    .execute()
}
