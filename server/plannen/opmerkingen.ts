import type { OpmerkingRegelSoort } from '../../src/contract/woorden-opmerking.ts'
import { type Afhandelaar, standVan } from '../../src/domein/plan/opmerking.ts'
import type { Beller } from '../kern/beller.ts'
import type { LiveBericht } from '../kern/live.ts'
import type { Lezer, Poorten, Trx } from '../kern/poorten.ts'
import { nietGevonden } from '../kern/probleem.ts'
import { type Document, magDocument } from './rechten.ts'

/** Something was said at this document: heard by who may read it. */
export function opmerkingBericht(d: Document): Omit<LiveBericht, 'gemeenteId'> {
  return { dossierId: d.dossier_id, wat: 'opmerking', gegeven: 'CONCEPTPLAN', persoonId: d.persoon_id, id: d.id, seq: null }
}

/** How many remarks at a document are open. */
export async function aantalOpen(lezer: Lezer, gemeenteId: string, documentId: string): Promise<number> {
  const rijen = await lezer
    .selectFrom('opmerking')
    .leftJoin('opmerking_regel as r', (j) =>
      j.onRef('r.gemeente_id', '=', 'opmerking.gemeente_id').onRef('r.opmerking_id', '=', 'opmerking.id').on('r.soort', '!=', 'ANTWOORD'),
    )
    .select(['opmerking.id', 'r.soort'])
    .where('opmerking.gemeente_id', '=', gemeenteId)
    .where('opmerking.document_id', '=', documentId)
    .orderBy('r.nr')
    .execute()
  const perOpmerking = Map.groupBy(rijen, (r) => r.id)
  return [...perOpmerking.values()].filter((regels) => standVan(regels.flatMap((r) => (r.soort ? [{ soort: r.soort }] : []))) === 'OPEN')
    .length
}

/** The remark with its lines and the document it stands at, locked for this command; 404 when the caller may not read that document. */
export async function eisOpmerking(trx: Trx, p: Poorten, beller: Beller, opmerkingId: string) {
  const opmerking = await trx
    .selectFrom('opmerking')
    .select(['id', 'document_id', 'veld', 'soort', 'door_id', 'voorstel', 'basis'])
    .where('gemeente_id', '=', beller.gemeenteId)
    .where('id', '=', opmerkingId)
    .forUpdate()
    .executeTakeFirst()
  if (!opmerking) throw nietGevonden()
  const document = await magDocument(trx, p, beller, opmerking.document_id, 'LEZEN')
  if (!document) throw nietGevonden()
  const regels = await trx
    .selectFrom('opmerking_regel')
    .select(['nr', 'soort', 'op'])
    .where('gemeente_id', '=', beller.gemeenteId)
    .where('opmerking_id', '=', opmerkingId)
    .orderBy('nr')
    .execute()
  const magDit = async (actie: 'SCHRIJVEN' | 'VOORSTELLEN'): Promise<boolean> =>
    (await magDocument(trx, p, beller, opmerking.document_id, actie)) !== null
  const wie: Afhandelaar = { auteur: opmerking.door_id === beller.persoonId, schrijver: await magDit('SCHRIJVEN') }
  return { opmerking, document, regels, stand: standVan(regels), wie, magAntwoorden: () => magDit('VOORSTELLEN') }
}

/** Adds one line after a remark. */
export async function voegRegelToe(
  trx: Trx,
  v: {
    gemeenteId: string
    opmerkingId: string
    nr: number
    id: string
    soort: OpmerkingRegelSoort
    doorId: string
    tekst: string
    op: Date
  },
): Promise<void> {
  await trx
    .insertInto('opmerking_regel')
    .values({
      gemeente_id: v.gemeenteId,
      opmerking_id: v.opmerkingId,
      nr: v.nr,
      id: v.id,
      soort: v.soort,
      door_id: v.doorId,
      tekst: v.tekst,
      op: v.op,
    })
    .execute()
}
