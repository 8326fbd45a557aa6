import type { z } from 'zod'
import type { ToekenningConceptAntwoord, ToekenningConceptBewaard, ToekenningConceptBody } from '../../src/contract/schemas/toekenning.ts'
import { magBeslissen, zietBesluit } from '../boeken/rechten.ts'
import type { Beller } from '../kern/beller.ts'
import { voerUit } from '../kern/opdracht.ts'
import type { AppContext, Lezer, Poorten, Trx } from '../kern/poorten.ts'
import { nietGevonden, Probleem } from '../kern/probleem.ts'
import { eisDossier } from '../kern/rechten.ts'

/** Only who may enter a beschikking has a draft of one; who may not see a grant here has no dossier here. */
async function eisBeslisser(lezer: Lezer, p: Poorten, beller: Beller, dossierId: string): Promise<void> {
  const toegang = await eisDossier(lezer, p, beller, dossierId)
  const rechten = [...toegang.personen.values()]
  if (rechten.some(magBeslissen)) return
  if (!rechten.some(zietBesluit)) throw nietGevonden()
  throw new Probleem('niet-toegestaan', 'Alleen de consulent voert een besluit in.')
}

/** The own draft of this consulent. Nobody else can ask for it, so reading it writes no row of inzage. */
export async function leesConcept(p: Poorten, beller: Beller, dossierId: string): Promise<z.infer<typeof ToekenningConceptAntwoord>> {
  const { personen } = await eisDossier(p.db, p, beller, dossierId)
  // A draft of a colleague is no more there for who reads grants than for a stranger.
  if (![...personen.values()].some(magBeslissen)) throw nietGevonden()
  const rij = await p.db
    .selectFrom('toekenning_concept')
    .select(['inhoud', 'op'])
    .where('gemeente_id', '=', beller.gemeenteId)
    .where('dossier_id', '=', dossierId)
    .where('door_id', '=', beller.persoonId)
    .executeTakeFirst()
  return { inhoud: rij?.inhoud ?? null, op: rij?.op.toISOString() ?? null }
}

/** Keeps what was typed so far: the device of a medewerker keeps nothing, so the loket does. */
export function bewaarConcept(
  c: AppContext,
  p: Poorten,
  dossierId: string,
  body: z.infer<typeof ToekenningConceptBody>,
): Promise<z.infer<typeof ToekenningConceptBewaard>> {
  return voerUit(c, p, 'bewaarToekenningConcept', body, async (trx, beller) => {
    await eisBeslisser(trx, p, beller, dossierId)
    const op = p.klok.nu()
    if (body.inhoud === null) await wisConcept(trx, beller, dossierId)
    else {
      const inhoud = JSON.stringify(body.inhoud)
      await trx
        .insertInto('toekenning_concept')
        .values({ gemeente_id: beller.gemeenteId, dossier_id: dossierId, door_id: beller.persoonId, inhoud, op })
        .onConflict((oc) => oc.columns(['gemeente_id', 'dossier_id', 'door_id']).doUpdateSet({ inhoud, op }))
        .execute()
    }
    return { antwoord: { op: op.toISOString() } }
  })
}

export async function wisConcept(trx: Trx, beller: Beller, dossierId: string): Promise<void> {
  await trx
    .deleteFrom('toekenning_concept')
    .where('gemeente_id', '=', beller.gemeenteId)
    .where('dossier_id', '=', dossierId)
    .where('door_id', '=', beller.persoonId)
    .execute()
}
