import { PLAN_ACTIES, PLAN_DELEN, type PlanActie, type PlanDeel } from '../../src/contract/woorden.ts'
import { type Rechten, mag, magIetsVanConcept, magPlanDeel } from '../../src/domein/rechten.ts'
import type { Actie } from '../../src/domein/rechten-tabel.ts'
import type { Selectable } from 'kysely'
import type { PlanTabellen } from '../db/tabellen/plan.ts'
import type { Beller } from '../kern/beller.ts'
import type { Lezer, Poorten } from '../kern/poorten.ts'
import { rechtenInDossier } from '../kern/rechten.ts'

export type Document = Selectable<PlanTabellen['plan_document']> & { dossier_id: string }

/** Rows of the rights table that may hand in: the owner of the plan, or who represents them (domein.md section 2). */
const MAG_OPSTUREN = new Set([
  'DEELNEMER_16_PLUS',
  'OUDER_KIND_ONDER_12',
  'OUDER_KIND_12_15',
  'MENTOR',
  'CURATOR',
  'GEMACHTIGDE',
  'GEWAARBORGDE_HULP',
])

/** May the caller hand in the part of this person? Being allowed to write in it is not enough. */
export function magOpsturen(r: Rechten): boolean {
  return (
    mag(r, 'CONCEPTPLAN', 'SCHRIJVEN') && r.CONCEPTPLAN.gronden.some((g) => g.toestemmingId === null && MAG_OPSTUREN.has(g.hoedanigheid))
  )
}

export type { PlanActie }

/** What the caller may do with one document of a draft plan, given the rights over the persons of that plan. */
export function rechtOpDocument(
  d: Pick<Document, 'soort' | 'persoon_id' | 'leefgebied' | 'auteur_id'>,
  beller: Beller,
  rechten: ReadonlyMap<string, Rechten>,
  planActie: PlanActie,
): boolean {
  const over = d.persoon_id === null ? undefined : rechten.get(d.persoon_id)
  switch (d.soort) {
    case 'NOTITIES':
      return planActie !== 'VOORSTELLEN' && d.auteur_id === beller.persoonId && over !== undefined && magIetsVanConcept(over)
    case 'GEZIN': {
      const actie: Actie = planActie === 'LEZEN' ? 'LEZEN' : 'SCHRIJVEN'
      return [...rechten.values()].some((r) => mag(r, 'CONCEPTPLAN', actie, 'GEZIN'))
    }
    case 'DEEL':
      return over !== undefined && d.leefgebied !== null && magPlanDeel(over, d.leefgebied, planActie)
    case 'VERHAAL':
    case 'DOELEN':
    case 'KOSTEN':
      return over !== undefined && magPlanDeel(over, d.soort, planActie)
  }
}

/** A document, and what the caller may do for the persons of its dossier. Decides nothing; null for an unknown id. */
export async function documentMetRechten(
  lezer: Lezer,
  p: Poorten,
  beller: Beller,
  documentId: string,
): Promise<{ document: Document; rechten: ReadonlyMap<string, Rechten> } | null> {
  const document = await lezer
    .selectFrom('plan_document')
    .innerJoin('plan', (j) => j.onRef('plan.gemeente_id', '=', 'plan_document.gemeente_id').onRef('plan.id', '=', 'plan_document.plan_id'))
    .selectAll('plan_document')
    .select('plan.dossier_id')
    .where('plan_document.gemeente_id', '=', beller.gemeenteId)
    .where('plan_document.id', '=', documentId)
    .executeTakeFirst()
  return document ? { document, rechten: await rechtenInDossier(lezer, p, beller, document.dossier_id) } : null
}

/** The parts of a draft that are open when it is not the whole; null otherwise. */
export function conceptDelen(r: Rechten | undefined): { deel: PlanDeel; mag: PlanActie }[] | null {
  if (!r || !magIetsVanConcept(r) || mag(r, 'CONCEPTPLAN', 'LEZEN')) return null
  return PLAN_DELEN.flatMap((deel) => {
    const hoogste = PLAN_ACTIES.findLast((actie) => magPlanDeel(r, deel, actie))
    return hoogste === undefined ? [] : [{ deel, mag: hoogste }]
  })
}

/** The document when the caller may do this with it, otherwise null: unknown and not yours look the same. */
export async function magDocument(
  lezer: Lezer,
  p: Poorten,
  beller: Beller,
  documentId: string,
  actie: PlanActie,
): Promise<Document | null> {
  const d = await documentMetRechten(lezer, p, beller, documentId)
  return d && rechtOpDocument(d.document, beller, d.rechten, actie) ? d.document : null
}
