import type { PlanDeel } from '../../contract/woorden.ts'
import { useTekst } from '../../i18n/use-tekst.ts'

/** Says the name of a part of a plan: 'Wonen en huishouden', 'Doelen'. */
export function useDeelNaam(): (deel: PlanDeel) => string {
  const t = useTekst('reactie')
  const plan = useTekst('plan')
  return (deel) => (deel === 'VERHAAL' || deel === 'DOELEN' || deel === 'KOSTEN' ? t(`deel.${deel}`) : plan(`gebieden.${deel}.naam`))
}

/** Id of a part on the page, to jump to. */
export const deelAnker = (persoonId: string, deel: PlanDeel): string => `deel-${persoonId}-${deel}`
