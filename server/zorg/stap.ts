import type { OvereenkomstStaat } from '../../src/contract/lijsten/zorg.ts'
import type { OvereenkomstBevroren } from '../../src/contract/schemas/zorg.ts'
import { plusDagen } from '../../src/domein/termijnen.ts'
import type { LiveBericht } from '../kern/live.ts'
import type { Trx } from '../kern/poorten.ts'
import { volgOvereenkomsten } from '../boeken/overeenkomst.ts'
import type { OvereenkomstRij } from './laden.ts'

/** Who sets a step and when; `dag` and `op` of one clock. `id` null: a system, with its name in `wie`. */
export type Zetter = { id: string | null; wie: string; op: Date; dag: string }

/** Name under which the loket itself sets a step, such as the end of an agreement that was replaced. */
const LOKET = 'Loket'

/** Writes one step with the next number; see `zetStap` for a change of state. */
export async function schrijfStap(
  trx: Trx,
  rij: Pick<OvereenkomstRij, 'gemeente_id' | 'id'>,
  staat: OvereenkomstStaat,
  door: Zetter,
  reden: string | null,
  inhoud: OvereenkomstBevroren | null,
): Promise<void> {
  const vorige = await trx
    .selectFrom('overeenkomst_stap')
    .select((eb) => eb.fn.max('nr').as('nr'))
    .where('gemeente_id', '=', rij.gemeente_id)
    .where('overeenkomst_id', '=', rij.id)
    .executeTakeFirst()
  await trx
    .insertInto('overeenkomst_stap')
    .values({
      gemeente_id: rij.gemeente_id,
      overeenkomst_id: rij.id,
      nr: (vorige?.nr ?? 0) + 1,
      staat,
      op: door.op,
      door_id: door.id,
      door_wie: door.wie,
      reden,
      inhoud: inhoud === null ? null : JSON.stringify(inhoud),
    })
    .execute()
}

/**
 * Sets an agreement to its next state, keeps the step, and lets the books follow an approval or an end. It decides
 * nothing: who may do this and whether it fits was judged before, under the locks on accounts and row.
 * @param inhoud what was signed or sent, word for word: with ONDERTEKEND and SVB_CHECK
 * @param eindigtOp last day, with BEEINDIGD
 */
export async function zetStap(
  trx: Trx,
  rij: OvereenkomstRij,
  naar: OvereenkomstStaat,
  door: Zetter,
  bij: { reden?: string | null; inhoud?: OvereenkomstBevroren; eindigtOp?: string; zorgverlenerOp?: string | null } = {},
): Promise<OvereenkomstRij> {
  const nieuw: OvereenkomstRij = { ...rij, staat: naar }
  if (naar === 'GOEDGEKEURD') nieuw.goedgekeurd_op = door.dag
  if (naar === 'BEEINDIGD') {
    const laatste = bij.eindigtOp ?? door.dag
    nieuw.eindigt_op = laatste < rij.tot ? laatste : rij.tot
    if (rij.staat === 'GOEDGEKEURD') nieuw.opgezegd_op = door.dag
  }
  if (bij.zorgverlenerOp !== undefined) nieuw.zorgverlener_op = bij.zorgverlenerOp
  await schrijfStap(trx, rij, naar, door, bij.reden ?? null, bij.inhoud ?? null)
  await bewaar(trx, nieuw)
  if (naar === 'GOEDGEKEURD') await vervangVorige(trx, nieuw, door)
  if (naar === 'GOEDGEKEURD' || rij.staat === 'GOEDGEKEURD') {
    if (naar === 'GOEDGEKEURD') await noemInPotje(trx, nieuw)
    const boekhouding = { gemeenteId: rij.gemeente_id, dossierId: rij.dossier_id, dag: door.dag, op: door.op, doorId: door.id }
    await volgOvereenkomsten(trx, boekhouding, rij.potje_id)
  }
  return nieuw
}

async function bewaar(trx: Trx, rij: OvereenkomstRij): Promise<void> {
  await trx
    .updateTable('zorgovereenkomst')
    .set({
      staat: rij.staat,
      zorgverlener_op: rij.zorgverlener_op,
      goedgekeurd_op: rij.goedgekeurd_op,
      eindigt_op: rij.eindigt_op,
      opgezegd_op: rij.opgezegd_op,
    })
    .where('gemeente_id', '=', rij.gemeente_id)
    .where('id', '=', rij.id)
    .execute()
}

/** The agreement that this one replaces ends on the day before; one that ended already stays as it is. */
async function vervangVorige(trx: Trx, rij: OvereenkomstRij, door: Zetter): Promise<void> {
  if (rij.vorige_id === null) return
  const vorige = await trx
    .selectFrom('zorgovereenkomst')
    .selectAll()
    .where('gemeente_id', '=', rij.gemeente_id)
    .where('id', '=', rij.vorige_id)
    .forUpdate()
    .executeTakeFirstOrThrow()
  if (vorige.staat !== 'GOEDGEKEURD') return
  const voor = plusDagen(rij.vanaf, -1)
  await schrijfStap(trx, vorige, 'BEEINDIGD', { ...door, id: null, wie: LOKET }, null, null)
  await bewaar(trx, { ...vorige, staat: 'BEEINDIGD', eindigt_op: voor < vorige.tot ? voor : vorige.tot })
}

/** The potje says who works for it and at what tarief, unless other agreements run in it too. */
async function noemInPotje(trx: Trx, rij: OvereenkomstRij): Promise<void> {
  const ander = await trx
    .selectFrom('zorgovereenkomst')
    .select('id')
    .where('gemeente_id', '=', rij.gemeente_id)
    .where('potje_id', '=', rij.potje_id)
    .where('staat', '=', 'GOEDGEKEURD')
    .where('id', '<>', rij.id)
    .executeTakeFirst()
  if (ander !== undefined) return
  const { naam } = await trx
    .selectFrom('zorgverlener')
    .select('naam')
    .where('gemeente_id', '=', rij.gemeente_id)
    .where('id', '=', rij.zorgverlener_id)
    .executeTakeFirstOrThrow()
  await trx
    .updateTable('potje')
    .set({
      zorgverlener: naam,
      soort: rij.betaalwijze === 'MAANDLOON' ? 'MAANDLOON' : rij.soort === 'FAMILIE' ? 'CONTRACT_FAMILIE' : 'CONTRACT',
      tarief_cent: rij.tarief_cent,
      tarief_eenheid: rij.tarief_eenheid,
    })
    .where('gemeente_id', '=', rij.gemeente_id)
    .where('id', '=', rij.potje_id)
    .execute()
}

/** Everyone entitled to the payments of this person hears it; steps too, because somebody else may be at turn. */
export function liveVoorOvereenkomst(rij: Pick<OvereenkomstRij, 'id' | 'dossier_id' | 'persoon_id'>): Omit<LiveBericht, 'gemeenteId'>[] {
  return (['geld', 'stappen'] as const).map((wat) => ({
    dossierId: rij.dossier_id,
    wat,
    gegeven: 'BETALINGEN',
    persoonId: rij.persoon_id,
    id: rij.id,
    seq: null,
  }))
}
