import * as Y from 'yjs'
import { isOvergenomen, neemOver } from '../../src/domein/plan/overnemen.ts'
import { meldLive } from '../kern/live.ts'
import type { Trx } from '../kern/poorten.ts'
import { Probleem } from '../kern/probleem.ts'
import { type Beoordeling, beoordeelUpdate, laadDocument, vouw } from './document.ts'
import { houdMoment } from './moment.ts'
import type { Document } from './rechten.ts'

type Vastlegging = {
  /** the document as it stood before */
  voor: Y.Doc
  /** loose updates that stood in it */
  los: number
  beoordeling: Beoordeling
  update: Uint8Array
  /** number of this update; the row of the document is locked */
  seq: number
  /** who wrote it */
  door: string
  op: Date
}

/** Stores an update that was judged: whose words they are, the history, the counter, and word to who reads. @returns its number */
export async function legVast(trx: Trx, d: Document, v: Vastlegging): Promise<number> {
  const sleutel = { gemeenteId: d.gemeente_id, documentId: d.id }
  await bindSchrijvers(trx, d, v.beoordeling.schrijvers, v.door)
  await houdMoment(trx, sleutel, { soort: d.soort, voor: v.voor, door: v.door, op: v.op, weg: v.beoordeling.weg })
  await trx
    .insertInto('plan_update')
    .values({ gemeente_id: d.gemeente_id, document_id: d.id, seq: v.seq, inhoud: v.update, door_id: v.door, op: v.op })
    .execute()
  await trx.updateTable('plan_document').set({ seq: v.seq }).where('gemeente_id', '=', d.gemeente_id).where('id', '=', d.id).execute()
  await vouw(trx, sleutel, v.beoordeling.doc, v.seq, v.los + 1)
  await meldLive(trx, {
    gemeenteId: d.gemeente_id,
    dossierId: d.dossier_id,
    wat: 'plandocument',
    gegeven: 'CONCEPTPLAN',
    persoonId: d.persoon_id,
    id: d.id,
    seq: v.seq,
  })
  return v.seq
}

/**
 * Puts the words of a proposal into its field, in the name of who takes it over. The loket does it and not the device:
 * it is one writer, so that two devices that take over the same proposal without a network put its words in once.
 */
export async function neemVoorstelOver(
  trx: Trx,
  d: Document,
  v: { voorstel: { id: string; veld: string; voorstel: string; basis: string }; door: string; op: Date },
): Promise<void> {
  const sleutel = { gemeenteId: d.gemeente_id, documentId: d.id }
  const { seq } = await trx
    .selectFrom('plan_document')
    .select('seq')
    .where('gemeente_id', '=', d.gemeente_id)
    .where('id', '=', d.id)
    .forUpdate()
    .executeTakeFirstOrThrow()
  const { doc, los } = await laadDocument(trx, sleutel)
  if (isOvergenomen(doc, v.voorstel.id)) return
  const met = new Y.Doc()
  Y.applyUpdate(met, Y.encodeStateAsUpdate(doc))
  neemOver(met, v.voorstel)
  const update = Y.encodeStateAsUpdate(met, Y.encodeStateVector(doc))
  const beoordeling = beoordeelUpdate(doc, d.soort, update)
  if (!beoordeling.herhaling) await legVast(trx, d, { voor: doc, los, beoordeling, update, seq: seq + 1, door: v.door, op: v.op })
}

/**
 * A Yjs client id belongs to the person who first wrote under it. Without this anyone who may write in a document
 * could put words into somebody else's mouth.
 */
async function bindSchrijvers(trx: Trx, d: Document, clients: readonly number[], persoonId: string): Promise<void> {
  for (const client of clients) {
    await trx
      .insertInto('plan_schrijver')
      .values({ gemeente_id: d.gemeente_id, document_id: d.id, client_id: client, persoon_id: persoonId })
      .onConflict((o) => o.doNothing())
      .execute()
    const eigenaar = await trx
      .selectFrom('plan_schrijver')
      .select('persoon_id')
      .where('gemeente_id', '=', d.gemeente_id)
      .where('document_id', '=', d.id)
      .where('client_id', '=', client)
      .executeTakeFirstOrThrow()
    if (eigenaar.persoon_id !== persoonId)
      throw new Probleem('update-geweigerd', 'Deze wijziging is op naam van iemand anders gemaakt. Uw tekst staat nog op uw toestel.')
  }
}
