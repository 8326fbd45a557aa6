import type { LeesAntwoord } from '../../contract/api.ts'
import type { Opzet } from '../../domein/toekenning-opzet.ts'

export type Concept = LeesAntwoord<'/dossiers/{dossierId}/toekenning-concept'>
export type Kant = 'HIER' | 'DAAR'

/** Do two drafts say the same? A demand has no name but its words: the id that each tab gave it says nothing. */
export function zelfdeWoorden(a: Opzet, b: Opzet): boolean {
  const woorden = (o: Opzet): string => JSON.stringify({ ...o, eisen: o.eisen.map((e) => [e.persoonId, e.tekst]) })
  return woorden(a) === woorden(b)
}
