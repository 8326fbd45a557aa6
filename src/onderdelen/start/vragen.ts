import type { LeesAntwoord } from '../../contract/api.ts'
import { lees } from '../../contract/lees.ts'
import { leesOpties } from '../../offline/lees-opties.ts'

export { sessieVraag } from '../../offline/sessie-vraag.ts'

export type Sessie = NonNullable<LeesAntwoord<'/sessie'>['sessie']>
export type Dossier = LeesAntwoord<'/dossiers/{dossierId}'>
export type Stappen = LeesAntwoord<'/dossiers/{dossierId}/stappen'>

// A dossier carries the melding and who is in it: the live stream tells of those as 'stappen'.

/** The dossiers of the person who is signed in. */
export const dossiersVraag = leesOpties({
  sleutel: ['stappen', 'dossiers'],
  haal: async (signal) => (await lees('/dossiers', { signal })).items,
})

export function dossierVraag(dossierId: string) {
  return leesOpties({
    sleutel: ['stappen', 'dossier', dossierId],
    haal: (signal) => lees('/dossiers/{dossierId}', { params: { dossierId }, signal }),
  })
}

export function stappenVraag(dossierId: string) {
  return leesOpties({
    sleutel: ['stappen', dossierId],
    haal: (signal) => lees('/dossiers/{dossierId}/stappen', { params: { dossierId }, signal }),
  })
}
