import { nieuwId } from '../../src/lib/id.ts'
import { keurToestemming } from '../../src/domein/verlenen.ts'
import type { Beller } from '../kern/beller.ts'
import { voerUit } from '../kern/opdracht.ts'
import type { AppContext, Poorten, Trx } from '../kern/poorten.ts'
import { nietGevonden, Probleem } from '../kern/probleem.ts'
import { alsBeller, type Stand, standVan } from '../kern/verlenen.ts'
import { beslistVoor, personenVan, staatVan, type UitnodigingRij, zetBetrokkeneTot } from '../plannen/uitnodigingen.ts'
import { geweigerd, logVerlening, meldToegang } from './toestemming-geven.ts'
import { dossierVanPlan, meldUitnodiging } from './uitnodiging-maken.ts'

/**
 * Yes or no to who accepted. Only a yes opens something: a toestemming per person, and a place in the dossier for who
 * had none, in this one transaction. Rights are judged again now, not as they were when the link was made.
 */
export function beslisUitnodiging(c: AppContext, p: Poorten, id: string, body: { ja: boolean }) {
  return voerUit(c, p, 'beslisUitnodiging', body, async (trx, beller) => {
    const { u, dossierId, personen, standen } = await vind(trx, p, beller, id)
    if (standen.size === 0) throw nietGevonden()
    if (standen.size < personen.length) throw geweigerd('weigering.nietVanU')
    const staat = staatVan(u, p.klok.vandaag())
    const samen = [...standen.values()].some((s) => s.verlenen === 'MAG_SAMEN')
    if (staat === (body.ja ? 'JA' : 'NEE')) return { antwoord: { id, staat, geldt: staat === 'JA' && !samen } }
    if (staat !== 'WACHT' || u.aangenomen_door === null)
      throw new Probleem('toestand-veranderd', 'Hier is intussen al iets anders over besloten.')
    if (body.ja) await open(trx, p, beller, { ...u, aangenomen_door: u.aangenomen_door }, dossierId, standen)
    await trx
      .updateTable('uitnodiging')
      .set({ besluit: body.ja ? 'JA' : 'NEE', besloten_door: beller.persoonId, besloten_op: p.klok.nu() })
      .where('gemeente_id', '=', u.gemeente_id)
      .where('id', '=', id)
      .execute()
    const live = meldUitnodiging(dossierId, personen)
    for (const [persoonId, stand] of standen) {
      await logVerlening(trx, p, beller, persoonId, stand)
      if (body.ja) live.push(...(await meldToegang(trx, beller, persoonId)))
    }
    return { antwoord: { id, staat: body.ja ? ('JA' as const) : ('NEE' as const), geldt: body.ja && !samen }, live }
  })
}

/**
 * Ends an invitation. Before a yes: the link, or who waits, goes. After it: the toestemmingen that it gave, all at once
 * - of each person for whom the caller decides, or all of them when who accepted stops.
 */
export function stopUitnodiging(c: AppContext, p: Poorten, id: string) {
  return voerUit(c, p, 'stopUitnodiging', {}, async (trx, beller) => {
    const { u, dossierId, personen, standen } = await vind(trx, p, beller, id)
    const zelf = u.aangenomen_door === beller.persoonId
    if (standen.size === 0 && !zelf) throw nietGevonden()
    const antwoord = { id, staat: 'GESTOPT' as const, geldt: false }
    if (u.gestopt_op !== null) return { antwoord }
    const op = p.klok.nu()
    const wie = zelf ? personen : [...standen.keys()]
    await trx
      .updateTable('toestemming')
      .set({ ingetrokken_op: op, ingetrokken_door: beller.persoonId })
      .where('gemeente_id', '=', u.gemeente_id)
      .where('uitnodiging_id', '=', id)
      .where('persoon_id', 'in', wie)
      .where('ingetrokken_op', 'is', null)
      .execute()
    const over = await trx
      .selectFrom('toestemming')
      .select('id')
      .where('gemeente_id', '=', u.gemeente_id)
      .where('uitnodiging_id', '=', id)
      .where('ingetrokken_op', 'is', null)
      .execute()
    if (over.length === 0)
      await trx
        .updateTable('uitnodiging')
        .set({ gestopt_op: op, gestopt_door: beller.persoonId })
        .where('gemeente_id', '=', u.gemeente_id)
        .where('id', '=', id)
        .execute()
    if (u.besluit === 'JA' && u.aangenomen_door !== null)
      await zetBetrokkeneTot(trx, p, { gemeenteId: u.gemeente_id, dossierId, ontvangerId: u.aangenomen_door })
    const live = meldUitnodiging(dossierId, personen)
    for (const persoonId of wie) {
      const stand = standen.get(persoonId)
      if (stand) await logVerlening(trx, p, beller, persoonId, stand)
      if (u.besluit === 'JA') live.push(...(await meldToegang(trx, beller, persoonId)))
    }
    return { antwoord: over.length === 0 ? antwoord : { ...antwoord, staat: staatVan(u, p.klok.vandaag()) }, live }
  })
}

async function vind(trx: Trx, p: Poorten, beller: Beller, id: string) {
  const u = await trx
    .selectFrom('uitnodiging')
    .selectAll()
    .where('gemeente_id', '=', beller.gemeenteId)
    .where('id', '=', id)
    .forUpdate()
    .executeTakeFirst()
  const dossierId = u ? await dossierVanPlan(trx, u.gemeente_id, u.plan_id) : null
  if (!u || dossierId === null) throw nietGevonden()
  const personen = await personenVan(trx, u)
  return { u, dossierId, personen, standen: await beslistVoor(trx, p, beller, personen) }
}

async function open(
  trx: Trx,
  p: Poorten,
  beller: Beller,
  u: UitnodigingRij & { aangenomen_door: string },
  dossierId: string,
  standen: ReadonlyMap<string, Stand>,
): Promise<void> {
  const ontvangerId = u.aangenomen_door
  await trx
    .insertInto('betrokkene')
    .values({ gemeente_id: u.gemeente_id, dossier_id: dossierId, persoon_id: ontvangerId, rol: u.rol, tot: u.tot })
    // Who came by an earlier invitation gets the days of this one too; who was here before has no last day and keeps it so.
    .onConflict((o) =>
      o
        .columns(['gemeente_id', 'dossier_id', 'persoon_id', 'rol'])
        .doUpdateSet({ tot: u.tot })
        .where((eb) => eb.and([eb('betrokkene.tot', 'is not', null), eb('betrokkene.tot', '<', u.tot)])),
    )
    .execute()
  const ontvanger = await alsBeller(trx, u.gemeente_id, ontvangerId)
  const vandaag = p.klok.vandaag()
  for (const [persoonId, stand] of standen) {
    const rijen = ontvanger && ontvanger.rollen.length === 0 ? ((await standVan(trx, p, ontvanger, persoonId))?.rijen ?? []) : []
    const vorm = { gegeven: 'CONCEPTPLAN', recht: u.recht, delen: u.delen, vanaf: vandaag, tot: u.tot } as const
    const reden = keurToestemming(stand.rechten, rijen, vorm)
    if (reden) throw geweigerd(reden)
    await trx
      .insertInto('toestemming')
      .values({
        ...vorm,
        gemeente_id: u.gemeente_id,
        id: nieuwId(),
        persoon_id: persoonId,
        ontvanger_id: ontvangerId,
        uitnodiging_id: u.id,
        gegeven_door: beller.persoonId,
        gegeven_op: p.klok.nu(),
        samen: stand.verlenen === 'MAG_SAMEN',
        bevestigd_door: null,
        bevestigd_op: null,
        ingetrokken_op: null,
        ingetrokken_door: null,
      })
      .execute()
  }
}
