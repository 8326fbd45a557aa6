import { potjeSignaal, type Signaal } from '../../src/domein/signaal.ts'
import { geldendeInstellingen, getalUit } from '../kern/instellingen.ts'
import type { Lezer } from '../kern/poorten.ts'
import type { BudgetMet } from './laden.ts'

/** What there is to say of each potje of a dossier before its money is gone, by id of the potje. */
export async function leesSignalen(
  lezer: Lezer,
  { gemeenteId, dossierId }: { gemeenteId: string; dossierId: string },
  budget: BudgetMet,
  vandaag: string,
): Promise<Map<string, Signaal>> {
  const procent = getalUit(await geldendeInstellingen(lezer, gemeenteId, vandaag), 'signaalForecast')
  const lopend = await lezer
    .selectFrom('zorgovereenkomst')
    .select('potje_id')
    .where('gemeente_id', '=', gemeenteId)
    .where('dossier_id', '=', dossierId)
    .where('staat', 'in', ['GOEDGEKEURD', 'BEEINDIGD'])
    .where('goedgekeurd_op', '<=', vandaag)
    .where('vanaf', '<=', vandaag)
    .where((eb) => eb(eb.fn.coalesce('eindigt_op', 'tot'), '>=', vandaag))
    .execute()
  const gevraagd = await lezer
    .selectFrom('verschuiving')
    .select('naar_potje_id')
    .where('gemeente_id', '=', gemeenteId)
    .where('dossier_id', '=', dossierId)
    .where('staat', '=', 'GEVRAAGD')
    .execute()
  const zorg = new Set(lopend.map((o) => o.potje_id))
  const wacht = new Set(gevraagd.map((v) => v.naar_potje_id))
  return new Map(
    budget.potjes.map((p) => [
      p.id,
      potjeSignaal(p, budget, vandaag, procent, { zorgLoopt: zorg.has(p.id), wachtOpAntwoord: wacht.has(p.id) }),
    ]),
  )
}
