import type { Verschuiving } from '../../src/contract/schemas/geld.ts'
import type { SchoolVraagOpdracht } from '../../src/contract/schemas/verschuiving-ja.ts'
import { plusDagen } from '../../src/domein/termijnen.ts'
import { DAGEN_SCHOOL_LINK } from '../../src/domein/verschuiving-beurt.ts'
import { sluitSchoolVragen } from '../boeken/jas.ts'
import { magBeslissen, magSchuiven } from '../boeken/rechten.ts'
import { intussenVeranderd, weigering } from '../boeken/weiger.ts'
import type { Beller } from '../kern/beller.ts'
import { voerUit } from '../kern/opdracht.ts'
import type { AppContext, Poorten, Trx } from '../kern/poorten.ts'
import { nietGevonden, Probleem } from '../kern/probleem.ts'
import type { DossierToegang } from '../kern/rechten.ts'
import { logGeldWijziging } from '../vragen/geld.ts'
import { alsVerschuivingen, type VerschuivingRij } from '../vragen/verschuivingen.ts'
import { pakVerschuiving } from './verschuiving-beslis.ts'
import { liveVoor } from './verschuif.ts'

/**
 * Asks the school by a link that works once. The first name comes from the loket, so that nothing else about the child
 * is ever typed into what a school reads. One question waits at a time: an earlier link stops working.
 */
export function vraagSchool(c: AppContext, p: Poorten, verschuivingId: string, body: SchoolVraagOpdracht): Promise<Verschuiving> {
  return voerUit(c, p, 'vraagSchool', body, async (trx, beller, id) => {
    const { rij, toegang } = await pakVerschuiving(trx, p, beller, verschuivingId)
    eisSchoolRecht(rij, toegang)
    if (rij.staat !== 'GEVRAAGD') throw intussenVeranderd('veranderd.alBeslist', { staat: rij.staat })
    if (!rij.oordeel.beslist.includes('SCHOOL')) throw weigering({ sleutel: 'oordeel:voorwaarde.geenSchool', waarden: {}, grond: null })
    if (body.afspraak.vogOp !== null && body.afspraak.vogOp > p.klok.vandaag())
      throw new Probleem('ongeldig-verzoek', 'De dag van de VOG ligt na vandaag. Er is niets veranderd.', {
        velden: [{ pad: 'afspraak.vogOp', melding: 'ligt na vandaag' }],
      })
    const g = beller.gemeenteId
    const op = p.klok.nu()
    await sluitSchoolVragen(trx, { gemeenteId: g, verschuivingId: rij.id, doorId: beller.persoonId, op })
    const kind = await trx
      .selectFrom('persoon')
      .select('voornaam')
      .where('gemeente_id', '=', g)
      .where('id', '=', rij.naar_persoon_id)
      .executeTakeFirstOrThrow()
    const nieuw = await trx
      .insertInto('school_vraag')
      .values({
        gemeente_id: g,
        id,
        verschuiving_id: rij.id,
        token_hash: body.tokenHash,
        school: body.school.trim(),
        afspraak: JSON.stringify({ ...body.afspraak, voornaam: kind.voornaam }),
        geldig_tot: plusDagen(p.klok.vandaag(), DAGEN_SCHOOL_LINK),
        gemaakt_door: beller.persoonId,
        gemaakt_op: op,
        gelezen_op: null,
        antwoord: null,
        naam: null,
        functie: null,
        reden: null,
        antwoord_op: null,
        antwoord_sleutel: null,
        ingetrokken_door: null,
        ingetrokken_op: null,
      })
      .onConflict((o) => o.columns(['gemeente_id', 'token_hash']).doNothing())
      .returning('id')
      .executeTakeFirst()
    if (!nieuw) throw new Probleem('toestand-veranderd', 'Deze link is al gebruikt. Maak een nieuwe link.')
    return meld(trx, p, beller, rij, toegang)
  })
}

/** Takes the link for the school back; counts at the next request. */
export function trekSchoolVraagIn(c: AppContext, p: Poorten, verschuivingId: string): Promise<Verschuiving> {
  return voerUit(c, p, 'trekSchoolVraagIn', {}, async (trx, beller) => {
    const { rij, toegang } = await pakVerschuiving(trx, p, beller, verschuivingId)
    eisSchoolRecht(rij, toegang)
    await sluitSchoolVragen(trx, {
      gemeenteId: beller.gemeenteId,
      verschuivingId: rij.id,
      doorId: beller.persoonId,
      op: p.klok.nu(),
    })
    return meld(trx, p, beller, rij, toegang)
  })
}

function eisSchoolRecht(rij: VerschuivingRij, toegang: DossierToegang): void {
  const rechten = toegang.personen.get(rij.van_persoon_id)
  if (!magSchuiven(rechten) && !magBeslissen(rechten))
    throw new Probleem('niet-toegestaan', 'U kunt dit wel zien, maar de school niet vragen.')
}

async function meld(trx: Trx, p: Poorten, beller: Beller, rij: VerschuivingRij, toegang: DossierToegang) {
  await logGeldWijziging(trx, p, beller, toegang, 'BETALINGEN', [rij.van_persoon_id, rij.naar_persoon_id])
  const [antwoord] = await alsVerschuivingen(trx, p, beller, toegang, [rij])
  if (!antwoord) throw nietGevonden()
  return { antwoord, live: liveVoor(rij) }
}
