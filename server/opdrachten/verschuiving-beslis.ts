import type { BeslissingOpdracht, Verschuiving } from '../../src/contract/schemas/geld.ts'
import { beoordeel } from '../../src/domein/verschuiven.ts'
import { leesGezegd, openPersonen, schoolMist, sluitSchoolVragen, type Gezegd } from '../boeken/jas.ts'
import { laadBudget, slotOpRekeningen } from '../boeken/laden.ts'
import { leesGeldInstellingen } from '../boeken/regels.ts'
import { magBeslissen, zietBetalingen } from '../boeken/rechten.ts'
import { intussenVeranderd, weigering, weigeringVan } from '../boeken/weiger.ts'
import { voerUit } from '../kern/opdracht.ts'
import type { AppContext, Poorten, Trx } from '../kern/poorten.ts'
import { nietGevonden, Probleem } from '../kern/probleem.ts'
import { eisDossier, type DossierToegang } from '../kern/rechten.ts'
import type { Beller } from '../kern/beller.ts'
import { logGeldWijziging } from '../vragen/geld.ts'
import { alsVerschuivingen, type VerschuivingRij } from '../vragen/verschuivingen.ts'
import { liveVoor, voerBoekingUit } from './verschuif.ts'

/**
 * The answer of the consulent. Yes and partly are judged again against the money of this moment, under the rules
 * of the day of the question; no only needs its reason. A second answer is refused: decisions are not overwritten.
 * Where only somebody's own yes is needed there is nothing to decide: there the consulent can but record that yes.
 */
export function beslisVerschuiving(c: AppContext, p: Poorten, verschuivingId: string, body: BeslissingOpdracht): Promise<Verschuiving> {
  return voerUit(c, p, 'beslisVerschuiving', body, async (trx, beller) => {
    const { rij, toegang } = await pakVerschuiving(trx, p, beller, verschuivingId)
    const anderen = [rij.van_persoon_id, rij.naar_persoon_id].map((id) => toegang.personen.get(id))
    if (!anderen.every(magBeslissen) || rij.gevraagd_door === beller.persoonId) {
      throw new Probleem('niet-toegestaan', 'Alleen de consulent beslist hierover.')
    }
    if (rij.staat !== 'GEVRAAGD') throw intussenVeranderd('veranderd.alBeslist', { staat: rij.staat })
    const dag = p.klok.vandaag()
    const op = p.klok.nu()
    if (body.voorwaarden.some((v) => v.op > dag))
      throw new Probleem('ongeldig-verzoek', 'Een ja van een latere dag kan niet. Er is niets veranderd.', {
        velden: [{ pad: 'voorwaarden', melding: 'ligt na vandaag' }],
      })
    rij.beslissing = body.antwoord
    rij.beslissing_reden = body.reden
    rij.voorwaarden = body.voorwaarden
    rij.beslist_door = beller.persoonId
    rij.beslist_op = op
    rij.beslist_dag = dag
    if (rij.woord === 'VRIJ' && body.antwoord !== 'JA')
      throw weigering({ sleutel: 'oordeel:voorwaarde.alleenPersoon', waarden: {}, grond: null })
    if (body.antwoord === 'NEE') rij.staat = 'GEWEIGERD'
    else {
      const cent = body.antwoord === 'DEELS' && body.cent !== null ? body.cent : rij.cent
      if (body.antwoord === 'DEELS' && cent >= rij.cent) {
        throw new Probleem('ongeldig-verzoek', 'Een deel is minder dan het hele bedrag.', {
          velden: [{ pad: 'cent', melding: 'is niet minder dan wat gevraagd is' }],
        })
      }
      const gezegd = await leesGezegd(trx, beller.gemeenteId, [rij.id])
      const ontbreekt = openVoorwaarde(rij, gezegd.get(rij.id) ?? { jas: [], school: [] }, dag)
      if (ontbreekt) throw weigering({ sleutel: `oordeel:voorwaarde.${ontbreekt}`, waarden: {}, grond: null })
      const sleutel = { gemeenteId: beller.gemeenteId, dossierId: rij.dossier_id }
      const { regels } = await leesGeldInstellingen(trx, beller.gemeenteId, rij.gevraagd_dag, rij.gevraagd_op)
      const budget = await laadBudget(trx, sleutel, regels, dag)
      const oordeel = beoordeel(budget, { vanPotjeId: rij.van_potje_id, doel: rij.doel, cent }, dag)
      if (!oordeel.gevolg) throw weigeringVan(oordeel)
      rij.naar_potje_id = await voerBoekingUit(trx, { ...sleutel, dag, op, doorId: beller.persoonId }, budget, rij, oordeel.gevolg)
      rij.staat = 'AKKOORD'
      rij.geboekt_cent = cent
      rij.gevolg = oordeel.gevolg
    }
    await trx
      .updateTable('verschuiving')
      .set({
        staat: rij.staat,
        beslissing: rij.beslissing,
        beslissing_reden: rij.beslissing_reden,
        voorwaarden: JSON.stringify(rij.voorwaarden),
        beslist_door: rij.beslist_door,
        beslist_op: rij.beslist_op,
        beslist_dag: rij.beslist_dag,
        naar_potje_id: rij.naar_potje_id,
        geboekt_cent: rij.geboekt_cent,
        gevolg: rij.gevolg === null ? null : JSON.stringify(rij.gevolg),
      })
      .where('gemeente_id', '=', beller.gemeenteId)
      .where('id', '=', rij.id)
      .execute()
    await sluitSchoolVragen(trx, { gemeenteId: beller.gemeenteId, verschuivingId: rij.id, doorId: beller.persoonId, op })
    await logGeldWijziging(trx, p, beller, toegang, 'BESLUIT', [rij.van_persoon_id, rij.naar_persoon_id])
    const [antwoord] = await alsVerschuivingen(trx, p, beller, toegang, [rij])
    if (!antwoord) throw nietGevonden()
    return { antwoord, live: liveVoor(rij) }
  })
}

/** The first yes that is still missing: of the school, or of a person whose money or potje it touches. */
function openVoorwaarde(rij: VerschuivingRij, gezegd: Gezegd, vandaag: string): 'SCHOOL' | 'PERSOON' | null {
  if (schoolMist(rij, gezegd, vandaag)) return 'SCHOOL'
  return openPersonen(rij, gezegd).length > 0 ? 'PERSOON' : null
}

/**
 * Locks a shift and the accounts of its dossier. Accounts first, as every command does, so that two never wait for
 * each other in a circle. 404 for who may see neither person's payments.
 */
export async function pakVerschuiving(
  trx: Trx,
  p: Poorten,
  beller: Beller,
  id: string,
): Promise<{ rij: VerschuivingRij; toegang: DossierToegang }> {
  const waar = trx.selectFrom('verschuiving').where('gemeente_id', '=', beller.gemeenteId).where('id', '=', id)
  const kort = await waar.select(['dossier_id', 'van_persoon_id', 'naar_persoon_id']).executeTakeFirst()
  if (!kort) throw nietGevonden()
  const toegang = await eisDossier(trx, p, beller, kort.dossier_id)
  const ziet = [kort.van_persoon_id, kort.naar_persoon_id].some((persoon) => zietBetalingen(toegang.personen.get(persoon)))
  if (!ziet) throw nietGevonden()
  await slotOpRekeningen(trx, { gemeenteId: beller.gemeenteId, dossierId: kort.dossier_id })
  const rij = await waar.selectAll().forUpdate().executeTakeFirstOrThrow()
  return { rij, toegang }
}
