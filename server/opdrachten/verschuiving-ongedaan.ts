import type { Verschuiving } from '../../src/contract/schemas/geld.ts'
import { kanTerug } from '../../src/domein/verschuiven.ts'
import { boekTerug } from '../boeken/boeken.ts'
import { sluitSchoolVragen } from '../boeken/jas.ts'
import { laadBudget } from '../boeken/laden.ts'
import { leesGeldInstellingen } from '../boeken/regels.ts'
import { magSchuiven } from '../boeken/rechten.ts'
import { intussenVeranderd, weigering } from '../boeken/weiger.ts'
import { voerUit } from '../kern/opdracht.ts'
import type { AppContext, Poorten } from '../kern/poorten.ts'
import { nietGevonden, Probleem } from '../kern/probleem.ts'
import { logGeldWijziging } from '../vragen/geld.ts'
import { alsVerschuivingen } from '../vragen/verschuivingen.ts'
import { pakVerschuiving } from './verschuiving-beslis.ts'
import { liveVoor } from './verschuif.ts'

/**
 * Takes a shift back by a reverse entry for as long as the money is there; a request that is not answered yet is
 * withdrawn. What was booked stays in the books: history shows both.
 */
export function maakOngedaan(c: AppContext, p: Poorten, verschuivingId: string): Promise<Verschuiving> {
  return voerUit(c, p, 'maakVerschuivingOngedaan', {}, async (trx, beller) => {
    const { rij, toegang } = await pakVerschuiving(trx, p, beller, verschuivingId)
    if (!magSchuiven(toegang.personen.get(rij.van_persoon_id))) {
      throw new Probleem('niet-toegestaan', 'U kunt dit geld wel zien, maar niet verschuiven.')
    }
    const dag = p.klok.vandaag()
    const op = p.klok.nu()
    if (rij.staat === 'DIRECT_GEBOEKT' || rij.staat === 'AKKOORD') {
      if (rij.gevolg === null || rij.naar_potje_id === null) throw new Error('booked shift without its effect')
      const sleutel = { gemeenteId: beller.gemeenteId, dossierId: rij.dossier_id }
      const { regels } = await leesGeldInstellingen(trx, beller.gemeenteId, dag)
      const budget = await laadBudget(trx, sleutel, regels, dag)
      const terug = kanTerug(budget, rij.naar_potje_id, rij.gevolg, dag)
      if (!terug.kan) throw weigering(terug.reden)
      await boekTerug(
        trx,
        { ...sleutel, dag, op, doorId: beller.persoonId },
        rij.id,
        rij.van_potje_id,
        rij.naar_potje_id,
        rij.gevolg,
        terug.vanGeplandCent,
      )
    } else if (rij.staat !== 'GEVRAAGD') throw intussenVeranderd('veranderd.nietTerug', { staat: rij.staat })
    rij.staat = 'TERUGGEDRAAID'
    rij.terug_door = beller.persoonId
    rij.terug_op = op
    await trx
      .updateTable('verschuiving')
      .set({ staat: rij.staat, terug_door: rij.terug_door, terug_op: rij.terug_op })
      .where('gemeente_id', '=', beller.gemeenteId)
      .where('id', '=', rij.id)
      .execute()
    await sluitSchoolVragen(trx, { gemeenteId: beller.gemeenteId, verschuivingId: rij.id, doorId: beller.persoonId, op })
    await logGeldWijziging(trx, p, beller, toegang, 'BETALINGEN', [rij.van_persoon_id, rij.naar_persoon_id])
    const [antwoord] = await alsVerschuivingen(trx, p, beller, toegang, [rij])
    if (!antwoord) throw nietGevonden()
    return { antwoord, live: liveVoor(rij) }
  })
}
