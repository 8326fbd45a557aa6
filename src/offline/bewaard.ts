import type { PlanBeeld } from './plan-beeld.ts'
import type { StatusBeeld } from './status.ts'

/** The states of the 'Bewaard' line of src/ui/bewaard-regel.tsx. */
export type BewaardSoort = { soort: 'stil' | 'toestel' | 'offline' | 'geweigerd' } | { soort: 'veilig'; moment: string }

/** What the line under a field of a plan says: never 'veilig' before the loket answered, never 'toestel' before the disk did. */
export function bewaardStaat(beeld: PlanBeeld, status: Pick<StatusBeeld, 'online' | 'opslagFout'>): BewaardSoort {
  if (beeld.fase === 'WEG') return { soort: 'geweigerd' }
  if (!status.online) return { soort: 'offline' }
  if (!beeld.onverstuurd && beeld.loketOp !== null) return { soort: 'veilig', moment: new Date(beeld.loketOp).toISOString() }
  return { soort: beeld.bewaardOp === null || status.opslagFout !== null ? 'stil' : 'toestel' }
}
