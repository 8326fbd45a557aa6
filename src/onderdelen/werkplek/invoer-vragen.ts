import type { LeesAntwoord } from '../../contract/api.ts'
import { lees } from '../../contract/lees.ts'
import { leesOpties } from '../../offline/lees-opties.ts'

export type InvoerBestand = LeesAntwoord<'/invoer'>['items'][number]
export type InvoerDetail = LeesAntwoord<'/invoer/{invoerId}'>
export type InvoerRij = InvoerDetail['rijen'][number]

/** Files that were read in lately; never kept on the device. */
export const invoerLijstVraag = leesOpties({
  sleutel: ['invoer'],
  haal: async (signal) => (await lees('/invoer', { signal })).items,
  bewaar: false,
})

/** One file, row by row. */
export function invoerVraag(invoerId: string) {
  return leesOpties({
    sleutel: ['invoer', invoerId],
    haal: (signal) => lees('/invoer/{invoerId}', { params: { invoerId }, signal }),
    bewaar: false,
  })
}
