import type { Gevolg } from '../../src/domein/verschuiven.ts'
import { nieuwId } from '../../src/lib/id.ts'
import type { BoekingSoort, RekeningSoort } from '../db/tabellen/geld.ts'
import type { Trx } from '../kern/poorten.ts'

/** In whose books, when and by whom; `dag` is the day that counts for the period. */
export type Boekhouding = { gemeenteId: string; dossierId: string; dag: string; op: Date; doorId: string | null }

/** What an entry belongs to. */
export type Herkomst = {
  verschuivingId?: string
  declaratieId?: string | null
  betalingId?: string
  /** the entry that this one reverses, and why */
  hersteltId?: string
  reden?: string
}

export type Regel = { soort: RekeningSoort; bronId: string; potjeId: string | null; cent: number }

type Rekening = Omit<Regel, 'cent'>
const rekeningSleutel = (r: Rekening): string => `${r.soort} ${r.bronId} ${r.potjeId ?? ''}`

/** The accounts that these lines can stand on, as far as they are there. */
async function leesRekeningen(trx: Trx, b: Boekhouding, regels: readonly Regel[]): Promise<Map<string, string>> {
  const rijen = await trx
    .selectFrom('rekening')
    .select(['id', 'soort', 'bron_id', 'potje_id'])
    .where('gemeente_id', '=', b.gemeenteId)
    .where('dossier_id', '=', b.dossierId)
    .where('bron_id', 'in', [...new Set(regels.map((r) => r.bronId))])
    .execute()
  return new Map(rijen.map((r) => [rekeningSleutel({ soort: r.soort, bronId: r.bron_id, potjeId: r.potje_id }), r.id]))
}

async function maakRekening(trx: Trx, b: Boekhouding, r: Rekening): Promise<string> {
  if (r.potjeId !== null) {
    await trx
      .insertInto('deel')
      .values({ gemeente_id: b.gemeenteId, dossier_id: b.dossierId, potje_id: r.potjeId, bron_id: r.bronId })
      .onConflict((o) => o.doNothing())
      .execute()
  }
  const id = nieuwId()
  await trx
    .insertInto('rekening')
    .values({ gemeente_id: b.gemeenteId, id, dossier_id: b.dossierId, soort: r.soort, bron_id: r.bronId, potje_id: r.potjeId })
    .execute()
  return id
}

/**
 * Books one entry. The database refuses it at commit when it does not add up to zero per bron, takes a deel below
 * zero or lies outside the period of a bron.
 */
export async function boek(
  trx: Trx,
  b: Boekhouding,
  soort: BoekingSoort,
  regels: readonly Regel[],
  herkomst: Herkomst = {},
): Promise<string> {
  const id = nieuwId()
  const rijen = []
  const rekeningen = regels.length === 0 ? new Map<string, string>() : await leesRekeningen(trx, b, regels)
  for (const [nr, r] of regels.entries()) {
    const rekening = rekeningen.get(rekeningSleutel(r)) ?? (await maakRekening(trx, b, r))
    rekeningen.set(rekeningSleutel(r), rekening)
    rijen.push({ gemeente_id: b.gemeenteId, boeking_id: id, nr, rekening_id: rekening, cent: r.cent })
  }
  await trx
    .insertInto('boeking')
    .values({
      gemeente_id: b.gemeenteId,
      id,
      dossier_id: b.dossierId,
      soort,
      datum: b.dag,
      op: b.op,
      door_id: b.doorId,
      verschuiving_id: herkomst.verschuivingId ?? null,
      declaratie_id: herkomst.declaratieId ?? null,
      betaling_id: herkomst.betalingId ?? null,
      herstelt_id: herkomst.hersteltId ?? null,
      reden: herkomst.reden ?? null,
    })
    .execute()
  // Accounts are locked one by one as their lines come in: always in id order, as everywhere.
  await trx
    .insertInto('boekingsregel')
    .values(rijen.toSorted((x, y) => (x.rekening_id < y.rekening_id ? -1 : 1)))
    .execute()
  return id
}

/** Adds to (or takes from) what is agreed for a potje; zero writes nothing. */
export async function spreekAf(
  trx: Trx,
  b: Boekhouding,
  a: { potjeId: string; soort: 'GEPLAND' | 'BINDEND'; cent: number; grond: 'BUDGETPLAN' | 'VERSCHUIVING' | 'TERUGDRAAIING' | 'CONTRACT' },
  verschuivingId: string | null = null,
): Promise<void> {
  if (a.cent === 0) return
  await trx
    .insertInto('afspraak')
    .values({
      gemeente_id: b.gemeenteId,
      id: nieuwId(),
      dossier_id: b.dossierId,
      potje_id: a.potjeId,
      soort: a.soort,
      cent: a.cent,
      grond: a.grond,
      verschuiving_id: verschuivingId,
      op: b.op,
      door_id: b.doorId,
    })
    .execute()
}

/** Books what a judged shift does: money per bron, and what is planned in both potjes. */
export async function boekVerschuiving(
  trx: Trx,
  b: Boekhouding,
  verschuivingId: string,
  vanPotjeId: string,
  naarPotjeId: string,
  gevolg: Gevolg,
): Promise<void> {
  await boek(
    trx,
    b,
    'VERSCHUIVING',
    gevolg.delen.flatMap(({ bronId, cent }): Regel[] => [
      { soort: 'DEEL', bronId, potjeId: vanPotjeId, cent: -cent },
      { soort: 'DEEL', bronId, potjeId: naarPotjeId, cent },
    ]),
    { verschuivingId },
  )
  await spreekAf(trx, b, { potjeId: vanPotjeId, soort: 'GEPLAND', cent: -gevolg.uitGeplandCent, grond: 'VERSCHUIVING' }, verschuivingId)
  await spreekAf(trx, b, { potjeId: naarPotjeId, soort: 'GEPLAND', cent: gevolg.inGeplandCent, grond: 'VERSCHUIVING' }, verschuivingId)
}

/** The reverse entry of a shift; `vanGeplandCent` = so much less is planned in the potje it went to. */
export async function boekTerug(
  trx: Trx,
  b: Boekhouding,
  verschuivingId: string,
  vanPotjeId: string,
  naarPotjeId: string,
  gevolg: Gevolg,
  vanGeplandCent: number,
): Promise<void> {
  await boek(
    trx,
    b,
    'TERUGDRAAIING',
    gevolg.delen.flatMap(({ bronId, cent }): Regel[] => [
      { soort: 'DEEL', bronId, potjeId: naarPotjeId, cent: -cent },
      { soort: 'DEEL', bronId, potjeId: vanPotjeId, cent },
    ]),
    { verschuivingId },
  )
  await spreekAf(trx, b, { potjeId: naarPotjeId, soort: 'GEPLAND', cent: -vanGeplandCent, grond: 'TERUGDRAAIING' }, verschuivingId)
  await spreekAf(trx, b, { potjeId: vanPotjeId, soort: 'GEPLAND', cent: gevolg.uitGeplandCent, grond: 'TERUGDRAAIING' }, verschuivingId)
}
