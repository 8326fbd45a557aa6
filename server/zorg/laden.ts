import type { Selectable } from 'kysely'
import type { AndereOvereenkomst, ToetsOmgeving } from '../../src/domein/zorgovereenkomst.ts'
import { tarievenUit, type MaximumTarief } from '../../src/domein/tarieven.ts'
import { plusWerkdagen } from '../../src/domein/termijnen.ts'
import type { Gebruikt } from '../../src/domein/zorgovereenkomst-bedrag.ts'
import { dagVan } from '../../src/lib/klok.ts'
import { laadBudget, leesMaanden, type BudgetMet } from '../boeken/laden.ts'
import { leesGeldInstellingen } from '../boeken/regels.ts'
import type { ZorgTabellen } from '../db/tabellen/zorg.ts'
import { geldendeInstellingen, getalUit } from '../kern/instellingen.ts'
import type { Lezer } from '../kern/poorten.ts'

export type OvereenkomstRij = Selectable<ZorgTabellen['zorgovereenkomst']>
export type ZorgverlenerRij = Selectable<ZorgTabellen['zorgverlener']>
export type StapRij = Selectable<ZorgTabellen['overeenkomst_stap']>

type Sleutel = { gemeenteId: string; dossierId: string }

/** Tarieven that this gemeente set, and how many working days a check may take. */
export async function leesZorgInstellingen(
  lezer: Lezer,
  gemeenteId: string,
  dag: string,
): Promise<{ tarieven: MaximumTarief[]; normWerkdagen: number }> {
  const rijen = await geldendeInstellingen(lezer, gemeenteId, dag)
  return {
    tarieven: tarievenUit(rijen),
    normWerkdagen: getalUit(rijen, 'normContractcheck'),
  }
}

/** An agreement as the rules of money see it. */
export function alsLopend(r: OvereenkomstRij): AndereOvereenkomst {
  return {
    id: r.id,
    nummer: r.nummer,
    potjeId: r.potje_id,
    zorgverlenerId: r.zorgverlener_id,
    betaalwijze: r.betaalwijze,
    tarief: { cent: r.tarief_cent, eenheid: r.tarief_eenheid },
    aantalHonderdste: r.aantal_honderdste,
    per: r.per,
    vanaf: r.vanaf,
    tot: r.tot,
    eindigtOp: r.eindigt_op,
    opzegDagen: r.opzeg_dagen,
    opgezegdOp: r.opgezegd_op,
  }
}

/** Does this agreement need money: the gemeente said yes, or it was approved (also when it ended since)? */
export function rekentMee(r: Pick<OvereenkomstRij, 'staat' | 'goedgekeurd_op'>): boolean {
  return r.staat === 'SVB_CHECK' || r.goedgekeurd_op !== null
}

export async function leesRijen(lezer: Lezer, { gemeenteId, dossierId }: Sleutel): Promise<OvereenkomstRij[]> {
  return lezer
    .selectFrom('zorgovereenkomst')
    .selectAll()
    .where('gemeente_id', '=', gemeenteId)
    .where('dossier_id', '=', dossierId)
    .orderBy('nummer', 'desc')
    .execute()
}

/** The budget and everything else in which agreements of a dossier are judged. Lock the accounts first in a command. */
export async function laadOmgeving(lezer: Lezer, sleutel: Sleutel, dag: string) {
  const { regels } = await leesGeldInstellingen(lezer, sleutel.gemeenteId, dag)
  const budget = await laadBudget(lezer, sleutel, regels, dag)
  const maanden = await leesMaanden(lezer, sleutel)
  const rijen = await leesRijen(lezer, sleutel)
  const instellingen = await leesZorgInstellingen(lezer, sleutel.gemeenteId, dag)
  return { budget, maanden, rijen, ...instellingen, dag }
}
export type Omgeving = Awaited<ReturnType<typeof laadOmgeving>>

/** What of a potje was used. */
export function gebruiktVan(potjeId: string, budget: BudgetMet, maanden: Omgeving['maanden']): Gebruikt {
  const potje = budget.potjes.find((x) => x.id === potjeId)
  return {
    maanden: maanden.get(potjeId) ?? [],
    inBehandelingCent: potje === undefined ? 0 : potje.delen.reduce((som, d) => som + d.inBehandelingCent, 0),
  }
}

/** Where an agreement for this potje must fit; `zelfId` leaves that one out of the others. null: no such potje. */
export function toetsOmgeving(
  o: Omgeving,
  z: { potjeId: string; persoonId: string; vorigeId: string | null; zelfId: string | null },
): ToetsOmgeving | null {
  const potje = o.budget.potjes.find((x) => x.id === z.potjeId)
  if (potje === undefined) return null
  return {
    potje,
    bronnen: o.budget.bronnen,
    gebruikt: gebruiktVan(potje.id, o.budget, o.maanden),
    tarieven: o.tarieven,
    andere: o.rijen.filter((r) => r.id !== z.zelfId && r.persoon_id === z.persoonId && rekentMee(r)).map(alsLopend),
    vorigeId: z.vorigeId,
    normWerkdagen: o.normWerkdagen,
    vandaag: o.dag,
  }
}

/** Everybody who gives (or gave) care in a dossier, by id. */
export async function leesZorgverleners(lezer: Lezer, { gemeenteId, dossierId }: Sleutel): Promise<Map<string, ZorgverlenerRij>> {
  const rijen = await lezer
    .selectFrom('zorgverlener')
    .selectAll()
    .where('gemeente_id', '=', gemeenteId)
    .where('dossier_id', '=', dossierId)
    .orderBy('naam')
    .orderBy('id')
    .execute()
  return new Map(rijen.map((r) => [r.id, r]))
}

/** The steps of these agreements, oldest first. */
export async function leesStappenVan(lezer: Lezer, gemeenteId: string, ids: readonly string[]): Promise<Map<string, StapRij[]>> {
  if (ids.length === 0) return new Map()
  const rijen = await lezer
    .selectFrom('overeenkomst_stap')
    .selectAll()
    .where('gemeente_id', '=', gemeenteId)
    .where('overeenkomst_id', 'in', [...ids])
    .orderBy('nr')
    .execute()
  return Map.groupBy(rijen, (r) => r.overeenkomst_id)
}

/** Per dossier how many agreements wait for the check of the gemeente longer than its norm (`normContractcheck`). */
export async function telLateControles(lezer: Lezer, gemeenteId: string, vandaag: string): Promise<Map<string, number>> {
  const { normWerkdagen } = await leesZorgInstellingen(lezer, gemeenteId, vandaag)
  const rijen = await lezer
    .selectFrom('zorgovereenkomst as o')
    .innerJoin('overeenkomst_stap as s', (j) => j.onRef('s.gemeente_id', '=', 'o.gemeente_id').onRef('s.overeenkomst_id', '=', 'o.id'))
    .select((eb) => ['o.dossier_id', eb.fn.max('s.op').as('op')])
    .where('o.gemeente_id', '=', gemeenteId)
    .where('o.staat', '=', 'GEMEENTE_CHECK')
    .groupBy(['o.dossier_id', 'o.id'])
    .execute()
  const laat = rijen.filter((r) => plusWerkdagen(dagVan(r.op), normWerkdagen) < vandaag)
  return new Map([...Map.groupBy(laat, (r) => r.dossier_id)].map(([id, van]) => [id, van.length]))
}

/** Name of a person as it stands with a step; empty for an unknown id. */
export async function persoonNaam(lezer: Lezer, gemeenteId: string, id: string): Promise<string> {
  const rij = await lezer
    .selectFrom('persoon')
    .select(['voornaam', 'achternaam'])
    .where('gemeente_id', '=', gemeenteId)
    .where('id', '=', id)
    .executeTakeFirst()
  return rij ? `${rij.voornaam} ${rij.achternaam}` : ''
}
