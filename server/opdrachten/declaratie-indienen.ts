import type { DeclaratieDetail, DeclaratieOpdracht } from '../../src/contract/schemas/declaratie.ts'
import { DAGEN_BETALEN, toetsDeclaratie, type DeclaratieToets } from '../../src/domein/declaratie.ts'
import { verdeelAkkoord } from '../../src/domein/betalen.ts'
import { plusDagen } from '../../src/domein/termijnen.ts'
import { nieuwId } from '../../src/lib/id.ts'
import type { Boekhouding } from '../boeken/boeken.ts'
import { laadKeuzes, type Keuze } from '../boeken/declareerbaar.ts'
import { legVast, pakDeclaratie, zetStap, type DeclaratieRij } from '../boeken/declaratie.ts'
import { kenmerkUit } from '../boeken/kenmerk.ts'
import { laadBudget, slotOpRekeningen } from '../boeken/laden.ts'
import { declaratieVeranderd, weigerDeclaratie } from '../boeken/declaratie-weiger.ts'
import { rolBij } from '../boeken/declaratie-rechten.ts'
import { leesGeldInstellingen } from '../boeken/regels.ts'
import { voerUit } from '../kern/opdracht.ts'
import type { AppContext, Poorten, Trx } from '../kern/poorten.ts'
import { nietGevonden, Probleem } from '../kern/probleem.ts'
import { eisDossier } from '../kern/rechten.ts'
import { leesDeclaratieNormen } from '../vragen/declaraties.ts'
import { alsDetail } from '../vragen/declaratie-detail.ts'
import { logGeldWijziging } from '../vragen/geld.ts'

/**
 * Sends in hours or an invoice, judged here with the rules that the screen also used. Who manages the money can agree
 * in the same command: then the money is held at once. What is not possible is refused with its reason.
 */
export function dienDeclaratieIn(c: AppContext, p: Poorten, dossierId: string, body: DeclaratieOpdracht): Promise<DeclaratieDetail> {
  return voerUit(c, p, 'declaratie-indienen', body, async (trx, beller) => {
    const toegang = await eisDossier(trx, p, beller, dossierId)
    const b: Boekhouding = { gemeenteId: beller.gemeenteId, dossierId, dag: p.klok.vandaag(), op: p.klok.nu(), doorId: beller.persoonId }
    await slotOpRekeningen(trx, b)
    const keuze = (await laadAlleKeuzes(trx, b)).find((k) => k.overeenkomstId === body.overeenkomstId && k.potjeId === body.potjeId)
    const rechten = keuze && toegang.personen.get(keuze.persoonId)
    const rol = rolBij(rechten, keuze?.zorgverlenerPersoonId === beller.persoonId)
    if (!keuze || !rol.ziet) throw nietGevonden()
    if (!rol.beheert && !rol.zorgverlener) throw new Probleem('niet-toegestaan', 'U kunt dit geld wel zien, maar niet declareren.')
    if (body.akkoord && !rol.beheert) throw new Probleem('niet-toegestaan', 'Alleen wie het geld beheert, geeft akkoord.')
    await eisVervangbaar(trx, b, body, keuze)
    const toets = await toetsBinnen(trx, b, rol.beheert ? keuze : { ...keuze, delen: null }, {
      ...body,
      cent: body.cent,
    })
    if (toets.cent !== body.cent) throw declaratieVeranderd('bedrag', { cent: toets.cent })
    const rij = nieuweRij(b, keuze, body, toets, rol.beheert ? 'BUDGETHOUDER' : 'ZORGVERLENER')
    await trx.insertInto('declaratie').values(rij).execute()
    if (body.dagen !== null)
      await trx
        .insertInto('declaratie_dag')
        .values(
          body.dagen.map((d) => ({
            gemeente_id: b.gemeenteId,
            declaratie_id: rij.id,
            dag: d.dag,
            aantal_honderdste: d.aantalHonderdste,
          })),
        )
        .execute()
    await zetStap(trx, b, rij, { staat: 'INGEDIEND', wie: rij.ingediend_wie, reden: '' })
    if (body.akkoord) await keurGoed(trx, b, rij, keuze)
    await logGeldWijziging(trx, p, beller, toegang, 'BETALINGEN', [keuze.persoonId])
    return { antwoord: await alsDetail(trx, p, beller, toegang, rij.id) }
  })
}

/** Everything that can be declared for, under the locks. */
export async function laadAlleKeuzes(trx: Trx, b: Boekhouding): Promise<Keuze[]> {
  const { regels } = await leesGeldInstellingen(trx, b.gemeenteId, b.dag)
  return laadKeuzes(trx, b, await laadBudget(trx, b, regels, b.dag))
}

/**
 * Judges a declaratie against agreement and potje as they are now.
 * @param zelfId the declaratie itself, left out of what was declared before
 * @throws 422 with the strictest reason
 */
export async function toetsBinnen(
  trx: Trx,
  b: Boekhouding,
  keuze: Omit<Keuze, 'delen'> & { delen: Keuze['delen'] | null },
  invoer: Pick<DeclaratieOpdracht, 'van' | 'tot' | 'dagen' | 'aantalHonderdste'> & { cent: number },
  zelfId: string | null = null,
): Promise<DeclaratieToets> {
  const normen = await leesDeclaratieNormen(trx, b.gemeenteId, b.dag)
  const eerdere = keuze.eerdere.filter((e) => e.id !== zelfId)
  const toets = toetsDeclaratie(keuze, invoer, eerdere, b.dag, normen)
  const stop = toets.bezwaren.find((x) => x.ernst === 'STOP')
  if (stop) throw weigerDeclaratie(stop)
  return toets
}

/** Holds the money and sets the step; the day on which it is paid at the latest comes from the law. */
export async function keurGoed(trx: Trx, b: Boekhouding, rij: DeclaratieRij, keuze: Keuze): Promise<void> {
  const delen = verdeelAkkoord(keuze.delen, rij.cent, rij.van, rij.tot)
  // Judged a moment ago under the same locks: without money it would have been refused there.
  if (!delen) throw new Error('agreed without money')
  await legVast(trx, b, rij, delen)
  await zetStap(trx, b, rij, {
    staat: 'AKKOORD_BUDGETHOUDER',
    wie: 'BUDGETHOUDER',
    reden: '',
    verwachtOp: plusDagen(b.dag, DAGEN_BETALEN),
  })
}

/** What is replaced was sent back or refused, is about the same, and was not replaced before. */
async function eisVervangbaar(trx: Trx, b: Boekhouding, body: DeclaratieOpdracht, keuze: Keuze): Promise<void> {
  if (body.vervangtId === null) return
  const oud = await pakDeclaratie(trx, b, body.vervangtId)
  if (!oud || oud.overeenkomst_id !== keuze.overeenkomstId || oud.potje_id !== keuze.potjeId) throw nietGevonden()
  const al = await trx
    .selectFrom('declaratie')
    .select('id')
    .where('gemeente_id', '=', b.gemeenteId)
    .where('vervangt_id', '=', oud.id)
    .executeTakeFirst()
  if (al || (oud.staat !== 'TERUG' && oud.staat !== 'GEWEIGERD')) throw declaratieVeranderd('stand')
}

function nieuweRij(
  b: Boekhouding,
  keuze: Keuze,
  body: DeclaratieOpdracht,
  toets: DeclaratieToets,
  wie: 'BUDGETHOUDER' | 'ZORGVERLENER',
): DeclaratieRij {
  const id = nieuwId()
  return {
    gemeente_id: b.gemeenteId,
    id,
    dossier_id: b.dossierId,
    persoon_id: keuze.persoonId,
    overeenkomst_id: keuze.overeenkomstId,
    potje_id: keuze.potjeId,
    soort: toets.soort,
    van: body.van,
    tot: body.tot,
    aantal_honderdste: toets.aantalHonderdste,
    tarief_cent: keuze.overeenkomst?.tarief.cent ?? null,
    tarief_eenheid: keuze.overeenkomst?.tarief.eenheid ?? null,
    cent: toets.cent,
    kenmerk: kenmerkUit(id),
    factuurnummer: body.factuurnummer === null || body.factuurnummer.trim() === '' ? null : body.factuurnummer.trim(),
    vervangt_id: body.vervangtId,
    staat: 'INGEDIEND',
    ingediend_door: b.doorId,
    ingediend_wie: wie,
    ingediend_op: b.op,
    verwacht_op: null,
  }
}
