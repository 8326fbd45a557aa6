import type { BekendeStaat } from '../../src/contract/lijsten/betaling.ts'
import type { DeclaratieDetail } from '../../src/contract/schemas/declaratie.ts'
import { magOvergang, toetsDeclaratie } from '../../src/domein/declaratie.ts'
import { laadKeuzes } from '../boeken/declareerbaar.ts'
import type { DeclaratieRij } from '../boeken/declaratie.ts'
import type { DeclaratieRol } from '../boeken/declaratie-rechten.ts'
import { laadBudget } from '../boeken/laden.ts'
import { leesGeldInstellingen } from '../boeken/regels.ts'
import type { Beller } from '../kern/beller.ts'
import type { Lezer, Poorten } from '../kern/poorten.ts'
import { nietGevonden } from '../kern/probleem.ts'
import { eisDossier, type DossierToegang } from '../kern/rechten.ts'
import { leesDeclaratieNormen, logBetalingen } from './declaraties.ts'
import { alsDeclaratie, isNieuws, leesDeclaratieRijen, rolVan, type DeclaratieMet } from './declaratie-rijen.ts'

type MetKlok = Pick<Poorten, 'klok'>

/** One declaratie for who may see it; 404 for anybody else. */
export async function leesDeclaratie(p: Poorten, beller: Beller, id: string): Promise<DeclaratieDetail> {
  const { rij, toegang } = await vindDeclaratie(p.db, p, beller, id)
  await logBetalingen(p.db, p, beller, toegang, [rij.persoon_id])
  return alsDetail(p.db, p, beller, toegang, id)
}

/** The row, and what the caller is to it. @throws 404 */
export async function vindDeclaratie(
  lezer: Lezer,
  p: MetKlok,
  beller: Beller,
  id: string,
): Promise<{ rij: DeclaratieMet; rol: DeclaratieRol; toegang: DossierToegang }> {
  const [rij] = await leesDeclaratieRijen(lezer, beller, { declaratieId: id })
  if (!rij) throw nietGevonden()
  const toegang = await eisDossier(lezer, p, beller, rij.dossier_id)
  const rol = rolVan(rij, toegang, beller)
  if (!rol.ziet) throw nietGevonden()
  return { rij, rol, toegang }
}

/** Hours per day, oldest first; null when it was sent in as a total. */
export async function leesDagen(lezer: Lezer, gemeenteId: string, declaratieId: string): Promise<DeclaratieDetail['dagen']> {
  const rijen = await lezer
    .selectFrom('declaratie_dag')
    .select(['dag', 'aantal_honderdste'])
    .where('gemeente_id', '=', gemeenteId)
    .where('declaratie_id', '=', declaratieId)
    .orderBy('dag')
    .execute()
  return rijen.length === 0 ? null : rijen.map((r) => ({ dag: r.dag, aantalHonderdste: r.aantal_honderdste }))
}

/** What sending back means for this caller now; null when that is over, or not his to do. */
export function terugVan(rij: DeclaratieRij, rol: DeclaratieRol, beller: Beller): DeclaratieDetail['mag']['terug'] {
  const zelf = rij.ingediend_door === beller.persoonId
  if (rol.beheert && magOvergang(rij.staat, 'TERUG', 'BUDGETHOUDER')) return zelf ? 'INTREKKEN' : 'TERUGSTUREN'
  return rol.zorgverlener && zelf && magOvergang(rij.staat, 'TERUG', 'INDIENER') ? 'INTREKKEN' : null
}

const VERVANGBAAR: readonly BekendeStaat[] = ['TERUG', 'GEWEIGERD']

/** @throws 404 when it is gone for the caller */
export async function alsDetail(lezer: Lezer, p: MetKlok, beller: Beller, toegang: DossierToegang, id: string): Promise<DeclaratieDetail> {
  const [rij] = await leesDeclaratieRijen(lezer, beller, { declaratieId: id })
  if (!rij) throw nietGevonden()
  const rol = rolVan(rij, toegang, beller)
  const vandaag = p.klok.vandaag()
  const dagen = await leesDagen(lezer, beller.gemeenteId, id)
  return {
    ...alsDeclaratie(rij, rol, vandaag),
    tarief: rij.tarief_cent !== null && rij.tarief_eenheid !== null ? { cent: rij.tarief_cent, eenheid: rij.tarief_eenheid } : null,
    factuurnummer: rol.detail ? rij.factuurnummer : null,
    dagen: rol.detail ? dagen : null,
    vervangt: rij.vervangt_id,
    stappen: await leesStappen(lezer, beller, id, rol),
    betalingen: await leesBetalingenVan(lezer, beller.gemeenteId, id),
    bezwaren: rij.staat === 'INGEDIEND' && rol.beheert ? await bezwarenVan(lezer, beller.gemeenteId, rij, dagen, vandaag) : [],
    mag: {
      akkoord: rol.beheert && rij.staat === 'INGEDIEND',
      terug: terugVan(rij, rol, beller),
      opnieuw:
        (rol.beheert || rol.zorgverlener) && rij.soort !== 'MAANDLOON' && rij.vervangen_door === null && VERVANGBAAR.includes(rij.staat),
      gezien: isNieuws(rij, rol, vandaag) && !rij.stap_gezien,
    },
  }
}

/** What stands against it now: the same judgement as the one that a yes goes through. */
async function bezwarenVan(
  lezer: Lezer,
  gemeenteId: string,
  rij: DeclaratieMet,
  dagen: DeclaratieDetail['dagen'],
  vandaag: string,
): Promise<DeclaratieDetail['bezwaren']> {
  const sleutel = { gemeenteId, dossierId: rij.dossier_id }
  const { regels } = await leesGeldInstellingen(lezer, gemeenteId, vandaag)
  const keuzes = await laadKeuzes(lezer, sleutel, await laadBudget(lezer, sleutel, regels, vandaag))
  const keuze = keuzes.find((k) => k.overeenkomstId === rij.overeenkomst_id && k.potjeId === rij.potje_id)
  if (!keuze) return [{ ernst: 'STOP', woord: 'OVEREENKOMST', waarden: {} }]
  const eerdere = keuze.eerdere.filter((e) => e.id !== rij.id)
  const invoer = {
    van: rij.van,
    tot: rij.tot,
    dagen,
    aantalHonderdste: dagen === null ? rij.aantal_honderdste : null,
    cent: rij.cent,
  }
  const normen = await leesDeclaratieNormen(lezer, gemeenteId, vandaag)
  return toetsDeclaratie(keuze, invoer, eerdere, vandaag, normen).bezwaren.map((b) => ({ ...b, waarden: { ...b.waarden } }))
}

async function leesStappen(lezer: Lezer, beller: Beller, id: string, rol: DeclaratieRol): Promise<DeclaratieDetail['stappen']> {
  const rijen = await lezer
    .selectFrom('declaratie_stap as s')
    .leftJoin('persoon as p', (j) => j.onRef('p.gemeente_id', '=', 's.gemeente_id').onRef('p.id', '=', 's.door_id'))
    .select(['s.nr', 's.staat', 's.op', 's.door_id', 's.door_wie', 's.reden', 's.weiger_reden', 's.verwacht_op', 's.uiterlijk'])
    .select(['p.voornaam', 'p.achternaam'])
    .where('s.gemeente_id', '=', beller.gemeenteId)
    .where('s.declaratie_id', '=', id)
    .orderBy('s.nr')
    .execute()
  return rijen.map((s) => ({
    nr: s.nr,
    staat: s.staat,
    op: s.op.toISOString(),
    wie: s.door_wie,
    naam: s.voornaam !== null && s.achternaam !== null ? `${s.voornaam} ${s.achternaam}` : null,
    ik: s.door_id === beller.persoonId,
    // What family and zorgverlener write to each other is theirs.
    reden: rol.detail || s.door_wie === 'GEMEENTE' || s.door_wie === 'SVB' ? s.reden : '',
    weigerReden: s.weiger_reden,
    verwachtOp: s.verwacht_op,
    uiterlijk: s.uiterlijk,
  }))
}

async function leesBetalingenVan(lezer: Lezer, gemeenteId: string, id: string): Promise<DeclaratieDetail['betalingen']> {
  const rijen = await lezer
    .selectFrom('betaling as b')
    .leftJoin('boeking as k', (j) =>
      j.onRef('k.gemeente_id', '=', 'b.gemeente_id').onRef('k.betaling_id', '=', 'b.id').on('k.soort', '=', 'CORRECTIE'),
    )
    .select(['b.id', 'b.cent', 'b.boven_cent', 'b.betaald_op', 'k.reden'])
    .where('b.gemeente_id', '=', gemeenteId)
    .where('b.declaratie_id', '=', id)
    .orderBy('b.nummer')
    .execute()
  return rijen.map((b) => ({ id: b.id, cent: b.cent, bovenCent: b.boven_cent, betaaldOp: b.betaald_op, hersteldOmdat: b.reden }))
}
