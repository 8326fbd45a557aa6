import { mag } from '../../src/domein/rechten.ts'
import type { AppContext, Poorten } from '../kern/poorten.ts'
import { voerUit } from '../kern/opdracht.ts'
import { Probleem, nietGevonden } from '../kern/probleem.ts'
import { rechtenInDossier } from '../kern/rechten.ts'
import { maakPlan, voegPersonenToe } from '../plannen/aanmaken.ts'

/**
 * Begins the plan of a dossier, or adds persons to it. A dossier has one plan; each person has own documents in it.
 * Somebody who may not write for a person can not add that person.
 */
export function beginPlan(c: AppContext, p: Poorten, dossierId: string, body: { personen: string[] }) {
  return voerUit(c, p, 'beginPlan', body, async (trx, beller, opdrachtId) => {
    const rechten = await rechtenInDossier(trx, p, beller, dossierId)
    if (rechten.size === 0) throw nietGevonden()
    for (const id of body.personen) {
      const r = rechten.get(id)
      if (!r || !mag(r, 'CONCEPTPLAN', 'SCHRIJVEN')) throw new Probleem('niet-toegestaan', 'Voor deze persoon mag u geen plan beginnen.')
    }
    const dossier = await trx
      .selectFrom('dossier')
      .select('soort')
      .where('gemeente_id', '=', beller.gemeenteId)
      .where('id', '=', dossierId)
      .forUpdate()
      .executeTakeFirstOrThrow()
    const bestaand = await trx
      .selectFrom('plan')
      .select('id')
      .where('gemeente_id', '=', beller.gemeenteId)
      .where('dossier_id', '=', dossierId)
      .executeTakeFirst()
    const planId = bestaand?.id ?? opdrachtId
    if (bestaand) {
      const al = await trx
        .selectFrom('plan_persoon')
        .select('persoon_id')
        .where('gemeente_id', '=', beller.gemeenteId)
        .where('plan_id', '=', planId)
        .execute()
      const nieuw = [...new Set(body.personen)].filter((id) => !al.some((a) => a.persoon_id === id))
      await voegPersonenToe(trx, { gemeenteId: beller.gemeenteId, planId }, nieuw, al.length)
    } else {
      await maakPlan(trx, {
        gemeenteId: beller.gemeenteId,
        planId,
        dossierId,
        door: beller.persoonId,
        op: p.klok.nu(),
        personen: [...new Set(body.personen)],
        gezin: dossier.soort === 'GEZIN',
      })
    }
    return { antwoord: { planId }, live: [{ dossierId, wat: 'plan', gegeven: 'CONCEPTPLAN', persoonId: null, id: planId, seq: null }] }
  })
}
