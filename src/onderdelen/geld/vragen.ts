import type { LeesAntwoord } from '../../contract/api.ts'
import { lees } from '../../contract/lees.ts'
import { leesOpties } from '../../offline/lees-opties.ts'

export type Budget = LeesAntwoord<'/dossiers/{dossierId}/budget'>
export type Potje = Budget['potjes'][number]
export type GeldStand = NonNullable<Potje['stand']>
export type Verschuiving = LeesAntwoord<'/dossiers/{dossierId}/verschuivingen'>['items'][number]

/** The whole budget of a dossier as far as this person may see it. */
export function budgetVraag(dossierId: string) {
  return leesOpties({
    sleutel: ['geld', dossierId],
    haal: (signal) => lees('/dossiers/{dossierId}/budget', { params: { dossierId }, signal }),
  })
}

/** Shifts of a dossier, newest first. */
export function verschuivingenVraag(dossierId: string) {
  return leesOpties({
    sleutel: ['geld', dossierId, 'verschuivingen'],
    haal: async (signal) => (await lees('/dossiers/{dossierId}/verschuivingen', { params: { dossierId }, signal })).items,
  })
}

/** The same two for who works at the gemeente: the money of a family never stays on that device. */
export function werkBudgetVraag(dossierId: string) {
  return leesOpties({
    sleutel: ['geld', 'werkplek', dossierId],
    haal: (signal) => lees('/dossiers/{dossierId}/budget', { params: { dossierId }, signal }),
    bewaar: false,
  })
}

export function werkVerschuivingenVraag(dossierId: string) {
  return leesOpties({
    sleutel: ['geld', 'werkplek', dossierId, 'verschuivingen'],
    haal: async (signal) => (await lees('/dossiers/{dossierId}/verschuivingen', { params: { dossierId }, signal })).items,
    bewaar: false,
  })
}
