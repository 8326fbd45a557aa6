import type { LeesAntwoord } from '../../contract/api.ts'
import { HttpFout, lees } from '../../contract/lees.ts'
import { leesOpties } from '../../offline/lees-opties.ts'

export type Plan = NonNullable<LeesAntwoord<'/dossiers/{dossierId}/plan'>['plan']>
export type PlanDeel = Plan['documenten'][number]
export type PlanVersie = LeesAntwoord<'/planversies/{versieId}'>
export type PlanVersieKort = LeesAntwoord<'/dossiers/{dossierId}/planversies'>['items'][number]

/**
 * Shape of the answers that a device keeps. Raise it when a screen counts on a field that an older answer lacks: a copy
 * of an older app is then not found, in place of a screen that breaks on it.
 */
const VORM = 2

/** The draft plan of a dossier; null when there is none (yet), which is an answer the device may keep too. */
export function planVraag(dossierId: string) {
  return leesOpties<Plan | null>({
    sleutel: ['plan', dossierId, VORM],
    haal: async (signal) => {
      try {
        return (await lees('/dossiers/{dossierId}/plan', { params: { dossierId }, signal })).plan
      } catch (fout) {
        // Somebody who may read no draft here: for this room that is the same as no plan.
        if (fout instanceof HttpFout && fout.status === 404) return null
        throw fout
      }
    },
  })
}

/** The handed-in versions of a dossier, newest first. */
export function planVersiesVraag(dossierId: string) {
  return leesOpties({
    sleutel: ['ondersteuningsplan', 'lijst', dossierId, VORM],
    haal: async (signal) => (await lees('/dossiers/{dossierId}/planversies', { params: { dossierId }, signal })).items,
  })
}

/** One handed-in version, with the answer of the gemeente once that was sent. */
export function planVersieVraag(versieId: string) {
  return leesOpties({
    sleutel: ['ondersteuningsplan', 'versie', versieId, VORM],
    haal: (signal) => lees('/planversies/{versieId}', { params: { versieId }, signal }),
  })
}

/** True when the loket said that this does not exist for this person, which is something else than no network. */
export function bestaatNiet(fout: unknown): boolean {
  return fout instanceof HttpFout && (fout.status === 404 || fout.status === 403 || fout.status === 410)
}
