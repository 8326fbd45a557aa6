import { vingerafdruk, voerUit } from '../kern/opdracht.ts'
import type { AppContext, Poorten } from '../kern/poorten.ts'
import { Probleem } from '../kern/probleem.ts'
import { linkVoor, personenVan } from '../plannen/uitnodigingen.ts'
import { mijnUitnodiging } from '../vragen/uitnodiging.ts'
import { dossierVanPlan, meldUitnodiging } from './uitnodiging-maken.ts'

/**
 * Takes an invitation, by who is logged in. The first one takes it; the same person again gets the same answer. For
 * everybody else, and for a link that is unknown, over or taken back, there is one answer, so that nothing can be
 * learned from trying. It opens nothing.
 */
export function neemUitnodigingAan(c: AppContext, p: Poorten, body: { token: string }) {
  return voerUit(c, p, 'neemUitnodigingAan', body, async (trx, beller) => {
    const u = await trx
      .selectFrom('uitnodiging')
      .selectAll()
      .where('gemeente_id', '=', beller.gemeenteId)
      .where('token_hash', '=', await vingerafdruk(body.token))
      .forUpdate()
      .executeTakeFirst()
    if (!u) throw werktNiet()
    if ((await linkVoor(trx, p, beller, u)) !== 'JA') throw werktNiet()
    if (u.aangenomen_door === beller.persoonId) return { antwoord: await mijnUitnodiging(trx, p, u) }
    const genomen = { aangenomen_door: beller.persoonId, aangenomen_op: p.klok.nu() }
    await trx.updateTable('uitnodiging').set(genomen).where('gemeente_id', '=', u.gemeente_id).where('id', '=', u.id).execute()
    const dossierId = await dossierVanPlan(trx, u.gemeente_id, u.plan_id)
    return {
      antwoord: await mijnUitnodiging(trx, p, { ...u, ...genomen }),
      live: dossierId === null ? [] : meldUitnodiging(dossierId, await personenVan(trx, u)),
    }
  })
}

function werktNiet(): Probleem {
  return new Probleem('niet-gevonden', 'Deze uitnodiging werkt niet (meer). Vraag een nieuwe link.')
}
