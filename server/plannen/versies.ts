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
