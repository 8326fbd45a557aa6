import { voerUit } from '../kern/opdracht.ts'
import type { AppContext, Poorten } from '../kern/poorten.ts'
import { Probleem, nietGevonden } from '../kern/probleem.ts'
import { eisMag, rechtenInDossier } from '../kern/rechten.ts'

/**
 * The consulent's word to a question or a disagreement on one part. The family sees it at once; it changes nothing of
 * the answer that was sent.
 * @throws Probleem `toestand-veranderd` when it was answered already, or when the family has said something else since
 */
export function beantwoordReactie(c: AppContext, p: Poorten, reactieId: string, body: { tekst: string }) {
  return voerUit(c, p, 'beantwoordReactie', body, async (trx, beller) => {
    const g = beller.gemeenteId
    const r = await trx
      .selectFrom('plan_reactie')
      .innerJoin('plan_versie', (j) =>
        j.onRef('plan_versie.gemeente_id', '=', 'plan_reactie.gemeente_id').onRef('plan_versie.id', '=', 'plan_reactie.versie_id'),
      )
      .innerJoin('plan', (j) => j.onRef('plan.gemeente_id', '=', 'plan_versie.gemeente_id').onRef('plan.id', '=', 'plan_versie.plan_id'))
      .select([
        'plan_reactie.versie_id',
        'plan_reactie.persoon_id',
        'plan_reactie.deel',
        'plan_reactie.nr',
        'plan_reactie.soort',
        'plan.dossier_id',
      ])
      .where('plan_reactie.gemeente_id', '=', g)
      .where('plan_reactie.id', '=', reactieId)
      // The version is what a new reaction locks: nobody answers words that change in the same moment.
      .forUpdate('plan_versie')
      .executeTakeFirst()
    if (!r) throw nietGevonden()
    eisMag((await rechtenInDossier(trx, p, beller, r.dossier_id)).get(r.persoon_id), 'PLAN', 'SCHRIJVEN')
    if (r.soort === 'EENS') throw new Probleem('ongeldig-verzoek', 'Het gezin gaat akkoord. Daar hoort geen antwoord bij.')
    const later = await trx
      .selectFrom('plan_reactie')
      .select('id')
      .where('gemeente_id', '=', g)
      .where('versie_id', '=', r.versie_id)
      .where('persoon_id', '=', r.persoon_id)
      .where('deel', '=', r.deel)
      .where('nr', '>', r.nr)
      .executeTakeFirst()
    if (later) throw new Probleem('toestand-veranderd', 'Het gezin heeft intussen iets anders gezegd. Lees dat eerst.')
    const op = p.klok.nu()
    const gelukt = await trx
      .insertInto('plan_reactie_antwoord')
      .values({ gemeente_id: g, reactie_id: reactieId, tekst: body.tekst.trim(), door_id: beller.persoonId, op })
      .onConflict((o) => o.doNothing())
      .returning('reactie_id')
      .executeTakeFirst()
    if (!gelukt) throw new Probleem('toestand-veranderd', 'Hier staat al een antwoord bij.')
    const bericht = { dossierId: r.dossier_id, persoonId: r.persoon_id, id: r.versie_id, seq: null, gegeven: 'PLAN' } as const
    return {
      antwoord: { op: op.toISOString() },
      live: [
        { ...bericht, wat: 'ondersteuningsplan' },
        { ...bericht, wat: 'stappen' },
      ],
    }
  })
}
