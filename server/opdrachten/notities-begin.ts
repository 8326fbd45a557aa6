import { magIetsVanConcept } from '../../src/domein/rechten.ts'
import { nieuwId } from '../../src/lib/id.ts'
import { voerUit } from '../kern/opdracht.ts'
import type { AppContext, Poorten } from '../kern/poorten.ts'
import { nietGevonden } from '../kern/probleem.ts'
import { rechtenInDossier } from '../kern/rechten.ts'

/** The caller's own private notes beside somebody's plan. Asked twice, it answers the same document. */
export function beginNotities(c: AppContext, p: Poorten, planId: string, body: { persoonId: string }) {
  return voerUit(c, p, 'beginNotities', body, async (trx, beller) => {
    const plan = await trx
      .selectFrom('plan')
      .select('dossier_id')
      .where('gemeente_id', '=', beller.gemeenteId)
      .where('id', '=', planId)
      .executeTakeFirst()
    if (!plan) throw nietGevonden()
    const r = (await rechtenInDossier(trx, p, beller, plan.dossier_id)).get(body.persoonId)
    if (!r || !magIetsVanConcept(r)) throw nietGevonden()
    const zoek = () =>
      trx
        .selectFrom('plan_document')
        .select(['id', 'seq', 'epoch'])
        .where('gemeente_id', '=', beller.gemeenteId)
        .where('plan_id', '=', planId)
        .where('soort', '=', 'NOTITIES')
        .where('persoon_id', '=', body.persoonId)
        .where('auteur_id', '=', beller.persoonId)
    if (!(await zoek().executeTakeFirst()))
      await trx
        .insertInto('plan_document')
        .values({
          gemeente_id: beller.gemeenteId,
          id: nieuwId(),
          plan_id: planId,
          soort: 'NOTITIES',
          persoon_id: body.persoonId,
          leefgebied: null,
          auteur_id: beller.persoonId,
          seq: 0,
          epoch: 1,
        })
        .onConflict((o) => o.doNothing())
        .execute()
    const d = await zoek().executeTakeFirstOrThrow()
    return {
      antwoord: {
        id: d.id,
        soort: 'NOTITIES' as const,
        persoonId: body.persoonId,
        leefgebied: null,
        mag: 'SCHRIJVEN' as const,
        magVoorstellen: false,
        seq: d.seq,
        epoch: d.epoch,
      },
    }
  })
}
