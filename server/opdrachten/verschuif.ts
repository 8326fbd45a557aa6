import type { Oordeelwoord } from '../../src/contract/lijsten/geld.ts'
import type { Verschuiving, VerschuivingDoel, VerschuivingOordeel, VerschuivingOpdracht } from '../../src/contract/schemas/geld.ts'
import { beoordeel, doelPotje, type Gevolg, type Oordeel } from '../../src/domein/verschuiven.ts'
import { periodeNieuw } from '../../src/domein/verschuiven-gevolg.ts'
import { nieuwId } from '../../src/lib/id.ts'
import { boekVerschuiving, type Boekhouding } from '../boeken/boeken.ts'
import { laadBudget, slotOpRekeningen, type BudgetMet } from '../boeken/laden.ts'
import { leesGeldInstellingen } from '../boeken/regels.ts'
import { magSchuiven, zietBetalingen } from '../boeken/rechten.ts'
import { intussenVeranderd, weigeringVan } from '../boeken/weiger.ts'
import type { LiveBericht } from '../kern/live.ts'
import { voerUit } from '../kern/opdracht.ts'
import type { AppContext, Poorten, Trx } from '../kern/poorten.ts'
import { nietGevonden, Probleem } from '../kern/probleem.ts'
import { eisDossier } from '../kern/rechten.ts'
import { logGeldWijziging } from '../vragen/geld.ts'
import { alsVerschuivingen, type VerschuivingRij } from '../vragen/verschuivingen.ts'

type Boekbaar = Exclude<Oordeelwoord, 'ACHTERAF' | 'NIET'>
const isBoekbaar = (w: Oordeelwoord): w is Boekbaar => w !== 'ACHTERAF' && w !== 'NIET'

/**
 * Shifts money: judged here, under the row locks, with the rules that the screen also used. Free is booked at once,
 * with agreement becomes a request, anything else is refused with its reason and changes nothing.
 */
export function verschuif(c: AppContext, p: Poorten, dossierId: string, body: VerschuivingOpdracht): Promise<Verschuiving> {
  return voerUit(c, p, 'verschuif', body, async (trx, beller) => {
    const toegang = await eisDossier(trx, p, beller, dossierId)
    const { gemeenteId } = beller
    const sleutel = { gemeenteId, dossierId }
    const dag = p.klok.vandaag()
    const op = p.klok.nu()
    await slotOpRekeningen(trx, sleutel)
    const { regels } = await leesGeldInstellingen(trx, gemeenteId, dag)
    const budget = await laadBudget(trx, sleutel, regels, dag)
    const van = budget.potjes.find((x) => x.id === body.vanPotjeId)
    const rechtenVan = van ? toegang.personen.get(van.persoonId) : undefined
    if (!van || !zietBetalingen(rechtenVan)) throw nietGevonden()
    if (!magSchuiven(rechtenVan)) throw new Probleem('niet-toegestaan', 'U kunt dit geld wel zien, maar niet verschuiven.')
    const naarPersoonId = doelPersoon(budget, body.doel) ?? van.persoonId
    if (!zietBetalingen(toegang.personen.get(naarPersoonId))) throw nietGevonden()
    if (body.doel.soort === 'POTJE' && !doelPotje(budget, body.doel)) throw nietGevonden()

    const oordeel = beoordeel(budget, { vanPotjeId: van.id, doel: body.doel, cent: body.cent }, dag)
    if (!isBoekbaar(oordeel.woord) || !oordeel.gevolg) throw weigeringVan(oordeel)
    if (oordeel.woord !== body.verwacht) throw intussenVeranderd('veranderd.oordeel', { woord: oordeel.woord })

    const id = nieuwId()
    const vrij = oordeel.woord === 'VRIJ'
    const rij: VerschuivingRij = {
      gemeente_id: gemeenteId,
      id,
      dossier_id: dossierId,
      van_potje_id: van.id,
      van_persoon_id: van.persoonId,
      naar_potje_id: body.doel.soort === 'POTJE' ? body.doel.potjeId : null,
      naar_persoon_id: naarPersoonId,
      doel: body.doel,
      cent: body.cent,
      staat: vrij ? 'DIRECT_GEBOEKT' : 'GEVRAAGD',
      woord: oordeel.woord,
      oordeel: teBewaren(oordeel),
      reden: body.reden,
      gevraagd_door: beller.persoonId,
      gevraagd_op: op,
      gevraagd_dag: dag,
      uiterlijk: oordeel.uiterlijk,
      beslissing: null,
      beslissing_reden: null,
      voorwaarden: [],
      beslist_door: null,
      beslist_op: null,
      beslist_dag: null,
      geboekt_cent: null,
      gevolg: null,
      terug_door: null,
      terug_op: null,
    }
    if (vrij) {
      const boekhouding: Boekhouding = { gemeenteId, dossierId, dag, op, doorId: beller.persoonId }
      rij.naar_potje_id = await voerBoekingUit(trx, boekhouding, budget, rij, oordeel.gevolg)
      rij.geboekt_cent = body.cent
      rij.gevolg = oordeel.gevolg
    }
    await trx
      .insertInto('verschuiving')
      .values({
        ...rij,
        doel: JSON.stringify(rij.doel),
        oordeel: JSON.stringify(rij.oordeel),
        voorwaarden: JSON.stringify(rij.voorwaarden),
        gevolg: rij.gevolg === null ? null : JSON.stringify(rij.gevolg),
      })
      .execute()
    await logGeldWijziging(trx, p, beller, toegang, 'BETALINGEN', [rij.van_persoon_id, rij.naar_persoon_id])
    const [antwoord] = await alsVerschuivingen(trx, p, beller, toegang, [rij])
    if (!antwoord) throw nietGevonden()
    return { antwoord, live: liveVoor(rij) }
  })
}

function doelPersoon(budget: BudgetMet, doel: VerschuivingDoel): string | null {
  if (doel.soort === 'NIEUW') return doel.persoonId
  return doel.soort === 'POTJE' ? (budget.potjes.find((x) => x.id === doel.potjeId)?.persoonId ?? null) : null
}

/** What of a judgement stays with the shift: an old decision keeps the words and the rule version it was taken under. */
export function teBewaren(o: Oordeel): VerschuivingOordeel {
  return {
    tekst: { sleutel: o.tekst.sleutel, waarden: { ...o.tekst.waarden } },
    grond: o.grond,
    zeker: o.zeker,
    redenen: o.redenen.map((r) => ({ ...r, waarden: { ...r.waarden } })),
    beslist: o.beslist,
    vraagPersonen: o.vraagPersonen,
    meldingen: o.meldingen.map((m) => ({ sleutel: m.sleutel, waarden: { ...m.waarden } })),
    regelversie: o.regelversie,
  }
}

/** Books the shift, and makes its target potje when that is new. Answers the id of the target. */
export async function voerBoekingUit(
  trx: Trx,
  b: Boekhouding,
  budget: BudgetMet,
  rij: Pick<VerschuivingRij, 'id' | 'van_potje_id' | 'doel'>,
  gevolg: Gevolg,
): Promise<string> {
  const { doel } = rij
  if (doel.soort === 'EIGEN_BIJDRAGE') throw new Error('never booked: not money of the budget')
  const naarPotjeId = doel.soort === 'POTJE' ? doel.potjeId : nieuwId()
  if (doel.soort === 'NIEUW') {
    await trx
      .insertInto('potje')
      .values({
        gemeente_id: b.gemeenteId,
        id: naarPotjeId,
        dossier_id: b.dossierId,
        persoon_id: doel.persoonId,
        domein: doel.domein,
        naam: doel.naam,
        soort: doel.zorgverlener === null ? 'BEDRAG' : 'CONTRACT',
        zorgverlener: doel.zorgverlener,
        toelichting: null,
        tarief_cent: doel.tarief?.cent ?? null,
        tarief_eenheid: doel.tarief?.eenheid ?? null,
        ...periodeNieuw(budget, gevolg.delen, b.dag),
        volgorde: budget.potjes.reduce((hoogste, x) => Math.max(hoogste, x.volgorde), 0) + 1,
        door_verschuiving: rij.id,
      })
      .execute()
  }
  await boekVerschuiving(trx, b, rij.id, rij.van_potje_id, naarPotjeId, gevolg)
  return naarPotjeId
}

/** Everyone entitled to the payments of either person hears that money moved. */
export function liveVoor(
  rij: Pick<VerschuivingRij, 'id' | 'dossier_id' | 'van_persoon_id' | 'naar_persoon_id'>,
): Omit<LiveBericht, 'gemeenteId'>[] {
  return [...new Set([rij.van_persoon_id, rij.naar_persoon_id])].map((persoonId) => ({
    dossierId: rij.dossier_id,
    wat: 'geld',
    gegeven: 'BETALINGEN',
    persoonId,
    id: rij.id,
    seq: null,
  }))
}
