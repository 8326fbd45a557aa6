import * as Y from 'yjs'
import { huidigeKeuzes } from '../domein/plan/meerwaarde.ts'
import { KEUZE_PREFIX, LIJST_PREFIX } from '../domein/plan/velden.ts'

/** Applies many updates at once; one transaction, because one per row is quadratic for listeners. */
export function laadIn(doc: Y.Doc, updates: Uint8Array[], herkomst: unknown): void {
  doc.transact(() => {
    for (const u of updates) Y.applyUpdate(doc, u, herkomst)
  }, herkomst)
}

/** A document from its updates; the caller destroys it. */
export function docVan(updates: Uint8Array[]): Y.Doc {
  const doc = new Y.Doc()
  laadIn(doc, updates, 'laden')
  return doc
}

/** All texts and choices of a document as plain text per field, empty ones left out. */
export function veldenVan(doc: Y.Doc): Record<string, string> {
  const velden: Record<string, string> = {}
  for (const naam of [...doc.share.keys()].toSorted()) {
    // A list holds ids only; the words of its things stand in fields of their own.
    if (naam.startsWith(LIJST_PREFIX)) continue
    const waarde = naam.startsWith(KEUZE_PREFIX) ? keuzeTekst(doc.getArray(naam)) : doc.getText(naam).toString()
    if (waarde !== '') velden[naam] = waarde
  }
  return velden
}

/** Every value that stands, not only the last: an own choice beside that of somebody else would otherwise not show. */
function keuzeTekst(lijst: Y.Array<unknown>): string {
  const isIets = (_w: unknown): _w is unknown => true
  return huidigeKeuzes(lijst, isIets)
    .map(({ waarde }) => (typeof waarde === 'string' ? waarde : JSON.stringify(waarde)))
    .join(' / ')
}

/** The fields that are other (or only) in `eigen` than in `loket`: what would be lost by starting afresh. */
export function verschilVelden(eigen: Record<string, string>, loket: Record<string, string>): Record<string, string> {
  return Object.fromEntries(Object.entries(eigen).filter(([naam, tekst]) => loket[naam] !== tekst))
}
