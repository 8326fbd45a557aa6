import { voerUit } from '../kern/opdracht.ts'
import type { AppContext, Poorten } from '../kern/poorten.ts'

/** Ends this session, or every session of the caller. The cookie that stays behind opens nothing. */
export function meldAf(c: AppContext, p: Poorten, body: { overal: boolean }) {
  return voerUit(c, p, 'meldAf', body, async (trx, beller) => {
    const weg = await trx
      .deleteFrom('sessie')
      .where('gemeente_id', '=', beller.gemeenteId)
      .where('persoon_id', '=', beller.persoonId)
      .$if(!body.overal, (q) => q.where('id_hash', '=', beller.sessieId))
      .returning('id_hash')
      .execute()
    return { antwoord: { beeindigd: weg.length } }
  })
}
