import type { PlanDeel } from '../../contract/woorden.ts'
import type { PlanInhoud } from './vorm.ts'

/**
 * The parts of a handed-in plan that ask for an answer: the story with the ten questions as one, each leefgebied with
 * text, the goals and the costs. The page that a family shares belongs to nobody alone and is answered in the others.
 */
export function delenVan(inhoud: PlanInhoud): { persoonId: string; deel: PlanDeel }[] {
  return inhoud.personen.flatMap((p) => {
    const delen: PlanDeel[] = [
      ...(Object.keys(p.verhaal).length > 0 ? (['VERHAAL'] as const) : []),
      ...p.delen.map((d) => d.leefgebied),
      ...(p.doelen.length > 0 ? (['DOELEN'] as const) : []),
      ...(p.kosten.length > 0 ? (['KOSTEN'] as const) : []),
    ]
    return delen.map((deel) => ({ persoonId: p.persoonId, deel }))
  })
}
