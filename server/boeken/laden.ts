import { sql } from 'kysely'
import type { Beperking, Bron, Budget, Deel, Potje } from '../../src/domein/potjes.ts'
import type { Regels } from '../../src/domein/matrix.ts'
import type { Lezer, Trx } from '../kern/poorten.ts'

/** A potje with what only the screen needs. */
export type PotjeMet = Potje & { toelichting: string | null; volgorde: number; doorVerschuiving: string | null }
export type BudgetMet = Omit<Budget, 'potjes'> & { potjes: readonly PotjeMet[] }

type Sleutel = { gemeenteId: string; dossierId: string }

/**
 * Takes the row locks under which money is judged and booked: the dossier and its accounts, in id order, so that
 * two commands on one family wait for each other and never deadlock. Read the budget after this, not before.
 */
export async function slotOpRekeningen(trx: Trx, { gemeenteId, dossierId }: Sleutel): Promise<void> {
  // First the dossier: an account that another command is just making is not seen by the lock on accounts, and two that
  // book on such new ones would each hold what the other waits for.
  await trx.selectFrom('dossier').select('id').where('gemeente_id', '=', gemeenteId).where('id', '=', dossierId).forNoKeyUpdate().execute()
  await trx
    .selectFrom('rekening')
    .select('id')
    .where('gemeente_id', '=', gemeenteId)
    .where('dossier_id', '=', dossierId)
    .orderBy('id')
    .forUpdate()
    .execute()
}

/** The bronnen of a dossier, also those of which nothing is in a potje yet. */
export async function laadBronnen(lezer: Lezer, { gemeenteId, dossierId }: Sleutel): Promise<Bron[]> {
  const rijen = await lezer
    .selectFrom('bron')
    .selectAll()
    .where('gemeente_id', '=', gemeenteId)
    .where('dossier_id', '=', dossierId)
    .orderBy('persoon_id')
    .orderBy('vanaf')
    .orderBy('id')
    .execute()
  return rijen.map((b) => ({
    id: b.id,
    wet: b.wet,
    persoonId: b.persoon_id,
    verstrekker: b.verstrekker,
    bedragCent: b.bedrag_cent,
    vanaf: b.vanaf,
    tot: b.tot,
    bevoorschotting: b.bevoorschotting,
  }))
}

/** The budget of a dossier out of the books; every amount is a sum of lines. */
export async function laadBudget(lezer: Lezer, sleutel: Sleutel, regels: Regels, dag: string): Promise<BudgetMet> {
  const { gemeenteId, dossierId } = sleutel
  const bronnen = await laadBronnen(lezer, sleutel)
  const potjes = await lezer
    .selectFrom('potje')
    .selectAll()
    .where('gemeente_id', '=', gemeenteId)
    .where('dossier_id', '=', dossierId)
    .orderBy('volgorde')
    .orderBy('id')
    .execute()
  const beperkingen = await lezer
    .selectFrom('schuif_beperking')
    .select(['persoon_id', 'woord'])
    .where('gemeente_id', '=', gemeenteId)
    .where('dossier_id', '=', dossierId)
    .where('vanaf', '<=', dag)
    .where((eb) => eb.or([eb('tot', 'is', null), eb('tot', '>=', dag)]))
    .execute()
  const delen = await leesDelen(lezer, sleutel)
  const afspraken = await leesAfspraken(lezer, sleutel)
  const tarieven = await leesContractTarieven(lezer, sleutel, dag)
  return {
    regels,
    bronnen,
    beperkingen: beperkingen.map((b): Beperking => ({ persoonId: b.persoon_id, woord: b.woord })),
    potjes: potjes.map((p): PotjeMet => ({
      id: p.id,
      persoonId: p.persoon_id,
      domein: p.domein,
      naam: p.naam,
      soort: p.soort,
      zorgverlener: p.zorgverlener,
      toelichting: p.toelichting,
      tarief:
        tarieven.get(p.id) ??
        (p.tarief_cent !== null && p.tarief_eenheid !== null ? { cent: p.tarief_cent, eenheid: p.tarief_eenheid } : null),
      vanaf: p.vanaf,
      tot: p.tot,
      volgorde: p.volgorde,
      doorVerschuiving: p.door_verschuiving,
      delen: delen.get(p.id) ?? [],
      afgesprokenGeplandCent: afspraken.get(`${p.id} GEPLAND`) ?? 0,
      afgesprokenBindendCent: afspraken.get(`${p.id} BINDEND`) ?? 0,
    })),
  }
}

/**
 * The tarief of the approved zorgovereenkomst of a potje: of the newest that runs on this day, or else of the first that
 * will. What an amount stands for in hours is what the contract says, also where the budgetplan once said something else.
 */
async function leesContractTarieven(
  lezer: Lezer,
  { gemeenteId, dossierId }: Sleutel,
  dag: string,
): Promise<Map<string, NonNullable<PotjeMet['tarief']>>> {
  const rijen = await lezer
    .selectFrom('zorgovereenkomst')
    .select(['potje_id', 'tarief_cent', 'tarief_eenheid', 'vanaf'])
    .where('gemeente_id', '=', gemeenteId)
    .where('dossier_id', '=', dossierId)
    .where('staat', 'in', ['GOEDGEKEURD', 'BEEINDIGD'])
    .where('goedgekeurd_op', 'is not', null)
    .where((eb) => eb(eb.fn.coalesce('eindigt_op', 'tot'), '>=', dag))
    .orderBy('vanaf')
    .orderBy('nummer')
    .execute()
  const uit = new Map<string, NonNullable<PotjeMet['tarief']>>()
  for (const r of rijen) if (r.vanaf <= dag || !uit.has(r.potje_id)) uit.set(r.potje_id, { cent: r.tarief_cent, eenheid: r.tarief_eenheid })
  return uit
}

async function leesDelen(lezer: Lezer, { gemeenteId, dossierId }: Sleutel): Promise<Map<string, Deel[]>> {
  const { rows } = await sql<{ potje_id: string; bron_id: string; in_deel: number; betaald: number; behandeling: number; boven: number }>`
    select r.potje_id, r.bron_id,
      coalesce(sum(l.cent) filter (where r.soort = 'DEEL'), 0)::bigint as in_deel,
      coalesce(sum(l.cent) filter (where r.soort = 'BETAALD'), 0)::bigint as betaald,
      coalesce(sum(l.cent) filter (where r.soort = 'BEHANDELING'), 0)::bigint as behandeling,
      coalesce(sum(l.cent) filter (where r.soort = 'BOVEN_BUDGET'), 0)::bigint as boven
    from rekening r
    left join boekingsregel l on l.gemeente_id = r.gemeente_id and l.rekening_id = r.id
    where r.gemeente_id = ${gemeenteId} and r.dossier_id = ${dossierId}::uuid and r.potje_id is not null
    group by r.potje_id, r.bron_id
    order by r.potje_id, r.bron_id`.execute(lezer)
  const uit = new Map<string, Deel[]>()
  for (const r of rows) {
    const deel: Deel = {
      bronId: r.bron_id,
      budgetCent: r.in_deel + r.betaald + r.behandeling,
      // What was paid beyond the budget is a fact that stays visible: it counts as paid, not as budget.
      betaaldCent: r.betaald + r.boven,
      inBehandelingCent: r.behandeling,
    }
    uit.set(r.potje_id, [...(uit.get(r.potje_id) ?? []), deel])
  }
  return uit
}

async function leesAfspraken(lezer: Lezer, { gemeenteId, dossierId }: Sleutel): Promise<Map<string, number>> {
  const rijen = await lezer
    .selectFrom('afspraak')
    .select(['potje_id', 'soort', sql<number>`sum(cent)::bigint`.as('cent')])
    .where('gemeente_id', '=', gemeenteId)
    .where('dossier_id', '=', dossierId)
    .groupBy(['potje_id', 'soort'])
    .execute()
  return new Map(rijen.map((r) => [`${r.potje_id} ${r.soort}`, r.cent]))
}

type MaandBedragen = Map<string, { maand: string; cent: number }[]>

/** What was paid per potje and month of care, `YYYY-MM`, oldest first. */
export async function leesMaanden(lezer: Lezer, sleutel: Sleutel): Promise<MaandBedragen> {
  return (await leesMaandenAlle(lezer, sleutel)).betaald
}

/** What was paid and what is being paid, per potje and month of care, oldest first; a month of which nothing is left is not there. */
export async function leesMaandenAlle(
  lezer: Lezer,
  { gemeenteId, dossierId }: Sleutel,
): Promise<{ betaald: MaandBedragen; behandeling: MaandBedragen }> {
  const { rows } = await sql<{ potje_id: string; maand: string; in_behandeling: boolean; cent: number }>`
    select r.potje_id, to_char(k.datum, 'YYYY-MM') as maand, r.soort = 'BEHANDELING' as in_behandeling, sum(l.cent)::bigint as cent
    from rekening r
    join boekingsregel l on l.gemeente_id = r.gemeente_id and l.rekening_id = r.id
    join boeking k on k.gemeente_id = l.gemeente_id and k.id = l.boeking_id
    where r.gemeente_id = ${gemeenteId} and r.dossier_id = ${dossierId}::uuid and r.soort in ('BETAALD', 'BOVEN_BUDGET', 'BEHANDELING')
    group by 1, 2, 3
    having sum(l.cent) <> 0
    order by 2`.execute(lezer)
  const uit: { betaald: MaandBedragen; behandeling: MaandBedragen } = { betaald: new Map(), behandeling: new Map() }
  for (const { potje_id, maand, in_behandeling, cent } of rows) {
    const welke = in_behandeling ? uit.behandeling : uit.betaald
    welke.set(potje_id, [...(welke.get(potje_id) ?? []), { maand, cent }])
  }
  return uit
}
