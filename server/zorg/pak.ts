import { slotOpRekeningen } from '../boeken/laden.ts'
import type { Beller } from '../kern/beller.ts'
import type { Poorten, Trx } from '../kern/poorten.ts'
import type { DossierToegang } from '../kern/rechten.ts'
import { vindOvereenkomst } from '../vragen/overeenkomsten.ts'
import type { OvereenkomstRij, StapRij, ZorgverlenerRij } from './laden.ts'

/**
 * Locks an agreement and the accounts of its dossier: accounts first, as every command does, so that two never wait
 * for each other in a circle. 404 when it does not exist for the caller.
 */
export async function pakOvereenkomst(
  trx: Trx,
  p: Pick<Poorten, 'klok'>,
  beller: Beller,
  id: string,
): Promise<{ rij: OvereenkomstRij; toegang: DossierToegang; zorgverlener: ZorgverlenerRij; stappen: StapRij[] }> {
  const { rij: eerst } = await vindOvereenkomst(trx, p, beller, id)
  await slotOpRekeningen(trx, { gemeenteId: beller.gemeenteId, dossierId: eerst.dossier_id })
  await trx
    .selectFrom('zorgovereenkomst')
    .select('id')
    .where('gemeente_id', '=', beller.gemeenteId)
    .where('id', '=', id)
    .forUpdate()
    .executeTakeFirstOrThrow()
  // Read again under the lock: somebody may have been first.
  return vindOvereenkomst(trx, p, beller, id)
}
