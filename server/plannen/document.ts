import * as Y from 'yjs'
import { LIJST_PREFIX, MAX_ITEMS, platteTekst, veldSoort } from '../../src/domein/plan/velden.ts'
import { type PlanDocumentSoort, TEKSTEN } from '../../src/domein/plan/vorm.ts'
import type { Lezer, Trx } from '../kern/poorten.ts'
import { Probleem } from '../kern/probleem.ts'

/** After this many loose updates a document is folded into one row: opening stays fast, and deleted text really goes. */
const VOUW_NA = 60

type Sleutel = { gemeenteId: string; documentId: string }

/** The document as it stands, with the counter of the last update in it. */
export async function laadDocument(lezer: Lezer, s: Sleutel): Promise<{ doc: Y.Doc; los: number }> {
  const stand = await lezer
    .selectFrom('plan_stand')
    .select(['seq', 'inhoud'])
    .where('gemeente_id', '=', s.gemeenteId)
    .where('document_id', '=', s.documentId)
    .executeTakeFirst()
  const updates = await lezer
    .selectFrom('plan_update')
    .select('inhoud')
    .where('gemeente_id', '=', s.gemeenteId)
    .where('document_id', '=', s.documentId)
    .where('seq', '>', stand?.seq ?? 0)
    .orderBy('seq')
    .execute()
  const doc = new Y.Doc()
  doc.transact(() => {
    if (stand) Y.applyUpdate(doc, stand.inhoud)
    for (const u of updates) Y.applyUpdate(doc, u.inhoud)
  })
  return { doc, los: updates.length }
}

/** Folds the loose updates into one row. Through a document: `Y.mergeUpdates` over a long log takes minutes. */
export async function vouw(trx: Trx, s: Sleutel, doc: Y.Doc, seq: number, los: number): Promise<void> {
  if (los < VOUW_NA) return
  const inhoud = Y.encodeStateAsUpdate(doc)
  await trx
    .insertInto('plan_stand')
    .values({ gemeente_id: s.gemeenteId, document_id: s.documentId, seq, inhoud })
    .onConflict((o) => o.columns(['gemeente_id', 'document_id']).doUpdateSet({ seq, inhoud }))
    .execute()
  await trx
    .deleteFrom('plan_update')
    .where('gemeente_id', '=', s.gemeenteId)
    .where('document_id', '=', s.documentId)
    .where('seq', '<', seq)
    .execute()
}

export type Beoordeling = {
  /** Yjs client ids under which this update brings something new */
  schrijvers: number[]
  /** true when everything in it was there already */
  herhaling: boolean
  /** how many characters, choices and things that stood in the document it takes away */
  weg: number
  /** the document with the update in it */
  doc: Y.Doc
}

/**
 * Tries an update on a scratch copy before anything is stored.
 * @param doc the document as it stands; it is not changed
 * @throws Probleem `update-geweigerd` when the bytes are no update, when they lean on text that the loket does not
 * have, or when they bring a field that this kind of document does not know.
 */
export function beoordeelUpdate(doc: Y.Doc, soort: PlanDocumentSoort, update: Uint8Array): Beoordeling {
  const proef = new Y.Doc()
  const voor = Y.encodeStateAsUpdate(doc)
  let schrijvers: number[]
  let weg = 0
  try {
    const { to } = Y.parseUpdateMeta(update)
    const heeft = Y.decodeStateVector(Y.encodeStateVector(doc))
    schrijvers = [...to].filter(([client, tot]) => tot > (heeft.get(client) ?? 0)).map(([client]) => client)
    Y.applyUpdate(proef, voor)
    proef.once('afterTransaction', (t: Y.Transaction) => {
      weg = gewist(t)
    })
    Y.applyUpdate(proef, update)
  } catch {
    throw geweigerd('Deze wijziging is niet te lezen.')
  }
  if (proef.store.pendingStructs !== null || proef.store.pendingDs !== null)
    throw geweigerd('Deze wijziging hoort bij tekst die het loket niet heeft.')
  for (const naam of proef.share.keys()) {
    if (veldSoort(soort, naam) === null) throw geweigerd('Deze wijziging hoort niet in dit deel van het plan.')
    if (naam.startsWith(LIJST_PREFIX) && proef.getArray(naam).length > MAX_ITEMS)
      throw geweigerd(`Er kunnen hooguit ${MAX_ITEMS} dingen in deze lijst.`)
  }
  return { schrijvers, herhaling: schrijvers.length === 0 && gelijk(Y.encodeStateAsUpdate(proef), voor), weg, doc: proef }
}

/** What a change takes away of what was there before; what it brings and takes away itself does not count. */
function gewist(t: Y.Transaction): number {
  let som = 0
  for (const [client, delen] of t.deleteSet.clients) {
    const tot = t.beforeState.get(client) ?? 0
    for (const d of delen) som += Math.max(0, Math.min(d.clock + d.len, tot) - d.clock)
  }
  return som
}

/** What this state vector lacks, as one update. @throws Probleem `ongeldig-verzoek` when it is no state vector. */
export function watOntbreekt(doc: Y.Doc, stand: Uint8Array | null): Uint8Array {
  if (!stand || stand.byteLength === 0) return Y.encodeStateAsUpdate(doc)
  try {
    return Y.encodeStateAsUpdate(doc, stand)
  } catch {
    throw new Probleem('ongeldig-verzoek', 'Deze stand is niet te lezen.')
  }
}

/** Does the loket hold everything that a device with this state vector holds? */
export function heeftAlles(doc: Y.Doc, stand: Uint8Array): boolean {
  try {
    const heeft = Y.decodeStateVector(Y.encodeStateVector(doc))
    return [...Y.decodeStateVector(stand)].every(([client, klok]) => (heeft.get(client) ?? 0) >= klok)
  } catch {
    throw new Probleem('ongeldig-verzoek', 'Deze stand is niet te lezen.')
  }
}

/** The texts of a document that are not empty. */
export function tekstenVan(doc: Y.Doc, soort: PlanDocumentSoort): Record<string, string> {
  return Object.fromEntries(TEKSTEN[soort].map((naam) => [naam, platteTekst(doc, naam)] as const).filter(([, t]) => t.trim() !== ''))
}

function geweigerd(detail: string): Probleem {
  return new Probleem('update-geweigerd', `${detail} Uw tekst staat nog op uw toestel.`)
}

function gelijk(a: Uint8Array, b: Uint8Array): boolean {
  return a.byteLength === b.byteLength && a.every((x, i) => x === b[i])
}
