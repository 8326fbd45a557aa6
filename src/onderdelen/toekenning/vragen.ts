import { queryOptions } from '@tanstack/react-query'
import type { LeesAntwoord } from '../../contract/api.ts'
import { lees } from '../../contract/lees.ts'
import type { Opzet } from '../../domein/toekenning-opzet.ts'
import { leesOpties } from '../../offline/lees-opties.ts'
import { offline } from '../../offline/offline.ts'
import type { Probleem } from '../../offline/poorten.ts'

export type Beschikkingen = LeesAntwoord<'/dossiers/{dossierId}/beschikkingen'>
export type Beschikking = Beschikkingen['items'][number]
export type PlanVersie = LeesAntwoord<'/planversies/{versieId}'>

/** What was granted to the persons of a dossier whose grant this person may see, newest first. */
export function beschikkingenVraag(dossierId: string) {
  return leesOpties({
    sleutel: ['geld', dossierId, 'beschikkingen'],
    haal: (signal) => lees('/dossiers/{dossierId}/beschikkingen', { params: { dossierId }, signal }),
  })
}

// Work of a medewerker never stays on a device.

export function werkBeschikkingenVraag(dossierId: string) {
  return leesOpties({
    sleutel: ['geld', 'werkplek', dossierId, 'beschikkingen'],
    haal: (signal) => lees('/dossiers/{dossierId}/beschikkingen', { params: { dossierId }, signal }),
    bewaar: false,
  })
}

/** The own draft of this consulent. Its key names nothing that the live stream does: what is typed is newer than any answer. */
export function conceptVraag(dossierId: string) {
  return leesOpties({
    sleutel: ['toekenning-concept', dossierId],
    haal: (signal) => lees('/dossiers/{dossierId}/toekenning-concept', { params: { dossierId }, signal }),
    bewaar: false,
  })
}

export const conceptPad = (dossierId: string): string => `/dossiers/${dossierId}/toekenning-concept`

/** A text of the draft on its way to the loket, by the id of its command, which is its version. */
export type Onderweg = { id: string; inhoud: Opzet }

/** The last text of the draft that this device still has to bring to the loket: newer than what stands there. */
export function onderwegVraag(dossierId: string) {
  return queryOptions({
    queryKey: ['toekenning-onderweg', dossierId],
    networkMode: 'always',
    retry: false,
    staleTime: 0,
    gcTime: 0,
    queryFn: async (): Promise<Onderweg | null> => {
      const o = offline()
      await o.gereed
      const rijen = (await o.outbox.lijst()).filter((r) => r.pad === conceptPad(dossierId) && r.toestand === 'WACHT')
      const laatste = rijen.at(-1)
      if (laatste === undefined) return null
      // This code wrote the row: its body is the one of the command.
      const { inhoud } = laatste.body as { inhoud: Opzet }
      return { id: laatste.id, inhoud }
    },
  })
}

/** Was this refused because another text of the draft stands at the loket? */
export const isAndereVersie = (probleem: Probleem): boolean => probleem.reden?.sleutel === 'toekenning:fout.CONCEPT'

/** The handed-in plans of a dossier, newest first. */
export function planVersiesVraag(dossierId: string) {
  return leesOpties({
    sleutel: ['ondersteuningsplan', 'toekenning', dossierId],
    haal: async (signal) => (await lees('/dossiers/{dossierId}/planversies', { params: { dossierId }, signal })).items,
    bewaar: false,
  })
}

export function planVersieVraag(versieId: string) {
  return leesOpties({
    sleutel: ['ondersteuningsplan', 'toekenning', 'versie', versieId],
    haal: (signal) => lees('/planversies/{versieId}', { params: { versieId }, signal }),
    bewaar: false,
  })
}
