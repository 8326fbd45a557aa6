import { encodeStateVector } from 'yjs'
import { naarBase64 } from '../../lib/base64.ts'
import type { PlanDocument } from '../../offline/plandoc.ts'

/** What this device holds of a document, as a state vector in base64. Its own module, so that Yjs stays in its lazy chunk. */
export function standVan(document: PlanDocument): string {
  return naarBase64(encodeStateVector(document.ydoc))
}
