import type { LeesAntwoord } from '../../contract/api.ts'
import { lees } from '../../contract/lees.ts'
import { leesOpties } from '../../offline/lees-opties.ts'

export type Overzichten = LeesAntwoord<'/dossiers/{dossierId}/overzichten'>

// The keys begin with 'geld': what is booked is in an overview that is open, too.

/** The months and years that a family can read. */
export function overzichtenVraag(dossierId: string) {
  return leesOpties({
    sleutel: ['geld', dossierId, 'overzichten'],
    haal: (signal) => lees('/dossiers/{dossierId}/overzichten', { params: { dossierId }, signal }),
  })
}

export function maandVraag(dossierId: string, maand: string) {
  return leesOpties({
    sleutel: ['geld', dossierId, 'overzicht', maand],
    haal: (signal) => lees('/dossiers/{dossierId}/maandoverzichten/{maand}', { params: { dossierId, maand }, signal }),
  })
}

export function jaarVraag(dossierId: string, jaar: string) {
  return leesOpties({
    sleutel: ['geld', dossierId, 'overzicht', jaar],
    haal: (signal) => lees('/dossiers/{dossierId}/jaaroverzichten/{jaar}', { params: { dossierId, jaar }, signal }),
  })
}

/** The years of which there are books; the work of the gemeente never stays on a device. */
export function werkJarenVraag(dossierId: string) {
  return leesOpties({
    sleutel: ['geld', 'werkplek', dossierId, 'overzichten'],
    haal: async (signal) => (await lees('/dossiers/{dossierId}/overzichten', { params: { dossierId }, signal })).jaren.map((j) => j.jaar),
    bewaar: false,
  })
}

export function bronboekenVraag(dossierId: string, jaar: string) {
  return leesOpties({
    sleutel: ['geld', 'werkplek', dossierId, 'bronboeken', jaar],
    haal: (signal) => lees('/dossiers/{dossierId}/bronboeken/{jaar}', { params: { dossierId, jaar }, signal }),
    bewaar: false,
  })
}
