import { sql } from 'kysely'
import type * as Y from 'yjs'
import { LEEG_MOMENT, type MomentVelden, gewijzigdeVelden, leesVelden } from '../../src/domein/plan/moment.ts'
import type { PlanDocumentSoort } from '../../src/domein/plan/vorm.ts'
import type { Lezer, Trx } from '../kern/poorten.ts'

/** After this long without a word, the next one begins another moment. */
const PAUZE_MS = 10 * 60_000
/** An update that takes away more than this begins a moment: what stood before it can be put back. In characters. */
const VEEL_WEG = 100
/** How many moments back somebody counts as writing now: more people than this do not write in one part at once. */
const TERUGBLIK = 8

type Sleutel = { gemeenteId: string; documentId: string }

/**
 * Keeps the history of a document in the transaction of an update. A moment is one writing session: updates of a person
 * with less than ten minutes between them. People who write at the same time share a moment, because what stood between
 * their keystrokes is of nobody. Only when the next moment begins is the former written down, so that an update costs
 * one small row and a long text is copied once per session, not once per second.
 * @param v.voor the document as it stood before this update
 * @param v.weg characters that this update takes away
 */
export async function houdMoment(
  trx: Trx,
  s: Sleutel,
  v: { soort: PlanDocumentSoort; voor: Y.Doc; door: string; op: Date; weg: number },
): Promise<void> {
  const sinds = new Date(v.op.getTime() - PAUZE_MS)
  const veelWeg = v.weg > VEEL_WEG
  if (!veelWeg && (await gaDoor(trx, s, v.door, v.op, sinds))) return
  const recent = await trx
    .selectFrom('plan_moment')
    .select(['nr', 'door', 'op'])
    .where('gemeente_id', '=', s.gemeenteId)
    .where('document_id', '=', s.documentId)
    .orderBy('nr', 'desc')
    .limit(TERUGBLIK)
    .execute()
  const laatste = recent[0]
  if (laatste && !veelWeg && laatste.op > sinds && recent.some((r) => r.op > sinds && r.door.includes(v.door))) {
    await trx
      .updateTable('plan_moment')
      .set({ op: v.op, door: JSON.stringify([...laatste.door, v.door]) })
      .where('gemeente_id', '=', s.gemeenteId)
      .where('document_id', '=', s.documentId)
      .where('nr', '=', laatste.nr)
      .execute()
    return
  }
  await beginMoment(trx, s, { ...v, terugNaar: null })
}

/**
 * Writes down how the document stands now, and begins another moment: what comes next can be taken back to here.
 * @param v.terugNaar number of the moment that is put back, null when somebody just writes
 */
export async function beginMoment(
  trx: Trx,
  s: Sleutel,
  v: { soort: PlanDocumentSoort; voor: Y.Doc; door: string; op: Date; terugNaar: number | null },
): Promise<void> {
  const laatste = await trx
    .selectFrom('plan_moment')
    .select('nr')
    .where('gemeente_id', '=', s.gemeenteId)
    .where('document_id', '=', s.documentId)
    .orderBy('nr', 'desc')
    .limit(1)
    .executeTakeFirst()
  const nr = laatste ? laatste.nr : await eerste(trx, s, v)
  if (laatste) await sluitMoment(trx, s, laatste.nr, leesVelden(v.voor, v.soort))
  await trx
    .insertInto('plan_moment')
    .values({
      gemeente_id: s.gemeenteId,
      document_id: s.documentId,
      nr: nr + 1,
      door: JSON.stringify([v.door]),
      vanaf: v.op,
      op: v.op,
      velden: null,
      gewijzigd: null,
      terug_naar: v.terugNaar,
    })
    .execute()
}

/** The usual case in one statement: the same person goes on in the open moment. */
async function gaDoor(trx: Trx, s: Sleutel, door: string, op: Date, sinds: Date): Promise<boolean> {
  const { numUpdatedRows } = await trx
    .updateTable('plan_moment')
    .set({ op })
    .where('gemeente_id', '=', s.gemeenteId)
    .where('document_id', '=', s.documentId)
    .where('velden', 'is', null)
    .where('op', '>', sinds)
    .where(sql<boolean>`door @> ${JSON.stringify([door])}::jsonb`)
    .executeTakeFirst()
  return numUpdatedRows > 0n
}

async function sluitMoment(trx: Trx, s: Sleutel, nr: number, velden: MomentVelden): Promise<void> {
  await trx
    .updateTable('plan_moment')
    .set({ velden: JSON.stringify(velden), gewijzigd: JSON.stringify(gewijzigdeVelden(await veldenNa(trx, s, nr - 1), velden)) })
    .where('gemeente_id', '=', s.gemeenteId)
    .where('document_id', '=', s.documentId)
    .where('nr', '=', nr)
    .execute()
}

/** A document that was written in before there was a history: what stood there then is its first moment. @returns its number, or 0 */
async function eerste(trx: Trx, s: Sleutel, v: { soort: PlanDocumentSoort; voor: Y.Doc; op: Date }): Promise<number> {
  const velden = leesVelden(v.voor, v.soort)
  const gewijzigd = gewijzigdeVelden(LEEG_MOMENT, velden)
  if (gewijzigd.length === 0) return 0
  const updates = await trx
    .selectFrom('plan_update')
    .select(['door_id', 'op'])
    .where('gemeente_id', '=', s.gemeenteId)
    .where('document_id', '=', s.documentId)
    .orderBy('seq')
    .execute()
  await trx
    .insertInto('plan_moment')
    .values({
      gemeente_id: s.gemeenteId,
      document_id: s.documentId,
      nr: 1,
      door: JSON.stringify([...new Set(updates.map((u) => u.door_id))]),
      vanaf: updates[0]?.op ?? v.op,
      op: updates.at(-1)?.op ?? v.op,
      velden: JSON.stringify(velden),
      gewijzigd: JSON.stringify(gewijzigd),
      terug_naar: null,
    })
    .execute()
  return 1
}

/** How a document stood after a closed moment; empty before the first. */
export async function veldenNa(lezer: Lezer, s: Sleutel, nr: number): Promise<MomentVelden> {
  if (nr < 1) return LEEG_MOMENT
  const rij = await lezer
    .selectFrom('plan_moment')
    .select('velden')
    .where('gemeente_id', '=', s.gemeenteId)
    .where('document_id', '=', s.documentId)
    .where('nr', '=', nr)
    .executeTakeFirst()
  return rij?.velden ?? LEEG_MOMENT
}
