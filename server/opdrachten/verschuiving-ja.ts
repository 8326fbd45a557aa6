import type { Verschuiving } from '../../src/contract/schemas/geld.ts'
import type { JaOpdracht } from '../../src/contract/schemas/verschuiving-ja.ts'
import { beoordeel } from '../../src/domein/verschuiven.ts'
import { gevraagdePersonen, leesGezegd, magJaGeven, openPersonen, sluitSchoolVragen } from '../boeken/jas.ts'
import { laadBudget } from '../boeken/laden.ts'
import { zietBetalingen } from '../boeken/rechten.ts'
import { leesGeldInstellingen } from '../boeken/regels.ts'
import { intussenVeranderd, weigeringVan } from '../boeken/weiger.ts'
import { voerUit } from '../kern/opdracht.ts'
import type { AppContext, Poorten } from '../kern/poorten.ts'
import { nietGevonden, Probleem } from '../kern/probleem.ts'
import { logGeldWijziging } from '../vragen/geld.ts'
import { alsVerschuivingen } from '../vragen/verschuivingen.ts'
import { pakVerschuiving } from './verschuiving-beslis.ts'
import { liveVoor, voerBoekingUit } from './verschuif.ts'

/**
 * The own yes or no of a person to a shift of their money, or into their potje. No ends the question. The last yes of a
 * shift that is free books it, judged anew on the money of this moment; where the consulent decides, the yes is one of
 * the conditions. Never given by who asked, and never by silence.
 */
export function zegJa(c: AppContext, p: Poorten, verschuivingId: string, body: JaOpdracht): Promise<Verschuiving> {
  return voerUit(c, p, 'zegJa', body, async (trx, beller) => {
    const { rij, toegang } = await pakVerschuiving(trx, p, beller, verschuivingId)
    const rechten = toegang.personen.get(body.persoonId)
    if (!gevraagdePersonen(rij).includes(body.persoonId) || !zietBetalingen(rechten)) throw nietGevonden()
    if (!magJaGeven(rechten, beller.persoonId, rij.gevraagd_door))
      throw new Probleem('niet-toegestaan', 'Alleen deze persoon zelf zegt hier ja of nee, of wie de persoon vertegenwoordigt.')
    if (rij.staat !== 'GEVRAAGD') throw intussenVeranderd('veranderd.alBeslist', { staat: rij.staat })
    const g = beller.gemeenteId
    const gezegd = (await leesGezegd(trx, g, [rij.id])).get(rij.id) ?? { jas: [], school: [] }
    const eigen = gezegd.jas.filter((j) => j.persoon_id === body.persoonId)
    if (eigen.at(-1)?.antwoord === body.antwoord) throw intussenVeranderd('veranderd.alGezegd')
    const dag = p.klok.vandaag()
    const op = p.klok.nu()
    const nieuw = {
      gemeente_id: g,
      verschuiving_id: rij.id,
      persoon_id: body.persoonId,
      nr: eigen.length + 1,
      antwoord: body.antwoord,
      reden: body.reden.trim(),
      door_id: beller.persoonId,
      op,
    }
    await trx.insertInto('verschuiving_ja').values(nieuw).execute()
    if (body.antwoord === 'NEE') {
      rij.staat = 'GEWEIGERD'
      await sluitSchoolVragen(trx, { gemeenteId: g, verschuivingId: rij.id, doorId: beller.persoonId, op })
    } else if (rij.woord === 'VRIJ' && openPersonen(rij, { ...gezegd, jas: [...gezegd.jas, nieuw] }).length === 0) {
      const sleutel = { gemeenteId: g, dossierId: rij.dossier_id }
      const { regels } = await leesGeldInstellingen(trx, g, rij.gevraagd_dag, rij.gevraagd_op)
      const budget = await laadBudget(trx, sleutel, regels, dag)
      const oordeel = beoordeel(budget, { vanPotjeId: rij.van_potje_id, doel: rij.doel, cent: rij.cent }, dag)
      if (!oordeel.gevolg) throw weigeringVan(oordeel)
      if (oordeel.woord !== 'VRIJ') throw intussenVeranderd('veranderd.oordeel', { woord: oordeel.woord })
      rij.naar_potje_id = await voerBoekingUit(trx, { ...sleutel, dag, op, doorId: beller.persoonId }, budget, rij, oordeel.gevolg)
      rij.staat = 'AKKOORD'
      rij.geboekt_cent = rij.cent
      rij.gevolg = oordeel.gevolg
    }
    await trx
      .updateTable('verschuiving')
      .set({
        staat: rij.staat,
        naar_potje_id: rij.naar_potje_id,
        geboekt_cent: rij.geboekt_cent,
        gevolg: rij.gevolg === null ? null : JSON.stringify(rij.gevolg),
      })
      .where('gemeente_id', '=', g)
      .where('id', '=', rij.id)
      .execute()
    await logGeldWijziging(trx, p, beller, toegang, 'BETALINGEN', [rij.van_persoon_id, rij.naar_persoon_id])
    const [antwoord] = await alsVerschuivingen(trx, p, beller, toegang, [rij])
    if (!antwoord) throw nietGevonden()
    return { antwoord, live: liveVoor(rij) }
  })
}
