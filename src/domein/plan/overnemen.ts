import type * as Y from 'yjs'
import { MAX_ITEMS, OVERGENOMEN } from './velden.ts'
import { samenvoegen, wijzigingen } from '../../lib/woord-verschil.ts'

type Voorstel = { id: string; veld: string; voorstel: string; basis: string | null }

/** Stands the text of this proposal in the document already? */
export function isOvergenomen(ydoc: Y.Doc, id: string): boolean {
  return ydoc
    .getArray(OVERGENOMEN)
    .toArray()
    .some((x) => x === id)
}

/** What the field becomes when this proposal is taken over now; `past` false: it comes under the text of now. */
export function nieuweTekst(nu: string, o: Voorstel): { tekst: string; past: boolean } {
  return samenvoegen(o.basis ?? nu, nu, o.voorstel)
}

/**
 * Puts a proposal into the text, as the smallest changes, so that what others write meanwhile stays. Doing it again
 * changes nothing: the mark comes in the same transaction as the words. Only the loket does this: two devices that do
 * not know of each other would each put the same words in.
 */
export function neemOver(ydoc: Y.Doc, o: Voorstel): void {
  if (isOvergenomen(ydoc, o.id)) return
  const tekst = ydoc.getText(o.veld)
  const nu = tekst.toString()
  const lijst = ydoc.getArray(OVERGENOMEN)
  ydoc.transact(() => {
    for (const { index, weg, erbij } of wijzigingen(nu, nieuweTekst(nu, o).tekst)) {
      if (weg > 0) tekst.delete(index, weg)
      if (erbij !== '') tekst.insert(index, erbij)
    }
    // A list beyond its limit would make the loket refuse the words themselves.
    if (lijst.length < MAX_ITEMS) lijst.push([o.id])
  })
}
