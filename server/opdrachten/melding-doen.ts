import type { MeldingInvoer } from '../../src/contract/schemas/start.ts'
import { leeftijdOp } from '../../src/domein/leeftijd.ts'
import { DAGEN_EIGEN_PLAN, DAGEN_ONDERZOEK } from '../../src/domein/stappen.ts'
import { isDatum, plusDagen } from '../../src/domein/termijnen.ts'
import { nieuwId } from '../../src/lib/id.ts'
import type { Beller } from '../kern/beller.ts'
import { voerUit } from '../kern/opdracht.ts'
import type { AppContext, Poorten, Trx } from '../kern/poorten.ts'
import { Probleem, nietGevonden } from '../kern/probleem.ts'
import { rechtenInDossier } from '../kern/rechten.ts'
import { magOpsturen } from '../plannen/rechten.ts'
import { normenVan } from '../vragen/stappen.ts'

/**
 * A melding (Wmo 2015 art. 2.3.2): from its day run 7 days for the own plan and 42 for the onderzoek. Without a dossier
 * it opens one. A child that is new to the loket gets gezag recorded as said by the parent, not yet checked.
 */
export function doeMelding(c: AppContext, p: Poorten, body: MeldingInvoer) {
  return voerUit(c, p, 'doeMelding', body, async (trx, beller, opdrachtId) => {
    if (!body.voorMij && body.voorPersonen.length === 0 && body.voorKinderen.length === 0)
      throw new Probleem('ongeldig-verzoek', 'Kies voor wie u de melding doet.', { velden: [{ pad: 'voorMij', melding: 'kies iemand' }] })
    const vandaag = p.klok.vandaag()
    for (const k of body.voorKinderen)
      if (!isDatum(k.geboren) || k.geboren > vandaag || leeftijdOp(k.geboren, vandaag) >= 18)
        throw new Probleem('ongeldig-verzoek', 'Een kind dat u hier toevoegt, is jonger dan 18 jaar.', {
          velden: [{ pad: 'voorKinderen', melding: 'geboortedatum' }],
        })

    const dossierId = body.dossierId ?? (await openDossier(trx, p, beller))
    const bekend =
      body.dossierId === null ? new Set<string>() : await eisVertegenwoordigd(trx, p, beller, body.dossierId, body.voorPersonen)
    if (body.dossierId === null && body.voorPersonen.length > 0) throw nietGevonden()
    const nieuw: string[] = []
    for (const k of body.voorKinderen) nieuw.push(await voegKindToe(trx, p, beller, k))
    const voor = [...(body.voorMij ? [beller.persoonId] : []), ...body.voorPersonen, ...nieuw]
    await voegDeelnemersToe(
      trx,
      beller,
      dossierId,
      voor.filter((id) => !bekend.has(id)),
    )
    if (!body.voorMij) await maakBetrokken(trx, beller, dossierId)
    await zorgVoorDraden(trx, p, beller.gemeenteId, dossierId)

    const op = p.klok.nu()
    await trx
      .insertInto('melding')
      .values({
        gemeente_id: beller.gemeenteId,
        id: opdrachtId,
        dossier_id: dossierId,
        door_id: beller.persoonId,
        tekst: body.tekst,
        spoed: body.spoed,
        contactwens: body.contactwens,
        ontvangen_op: op,
        ontvangen_dag: vandaag,
        status: 'ONTVANGEN',
      })
      .execute()
    await trx
      .insertInto('melding_persoon')
      .values([...new Set(voor)].map((persoon_id) => ({ gemeente_id: beller.gemeenteId, melding_id: opdrachtId, persoon_id })))
      .execute()
    return {
      antwoord: {
        meldingId: opdrachtId,
        dossierId,
        ontvangenOp: op.toISOString(),
        planTot: plusDagen(vandaag, DAGEN_EIGEN_PLAN),
        onderzoekTot: plusDagen(vandaag, DAGEN_ONDERZOEK),
        bevestigingUiterlijk: plusDagen(vandaag, (await normenVan(p, beller.gemeenteId, trx)).ontvangst),
      },
      live: [{ dossierId, wat: 'stappen', gegeven: 'PLAN', persoonId: null, id: opdrachtId, seq: null }],
    }
  })
}

/** Opens a dossier on the caller's name, with the consulent who has the fewest. */
async function openDossier(trx: Trx, p: Poorten, beller: Beller): Promise<string> {
  const ik = await trx
    .selectFrom('persoon')
    .select('achternaam')
    .where('gemeente_id', '=', beller.gemeenteId)
    .where('id', '=', beller.persoonId)
    .executeTakeFirstOrThrow()
  const consulent = await trx
    .selectFrom('persoon')
    .leftJoin('dossier', (j) => j.onRef('dossier.gemeente_id', '=', 'persoon.gemeente_id').onRef('dossier.consulent_id', '=', 'persoon.id'))
    .select((eb) => ['persoon.id', eb.fn.count('dossier.id').as('aantal')])
    .where('persoon.gemeente_id', '=', beller.gemeenteId)
    .where((eb) => eb(eb.val('CONSULENT'), '=', eb.fn.any('persoon.medewerker_rollen')))
    .groupBy('persoon.id')
    .orderBy('aantal')
    .executeTakeFirst()
  const id = nieuwId()
  await trx
    .insertInto('dossier')
    .values({
      gemeente_id: beller.gemeenteId,
      id,
      naam: ik.achternaam,
      soort: 'ENKEL',
      consulent_id: consulent?.id ?? null,
      gemaakt_op: p.klok.nu(),
    })
    .execute()
  return id
}

async function eisVertegenwoordigd(
  trx: Trx,
  p: Poorten,
  beller: Beller,
  dossierId: string,
  personen: readonly string[],
): Promise<Set<string>> {
  const rechten = await rechtenInDossier(trx, p, beller, dossierId)
  if (rechten.size === 0) throw nietGevonden()
  if (![...rechten.values()].some(magOpsturen))
    throw new Probleem('niet-toegestaan', 'Een melding doet de persoon zelf of wie hem vertegenwoordigt.')
  for (const id of personen) {
    const r = rechten.get(id)
    if (!r) throw nietGevonden()
    if (!magOpsturen(r)) throw new Probleem('niet-toegestaan', 'Voor deze persoon kunt u geen melding doen.')
  }
  return new Set(rechten.keys())
}

async function voegKindToe(trx: Trx, p: Poorten, beller: Beller, kind: MeldingInvoer['voorKinderen'][number]): Promise<string> {
  const id = nieuwId()
  await trx
    .insertInto('persoon')
    .values({
      gemeente_id: beller.gemeenteId,
      id,
      voornaam: kind.voornaam,
      achternaam: kind.achternaam,
      geboren: kind.geboren,
      medewerker_rollen: [],
    })
    .execute()
  await trx
    .insertInto('vertegenwoordiging')
    .values({
      gemeente_id: beller.gemeenteId,
      id: nieuwId(),
      persoon_id: id,
      vertegenwoordiger_id: beller.persoonId,
      soort: 'OUDERLIJK_GEZAG',
      domein: 'ALLES',
      vanaf: p.klok.vandaag(),
      tot: null,
      mandaat: [],
      bewijsstuk: 'VERKLARING',
      gegeven_door: beller.persoonId,
      gegeven_op: p.klok.nu(),
      ingetrokken_op: null,
      ingetrokken_door: null,
    })
    .execute()
  return id
}

async function voegDeelnemersToe(trx: Trx, beller: Beller, dossierId: string, personen: readonly string[]): Promise<void> {
  const al = await trx
    .selectFrom('deelnemer')
    .select('persoon_id')
    .where('gemeente_id', '=', beller.gemeenteId)
    .where('dossier_id', '=', dossierId)
    .execute()
  const nieuw = [...new Set(personen)].filter((id) => !al.some((a) => a.persoon_id === id))
  if (nieuw.length > 0)
    await trx
      .insertInto('deelnemer')
      .values(
        nieuw.map((persoon_id, i) => ({ gemeente_id: beller.gemeenteId, dossier_id: dossierId, persoon_id, volgorde: al.length + i })),
      )
      .execute()
  if (al.length + nieuw.length > 1)
    await trx
      .updateTable('dossier')
      .set({ soort: 'GEZIN' })
      .where('gemeente_id', '=', beller.gemeenteId)
      .where('id', '=', dossierId)
      .execute()
}

async function maakBetrokken(trx: Trx, beller: Beller, dossierId: string): Promise<void> {
  const deelnemer = await trx
    .selectFrom('deelnemer')
    .select('persoon_id')
    .where('gemeente_id', '=', beller.gemeenteId)
    .where('dossier_id', '=', dossierId)
    .where('persoon_id', '=', beller.persoonId)
    .executeTakeFirst()
  if (deelnemer) return
  await trx
    .insertInto('betrokkene')
    .values({ gemeente_id: beller.gemeenteId, dossier_id: dossierId, persoon_id: beller.persoonId, rol: 'OUDER' })
    .onConflict((o) => o.doNothing())
    .execute()
}

/** One thread for the parents about all children under 16, and an own one for each person of 16 or older. */
export async function zorgVoorDraden(trx: Trx, p: Pick<Poorten, 'klok'>, gemeenteId: string, dossierId: string): Promise<void> {
  const deelnemers = await trx
    .selectFrom('deelnemer')
    .innerJoin('persoon', (j) =>
      j.onRef('persoon.gemeente_id', '=', 'deelnemer.gemeente_id').onRef('persoon.id', '=', 'deelnemer.persoon_id'),
    )
    .select(['persoon.id', 'persoon.geboren'])
    .where('deelnemer.gemeente_id', '=', gemeenteId)
    .where('deelnemer.dossier_id', '=', dossierId)
    .execute()
  const volwassen = deelnemers.filter((d) => leeftijdOp(d.geboren, p.klok.vandaag()) >= 16)
  const draden = [
    ...volwassen.map((d) => ({ soort: 'PERSOON' as const, persoon_id: d.id })),
    ...(volwassen.length < deelnemers.length ? [{ soort: 'GEZIN' as const, persoon_id: null }] : []),
  ]
  for (const d of draden)
    await trx
      .insertInto('draad')
      .values({ gemeente_id: gemeenteId, id: nieuwId(), dossier_id: dossierId, ...d, seq: 0 })
      .onConflict((o) => o.doNothing())
      .execute()
}
