import type { LeesAntwoord } from '../../contract/api.ts'
import { lees } from '../../contract/lees.ts'
import { leesOpties } from '../../offline/lees-opties.ts'

export type MijnUitnodiging = LeesAntwoord<'/mijn/uitnodigingen'>['items'][number]

/** The name under which commands about invitations stand in the list of the device. */
export const UITNODIGING_OPDRACHT = 'uitnodiging'

/** Invitations that this person accepted, newest first. Under 'stappen': a yes changes which dossiers there are. */
export const mijnUitnodigingenVraag = leesOpties({
  sleutel: ['stappen', 'uitnodigingen'],
  haal: async (signal) => (await lees('/mijn/uitnodigingen', { signal })).items,
})
