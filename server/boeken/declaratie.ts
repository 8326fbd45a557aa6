import { sql, type Selectable } from 'kysely'
import type { BekendeStaat, DeclaratieWie, WeigerReden } from '../../src/contract/lijsten/betaling.ts'
import type { BetaalTabellen } from '../db/tabellen/betalen.ts'
import type { Lezer, Trx } from '../kern/poorten.ts'
import { meldLive, type LiveBericht } from '../kern/live.ts'
import { boek, type Boekhouding, type Regel } from './boeken.ts'

export type DeclaratieRij = Omit<Selectable<BetaalTabellen['declaratie']>, 'nummer'>

/** One step of a declaratie: where it stands, who did it, why, and what happens until when. */
export type Stap = {
  staat: BekendeStaat
  wie: DeclaratieWie
  reden: string
  weigerReden?: WeigerReden | null
  verwachtOp?: string | null
  uiterlijk?: string | null
}

/** The declaratie with its row locked; undefined when it is not in this dossier. Lock the accounts first. */
export function pakDeclaratie(
  trx: Trx,
  sleutel: Pick<Boekhouding, 'gemeenteId' | 'dossierId'>,
  id: string,
): Promise<DeclaratieRij | undefined> {
  return trx
    .selectFrom('declaratie')
    .selectAll()
    .where('gemeente_id', '=', sleutel.gemeenteId)
    .where('dossier_id', '=', sleutel.dossierId)
    .where('id', '=', id)
    .forUpdate()
    .executeTakeFirst()
}

/** Adds a step and moves the declaratie to it. The database refuses a step that the closed table does not have. */
export async function zetStap(trx: Trx, b: Boekhouding, rij: Pick<DeclaratieRij, 'id' | 'persoon_id'>, stap: Stap): Promise<void> {
  const sleutel = { gemeente_id: b.gemeenteId, declaratie_id: rij.id }
  const laatste = await trx
    .selectFrom('declaratie_stap')
    .select((eb) => eb.fn.max('nr').as('nr'))
    .where('gemeente_id', '=', b.gemeenteId)
    .where('declaratie_id', '=', rij.id)
    .executeTakeFirst()
  await trx
    .insertInto('declaratie_stap')
    .values({
      ...sleutel,
      nr: (laatste?.nr ?? 0) + 1,
      staat: stap.staat,
      op: b.op,
      dag: b.dag,
      door_id: b.doorId,
      door_wie: stap.wie,
      reden: stap.reden,
      weiger_reden: stap.weigerReden ?? null,
      verwacht_op: stap.verwachtOp ?? null,
      uiterlijk: stap.uiterlijk ?? null,
    })
    .execute()
  await trx
    .updateTable('declaratie')
    .set({ staat: stap.staat, verwacht_op: stap.verwachtOp ?? null })
    .where('gemeente_id', '=', b.gemeenteId)
    .where('id', '=', rij.id)
    .execute()
  await meldGeld(trx, b, rij.persoon_id, rij.id)
}

/** Everyone entitled to the payments of this person hears that something changed. */
export async function meldGeld(trx: Trx, b: Boekhouding, persoonId: string, id: string): Promise<void> {
  const { gemeenteId, dossierId } = b
  // Tasks too: with a payment somebody else may be at turn.
  const bericht = (wat: LiveBericht['wat']): LiveBericht => ({
    gemeenteId,
    dossierId,
    wat,
    gegeven: 'BETALINGEN',
    persoonId,
    id,
    seq: null,
  })
  await meldLive(trx, bericht('geld'), bericht('stappen'))
}

/** What is held for a declaratie, per bron, in cents; nothing for one that is not agreed or already paid. */
export async function leesVast(
  lezer: Lezer,
  { gemeenteId }: Pick<Boekhouding, 'gemeenteId'>,
  declaratieId: string,
): Promise<{ bronId: string; potjeId: string; cent: number }[]> {
  const { rows } = await sql<{ bron_id: string; potje_id: string; cent: number }>`
    select r.bron_id, r.potje_id, sum(l.cent)::bigint as cent
    from boeking k
    join boekingsregel l on l.gemeente_id = k.gemeente_id and l.boeking_id = k.id
    join rekening r on r.gemeente_id = l.gemeente_id and r.id = l.rekening_id
    where k.gemeente_id = ${gemeenteId} and k.declaratie_id = ${declaratieId}::uuid and r.soort = 'BEHANDELING'
    group by 1, 2 having sum(l.cent) <> 0
    order by 1`.execute(lezer)
  return rows.map((r) => ({ bronId: r.bron_id, potjeId: r.potje_id, cent: r.cent }))
}

/** Holds money for an agreed declaratie: DEEL -> BEHANDELING, on the last day of its care. */
export async function legVast(
  trx: Trx,
  b: Boekhouding,
  rij: Pick<DeclaratieRij, 'id' | 'potje_id' | 'tot'>,
  delen: readonly { bronId: string; cent: number }[],
): Promise<void> {
  await boekVast(trx, b, rij, delen, 1)
}

/** Gives back what is held for a declaratie: BEHANDELING -> DEEL. Nothing held books nothing. */
export async function laatLos(trx: Trx, b: Boekhouding, rij: Pick<DeclaratieRij, 'id' | 'potje_id' | 'tot'>): Promise<void> {
  await boekVast(trx, b, rij, await leesVast(trx, b, rij.id), -1)
}

async function boekVast(
  trx: Trx,
  b: Boekhouding,
  rij: Pick<DeclaratieRij, 'id' | 'potje_id' | 'tot'>,
  delen: readonly { bronId: string; cent: number }[],
  teken: 1 | -1,
): Promise<void> {
  if (delen.length === 0) return
  const regels = delen.flatMap(({ bronId, cent }): Regel[] => [
    { soort: 'DEEL', bronId, potjeId: rij.potje_id, cent: -teken * cent },
    { soort: 'BEHANDELING', bronId, potjeId: rij.potje_id, cent: teken * cent },
  ])
  await boek(trx, { ...b, dag: rij.tot }, 'DECLARATIE', regels, { declaratieId: rij.id })
}
