import type { Overeenkomst, OvereenkomstOpdracht } from '../../src/contract/schemas/zorg.ts'
import { overgang } from '../../src/domein/zorgovereenkomst-staat.ts'
import { slotOpRekeningen } from '../boeken/laden.ts'
import { zietBetalingen } from '../boeken/rechten.ts'
import type { Beller } from '../kern/beller.ts'
import { voerUit } from '../kern/opdracht.ts'
import type { AppContext, Poorten, Trx } from '../kern/poorten.ts'
import { nietGevonden, Probleem } from '../kern/probleem.ts'
import { eisDossier, type DossierToegang } from '../kern/rechten.ts'
import { alsOvereenkomsten, logBetalingen } from '../vragen/overeenkomsten.ts'
import { bereid, bevries, type Bereid } from '../zorg/inhoud.ts'
import { laadOmgeving, persoonNaam, type Omgeving, type OvereenkomstRij } from '../zorg/laden.ts'
import { pakOvereenkomst } from '../zorg/pak.ts'
import { rollenVan } from '../zorg/rechten.ts'
import { liveVoorOvereenkomst, schrijfStap, zetStap, type Zetter } from '../zorg/stap.ts'
import { andereStand, velden, weigerOvereenkomst } from '../zorg/weiger.ts'

/** Makes an agreement with the id of the command: a draft, or signed when it fits. */
export function maakOvereenkomst(c: AppContext, p: Poorten, dossierId: string, body: OvereenkomstOpdracht): Promise<Overeenkomst> {
  return voerUit(c, p, 'maakOvereenkomst', body, async (trx, beller, opdrachtId) => {
    const toegang = await eisDossier(trx, p, beller, dossierId)
    const sleutel = { gemeenteId: beller.gemeenteId, dossierId }
    await slotOpRekeningen(trx, sleutel)
    const door = await zetterVan(trx, p, beller)
    const o = await laadOmgeving(trx, sleutel, door.dag)
    eisBeheer(toegang, o.budget.potjes.find((x) => x.id === body.inhoud.potjeId)?.persoonId)
    const b = await bereid(trx, sleutel, o, { ...body, zelfId: null, bellerId: beller.persoonId })
    if (b.isNieuw) await trx.insertInto('zorgverlener').values(b.zorgverlener).execute()
    const rij = await trx
      .insertInto('zorgovereenkomst')
      .values({
        gemeente_id: beller.gemeenteId,
        id: opdrachtId,
        dossier_id: dossierId,
        ...kolommen(body, b),
        staat: 'CONCEPT',
        eindigt_op: null,
        zorgverlener_op: null,
        goedgekeurd_op: null,
        opgezegd_op: null,
        gemaakt_door: beller.persoonId,
        gemaakt_op: door.op,
      })
      .returningAll()
      .executeTakeFirstOrThrow()
    await schrijfStap(trx, rij, 'CONCEPT', door, null, null)
    const nu = await teken(trx, o, rij, b, body, door)
    return antwoordMet(trx, p, beller, toegang, nu)
  })
}

/** Writes anew what was not sent yet or came back; what was signed before stays with its own step. */
export function schrijfOvereenkomst(c: AppContext, p: Poorten, id: string, body: OvereenkomstOpdracht): Promise<Overeenkomst> {
  return voerUit(c, p, 'schrijfOvereenkomst', body, async (trx, beller) => {
    const { rij, toegang, zorgverlener } = await pakOvereenkomst(trx, p, beller, id)
    if (!rollenVan(toegang.personen.get(rij.persoon_id)).includes('BUDGETHOUDER')) throw geenBeheer()
    const sleutel = { gemeenteId: beller.gemeenteId, dossierId: rij.dossier_id }
    if (rij.staat !== 'CONCEPT' && !overgang(rij.staat, 'CONCEPT', ['BUDGETHOUDER'])) throw andereStand(rij.staat)
    const door = await zetterVan(trx, p, beller)
    const o = await laadOmgeving(trx, sleutel, door.dag)
    eisBeheer(toegang, o.budget.potjes.find((x) => x.id === body.inhoud.potjeId)?.persoonId)
    const b = await bereid(trx, sleutel, o, { ...body, zelfId: id, bellerId: beller.persoonId })
    if (b.isNieuw) {
      // A typing error in the name of a zorgverlener of this draft alone makes no second one.
      if (o.rijen.some((r) => r.id !== id && r.zorgverlener_id === zorgverlener.id))
        await trx.insertInto('zorgverlener').values(b.zorgverlener).execute()
      else {
        b.zorgverlener = { ...b.zorgverlener, id: zorgverlener.id }
        const { gemeente_id, id: zorgverlenerId, dossier_id: _d, ...nieuw } = b.zorgverlener
        await trx.updateTable('zorgverlener').set(nieuw).where('gemeente_id', '=', gemeente_id).where('id', '=', zorgverlenerId).execute()
      }
    }
    const nieuw = await trx
      .updateTable('zorgovereenkomst')
      .set({ ...kolommen(body, b), staat: 'CONCEPT', zorgverlener_op: null })
      .where('gemeente_id', '=', beller.gemeenteId)
      .where('id', '=', id)
      .returningAll()
      .executeTakeFirstOrThrow()
    if (rij.staat !== 'CONCEPT') await schrijfStap(trx, rij, 'CONCEPT', door, null, null)
    const nu = await teken(trx, o, nieuw, b, body, door)
    return antwoordMet(trx, p, beller, toegang, nu)
  })
}

/** Who does this, on the clock of the loket. */
export async function zetterVan(trx: Trx, p: Pick<Poorten, 'klok'>, beller: Beller): Promise<Zetter> {
  return {
    id: beller.persoonId,
    wie: await persoonNaam(trx, beller.gemeenteId, beller.persoonId),
    op: p.klok.nu(),
    dag: p.klok.vandaag(),
  }
}

/** @throws 404 for who does not see the money of this person, 403 for who may not manage it */
function eisBeheer(toegang: DossierToegang, persoonId: string | undefined): void {
  const rechten = persoonId === undefined ? undefined : toegang.personen.get(persoonId)
  if (!zietBetalingen(rechten)) throw nietGevonden()
  if (!rollenVan(rechten).includes('BUDGETHOUDER')) throw geenBeheer()
}

function geenBeheer(): Probleem {
  return new Probleem('niet-toegestaan', 'U kunt dit wel lezen. Een overeenkomst maken mag alleen wie het geld beheert.')
}

function kolommen({ inhoud, vorigeId }: OvereenkomstOpdracht, b: Bereid) {
  return {
    persoon_id: b.persoonId,
    potje_id: inhoud.potjeId,
    zorgverlener_id: b.zorgverlener.id,
    soort: inhoud.soort,
    hulp: inhoud.hulp,
    betaalwijze: inhoud.betaalwijze,
    tarief_cent: inhoud.tarief.cent,
    tarief_eenheid: inhoud.tarief.eenheid,
    aantal_honderdste: inhoud.aantalHonderdste,
    per: inhoud.per,
    vanaf: inhoud.vanaf,
    tot: inhoud.tot,
    totaal_cent: b.toets.totaalCent,
    opzeg_dagen: inhoud.opzegDagen,
    zorgbeschrijving: inhoud.zorgbeschrijving,
    vorige_id: vorigeId,
  }
}

/** Signs when a signature was sent, and sends it on when the zorgverlener signed too. A refusal undoes everything. */
async function teken(
  trx: Trx,
  o: Omgeving,
  rij: OvereenkomstRij,
  b: Bereid,
  { handtekening }: OvereenkomstOpdracht,
  door: Zetter,
): Promise<OvereenkomstRij> {
  if (handtekening === null) return rij
  const [strengste] = b.toets.weigeringen
  if (strengste) throw weigerOvereenkomst(strengste)
  const { zorgverlenerOp } = handtekening
  if (zorgverlenerOp !== null && zorgverlenerOp > door.dag) throw velden('handtekening.zorgverlenerOp', 'ligt niet na vandaag')
  const getekend: OvereenkomstRij = { ...rij, zorgverlener_op: zorgverlenerOp }
  const inhoud = await bevries(trx, o, getekend, b.zorgverlener, { naam: handtekening.naam, op: door.op.toISOString() })
  const nu = await zetStap(trx, getekend, 'ONDERTEKEND', door, { inhoud })
  return zorgverlenerOp === null ? nu : zetStap(trx, nu, 'GEMEENTE_CHECK', door)
}

/** The agreement as it is now for the caller, with its row in the log and what is told to others. */
export async function antwoordMet(trx: Trx, p: Poorten, beller: Beller, toegang: DossierToegang, rij: OvereenkomstRij) {
  await logBetalingen(trx, p, beller, toegang, [rij.persoon_id], 'SCHRIJVEN')
  const [antwoord] = await alsOvereenkomsten(trx, p, beller, toegang, [rij])
  if (!antwoord) throw nietGevonden()
  return { antwoord, live: liveVoorOvereenkomst(rij) }
}
