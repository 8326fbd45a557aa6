import { voerUit } from '../kern/opdracht.ts'
import type { AppContext, Poorten } from '../kern/poorten.ts'
import { Probleem, nietGevonden } from '../kern/probleem.ts'
import { laadDocument } from '../plannen/document.ts'
import { beginMoment } from '../plannen/moment.ts'
import { magDocument } from '../plannen/rechten.ts'

/**
 * Before somebody puts an earlier moment back: keeps how the document stands now as a moment of its own, so that the
 * newer text can come back the same way. The text itself is put back by the device, as a change like any other.
 */
export function beginTerugzetten(c: AppContext, p: Poorten, documentId: string, body: { terugNaar: number }) {
  return voerUit(c, p, 'beginTerugzetten', body, async (trx, beller) => {
    const d = await magDocument(trx, p, beller, documentId, 'SCHRIJVEN')
    if (!d) {
      if (await magDocument(trx, p, beller, documentId, 'LEZEN'))
        throw new Probleem('niet-toegestaan', 'U mag dit deel lezen, maar er niet in schrijven.')
      throw nietGevonden()
    }
    const s = { gemeenteId: beller.gemeenteId, documentId }
    // The row is the lock of the document, as for an update.
    await trx
      .selectFrom('plan_document')
      .select('seq')
      .where('gemeente_id', '=', s.gemeenteId)
      .where('id', '=', documentId)
      .forUpdate()
      .execute()
    const moment = await trx
      .selectFrom('plan_moment')
      .select('nr')
      .where('gemeente_id', '=', s.gemeenteId)
      .where('document_id', '=', documentId)
      .where('nr', '=', body.terugNaar)
      .executeTakeFirst()
    if (!moment) throw nietGevonden()
    const op = p.klok.nu()
    const { doc } = await laadDocument(trx, s)
    await beginMoment(trx, s, { soort: d.soort, voor: doc, door: beller.persoonId, op, terugNaar: body.terugNaar })
    return { antwoord: { op: op.toISOString() } }
  })
}
