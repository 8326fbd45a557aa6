import type { BewaardStaat } from '../../ui/bewaard-regel.tsx'
import type { PlanDocumentBeeld } from '../../offline/plan-haken.ts'

/** Which sentence the line shows. It never says that words are somewhere before they are there. */
export function bewaardStaat(
  beeld: Pick<PlanDocumentBeeld, 'bewaardOp' | 'loketOp' | 'onverstuurd' | 'onbewaard'> & {
    /** a field holds text that is no value of the plan yet (meer-open.ts) */
    halfGetypt?: boolean
  },
  online: boolean,
  geweigerd: boolean,
): BewaardStaat {
  if (geweigerd) return { soort: 'geweigerd' }
  // Half a number is kept, but it is not in the plan: no place may be named where the plan would have it. The same goes
  // for the letters of this moment, also when earlier ones are stored: a browser that stops now would take them along.
  if (beeld.halfGetypt || beeld.onbewaard) return { soort: online ? 'stil' : 'offline' }
  // Without a network the words themselves must be told to be safe here: that is what somebody doubts at that moment.
  if (!online) return { soort: beeld.onverstuurd && beeld.bewaardOp !== null ? 'offlineToestel' : 'offline' }
  if (beeld.onverstuurd) return { soort: beeld.bewaardOp === null ? 'stil' : 'toestel' }
  if (beeld.loketOp !== null) return { soort: 'veilig', moment: new Date(beeld.loketOp).toISOString() }
  return { soort: 'stil' }
}
