import type { Selectable } from 'kysely'
import { maandenVanLoon, verwachtLoon } from '../../src/domein/declaratie.ts'
import { nieuwId } from '../../src/lib/id.ts'
import type { ZorgTabellen } from '../db/tabellen/zorg.ts'
import type { Db, Trx } from '../kern/poorten.ts'
import { kenmerkUit } from './kenmerk.ts'

/**
 * Writes down the wages that are expected from the approved agreements of a dossier: one declaratie per whole month
 * that has begun, without anything for the family to do. Nothing is held in the books for it: it is bound already.
 * May be called at any time and by any number at once; a month is written once.
 * @param dag today; @param op instant of entry
 */
export async function zorgVoorMaandloon(
  db: Db,
  { gemeenteId, dossierId }: { gemeenteId: string; dossierId: string },
  dag: string,
  op: Date,
): Promise<void> {
  const contracten = await db
    .selectFrom('zorgovereenkomst')
    .select(['id', 'persoon_id', 'potje_id', 'tarief_cent', 'tarief_eenheid', 'vanaf', 'tot', 'eindigt_op'])
    .where('gemeente_id', '=', gemeenteId)
    .where('dossier_id', '=', dossierId)
    .where('betaalwijze', '=', 'MAANDLOON')
    .where('staat', 'in', ['GOEDGEKEURD', 'BEEINDIGD'])
    .execute()
  if (contracten.length === 0) return
  const bekend = await db
    .selectFrom('declaratie')
    .select(['overeenkomst_id', 'van'])
    .where('gemeente_id', '=', gemeenteId)
    .where('dossier_id', '=', dossierId)
    .where('soort', '=', 'MAANDLOON')
    .execute()
  const al = new Set(bekend.map((d) => `${d.overeenkomst_id} ${d.van}`))
  for (const o of contracten) {
    for (const maand of maandenVanLoon(o.vanaf, o.eindigt_op ?? o.tot, dag)) {
      if (al.has(`${o.id} ${maand.van}`)) continue
      await db.transaction().execute((trx) => schrijfMaand(trx, { gemeenteId, dossierId }, o, maand, dag, op))
    }
  }
}

type Contract = Pick<
  Selectable<ZorgTabellen['zorgovereenkomst']>,
  'id' | 'persoon_id' | 'potje_id' | 'tarief_cent' | 'tarief_eenheid' | 'vanaf' | 'tot' | 'eindigt_op'
>

/** One month with its first step: both or neither. */
async function schrijfMaand(
  trx: Trx,
  { gemeenteId, dossierId }: { gemeenteId: string; dossierId: string },
  o: Contract,
  maand: { van: string; tot: string },
  dag: string,
  op: Date,
): Promise<void> {
  const id = nieuwId()
  const verwacht_op = verwachtLoon(maand.van, dag)
  const nieuw = await trx
    .insertInto('declaratie')
    .values({
      gemeente_id: gemeenteId,
      id,
      dossier_id: dossierId,
      persoon_id: o.persoon_id,
      overeenkomst_id: o.id,
      potje_id: o.potje_id,
      soort: 'MAANDLOON',
      ...maand,
      aantal_honderdste: 100,
      tarief_cent: o.tarief_cent,
      tarief_eenheid: o.tarief_eenheid,
      cent: o.tarief_cent,
      kenmerk: kenmerkUit(id),
      factuurnummer: null,
      vervangt_id: null,
      staat: 'BIJ_SVB',
      ingediend_door: null,
      ingediend_wie: 'LOKET',
      ingediend_op: op,
      verwacht_op,
    })
    .onConflict((c) => c.doNothing())
    .returning('id')
    .executeTakeFirst()
  if (!nieuw) return
  await trx
    .insertInto('declaratie_stap')
    .values({
      gemeente_id: gemeenteId,
      declaratie_id: id,
      nr: 1,
      staat: 'BIJ_SVB',
      op,
      dag,
      door_id: null,
      door_wie: 'LOKET',
      reden: '',
      weiger_reden: null,
      verwacht_op,
      uiterlijk: null,
    })
    .execute()
}
