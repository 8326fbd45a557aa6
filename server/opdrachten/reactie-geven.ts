import type { z } from 'zod'
import type { ReactieBody } from '../../src/contract/schemas/reactie.ts'
import { delenVan } from '../../src/domein/plan/delen.ts'
import type { PlanInhoud } from '../../src/domein/plan/vorm.ts'
import { mag } from '../../src/domein/rechten.ts'
import { voerUit } from '../kern/opdracht.ts'
import type { AppContext, Poorten } from '../kern/poorten.ts'
import { Probleem, nietGevonden } from '../kern/probleem.ts'
import { rechtenInDossier } from '../kern/rechten.ts'
import { magOpsturen } from '../plannen/rechten.ts'
import { heeftNieuwere } from '../plannen/versies.ts'

/**
 * Says to the answer on one part: agree, ask, or disagree with own words. Who hands in for a person reacts for that
 * person. It is no signature and no bezwaar. A later reaction to the same part takes its place; the earlier one stays
 * as history.
 * @throws Probleem `toestand-veranderd` before the answer was sent, and once this person has a newer version
 */
export function reageerOpDeel(c: AppContext, p: Poorten, versieId: string, body: z.infer<typeof ReactieBody>) {
  return voerUit(c, p, 'reageerOpDeel', body, async (trx, beller, opdrachtId) => {
    const g = beller.gemeenteId
    const v = await trx
      .selectFrom('plan_versie')
      .innerJoin('plan', (j) => j.onRef('plan.gemeente_id', '=', 'plan_versie.gemeente_id').onRef('plan.id', '=', 'plan_versie.plan_id'))
      .select(['plan.dossier_id', 'plan_versie.plan_id', 'plan_versie.nummer', 'plan_versie.inhoud'])
      .where('plan_versie.gemeente_id', '=', g)
      .where('plan_versie.id', '=', versieId)
      // The plan too: handing in a newer version waits for this, or this sees it.
      .forUpdate(['plan', 'plan_versie'])
      .executeTakeFirst()
    if (!v) throw nietGevonden()
    const inhoud = v.inhoud as PlanInhoud
    const rechten = (await rechtenInDossier(trx, p, beller, v.dossier_id)).get(body.persoonId)
    if (!rechten || !mag(rechten, 'PLAN', 'LEZEN') || !inhoud.personen.some((x) => x.persoonId === body.persoonId)) throw nietGevonden()
    if (!magOpsturen(rechten))
      throw new Probleem('niet-toegestaan', 'U kunt dit lezen. Reageren doet de persoon zelf of wie hem vertegenwoordigt.')
    if (!delenVan(inhoud).some((d) => d.persoonId === body.persoonId && d.deel === body.deel))
      throw new Probleem('ongeldig-verzoek', 'Dit deel staat niet in deze versie van het plan.')
    const antwoord = await trx
      .selectFrom('ondersteuningsplan')
      .select('verstuurd_op')
      .where('gemeente_id', '=', g)
      .where('versie_id', '=', versieId)
      .executeTakeFirst()
    if (!antwoord?.verstuurd_op) throw new Probleem('toestand-veranderd', 'De gemeente heeft nog niet op deze versie geantwoord.')
    if (await heeftNieuwere(trx, { gemeenteId: g, planId: v.plan_id }, v.nummer, body.persoonId))
      throw new Probleem('toestand-veranderd', 'Er is een nieuwere versie van dit plan. Reageer op het antwoord op die versie.')

    const vorige = await trx
      .selectFrom('plan_reactie')
      .select((eb) => eb.fn.max('nr').as('nr'))
      .where('gemeente_id', '=', g)
      .where('versie_id', '=', versieId)
      .where('persoon_id', '=', body.persoonId)
      .where('deel', '=', body.deel)
      .executeTakeFirst()
    const op = p.klok.nu()
    await trx
      .insertInto('plan_reactie')
      .values({
        gemeente_id: g,
        id: opdrachtId,
        versie_id: versieId,
        persoon_id: body.persoonId,
        deel: body.deel,
        nr: (vorige?.nr ?? 0) + 1,
        soort: body.soort,
        tekst: body.tekst.trim(),
        door_id: beller.persoonId,
        op,
      })
      .execute()
    const bericht = { dossierId: v.dossier_id, persoonId: body.persoonId, id: versieId, seq: null, gegeven: 'PLAN' } as const
    return {
      antwoord: { reactieId: opdrachtId, op: op.toISOString() },
      live: [
        { ...bericht, wat: 'ondersteuningsplan' },
        { ...bericht, wat: 'stappen' },
      ],
    }
  })
}
