import type * as Y from 'yjs'
import { itemTekst, voegItemToe } from '../../src/domein/plan/velden.ts'
import type { PlanDocumentSoort } from '../../src/domein/plan/vorm.ts'

const VELD: Record<Exclude<PlanDocumentSoort, 'DOELEN' | 'KOSTEN'>, string> = {
  VERHAAL: 'goed',
  DEEL: 'goed',
  GEZIN: 'samen',
  NOTITIES: 'notitie',
}

/** Puts words into a document of this kind where the loket knows a field. */
export function schrijfIn(doc: Y.Doc, soort: PlanDocumentSoort, tekst: string): void {
  if (soort !== 'DOELEN' && soort !== 'KOSTEN') {
    doc.getText(VELD[soort]).insert(0, tekst)
    return
  }
  const [ding, veld] = soort === 'DOELEN' ? (['doel', 'tekst'] as const) : (['regel', 'wat'] as const)
  const id = crypto.randomUUID()
  voegItemToe(doc, ding, { id, bij: null })
  doc.getText(itemTekst(ding, id, veld)).insert(0, tekst)
}
