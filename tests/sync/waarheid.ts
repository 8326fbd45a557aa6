import * as Y from 'yjs'
import { KEUZE_PREFIX, LIJST_PREFIX } from '../../src/domein/plan/velden.ts'

const isLijst = (naam: string): boolean => naam.startsWith(LIJST_PREFIX) || naam.startsWith(KEUZE_PREFIX)

/** Everything that stands in a document, as text that can be compared; what is empty is left out. */
export function inhoudVan(doc: Y.Doc): string {
  const uit: Record<string, unknown> = {}
  for (const naam of [...doc.share.keys()].toSorted()) {
    const waarde: unknown = isLijst(naam) ? doc.getArray(naam).toJSON() : doc.getText(naam).toString()
    if (Array.isArray(waarde) ? waarde.length > 0 : waarde !== '') uit[naam] = waarde
  }
  return JSON.stringify(uit)
}

/** All texts of a document joined, with the Yjs client that wrote each letter. */
export function lettersVan(doc: Y.Doc): { tekst: string; clients: number[] } {
  let tekst = ''
  const clients: number[] = []
  for (const naam of doc.share.keys()) {
    if (isLijst(naam)) continue
    for (let item = doc.getText(naam)._start; item !== null; item = item.right) {
      if (item.deleted || !(item.content instanceof Y.ContentString)) continue
      tekst += item.content.str
      for (let i = 0; i < item.length; i++) clients.push(item.id.client)
    }
  }
  return { tekst, clients }
}

/** The choices and things of a document by their id, with the Yjs client that added each. */
export function dingenVan(doc: Y.Doc): Map<string, { client: number; keer: number }> {
  const uit = new Map<string, { client: number; keer: number }>()
  for (const naam of doc.share.keys()) {
    if (!isLijst(naam)) continue
    for (let item = doc.getArray(naam)._start; item !== null; item = item.right) {
      if (item.deleted) continue
      for (const ding of item.content.getContent() as unknown[]) {
        if (typeof ding !== 'object' || ding === null || !('id' in ding) || typeof ding.id !== 'string') continue
        uit.set(ding.id, { client: item.id.client, keer: (uit.get(ding.id)?.keer ?? 0) + 1 })
      }
    }
  }
  return uit
}
