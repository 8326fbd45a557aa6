import type { LeesAntwoord } from '../../contract/api.ts'
import { lees } from '../../contract/lees.ts'
import { leesOpties } from '../../offline/lees-opties.ts'

export type Samen = LeesAntwoord<'/dossiers/{dossierId}/uitnodigingen'>
export type Uitnodiging = Samen['uitnodigingen'][number]
export type Meelezer = Samen['meelezers'][number]

/** Who writes along and who is invited, of the persons for whom the reader decides. Under 'plan': only who knows of the draft hears of it. */
export function samenVraag(dossierId: string) {
  return leesOpties({
    sleutel: ['plan', 'samen', dossierId],
    haal: (signal) => lees('/dossiers/{dossierId}/uitnodigingen', { params: { dossierId }, signal }),
  })
}
