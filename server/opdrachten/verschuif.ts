import type { Oordeelwoord } from '../../src/contract/lijsten/geld.ts'
import type { Verschuiving, VerschuivingDoel, VerschuivingOordeel, VerschuivingOpdracht } from '../../src/contract/schemas/geld.ts'
import { beoordeel, doelPotje, type Gevolg, type Oordeel } from '../../src/domein/verschuiven.ts'
import { periodeNieuw } from '../../src/domein/verschuiven-gevolg.ts'
import { plusWerkdagen } from '../../src/domein/termijnen.ts'
import { nieuwId } from '../../src/lib/id.ts'
import { boekVerschuiving, type Boekhouding } from '../boeken/boeken.ts'
import { vraagtEigenJa } from '../boeken/jas.ts'
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
 * with agreement becomes a request, anything else is refused with its reason and changes nothing. Money of somebody of
 * 16 or older that another shifts beside them waits for their own yes, also when it is free.
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

    const gevraagd = vraagPersonen(oordeel, vraagtEigenJa(rechtenVan) ? van.persoonId : null, beller.persoonId)
    const vrij = oordeel.woord === 'VRIJ' && gevraagd.length === 0
    if (oordeel.woord === 'VRIJ' && !vrij && body.verwachtJa !== true) throw intussenVeranderd('veranderd.eigenJa')

    const id = nieuwId()
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
      oordeel: teBewaren(oordeel, gevraagd),
      reden: body.reden,
      gevraagd_door: beller.persoonId,
      gevraagd_op: op,
      gevraagd_dag: dag,
      uiterlijk: vrij ? null : plusWerkdagen(dag, regels.normAkkoordWerkdagen),
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

/** Whose yes it needs: both persons when the money changes person, and the owner when somebody else shifts beside them. */
function vraagPersonen(o: Oordeel, eigenaar: string | null, vragerId: string): string[] {
  const alle = [...new Set([...(eigenaar === null ? [] : [eigenaar]), ...o.vraagPersonen])]
  return alle.some((id) => id !== vragerId) ? alle : []
}

/** What of a judgement stays with the shift: an old decision keeps the words and the rule version it was taken under. */
function teBewaren(o: Oordeel, vraagt: readonly string[]): VerschuivingOordeel {
  const beslist = o.woord === 'VRIJ' && vraagt.length > 0 ? (['PERSOON'] as const) : o.beslist
  return {
    tekst: { sleutel: o.tekst.sleutel, waarden: { ...o.tekst.waarden } },
    grond: o.grond,
    zeker: o.zeker,
    redenen: o.redenen.map((r) => ({ ...r, waarden: { ...r.waarden } })),
    beslist: vraagt.length > 0 && !beslist.includes('PERSOON') ? [...beslist, 'PERSOON'] : [...beslist],
    vraagPersonen: [...vraagt],
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

/** Everyone entitled to the payments of either person hears that money moved, and that somebody may be at turn. */
export function liveVoor(
  rij: Pick<VerschuivingRij, 'id' | 'dossier_id' | 'van_persoon_id' | 'naar_persoon_id'>,
): Omit<LiveBericht, 'gemeenteId'>[] {
  return [...new Set([rij.van_persoon_id, rij.naar_persoon_id])].flatMap((persoonId) =>
    (['geld', 'stappen'] as const).map((wat) => ({
      dossierId: rij.dossier_id,
      wat,
      gegeven: 'BETALINGEN' as const,
      persoonId,
      id: rij.id,
      seq: null,
    })),
  )
}
