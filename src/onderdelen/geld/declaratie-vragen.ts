import type { LeesAntwoord } from '../../contract/api.ts'
import { lees } from '../../contract/lees.ts'
import { leesOpties } from '../../offline/lees-opties.ts'

export type Declaraties = LeesAntwoord<'/dossiers/{dossierId}/declaraties'>
export type Declaratie = Declaraties['items'][number]
export type Declareerbaar = Declaraties['declareerbaar'][number]
export type DeclaratieDetail = LeesAntwoord<'/declaraties/{declaratieId}'>

/** Declaraties and payments of a dossier, and where one can declare for. `werk`: never kept on the device of staff. */
export function declaratiesVraag(dossierId: string, werk = false) {
  return leesOpties({
    sleutel: werk ? ['geld', 'werkplek', dossierId, 'declaraties'] : ['geld', dossierId, 'declaraties'],
    haal: (signal) => lees('/dossiers/{dossierId}/declaraties', { params: { dossierId }, signal }),
    ...(werk ? { bewaar: false } : {}),
  })
}

/** One declaratie with its steps. */
export function declaratieVraag(declaratieId: string, werk = false) {
  return leesOpties({
    sleutel: werk ? ['geld', 'werkplek', 'declaratie', declaratieId] : ['geld', 'declaratie', declaratieId],
    haal: (signal) => lees('/declaraties/{declaratieId}', { params: { declaratieId }, signal }),
    ...(werk ? { bewaar: false } : {}),
  })
}
