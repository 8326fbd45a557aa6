import type { Beschikking, ToekenningInvoer } from '../../src/contract/schemas/toekenning.ts'
import { mag } from '../../src/domein/rechten.ts'
import type { Boekhouding } from '../boeken/boeken.ts'
import { magBeslissen } from '../boeken/rechten.ts'
import { kenToe } from '../boeken/toekennen.ts'
import type { LiveBericht } from '../kern/live.ts'
import { voerUit } from '../kern/opdracht.ts'
import type { AppContext, Poorten } from '../kern/poorten.ts'
import { nietGevonden, Probleem } from '../kern/probleem.ts'
import { eisDossier, personenMet } from '../kern/rechten.ts'
import { lijstBeschikkingen } from '../vragen/beschikkingen.ts'
import { logGeldWijziging } from '../vragen/geld.ts'
import { eisGezien, wisConcept } from './toekenning-concept.ts'

/**
 * The consulent enters a beschikking. Only for persons over whom this consulent decides; somebody the caller may not
 * even see is not there at all.
 */
export function voerToekenningIn(c: AppContext, p: Poorten, dossierId: string, body: ToekenningInvoer): Promise<Beschikking> {
  const { concept, ...toekenning } = body
  return voerUit(c, p, 'kenToe', body, async (trx, beller, opdrachtId) => {
    const toegang = await eisDossier(trx, p, beller, dossierId)
    if (personenMet(toegang, 'BESLUIT', 'LEZEN').length === 0) throw nietGevonden()
    const b: Boekhouding = { gemeenteId: beller.gemeenteId, dossierId, dag: p.klok.vandaag(), op: p.klok.nu(), doorId: beller.persoonId }
    const { personen } = await kenToe(trx, b, toekenning, { id: opdrachtId, door: await naamVan(trx, beller) }, (over) => {
      const rechten = over.map((id) => toegang.personen.get(id))
      if (rechten.some((r) => r === undefined || !mag(r, 'BESLUIT', 'LEZEN'))) throw nietGevonden()
      if (!rechten.every(magBeslissen) || ![...toegang.personen.values()].some(magBeslissen))
        throw new Probleem('niet-toegestaan', 'Alleen de consulent voert een besluit in.')
    })
    await logGeldWijziging(trx, p, beller, toegang, 'BESLUIT', personen)
    // Recording takes the draft away: one that was written on elsewhere is not lost by that.
    if (concept !== undefined) await eisGezien(trx, beller, dossierId, concept)
    await wisConcept(trx, beller, dossierId)
    const antwoord = (await lijstBeschikkingen(trx, beller, toegang)).find((x) => x.id === opdrachtId)
    if (!antwoord) throw nietGevonden()
    return { antwoord, live: liveVoor(dossierId, personen, opdrachtId) }
  })
}

async function naamVan(trx: Parameters<typeof kenToe>[0], beller: { gemeenteId: string; persoonId: string }): Promise<string> {
  const wie = await trx
    .selectFrom('persoon')
    .select(['voornaam', 'achternaam'])
    .where('gemeente_id', '=', beller.gemeenteId)
    .where('id', '=', beller.persoonId)
    .executeTakeFirstOrThrow()
  return `${wie.voornaam} ${wie.achternaam}`
}

/** Who may read the grant hears that the money and the steps changed. */
export function liveVoor(dossierId: string, personen: readonly string[], id: string): Omit<LiveBericht, 'gemeenteId'>[] {
  return personen.flatMap((persoonId) =>
    (['geld', 'stappen'] as const).map((wat) => ({ dossierId, wat, gegeven: 'BESLUIT' as const, persoonId, id, seq: null })),
  )
}
