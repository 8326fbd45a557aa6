import { leeftijdOp } from '../../src/domein/leeftijd.ts'
import { LEEFTIJD_UITNODIGING } from '../../src/domein/uitnodiging.ts'
import type { Beller } from '../kern/beller.ts'
import { vingerafdruk, voerUit } from '../kern/opdracht.ts'
import type { AppContext, Poorten, Trx } from '../kern/poorten.ts'
import { Probleem } from '../kern/probleem.ts'
import { beslistVoor, personenVan, staatVan, type UitnodigingRij } from '../plannen/uitnodigingen.ts'
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
    if (u.aangenomen_door === beller.persoonId) return { antwoord: await mijnUitnodiging(trx, p, u) }
    if (staatVan(u, p.klok.vandaag()) !== 'OPEN' || !(await magAannemen(trx, p, beller, u))) throw werktNiet()
    const genomen = { aangenomen_door: beller.persoonId, aangenomen_op: p.klok.nu() }
    await trx.updateTable('uitnodiging').set(genomen).where('gemeente_id', '=', u.gemeente_id).where('id', '=', u.id).execute()
    const dossierId = await dossierVanPlan(trx, u.gemeente_id, u.plan_id)
    return {
      antwoord: await mijnUitnodiging(trx, p, { ...u, ...genomen }),
      live: dossierId === null ? [] : meldUitnodiging(dossierId, await personenVan(trx, u)),
    }
  })
}

/** Not who works for the gemeente (a draft does not exist for them), not who the plan is about or who decides already. */
async function magAannemen(trx: Trx, p: Poorten, beller: Beller, u: UitnodigingRij): Promise<boolean> {
  const ik = await trx
    .selectFrom('persoon')
    .select(['geboren', 'medewerker_rollen'])
    .where('gemeente_id', '=', beller.gemeenteId)
    .where('id', '=', beller.persoonId)
    .executeTakeFirstOrThrow()
  if (ik.medewerker_rollen.length > 0 || leeftijdOp(ik.geboren, p.klok.vandaag()) < LEEFTIJD_UITNODIGING) return false
  if (u.gemaakt_door === beller.persoonId) return false
  const personen = await personenVan(trx, u)
  return !personen.includes(beller.persoonId) && (await beslistVoor(trx, p, beller, personen)).size === 0
}

function werktNiet(): Probleem {
  return new Probleem('niet-gevonden', 'Deze uitnodiging werkt niet (meer). Vraag een nieuwe link.')
}
