import { vanBase64 } from '../../src/lib/base64.ts'
import { bellerVan } from '../kern/beller.ts'
import { meldLive } from '../kern/live.ts'
import type { AppContext, Poorten, Trx } from '../kern/poorten.ts'
import { Probleem, nietGevonden } from '../kern/probleem.ts'
import { beoordeelUpdate, laadDocument, vouw } from '../plannen/document.ts'
import { houdMoment } from '../plannen/moment.ts'
import { type Document, magDocument } from '../plannen/rechten.ts'

type Invoer = { update: string; clientId: number; epoch: number }

/**
 * Takes one Yjs update into a document. It carries no row in the command log: a Yjs update is idempotent by itself,
 * and adding it twice leaves the document and its counter as they are.
 * @throws Probleem `niet-gevonden` without the right to read, `niet-toegestaan` with reading only, `update-geweigerd`
 * for bytes or authors that do not belong, `toestand-veranderd` for an older epoch.
 */
export async function doePlanUpdate(c: AppContext, p: Poorten, documentId: string, invoer: Invoer): Promise<{ seq: number; op: string }> {
  const beller = bellerVan(c)
  const update = vanBase64(invoer.update)
  return p.db.transaction().execute(async (trx) => {
    const d = await magDocument(trx, p, beller, documentId, 'SCHRIJVEN')
    if (!d) {
      if (await magDocument(trx, p, beller, documentId, 'LEZEN'))
        throw new Probleem('niet-toegestaan', 'U mag dit deel lezen, maar er niet in schrijven. Uw tekst staat nog op uw toestel.')
      throw nietGevonden()
    }
    // The row is the lock of the document: without it two writers can take the same counter, and a reader misses one.
    const slot = await trx
      .selectFrom('plan_document')
      .select(['seq', 'epoch'])
      .where('gemeente_id', '=', beller.gemeenteId)
      .where('id', '=', documentId)
      .forUpdate()
      .executeTakeFirstOrThrow()
    if (slot.epoch !== invoer.epoch)
      throw new Probleem('toestand-veranderd', 'Dit deel is opnieuw begonnen. Uw tekst staat nog op uw toestel.')
    const sleutel = { gemeenteId: beller.gemeenteId, documentId }
    const { doc, los } = await laadDocument(trx, sleutel)
    const beoordeling = beoordeelUpdate(doc, d.soort, update)
    const op = p.klok.nu()
    if (beoordeling.herhaling) return { seq: slot.seq, op: op.toISOString() }
    await bindSchrijvers(trx, d, beoordeling.schrijvers, beller.persoonId)
    await houdMoment(trx, sleutel, { soort: d.soort, voor: doc, door: beller.persoonId, op, weg: beoordeling.weg })
    const seq = slot.seq + 1
    await trx
      .insertInto('plan_update')
      .values({ gemeente_id: beller.gemeenteId, document_id: documentId, seq, inhoud: update, door_id: beller.persoonId, op })
      .execute()
    await trx.updateTable('plan_document').set({ seq }).where('gemeente_id', '=', beller.gemeenteId).where('id', '=', documentId).execute()
    await vouw(trx, sleutel, beoordeling.doc, seq, los + 1)
    await meldLive(trx, {
      gemeenteId: beller.gemeenteId,
      dossierId: d.dossier_id,
      wat: 'plandocument',
      gegeven: 'CONCEPTPLAN',
      persoonId: d.persoon_id,
      id: documentId,
      seq,
    })
    return { seq, op: op.toISOString() }
  })
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
