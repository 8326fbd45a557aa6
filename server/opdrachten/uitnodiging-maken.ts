import type { UitnodigenInvoer } from '../../src/contract/schemas/uitnodiging.ts'
import { magIetsVanConcept } from '../../src/domein/rechten.ts'
import { plusDagen } from '../../src/domein/termijnen.ts'
import { DAGEN_LINK, gekozenDelen, RIJ_VAN_ROL } from '../../src/domein/uitnodiging.ts'
import { keurToestemming } from '../../src/domein/verlenen.ts'
import type { LiveBericht } from '../kern/live.ts'
import { voerUit } from '../kern/opdracht.ts'
import type { AppContext, Poorten, Trx } from '../kern/poorten.ts'
import { nietGevonden, Probleem } from '../kern/probleem.ts'
import { rechtenInDossier } from '../kern/rechten.ts'
import { beslistVoor } from '../plannen/uitnodigingen.ts'
import { geweigerd, logVerlening } from './toestemming-geven.ts'

/**
 * Makes an invitation for one or more persons of a plan. It opens nothing: that happens when who made it (or who else
 * decides) has seen who logged in and says yes. Only the hash of the token comes here.
 */
export function nodigUit(c: AppContext, p: Poorten, planId: string, body: UitnodigenInvoer) {
  return voerUit(c, p, 'nodigUit', body, async (trx, beller, id) => {
    const g = beller.gemeenteId
    const dossierId = await dossierVanPlan(trx, g, planId)
    if (dossierId === null) throw nietGevonden()
    const rechten = await rechtenInDossier(trx, p, beller, dossierId)
    if (![...rechten.values()].some(magIetsVanConcept)) throw nietGevonden()
    const inPlan = await trx
      .selectFrom('plan_persoon')
      .select('persoon_id')
      .where('gemeente_id', '=', g)
      .where('plan_id', '=', planId)
      .execute()
    const personen = [...new Set(body.personen)]
    const standen = await beslistVoor(trx, p, beller, personen)
    const vandaag = p.klok.vandaag()
    const vorm = { gegeven: 'CONCEPTPLAN', recht: body.recht, delen: gekozenDelen(body.delen), vanaf: vandaag, tot: body.tot } as const
    for (const persoonId of personen) {
      const stand = standen.get(persoonId)
      if (!stand || !inPlan.some((x) => x.persoon_id === persoonId)) throw geweigerd('weigering.nietVanU')
      const reden = keurToestemming(stand.rechten, [RIJ_VAN_ROL[body.rol]], vorm)
      if (reden) throw geweigerd(reden)
    }
    const linkTot = [plusDagen(vandaag, DAGEN_LINK), body.tot].toSorted()[0] ?? body.tot
    const nieuw = await trx
      .insertInto('uitnodiging')
      .values({
        gemeente_id: g,
        id,
        plan_id: planId,
        token_hash: body.tokenHash,
        voor_naam: body.voorNaam.trim(),
        rol: body.rol,
        recht: body.recht,
        delen: vorm.delen,
        tot: body.tot,
        link_tot: linkTot,
        gemaakt_door: beller.persoonId,
        gemaakt_op: p.klok.nu(),
        aangenomen_door: null,
        aangenomen_op: null,
        besluit: null,
        besloten_door: null,
        besloten_op: null,
        gestopt_door: null,
        gestopt_op: null,
      })
      .onConflict((o) => o.columns(['gemeente_id', 'token_hash']).doNothing())
      .returning('id')
      .executeTakeFirst()
    if (!nieuw) throw new Probleem('toestand-veranderd', 'Deze link is al gebruikt. Maak een nieuwe link.')
    await trx
      .insertInto('uitnodiging_persoon')
      .values(personen.map((persoon_id) => ({ gemeente_id: g, uitnodiging_id: id, persoon_id })))
      .execute()
    for (const [persoonId, stand] of standen) await logVerlening(trx, p, beller, persoonId, stand)
    return { antwoord: { id, linkTot }, live: meldUitnodiging(dossierId, personen) }
  })
}

export async function dossierVanPlan(trx: Trx, gemeenteId: string, planId: string): Promise<string | null> {
  const plan = await trx
    .selectFrom('plan')
    .select('dossier_id')
    .where('gemeente_id', '=', gemeenteId)
    .where('id', '=', planId)
    .executeTakeFirst()
  return plan?.dossier_id ?? null
}

/** Announces an invitation as a part of the draft: whoever may not know of the draft hears nothing. */
export function meldUitnodiging(dossierId: string, personen: readonly string[]): Omit<LiveBericht, 'gemeenteId'>[] {
  return personen.flatMap((persoonId) =>
    (['plan', 'stappen'] as const).map((wat) => ({ dossierId, wat, gegeven: 'CONCEPTPLAN' as const, persoonId, id: null, seq: null })),
  )
}
