import type { LeesAntwoord } from '../../contract/api.ts'
import { lees } from '../../contract/lees.ts'
import { leesOpties } from '../../offline/lees-opties.ts'

export type Overeenkomsten = LeesAntwoord<'/dossiers/{dossierId}/overeenkomsten'>
export type Overeenkomst = Overeenkomsten['items'][number]
export type NaarSvb = LeesAntwoord<'/overeenkomsten/{overeenkomstId}/naar-svb'>['items'][number]

/** Agreements of a dossier, newest first, with the zorgverleners and tarieven that a new one needs. */
export function overeenkomstenVraag(dossierId: string) {
  return leesOpties({
    sleutel: ['geld', dossierId, 'overeenkomsten'],
    haal: (signal) => lees('/dossiers/{dossierId}/overeenkomsten', { params: { dossierId }, signal }),
  })
}

/** The same for who works at the gemeente: never kept on that device. */
export function werkOvereenkomstenVraag(dossierId: string) {
  return leesOpties({
    sleutel: ['geld', 'werkplek', dossierId, 'overeenkomsten'],
    haal: (signal) => lees('/dossiers/{dossierId}/overeenkomsten', { params: { dossierId }, signal }),
    bewaar: false,
  })
}

/** What waits for a check by who asks, over all families. */
export const teCheckenVraag = leesOpties({
  sleutel: ['geld', 'werkplek', 'overeenkomsten'],
  haal: (signal) => lees('/werkplek/overeenkomsten', { signal }),
  bewaar: false,
})

/** What went to the SVB, word for word. */
export function naarSvbVraag(overeenkomstId: string) {
  return leesOpties({
    sleutel: ['geld', 'naar-svb', overeenkomstId],
    haal: async (signal) => (await lees('/overeenkomsten/{overeenkomstId}/naar-svb', { params: { overeenkomstId }, signal })).items,
    bewaar: false,
  })
}
