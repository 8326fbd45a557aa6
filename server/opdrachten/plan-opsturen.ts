import { plusDagen } from '../../src/domein/termijnen.ts'
import { DAGEN_ONDERZOEK } from '../../src/domein/stappen.ts'
import { isLeegDeel } from '../../src/domein/plan/vorm.ts'
import { mag, magIetsVanConcept } from '../../src/domein/rechten.ts'
import { vanBase64 } from '../../src/lib/base64.ts'
import { voerUit } from '../kern/opdracht.ts'
import type { AppContext, Poorten } from '../kern/poorten.ts'
import { Probleem, nietGevonden } from '../kern/probleem.ts'
import { rechtenInDossier } from '../kern/rechten.ts'
import { heeftAlles, laadDocument } from '../plannen/document.ts'
import { leesInhoud } from '../plannen/inhoud.ts'
import { magOpsturen, rechtOpDocument } from '../plannen/rechten.ts'

type Invoer = { standen: { documentId: string; stand: string }[] }

/**
 * Hands in: freezes the parts of the persons for whom the caller may do so into a numbered version that the
 * consulent can read. The draft goes on living beside it.
 * @throws Probleem `plan-niet-bijgewerkt` when the device still holds words that the loket lacks: freezing then would
 * hand in a plan that its writer has not seen.
 */
export function stuurPlanOp(c: AppContext, p: Poorten, planId: string, body: Invoer) {
  return voerUit(c, p, 'stuurPlanOp', body, async (trx, beller, opdrachtId) => {
    const g = beller.gemeenteId
    const plan = await trx
      .selectFrom('plan')
      .select(['id', 'dossier_id'])
      .where('gemeente_id', '=', g)
      .where('id', '=', planId)
      .forUpdate()
      .executeTakeFirst()
    if (!plan) throw nietGevonden()
    const rechten = await rechtenInDossier(trx, p, beller, plan.dossier_id)
    if (![...rechten.values()].some(magIetsVanConcept)) throw nietGevonden()
    const inPlan = await trx
      .selectFrom('plan_persoon')
      .select('persoon_id')
      .where('gemeente_id', '=', g)
      .where('plan_id', '=', planId)
      .execute()
    const personen = inPlan
      .map((r) => r.persoon_id)
      .filter((id) => {
        const r = rechten.get(id)
        return r !== undefined && magOpsturen(r)
      })
    if (personen.length === 0)
      throw new Probleem('niet-toegestaan', 'U kunt meeschrijven, maar het plan opsturen doet de persoon zelf of wie hem vertegenwoordigt.')

    for (const s of body.standen) {
      const d = await trx
        .selectFrom('plan_document')
        .selectAll()
        .where('gemeente_id', '=', g)
        .where('plan_id', '=', planId)
        .where('id', '=', s.documentId)
        .executeTakeFirst()
      if (!d || !rechtOpDocument(d, beller, rechten, 'LEZEN')) throw nietGevonden()
      const { doc } = await laadDocument(trx, { gemeenteId: g, documentId: d.id })
      if (!heeftAlles(doc, vanBase64(s.stand)))
        throw new Probleem(
          'plan-niet-bijgewerkt',
          'Op uw toestel staat nog tekst die niet bij het loket is. Wacht tot alles veilig is en stuur dan op.',
        )
    }
    const inhoud = await leesInhoud(trx, {
      gemeenteId: g,
      planId,
      personen,
      metGezin: [...rechten.values()].some((r) => mag(r, 'CONCEPTPLAN', 'SCHRIJVEN', 'GEZIN')),
    })
    const leeg = inhoud.personen.every(isLeegDeel)
    if (leeg) throw new Probleem('toestand-veranderd', 'Er staat nog niets in dit plan.')

    const vorige = await trx
      .selectFrom('plan_versie')
      .select((eb) => eb.fn.max('nummer').as('nummer'))
      .where('gemeente_id', '=', g)
      .where('plan_id', '=', planId)
      .executeTakeFirst()
    const nummer = (vorige?.nummer ?? 0) + 1
    const op = p.klok.nu()
    const kenmerk = `P-${p.klok.vandaag().slice(0, 4)}-${planId.slice(0, 4).toUpperCase()}-${nummer}`
    await trx
      .insertInto('plan_versie')
      .values({
        gemeente_id: g,
        id: opdrachtId,
        plan_id: planId,
        nummer,
        kenmerk,
        inhoud: JSON.stringify(inhoud),
        door_id: beller.persoonId,
        opgestuurd_op: op,
        opgestuurd_dag: p.klok.vandaag(),
      })
      .execute()
    const melding = await trx
      .selectFrom('melding')
      .select('ontvangen_dag')
      .where('gemeente_id', '=', g)
      .where('dossier_id', '=', plan.dossier_id)
      .orderBy('ontvangen_op', 'desc')
      .executeTakeFirst()
    const bericht = { dossierId: plan.dossier_id, persoonId: null, id: opdrachtId, seq: null }
    return {
      antwoord: {
        versieId: opdrachtId,
        nummer,
        kenmerk,
        opgestuurdOp: op.toISOString(),
        antwoordUiterlijk: melding ? plusDagen(melding.ontvangen_dag, DAGEN_ONDERZOEK) : null,
      },
      live: [
        { ...bericht, wat: 'ondersteuningsplan', gegeven: 'PLAN' },
        { ...bericht, wat: 'stappen', gegeven: 'PLAN' },
      ],
    }
  })
}
