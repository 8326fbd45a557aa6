import type { Selectable } from 'kysely'
import type { Verschuiving } from '../../src/contract/schemas/geld.ts'
import type { Budget } from '../../src/domein/potjes.ts'
import { laatsteDagNaVerzending } from '../../src/domein/termijnen.ts'
import { kanTerug } from '../../src/domein/verschuiven.ts'
import { leesGezegd, type Gezegd } from '../boeken/jas.ts'
import { laadBudget } from '../boeken/laden.ts'
import { leesGeldInstellingen } from '../boeken/regels.ts'
import { magBeslissen, magSchuiven, zietBetalingen } from '../boeken/rechten.ts'
import type { GeldTabellen } from '../db/tabellen/geld.ts'
import type { Beller } from '../kern/beller.ts'
import type { Lezer, Poorten } from '../kern/poorten.ts'
import { nietGevonden } from '../kern/probleem.ts'
import { eisDossier, type DossierToegang } from '../kern/rechten.ts'
import { logGeld } from './geld.ts'
import { beurtVoor, jasVan, leesBehandelaars, magSchoolVragen, schoolVan, type Mensen } from './verschuiving-delen.ts'

export type VerschuivingRij = Omit<Selectable<GeldTabellen['verschuiving']>, 'nummer'>

/** Days to object after a decision, from the day after sending (Awb 6:7 and 6:8). */
const BEZWAAR_DAGEN = 42

/** The shifts of a dossier that touch a person whose payments the caller may see; newest first. */
export async function lijstVerschuivingen(p: Poorten, beller: Beller, dossierId: string): Promise<{ items: Verschuiving[] }> {
  const toegang = await eisDossier(p.db, p, beller, dossierId)
  const zichtbaar = [...toegang.personen].filter(([, r]) => zietBetalingen(r)).map(([id]) => id)
  if (zichtbaar.length === 0) throw nietGevonden()
  await logGeld(p.db, p, beller, toegang, zichtbaar)
  const rijen = await p.db
    .selectFrom('verschuiving')
    .selectAll()
    .where('gemeente_id', '=', beller.gemeenteId)
    .where('dossier_id', '=', dossierId)
    .where((eb) => eb.or([eb('van_persoon_id', 'in', zichtbaar), eb('naar_persoon_id', 'in', zichtbaar)]))
    .orderBy('nummer', 'desc')
    .execute()
  return { items: await alsVerschuivingen(p.db, p, beller, toegang, rijen) }
}

/** Rows as the contract shows them to this caller; a potje of somebody he may not see has no name. */
export async function alsVerschuivingen(
  lezer: Lezer,
  p: Pick<Poorten, 'klok'>,
  beller: Beller,
  toegang: DossierToegang,
  rijen: readonly VerschuivingRij[],
): Promise<Verschuiving[]> {
  if (rijen.length === 0) return []
  const { gemeenteId } = beller
  const vandaag = p.klok.vandaag()
  const { regels } = await leesGeldInstellingen(lezer, gemeenteId, vandaag)
  const budget = await laadBudget(lezer, { gemeenteId, dossierId: toegang.dossierId }, regels, vandaag)
  const gezegd = await leesGezegd(
    lezer,
    gemeenteId,
    rijen.map((r) => r.id),
  )
  const mensen = [
    ...rijen.flatMap((r) => [r.gevraagd_door, r.beslist_door, r.terug_door, ...r.oordeel.vraagPersonen]),
    ...[...gezegd.values()].flatMap((g) => [...g.jas.map((j) => j.door_id), ...g.school.map((x) => x.gemaakt_door)]),
  ].filter((id) => id !== null)
  const namen = await lezer
    .selectFrom('persoon')
    .select(['id', 'voornaam', 'achternaam'])
    .where('gemeente_id', '=', gemeenteId)
    .where('id', 'in', [...new Set(mensen)])
    .execute()
  const naam = new Map(namen.map((n) => [n.id, `${n.voornaam} ${n.achternaam}`]))
  const voornaam = new Map(namen.map((n) => [n.id, n.voornaam]))
  const m: Mensen = {
    wie: (id) => ({ persoonId: id, naam: naam.get(id) ?? '', ik: id === beller.persoonId }),
    voornaam: (id) => voornaam.get(id) ?? '',
    ...(await leesBehandelaars(lezer, gemeenteId, toegang.dossierId, vandaag)),
  }
  return rijen.map((r) => alsVerschuiving(r, gezegd.get(r.id) ?? { jas: [], school: [] }, toegang, budget, vandaag, beller, m))
}

function alsVerschuiving(
  r: VerschuivingRij,
  gezegd: Gezegd,
  toegang: DossierToegang,
  budget: Budget,
  vandaag: string,
  beller: Beller,
  m: Mensen,
): Verschuiving {
  const { wie } = m
  const rechtenVan = toegang.personen.get(r.van_persoon_id)
  const [zietVan, zietNaar] = [zietBetalingen(rechtenVan), zietBetalingen(toegang.personen.get(r.naar_persoon_id))]
  const potjeNaam = (id: string | null) => budget.potjes.find((x) => x.id === id)?.naam ?? null
  const { doel } = r
  const naarNaam = doel.soort === 'NIEUW' ? doel.naam : potjeNaam(r.naar_potje_id)
  return {
    id: r.id,
    dossierId: r.dossier_id,
    staat: r.staat,
    woord: r.woord,
    van: { persoonId: r.van_persoon_id, potjeId: zietVan ? r.van_potje_id : null, naam: zietVan ? potjeNaam(r.van_potje_id) : null },
    naar: {
      persoonId: r.naar_persoon_id,
      potjeId: zietNaar ? r.naar_potje_id : null,
      naam: zietNaar ? naarNaam : null,
      nieuw: doel.soort === 'NIEUW',
    },
    cent: r.cent,
    geboektCent: r.geboekt_cent,
    reden: r.reden,
    oordeel: r.oordeel,
    gevraagdDoor: wie(r.gevraagd_door),
    gevraagdOp: r.gevraagd_op.toISOString(),
    uiterlijk: r.uiterlijk,
    beslissing:
      r.beslissing !== null && r.beslist_door !== null && r.beslist_op !== null && r.beslist_dag !== null
        ? {
            antwoord: r.beslissing,
            reden: r.beslissing_reden ?? '',
            door: wie(r.beslist_door),
            op: r.beslist_op.toISOString(),
            voorwaarden: r.voorwaarden,
            bezwaarTot: r.beslissing === 'JA' ? null : laatsteDagNaVerzending(r.beslist_dag, BEZWAAR_DAGEN),
          }
        : null,
    teruggedraaid: r.terug_door !== null && r.terug_op !== null ? { door: wie(r.terug_door), op: r.terug_op.toISOString() } : null,
    jas: jasVan(r, gezegd, toegang, beller, m),
    school: schoolVan(gezegd, vandaag, zietVan || zietNaar, wie),
    magSchoolVragen: magSchoolVragen(r, toegang),
    beurt: beurtVoor(r, gezegd, budget.regels.normAkkoordWerkdagen, vandaag, m),
    magBeslissen: r.staat === 'GEVRAAGD' && r.gevraagd_door !== beller.persoonId && magBeslissen(rechtenVan),
    terug: magSchuiven(rechtenVan) ? terugStand(r, budget, vandaag) : null,
  }
}

function terugStand(r: VerschuivingRij, budget: Budget, vandaag: string): Verschuiving['terug'] {
  if (r.staat === 'GEVRAAGD') return { kan: true, reden: null }
  if ((r.staat !== 'DIRECT_GEBOEKT' && r.staat !== 'AKKOORD') || r.gevolg === null || r.naar_potje_id === null) return null
  const uitkomst = kanTerug(budget, r.naar_potje_id, r.gevolg, vandaag)
  return uitkomst.kan
    ? { kan: true, reden: null }
    : { kan: false, reden: { sleutel: uitkomst.reden.sleutel, waarden: { ...uitkomst.reden.waarden } } }
}
