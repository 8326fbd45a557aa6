import { sql } from 'kysely'
import type { BekendeStaat, DeclaratieWie, WeigerReden } from '../../src/contract/lijsten/betaling.ts'
import { magOvergang } from '../../src/domein/declaratie.ts'
import type { Trx } from '../kern/poorten.ts'
import { nietGevonden, Probleem } from '../kern/probleem.ts'
import { boekNieuwe, type GeboekteBetaling, type GemeldeBetaling } from './betaling-boeken.ts'
import { boek, type Boekhouding, type Regel } from './boeken.ts'
import { laatLos, meldGeld, pakDeclaratie, zetStap, type DeclaratieRij } from './declaratie.ts'
import { slotOpRekeningen } from './laden.ts'
import { intussenVeranderd } from './weiger.ts'

export { leesDeelSaldi } from './betaling-boeken.ts'
export type { GeboekteBetaling, GemeldeBetaling } from './betaling-boeken.ts'

/**
 * Books a reported payment. It is a fact and is never refused for money: what does not fit stands beyond budget
 * (docs/besluiten/0019). The same kenmerk of the same afzender again answers the first booking and does nothing.
 * @param b the books of the potje; `dag` is today
 * @throws 409 `sleutel-hergebruikt` when that kenmerk was reported with another content; 404 for a potje or declaratie
 *   that is not in this dossier; 400 when the declaratie belongs to another potje
 */
export async function boekBetaling(trx: Trx, b: Boekhouding, m: GemeldeBetaling): Promise<GeboekteBetaling> {
  await slotOpRekeningen(trx, b)
  return (await eerdereBetaling(trx, b, m)) ?? boekNieuwe(trx, b, m, null)
}

/**
 * Puts right a payment that was booked wrongly: a reverse entry and, when something was paid after all, a new one.
 * The first booking stays; what was paid beyond budget goes back there, the rest to the deel it came from.
 * @param h `reden` in plain words; `nieuw` null when nothing was paid at all
 * @throws 404 for an unknown payment, 409 when it was put right before, or when the kenmerk was used for something else
 */
export async function corrigeerBetaling(
  trx: Trx,
  b: Boekhouding,
  h: { betalingId: string; reden: string; nieuw: GemeldeBetaling | null },
): Promise<GeboekteBetaling | null> {
  await slotOpRekeningen(trx, b)
  const oud = await trx
    .selectFrom('betaling')
    .selectAll()
    .where('gemeente_id', '=', b.gemeenteId)
    .where('dossier_id', '=', b.dossierId)
    .where('id', '=', h.betalingId)
    .executeTakeFirst()
  if (!oud) throw nietGevonden()
  const eerder = await eerdereCorrectie(trx, b, oud.id)
  if (eerder) {
    // A repeat of the same correction answers as the first; another one on top of it would reverse twice.
    const zelfde = h.nieuw === null ? null : await eerdereBetaling(trx, b, h.nieuw)
    if (zelfde === eerder.nieuw || zelfde?.betalingId === eerder.nieuw?.betalingId) return zelfde
    throw intussenVeranderd('veranderd.alHersteld')
  }
  if (h.nieuw !== null && (await eerdereBetaling(trx, b, h.nieuw))) throw hergebruikt()
  const boeking = await trx
    .selectFrom('boeking')
    .select('id')
    .where('gemeente_id', '=', b.gemeenteId)
    .where('betaling_id', '=', oud.id)
    .where('soort', '=', 'BETALING')
    .executeTakeFirstOrThrow()
  await boek(trx, { ...b, dag: oud.zorg_dag }, 'CORRECTIE', await terugRegels(trx, b, boeking.id), {
    declaratieId: oud.declaratie_id,
    betalingId: oud.id,
    hersteltId: boeking.id,
    reden: h.reden,
  })
  if (h.nieuw !== null) return boekNieuwe(trx, b, h.nieuw, oud.id)
  const declaratie = oud.declaratie_id === null ? undefined : await pakDeclaratie(trx, b, oud.declaratie_id)
  if (declaratie?.staat === 'BETAALD' && !(await nogBetaald(trx, b, declaratie.id)))
    await zetStap(trx, b, declaratie, { staat: 'GEWEIGERD', wie: 'SVB', reden: h.reden, weigerReden: 'ANDERS' })
  await meldGeld(trx, b, oud.persoon_id, oud.id)
  return null
}

/** What the SVB or the back office says about a declaratie that is not (yet) paid. */
export type GemeldeStaat = {
  declaratieId: string
  staat: Extract<BekendeStaat, 'TERUG' | 'BIJ_SVB' | 'GEWEIGERD'>
  /** why, in plain words; needed with TERUG and GEWEIGERD */
  reden: string
  weigerReden?: WeigerReden | null
  /** day on which the money is expected, with BIJ_SVB */
  verwachtOp: string | null
  /** by when who is at turn acts, with TERUG and GEWEIGERD */
  uiterlijk?: string | null
  wie?: Extract<DeclaratieWie, 'GEMEENTE' | 'SVB'>
}

/**
 * Moves a declaratie along: sent to the SVB (or another expected day), sent back, refused. What was held for a
 * refused one is free again. The same report again does nothing.
 * @throws 404 for a declaratie that is not in this dossier, 409 when it can not go there any more
 */
export async function meldStaat(trx: Trx, b: Boekhouding, m: GemeldeStaat): Promise<void> {
  await slotOpRekeningen(trx, b)
  const rij = await pakDeclaratie(trx, b, m.declaratieId)
  if (!rij) throw nietGevonden()
  if (await isAlGemeld(trx, b, rij, m)) return
  const verzet = rij.staat === 'BIJ_SVB' && m.staat === 'BIJ_SVB'
  if (!verzet && !magOvergang(rij.staat, m.staat, 'GEMEENTE')) throw intussenVeranderd('veranderd.declaratie', { staat: rij.staat })
  if (m.staat !== 'BIJ_SVB') await laatLos(trx, b, rij)
  await zetStap(trx, b, rij, {
    staat: m.staat,
    wie: m.wie ?? 'SVB',
    reden: m.reden,
    weigerReden: m.weigerReden ?? null,
    verwachtOp: m.staat === 'BIJ_SVB' ? (m.verwachtOp ?? rij.verwacht_op) : null,
    uiterlijk: m.uiterlijk ?? null,
  })
}

async function isAlGemeld(trx: Trx, b: Boekhouding, rij: DeclaratieRij, m: GemeldeStaat): Promise<boolean> {
  if (rij.staat !== m.staat) return false
  const laatste = await trx
    .selectFrom('declaratie_stap')
    .select(['reden', 'verwacht_op'])
    .where('gemeente_id', '=', b.gemeenteId)
    .where('declaratie_id', '=', rij.id)
    .orderBy('nr', 'desc')
    .limit(1)
    .executeTakeFirst()
  return laatste?.reden === m.reden && (m.verwachtOp === null || laatste.verwacht_op === m.verwachtOp)
}

function hergebruikt(): Probleem {
  return new Probleem('sleutel-hergebruikt', 'Dit kenmerk hoort al bij een andere betaling. Er is niets veranderd.')
}

/** The booking of this kenmerk, when there is one already. @throws 409 when it had another content */
async function eerdereBetaling(trx: Trx, b: Boekhouding, m: GemeldeBetaling): Promise<GeboekteBetaling | null> {
  const rij = await trx
    .selectFrom('betaling')
    .selectAll()
    .where('gemeente_id', '=', b.gemeenteId)
    .where('afzender', '=', m.afzender)
    .where('kenmerk', '=', m.kenmerk)
    .executeTakeFirst()
  if (!rij) return null
  const zelfde =
    rij.dossier_id === b.dossierId &&
    rij.potje_id === m.potjeId &&
    (m.declaratieId === null || rij.declaratie_id === m.declaratieId) &&
    rij.cent === m.cent &&
    rij.zorg_dag === m.zorgDag &&
    rij.betaald_op === m.betaaldOp
  if (!zelfde) throw hergebruikt()
  return { betalingId: rij.id, bovenBudgetCent: rij.boven_cent, eerder: true }
}

async function eerdereCorrectie(trx: Trx, b: Boekhouding, betalingId: string): Promise<{ nieuw: GeboekteBetaling | null } | null> {
  const terug = await trx
    .selectFrom('boeking')
    .select('id')
    .where('gemeente_id', '=', b.gemeenteId)
    .where('betaling_id', '=', betalingId)
    .where('soort', '=', 'CORRECTIE')
    .executeTakeFirst()
  if (!terug) return null
  const rij = await trx
    .selectFrom('betaling')
    .select(['id', 'boven_cent'])
    .where('gemeente_id', '=', b.gemeenteId)
    .where('herstelt_id', '=', betalingId)
    .executeTakeFirst()
  return { nieuw: rij ? { betalingId: rij.id, bovenBudgetCent: rij.boven_cent, eerder: true } : null }
}

/** Everything that was paid goes back to the deel it came from, also when it was held for a declaratie before. */
async function terugRegels(trx: Trx, b: Boekhouding, boekingId: string): Promise<Regel[]> {
  const rijen = await trx
    .selectFrom('boekingsregel as l')
    .innerJoin('rekening as r', (j) => j.onRef('r.gemeente_id', '=', 'l.gemeente_id').onRef('r.id', '=', 'l.rekening_id'))
    .select(['r.soort', 'r.bron_id', 'r.potje_id', 'l.cent'])
    .where('l.gemeente_id', '=', b.gemeenteId)
    .where('l.boeking_id', '=', boekingId)
    .where('r.soort', 'in', ['BETAALD', 'BOVEN_BUDGET'])
    .execute()
  return rijen.flatMap((r): Regel[] => [
    { soort: r.soort, bronId: r.bron_id, potjeId: r.potje_id, cent: -r.cent },
    { soort: r.soort === 'BETAALD' ? 'DEEL' : 'TEKORT', bronId: r.bron_id, potjeId: r.potje_id, cent: r.cent },
  ])
}

async function nogBetaald(trx: Trx, b: Boekhouding, declaratieId: string): Promise<boolean> {
  const { rows } = await sql<{ open: number }>`
    select count(*)::int as open from betaling p
    where p.gemeente_id = ${b.gemeenteId} and p.declaratie_id = ${declaratieId}::uuid
      and not exists (select 1 from boeking k where k.gemeente_id = p.gemeente_id and k.betaling_id = p.id and k.soort = 'CORRECTIE')`.execute(
    trx,
  )
  return (rows[0]?.open ?? 0) > 0
}
