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
    .select(['inhoud', 'op', 'versie'])
    .where('gemeente_id', '=', beller.gemeenteId)
    .where('dossier_id', '=', dossierId)
    .where('door_id', '=', beller.persoonId)
    .executeTakeFirst()
  return { inhoud: rij?.inhoud ?? null, op: rij?.op.toISOString() ?? null, versie: rij?.versie ?? null }
}

/**
 * Keeps what was typed so far: the device of a medewerker keeps nothing, so the loket does. Two tabs have one draft
 * between them: the second to write has not seen what the first wrote, and is told so instead of writing over it.
 */
export function bewaarConcept(
  c: AppContext,
  p: Poorten,
  dossierId: string,
  body: z.infer<typeof ToekenningConceptBody>,
): Promise<z.infer<typeof ToekenningConceptBewaard>> {
  return voerUit<z.infer<typeof ToekenningConceptBewaard>>(c, p, 'bewaarToekenningConcept', body, async (trx, beller, versie) => {
    await eisBeslisser(trx, p, beller, dossierId)
    const op = p.klok.nu()
    await eisGezien(trx, beller, dossierId, body.gezien)
    if (body.inhoud === null) {
      await wisConcept(trx, beller, dossierId)
      return { antwoord: { op: op.toISOString(), versie: null } }
    }
    const inhoud = JSON.stringify(body.inhoud)
    const sleutel = { gemeente_id: beller.gemeenteId, dossier_id: dossierId, door_id: beller.persoonId }
    const geschreven = await trx
      .insertInto('toekenning_concept')
      .values({ ...sleutel, inhoud, op, versie })
      .onConflict((oc) =>
        oc
          .columns(['gemeente_id', 'dossier_id', 'door_id'])
          .doUpdateSet({ inhoud, op, versie })
          .where('toekenning_concept.versie', '=', body.gezien),
      )
      .returning('versie')
      .executeTakeFirst()
    // Two that both saw nothing: there was no row to lock, and the other one was first.
    if (!geschreven) throw andereVersie()
    return { antwoord: { op: op.toISOString(), versie } }
  })
}

/**
 * Locks the draft and demands that it is still the one that the caller saw.
 * @throws 409 `toestand-veranderd` when it is another one now, or gone
 */
export async function eisGezien(trx: Trx, beller: Beller, dossierId: string, gezien: string | null): Promise<void> {
  const rij = await trx
    .selectFrom('toekenning_concept')
    .select('versie')
    .where('gemeente_id', '=', beller.gemeenteId)
    .where('dossier_id', '=', dossierId)
    .where('door_id', '=', beller.persoonId)
    .forUpdate()
    .executeTakeFirst()
  if ((rij?.versie ?? null) !== gezien) throw andereVersie()
}

function andereVersie(): Probleem {
  return new Probleem('toestand-veranderd', 'Dit concept is intussen ergens anders veranderd. Er is niets overschreven.', {
    reden: { sleutel: 'toekenning:fout.CONCEPT', waarden: {} },
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
