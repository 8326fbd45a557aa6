import { sql } from 'kysely'
import type { PlanInhoud } from '../../src/domein/plan/vorm.ts'
import type { Lezer } from '../kern/poorten.ts'

type Sleutel = { gemeenteId: string; planId: string }

/**
 * Ids of the persons in each version of a plan, oldest first. Everybody hands in for oneself, so the newest version of
 * one person is not always the newest of the plan.
 */
export async function personenPerVersie(
  lezer: Lezer,
  s: { gemeenteId: string; planIds: readonly string[] },
): Promise<{ id: string; planId: string; nummer: number; personen: string[] }[]> {
  if (s.planIds.length === 0) return []
  const rijen = await lezer
    .selectFrom('plan_versie')
    .select(['id', 'plan_id', 'nummer', sql<string[]>`jsonb_path_query_array(inhoud, '$.personen[*].persoonId')`.as('personen')])
    .where('gemeente_id', '=', s.gemeenteId)
    .where('plan_id', 'in', s.planIds)
    .orderBy('nummer')
    .execute()
  return rijen.map((r) => ({ id: r.id, planId: r.plan_id, nummer: r.nummer, personen: r.personen }))
}

/** Has this person a newer version than this one? Then this one is history: nobody reacts to it any more. */
export async function heeftNieuwere(lezer: Lezer, s: Sleutel, nummer: number, persoonId: string): Promise<boolean> {
  const alle = await personenPerVersie(lezer, { gemeenteId: s.gemeenteId, planIds: [s.planId] })
  return alle.some((v) => v.nummer > nummer && v.personen.includes(persoonId))
}

/**
 * Versions that wait for the answer of the gemeente, oldest first: none was sent, all of its persons are among `personen`,
 * and of one of them at least it is the newest.
 */
export async function onbeantwoordeVersies(
  lezer: Lezer,
  v: { gemeenteId: string; dossierId: string },
  personen: ReadonlySet<string>,
): Promise<string[]> {
  const rijen = await lezer
    .selectFrom('plan_versie')
    .innerJoin('plan', (j) => j.onRef('plan.gemeente_id', '=', 'plan_versie.gemeente_id').onRef('plan.id', '=', 'plan_versie.plan_id'))
    .leftJoin('ondersteuningsplan', (j) =>
      j
        .onRef('ondersteuningsplan.gemeente_id', '=', 'plan_versie.gemeente_id')
        .onRef('ondersteuningsplan.versie_id', '=', 'plan_versie.id'),
    )
    .select(['plan_versie.id', 'plan.id as plan_id'])
    .where('plan_versie.gemeente_id', '=', v.gemeenteId)
    .where('plan.dossier_id', '=', v.dossierId)
    .where('ondersteuningsplan.verstuurd_op', 'is', null)
    .execute()
  const open = new Set(rijen.map((r) => r.id))
  const alle = await personenPerVersie(lezer, { gemeenteId: v.gemeenteId, planIds: [...new Set(rijen.map((r) => r.plan_id))] })
  const nieuwste = (x: (typeof alle)[number], persoonId: string): boolean =>
    !alle.some((y) => y.planId === x.planId && y.nummer > x.nummer && y.personen.includes(persoonId))
  return alle.flatMap((x) =>
    open.has(x.id) && x.personen.every((id) => personen.has(id)) && x.personen.some((id) => nieuwste(x, id)) ? [x.id] : [],
  )
}

/**
 * The newest version that was handed in for one of these persons, with the day of its answer. Everybody hands in for
 * oneself: what another person of the dossier sent says nothing about these.
 * @param personen empty: the newest version of the dossier, whoever is in it
 */
export async function nieuwsteVersie(
  lezer: Lezer,
  v: { gemeenteId: string; dossierId: string },
  personen: ReadonlySet<string>,
): Promise<{ id: string; opgestuurdDag: string; antwoordDag: string | null } | null> {
  const rijen = await lezer
    .selectFrom('plan_versie')
    .innerJoin('plan', (j) => j.onRef('plan.gemeente_id', '=', 'plan_versie.gemeente_id').onRef('plan.id', '=', 'plan_versie.plan_id'))
    .leftJoin('ondersteuningsplan as o', (j) =>
      j.onRef('o.gemeente_id', '=', 'plan_versie.gemeente_id').onRef('o.versie_id', '=', 'plan_versie.id'),
    )
    .select(['plan_versie.id', 'plan_versie.opgestuurd_dag', 'o.verstuurd_dag'])
    .select(sql<string[]>`jsonb_path_query_array(plan_versie.inhoud, '$.personen[*].persoonId')`.as('personen'))
    .where('plan_versie.gemeente_id', '=', v.gemeenteId)
    .where('plan.dossier_id', '=', v.dossierId)
    .orderBy('plan_versie.nummer', 'desc')
    .execute()
  const rij = rijen.find((r) => personen.size === 0 || r.personen.some((id) => personen.has(id)))
  return rij ? { id: rij.id, opgestuurdDag: rij.opgestuurd_dag, antwoordDag: rij.verstuurd_dag } : null
}

/** The versions of a plan before this one with their whole content, newest first. */
export async function versiesVoor(lezer: Lezer, s: Sleutel, nummer: number): Promise<{ nummer: number; inhoud: PlanInhoud }[]> {
  const rijen = await lezer
    .selectFrom('plan_versie')
    .select(['nummer', 'inhoud'])
    .where('gemeente_id', '=', s.gemeenteId)
    .where('plan_id', '=', s.planId)
    .where('nummer', '<', nummer)
    .orderBy('nummer', 'desc')
    .execute()
  return rijen.map((r) => ({ nummer: r.nummer, inhoud: r.inhoud as PlanInhoud }))
}
