import { createContext, useContext } from 'react'
import type { Dossier, Sessie } from '../start/deur.ts'
import type { Plan } from './vragen.ts'

/** The open plan, its dossier, and who is here. */
export type PlanOmgeving = { plan: Plan; dossier: Dossier; sessie: Sessie }

/** Given by `MetPlan`, so that a piece deep in a screen need not be handed all of it. */
export const PlanOmgevingContext = createContext<PlanOmgeving | null>(null)

/** The plan around this piece; null outside one. */
export function usePlanOmgeving(): PlanOmgeving | null {
  return useContext(PlanOmgevingContext)
}
