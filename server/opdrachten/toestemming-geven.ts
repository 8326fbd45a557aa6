import type { ToestemmingInvoer } from '../../src/contract/schemas/toegang.ts'
import { keurToestemming } from '../../src/domein/verlenen.ts'
import type { Beller } from '../kern/beller.ts'
import type { LiveBericht } from '../kern/live.ts'
import { voerUit } from '../kern/opdracht.ts'
import type { AppContext, Poorten, Trx } from '../kern/poorten.ts'
import { nietGevonden, Probleem } from '../kern/probleem.ts'
import { logInzage } from '../kern/rechten.ts'
import { zetBetrokkeneTot } from '../plannen/uitnodigingen.ts'
import { alsBeller, dossiersVan, magBevestigen, type Stand, standVan } from '../kern/verlenen.ts'

/** Lets somebody see (or write) one kind of data of a person until a date. Starts today. */
export function geefToestemming(c: AppContext, p: Poorten, body: ToestemmingInvoer) {
  return voerUit(c, p, 'geefToestemming', body, async (trx, beller, id) => {
    const gever = await eisGever(trx, p, beller, body.persoonId)
    const vandaag = p.klok.vandaag()
    const ontvanger = await alsBeller(trx, beller.gemeenteId, body.ontvangerId)
    // An unknown person and one who stands outside look the same: this must not tell who has an account here.
    const anderen = ontvanger !== null && body.ontvangerId !== beller.persoonId
    const rijen = anderen ? ((await standVan(trx, p, ontvanger, body.persoonId))?.rijen ?? []) : []
    const vorm = { gegeven: body.gegeven, recht: body.recht, delen: null, vanaf: vandaag, tot: body.tot }
    const reden = keurToestemming(gever.rechten, rijen, vorm)
    if (reden) throw geweigerd(reden)
    const samen = gever.verlenen === 'MAG_SAMEN'
    await trx
      .insertInto('toestemming')
      .values({
        gemeente_id: beller.gemeenteId,
        id,
        persoon_id: body.persoonId,
        ontvanger_id: body.ontvangerId,
        gegeven: body.gegeven,
        recht: body.recht,
        vanaf: vandaag,
        tot: body.tot,
        gegeven_door: beller.persoonId,
        gegeven_op: p.klok.nu(),
        samen,
        bevestigd_door: null,
        bevestigd_op: null,
        ingetrokken_op: null,
        ingetrokken_door: null,
      })
      .execute()
    await zetDagenVanBetrokkene(trx, p, beller, body.persoonId, body.ontvangerId)
    await logVerlening(trx, p, beller, body.persoonId, gever)
    return { antwoord: { id, geldt: !samen }, live: await meldToegang(trx, beller, body.persoonId) }
  })
}

/** The second yes for a child of 12 to 16: by the child when a parent gave it, by a parent when the child did. */
export function bevestigToestemming(c: AppContext, p: Poorten, id: string) {
  return voerUit(c, p, 'bevestigToestemming', {}, async (trx, beller) => {
    const t = await vindToestemming(trx, beller, id)
    const stand = await eisGever(trx, p, beller, t.persoon_id)
    if (t.ingetrokken_op) throw new Probleem('toestand-veranderd', 'Deze toestemming is al gestopt.')
    if (!magBevestigen(t, beller, stand)) throw geweigerd('weigering.nietVanU')
    if (!t.bevestigd_op)
      await trx
        .updateTable('toestemming')
        .set({ bevestigd_door: beller.persoonId, bevestigd_op: p.klok.nu() })
        .where('gemeente_id', '=', beller.gemeenteId)
        .where('id', '=', id)
        .execute()
    await logVerlening(trx, p, beller, t.persoon_id, stand)
    return { antwoord: { id, geldt: true }, live: await meldToegang(trx, beller, t.persoon_id) }
  })
}

/** Ends a toestemming now. By the person, who decides for them, or who received it; one is enough. */
export function trekToestemmingIn(c: AppContext, p: Poorten, id: string) {
  return voerUit(c, p, 'trekToestemmingIn', {}, async (trx, beller) => {
    const t = await vindToestemming(trx, beller, id)
    const stand = await standVan(trx, p, beller, t.persoon_id)
    const beslist = stand !== null && stand.verlenen !== 'MAG_NIET'
    if (!beslist && t.ontvanger_id !== beller.persoonId) throw nietGevonden()
    if (!t.ingetrokken_op)
      await trx
        .updateTable('toestemming')
        .set({ ingetrokken_op: p.klok.nu(), ingetrokken_door: beller.persoonId })
        .where('gemeente_id', '=', beller.gemeenteId)
        .where('id', '=', id)
        .execute()
    await zetDagenVanBetrokkene(trx, p, beller, t.persoon_id, t.ontvanger_id)
    if (stand && beslist) await logVerlening(trx, p, beller, t.persoon_id, stand)
    return { antwoord: { id, geldt: false }, live: await meldToegang(trx, beller, t.persoon_id) }
  })
}

async function zetDagenVanBetrokkene(trx: Trx, p: Poorten, beller: Beller, persoonId: string, ontvangerId: string): Promise<void> {
  for (const dossierId of await dossiersVan(trx, beller.gemeenteId, persoonId))
    await zetBetrokkeneTot(trx, p, { gemeenteId: beller.gemeenteId, dossierId, ontvangerId })
}

export function geweigerd(sleutel: string): Probleem {
  return new Probleem('niet-toegestaan', 'Dit kan hier niet.', { reden: { sleutel: `rechten:${sleutel}`, waarden: {} } })
}

/** Announces that rights over this person changed, in each of the person's dossiers. */
export async function meldToegang(trx: Trx, beller: Beller, persoonId: string): Promise<Omit<LiveBericht, 'gemeenteId'>[]> {
  const ids = await dossiersVan(trx, beller.gemeenteId, persoonId)
  return ids.map((dossierId) => ({ dossierId, wat: 'toegang', gegeven: 'INZAGE', persoonId, id: null, seq: null }))
}

export async function logVerlening(trx: Trx, p: Poorten, beller: Beller, persoonId: string, stand: Stand): Promise<void> {
  if (stand.rechten.INZAGE.niveau === 'GEEN') return
  await logInzage(trx, beller, [{ persoonId, rechten: stand.rechten }], {
    dossierId: null,
    gegeven: 'INZAGE',
    actie: 'SCHRIJVEN',
    op: p.klok.nu(),
  })
}

async function eisGever(trx: Trx, p: Poorten, beller: Beller, persoonId: string): Promise<Stand> {
  const stand = await standVan(trx, p, beller, persoonId)
  if (!stand || stand.verlenen === 'MAG_NIET') throw nietGevonden()
  return stand
}

async function vindToestemming(trx: Trx, beller: Beller, id: string) {
  const t = await trx
    .selectFrom('toestemming')
    .selectAll()
    .where('gemeente_id', '=', beller.gemeenteId)
    .where('id', '=', id)
    .forUpdate()
    .executeTakeFirst()
  if (!t) throw nietGevonden()
  return t
}
