import type { DeclaratieDetail } from '../../src/contract/schemas/declaratie.ts'
import type { Boekhouding } from '../boeken/boeken.ts'
import { laatLos, pakDeclaratie, zetStap, type DeclaratieRij } from '../boeken/declaratie.ts'
import type { DeclaratieRol } from '../boeken/declaratie-rechten.ts'
import { declaratieVeranderd, weigerDeclaratie } from '../boeken/declaratie-weiger.ts'
import { slotOpRekeningen } from '../boeken/laden.ts'
import type { Beller } from '../kern/beller.ts'
import { voerUit } from '../kern/opdracht.ts'
import type { AppContext, Poorten, Trx } from '../kern/poorten.ts'
import { nietGevonden, Probleem } from '../kern/probleem.ts'
import type { DossierToegang } from '../kern/rechten.ts'
import { alsDetail, leesDagen, terugVan, vindDeclaratie } from '../vragen/declaratie-detail.ts'
import { logGeldWijziging } from '../vragen/geld.ts'
import { keurGoed, laadAlleKeuzes, toetsBinnen } from './declaratie-indienen.ts'

type Gepakt = { rij: DeclaratieRij; rol: DeclaratieRol; toegang: DossierToegang; b: Boekhouding }

/** The declaratie as the caller may see it, with the accounts and its own row locked. @throws 404 */
async function pak(trx: Trx, p: Poorten, beller: Beller, id: string): Promise<Gepakt> {
  const gevonden = await vindDeclaratie(trx, p, beller, id)
  const b: Boekhouding = {
    gemeenteId: beller.gemeenteId,
    dossierId: gevonden.rij.dossier_id,
    dag: p.klok.vandaag(),
    op: p.klok.nu(),
    doorId: beller.persoonId,
  }
  await slotOpRekeningen(trx, b)
  const rij = await pakDeclaratie(trx, b, id)
  if (!rij) throw nietGevonden()
  return { rij, rol: gevonden.rol, toegang: gevonden.toegang, b }
}

/** Who manages the money agrees: judged once more against agreement and potje, and the money is held until it is paid. */
export function geefAkkoord(c: AppContext, p: Poorten, id: string, body: { cent: number }): Promise<DeclaratieDetail> {
  return voerUit(c, p, 'declaratie-akkoord', body, async (trx, beller) => {
    const { rij, rol, toegang, b } = await pak(trx, p, beller, id)
    if (!rol.beheert) throw new Probleem('niet-toegestaan', 'Alleen wie het geld beheert, geeft akkoord.')
    if (rij.staat !== 'INGEDIEND') throw declaratieVeranderd('stand')
    if (rij.cent !== body.cent) throw declaratieVeranderd('bedrag', { cent: rij.cent })
    const keuze = (await laadAlleKeuzes(trx, b)).find((k) => k.overeenkomstId === rij.overeenkomst_id && k.potjeId === rij.potje_id)
    if (!keuze) throw weigerDeclaratie({ woord: 'OVEREENKOMST', waarden: {} })
    const dagen = await leesDagen(trx, b.gemeenteId, rij.id)
    const invoer = { ...rij, dagen, aantalHonderdste: dagen === null ? rij.aantal_honderdste : null }
    await toetsBinnen(trx, b, keuze, invoer, rij.id)
    await keurGoed(trx, b, rij, keuze)
    await logGeldWijziging(trx, p, beller, toegang, 'BETALINGEN', [rij.persoon_id])
    return { antwoord: await alsDetail(trx, p, beller, toegang, id) }
  })
}

/**
 * Sends back with a reason, or takes back what one sent in oneself. What was held is free again. Once it is at the SVB
 * it can not be taken back here any more.
 */
export function stuurTerug(c: AppContext, p: Poorten, id: string, body: { reden: string }): Promise<DeclaratieDetail> {
  return voerUit(c, p, 'declaratie-terug', body, async (trx, beller) => {
    const { rij, rol, toegang, b } = await pak(trx, p, beller, id)
    if (!rol.beheert && !rol.zorgverlener) throw new Probleem('niet-toegestaan', 'U kunt deze declaratie wel zien, maar niet terugsturen.')
    const hoe = terugVan(rij, rol, beller)
    if (hoe === null) {
      if (!rol.beheert && rij.ingediend_door !== beller.persoonId)
        throw new Probleem('niet-toegestaan', 'Alleen wie deze declaratie maakte, trekt hem in.')
      throw declaratieVeranderd('stand')
    }
    const reden = body.reden.trim()
    if (hoe === 'TERUGSTUREN' && reden === '')
      throw new Probleem('ongeldig-verzoek', 'Zeg waarom u de declaratie terugstuurt.', { velden: [{ pad: 'reden', melding: 'is leeg' }] })
    await laatLos(trx, b, rij)
    await zetStap(trx, b, rij, { staat: 'TERUG', wie: rol.beheert ? 'BUDGETHOUDER' : 'ZORGVERLENER', reden })
    await logGeldWijziging(trx, p, beller, toegang, 'BETALINGEN', [rij.persoon_id])
    return { antwoord: await alsDetail(trx, p, beller, toegang, id) }
  })
}

/** Says that this person read the step: it leaves the tasks. An older step than the last says nothing about the last. */
export function markeerGezien(c: AppContext, p: Poorten, id: string, body: { nr: number }): Promise<DeclaratieDetail> {
  return voerUit(c, p, 'declaratie-gezien', body, async (trx, beller) => {
    const { rij, toegang } = await vindDeclaratie(trx, p, beller, id)
    const stap = await trx
      .selectFrom('declaratie_stap')
      .select('nr')
      .where('gemeente_id', '=', beller.gemeenteId)
      .where('declaratie_id', '=', rij.id)
      .where('nr', '=', body.nr)
      .executeTakeFirst()
    if (!stap) throw nietGevonden()
    await trx
      .insertInto('declaratie_gezien')
      .values({ gemeente_id: beller.gemeenteId, declaratie_id: rij.id, persoon_id: beller.persoonId, nr: body.nr, op: p.klok.nu() })
      .onConflict((o) => o.doNothing())
      .execute()
    return { antwoord: await alsDetail(trx, p, beller, toegang, id) }
  })
}
