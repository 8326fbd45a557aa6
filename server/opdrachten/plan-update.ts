import { vanBase64 } from '../../src/lib/base64.ts'
import { bellerVan } from '../kern/beller.ts'
import type { AppContext, Poorten } from '../kern/poorten.ts'
import { Probleem, nietGevonden } from '../kern/probleem.ts'
import { beoordeelUpdate, laadDocument } from '../plannen/document.ts'
import { magDocument } from '../plannen/rechten.ts'
import { legVast } from '../plannen/schrijven.ts'

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
    const seq = await legVast(trx, d, { voor: doc, los, beoordeling, update, seq: slot.seq + 1, door: beller.persoonId, op })
    return { seq, op: op.toISOString() }
  })
}
