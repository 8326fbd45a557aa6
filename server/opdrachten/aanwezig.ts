import type { AanwezigInvoer } from '../../src/contract/schemas/opmerking.ts'
import { bellerVan } from '../kern/beller.ts'
import { meldLive } from '../kern/live.ts'
import type { AppContext, Poorten } from '../kern/poorten.ts'
import { nietGevonden } from '../kern/probleem.ts'
import { magDocument } from '../plannen/rechten.ts'

/**
 * Tells who may read this document that the caller reads or writes here now. Stored nowhere, not even in the log of
 * commands: it is true for less than a minute.
 */
export async function meldAanwezig(c: AppContext, p: Poorten, documentId: string, body: AanwezigInvoer): Promise<{ op: string }> {
  const beller = bellerVan(c)
  return p.db.transaction().execute(async (trx) => {
    const d = await magDocument(trx, p, beller, documentId, 'LEZEN')
    if (!d) throw nietGevonden()
    const { voornaam } = await trx
      .selectFrom('persoon')
      .select('voornaam')
      .where('gemeente_id', '=', beller.gemeenteId)
      .where('id', '=', beller.persoonId)
      .executeTakeFirstOrThrow()
    await meldLive(trx, {
      gemeenteId: beller.gemeenteId,
      dossierId: d.dossier_id,
      wat: 'aanwezig',
      gegeven: 'CONCEPTPLAN',
      persoonId: d.persoon_id,
      id: documentId,
      seq: null,
      aanwezig: { persoonId: beller.persoonId, naam: voornaam, ...body },
    })
    return { op: p.klok.nu().toISOString() }
  })
}
