import type { BewaardStaat } from '../../ui/bewaard-regel.tsx'
import type { PlanDocumentBeeld } from '../../offline/plan-haken.ts'

/** Which sentence the line shows. It never says that words are somewhere before they are there. */
export function bewaardStaat(
  beeld: Pick<PlanDocumentBeeld, 'bewaardOp' | 'loketOp' | 'onverstuurd' | 'onbewaard'>,
  online: boolean,
  geweigerd: boolean,
): BewaardStaat {
  if (geweigerd) return { soort: 'geweigerd' }
  if (beeld.onbewaard && beeld.bewaardOp === null) return { soort: 'stil' }
  // Without a network the words themselves must be told to be safe here: that is what somebody doubts at that moment.
  if (!online) return { soort: beeld.onverstuurd && beeld.bewaardOp !== null ? 'offlineToestel' : 'offline' }
  if (beeld.onverstuurd) return { soort: beeld.bewaardOp === null ? 'stil' : 'toestel' }
  if (beeld.loketOp !== null) return { soort: 'veilig', moment: new Date(beeld.loketOp).toISOString() }
  return { soort: 'stil' }
}
