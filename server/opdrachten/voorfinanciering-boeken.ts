import type { Voorfinanciering, VoorfinancieringOpdracht } from '../../src/contract/schemas/declaratie.ts'
import { mag, type Rechten } from '../../src/domein/rechten.ts'
import { zietBetalingen } from '../boeken/rechten.ts'
import { boekVoorfinanciering } from '../boeken/voorfinanciering.ts'
import { voerUit } from '../kern/opdracht.ts'
import type { AppContext, Poorten } from '../kern/poorten.ts'
import { nietGevonden, Probleem } from '../kern/probleem.ts'
import { eisDossier } from '../kern/rechten.ts'
import { logGeldWijziging } from '../vragen/geld.ts'

/** Only the administration: it pays the verstrekker's part ahead and asks it back. */
function magVooraf(rechten: Rechten | undefined): boolean {
  return (
    rechten !== undefined &&
    mag(rechten, 'BETALINGEN', 'SCHRIJVEN') &&
    rechten.BETALINGEN.gronden.some((g) => g.hoedanigheid === 'BACKOFFICE')
  )
}

/** Books what the gemeente paid ahead for a bron, or got back, on the day of today. */
export function boekVooraf(c: AppContext, p: Poorten, dossierId: string, body: VoorfinancieringOpdracht): Promise<Voorfinanciering> {
  return voerUit(c, p, 'voorfinanciering', body, async (trx, beller) => {
    const toegang = await eisDossier(trx, p, beller, dossierId)
    const bron = await trx
      .selectFrom('bron')
      .select('persoon_id')
      .where('gemeente_id', '=', beller.gemeenteId)
      .where('dossier_id', '=', dossierId)
      .where('id', '=', body.bronId)
      .executeTakeFirst()
    const rechten = bron && toegang.personen.get(bron.persoon_id)
    if (!bron || !zietBetalingen(rechten)) throw nietGevonden()
    if (!magVooraf(rechten)) throw new Probleem('niet-toegestaan', 'Alleen de administratie van de gemeente boekt dit.')
    const b = { gemeenteId: beller.gemeenteId, dossierId, dag: p.klok.vandaag(), op: p.klok.nu(), doorId: beller.persoonId }
    const stand = await boekVoorfinanciering(trx, b, { ...body, reden: body.reden.trim() })
    await logGeldWijziging(trx, p, beller, toegang, 'BETALINGEN', [bron.persoon_id])
    const live = { dossierId, wat: 'geld', gegeven: 'BETALINGEN', persoonId: bron.persoon_id, id: body.bronId, seq: null } as const
    return { antwoord: { bronId: body.bronId, ...stand }, live: [live] }
  })
}
