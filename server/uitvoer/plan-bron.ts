import { PLAN_FORMAAT, PLAN_FORMAAT_VERSIE, type PlanUitvoer } from '../../src/contract/schemas/uitvoer.ts'
import { dagVan } from '../../src/lib/klok.ts'
import type { Beller } from '../kern/beller.ts'
import type { Poorten } from '../kern/poorten.ts'
import { nietGevonden } from '../kern/probleem.ts'
import { logInzage, rechtenInDossier } from '../kern/rechten.ts'
import { leesInhoud } from '../plannen/inhoud.ts'
import { rechtOpDocument } from '../plannen/rechten.ts'
import { leesHerkomst } from '../vragen/plan-geschiedenis.ts'
import { leesPlanVersie } from '../vragen/plan.ts'

/**
 * The draft as it stands, for a file: of each person only the documents that the caller may read, never a private note.
 * A look at another person's draft is logged. 404 for who may read none of it, as for a plan that does not exist.
 */
export async function leesConceptUitvoer(p: Poorten, beller: Beller, planId: string): Promise<PlanUitvoer> {
  const g = beller.gemeenteId
  const plan = await p.db
    .selectFrom('plan')
    .select(['id', 'dossier_id'])
    .where('gemeente_id', '=', g)
    .where('id', '=', planId)
    .executeTakeFirst()
  if (!plan) throw nietGevonden()
  const rechten = await rechtenInDossier(p.db, p, beller, plan.dossier_id)
  const documenten = await p.db
    .selectFrom('plan_document')
    .selectAll()
    .where('gemeente_id', '=', g)
    .where('plan_id', '=', planId)
    .where('soort', '!=', 'NOTITIES')
    .execute()
  const leesbaar = documenten.filter((d) => rechtOpDocument(d, beller, rechten, 'LEZEN'))
  const personen = [...new Set(leesbaar.flatMap((d) => d.persoon_id ?? []))]
  if (personen.length === 0) throw nietGevonden()
  const ids = new Set(leesbaar.map((d) => d.id))
  const inhoud = await leesInhoud(p.db, { gemeenteId: g, planId, personen, metGezin: true, leesbaar: (d) => ids.has(d.id) })
  await logInzage(
    p.db,
    beller,
    personen.flatMap((persoonId) => {
      const r = rechten.get(persoonId)
      return r ? [{ persoonId, rechten: r }] : []
    }),
    { dossierId: plan.dossier_id, gegeven: 'CONCEPTPLAN', actie: 'LEZEN', op: p.klok.nu() },
  )
  return {
    formaat: PLAN_FORMAAT,
    formaatVersie: PLAN_FORMAAT_VERSIE,
    gemaaktOp: p.klok.nu().toISOString(),
    planId,
    dossierId: plan.dossier_id,
    bron: {
      soort: 'CONCEPT',
      dag: p.klok.vandaag(),
      schrijvers: (await leesHerkomst(p, beller, planId)).personen.map((x) => x.naam),
      // Of the people in it: that there are others is not for this reader to know.
      heel: documenten.every((d) => d.persoon_id === null || !personen.includes(d.persoon_id) || ids.has(d.id)),
    },
    inhoud,
  }
}

/** One handed-in version, for a file: what `leesPlanVersie` shows of it, without the answer of the gemeente. */
export async function leesVersieUitvoer(p: Poorten, beller: Beller, versieId: string): Promise<PlanUitvoer> {
  const v = await leesPlanVersie(p, beller, versieId)
  return {
    formaat: PLAN_FORMAAT,
    formaatVersie: PLAN_FORMAAT_VERSIE,
    gemaaktOp: p.klok.nu().toISOString(),
    planId: v.planId,
    dossierId: v.dossierId,
    bron: {
      soort: 'VERSIE',
      versieId: v.id,
      dag: dagVan(new Date(v.opgestuurdOp)),
      nummer: v.nummer,
      kenmerk: v.kenmerk,
      door: v.opgestuurdDoor,
    },
    inhoud: v.inhoud,
  }
}
