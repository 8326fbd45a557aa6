import { sql, type Selectable } from 'kysely'
import { maandenVanLoon, verwachtLoon } from '../../src/domein/maandloon.ts'
import { nieuwId } from '../../src/lib/id.ts'
import type { ZorgTabellen } from '../db/tabellen/zorg.ts'
import type { Db, Lezer, Trx } from '../kern/poorten.ts'
import { kenmerkUit } from './kenmerk.ts'

type Sleutel = { gemeenteId: string; dossierId: string }
type Maand = { contract: Contract; van: string; tot: string }

/**
 * Writes down the wages that are expected from the approved agreements of a dossier: one declaratie per whole month
 * that has begun, without anything for the family to do. Nothing is held in the books for it: it is bound already.
 * May be called at any time and by any number at once; a month is written once.
 * @param dag today; @param op instant of entry
 */
export async function zorgVoorMaandloon(db: Db, sleutel: Sleutel, dag: string, op: Date): Promise<void> {
  for (const maand of await nietGeschreven(db, sleutel, dag))
    await db.transaction().execute((trx) => schrijfMaand(trx, sleutel, maand, dag, op))
}

/** The same within a transaction that is open already. */
export async function zorgVoorMaandloonIn(trx: Trx, sleutel: Sleutel, dag: string, op: Date): Promise<void> {
  for (const maand of await nietGeschreven(trx, sleutel, dag)) await schrijfMaand(trx, sleutel, maand, dag, op)
}

/**
 * The wage that a payment without a declaratie is for: of the month of care, of an agreement of that potje. More than
 * one that could be meant is none: which it is, is not guessed.
 */
export async function vindLoon(lezer: Lezer, { gemeenteId }: Sleutel, potjeId: string, zorgDag: string): Promise<string | null> {
  const rijen = await lezer
    .selectFrom('declaratie')
    .select('id')
    .where('gemeente_id', '=', gemeenteId)
    .where('potje_id', '=', potjeId)
    .where('soort', '=', 'MAANDLOON')
    .where('staat', 'in', ['BIJ_SVB', 'GEWEIGERD'])
    .where('van', '<=', zorgDag)
    .where('tot', '>=', zorgDag)
    .execute()
  return rijen.length === 1 ? (rijen[0]?.id ?? null) : null
}

async function nietGeschreven(lezer: Lezer, { gemeenteId, dossierId }: Sleutel, dag: string): Promise<Maand[]> {
  const contracten = await lezer
    .selectFrom('zorgovereenkomst as o')
    .select(['o.id', 'o.persoon_id', 'o.potje_id', 'o.tarief_cent', 'o.tarief_eenheid', 'o.vanaf', 'o.tot', 'o.eindigt_op'])
    .select(
      sql<string[]>`array(select to_char(d.van, 'YYYY-MM-DD') from declaratie d
        where d.gemeente_id = o.gemeente_id and d.overeenkomst_id = o.id and d.soort = 'MAANDLOON')`.as('bekend'),
    )
    .where('o.gemeente_id', '=', gemeenteId)
    .where('o.dossier_id', '=', dossierId)
    .where('o.betaalwijze', '=', 'MAANDLOON')
    .where('o.staat', 'in', ['GOEDGEKEURD', 'BEEINDIGD'])
    .execute()
  return contracten.flatMap(({ bekend, ...contract }) =>
    maandenVanLoon(contract.vanaf, contract.eindigt_op ?? contract.tot, dag)
      .filter((maand) => !bekend.includes(maand.van))
      .map((maand) => ({ contract, ...maand })),
  )
}

type Contract = Pick<
  Selectable<ZorgTabellen['zorgovereenkomst']>,
  'id' | 'persoon_id' | 'potje_id' | 'tarief_cent' | 'tarief_eenheid' | 'vanaf' | 'tot' | 'eindigt_op'
>

/** One month with its first step: both or neither. */
async function schrijfMaand(
  trx: Trx,
  { gemeenteId, dossierId }: Sleutel,
  { contract: o, van, tot }: Maand,
  dag: string,
  op: Date,
): Promise<void> {
  const id = nieuwId()
  const verwacht_op = verwachtLoon(van, dag)
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
      van,
      tot,
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
