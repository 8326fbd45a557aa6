import type { LeesAntwoord } from '../../contract/api.ts'
import { lees } from '../../contract/lees.ts'
import { leesOpties } from '../../offline/lees-opties.ts'

export type Gezin = LeesAntwoord<'/werkplek'>['items'][number]
export type LeidingRij = LeesAntwoord<'/werkplek/leiding'>['items'][number]
export type Instellingen = LeesAntwoord<'/instellingen'>

// Work of a medewerker never stays on a device. The keys begin with 'stappen' because that is what the live stream
// names when something about a family changes.

/** The families of this consulent. */
export const werkplekVraag = leesOpties({
  sleutel: ['stappen', 'werkplek'],
  haal: async (signal) => (await lees('/werkplek', { signal })).items,
  bewaar: false,
})

/** Counts per consulent. */
export const leidingVraag = leesOpties({
  sleutel: ['stappen', 'leiding'],
  haal: async (signal) => (await lees('/werkplek/leiding', { signal })).items,
  bewaar: false,
})

/** The dated settings of this gemeente and which sociale kaart is live. */
export const instellingenVraag = leesOpties({
  sleutel: ['instellingen'],
  haal: (signal) => lees('/instellingen', { signal }),
  bewaar: false,
})

/** The handed-in plans of one family, newest first. */
export function versiesVraag(dossierId: string) {
  return leesOpties({
    sleutel: ['ondersteuningsplan', 'werkplek', dossierId],
    haal: async (signal) => (await lees('/dossiers/{dossierId}/planversies', { params: { dossierId }, signal })).items,
    bewaar: false,
  })
}
