import type { LeesAntwoord } from '../../contract/api.ts'
import { HttpFout, lees } from '../../contract/lees.ts'
import { leesOpties } from '../../offline/lees-opties.ts'

export type Toegang = LeesAntwoord<'/dossiers/{dossierId}/toegang'>
export type Persoon = Toegang['personen'][number]
export type Kijker = Persoon['kijkers'][number]
export type Toestemming = Persoon['toestemmingen'][number]
export type Vertegenwoordiging = Persoon['vertegenwoordigingen'][number]
export type Moment = Persoon['leeftijdsmomenten'][number]
export type InzageRegel = LeesAntwoord<'/dossiers/{dossierId}/inzage'>['items'][number]
export type Toestel = LeesAntwoord<'/toestellen'>['items'][number]
export type Dossier = LeesAntwoord<'/dossiers/{dossierId}'>

/** Who may see what of each person of whom the caller may know it. */
export function toegangVraag(dossierId: string) {
  return leesOpties({
    sleutel: ['toegang', dossierId],
    haal: (signal) => lees('/dossiers/{dossierId}/toegang', { params: { dossierId }, signal }),
  })
}

/** What the caller may see in this dossier. A key of its own, so that it is asked again when somebody ends it. */
export function zelfVraag(dossierId: string) {
  return leesOpties({
    sleutel: ['toegang', dossierId, 'zelf'],
    haal: (signal) => lees('/dossiers/{dossierId}', { params: { dossierId }, signal }),
  })
}

/** Who looked and who changed, newest first, from a day on; null: as far back as one page of the loket goes. */
export function inzageVraag(dossierId: string, vanaf: string | null) {
  return leesOpties({
    sleutel: ['toegang', dossierId, 'inzage', vanaf ?? ''],
    haal: async (signal) =>
      (await lees('/dossiers/{dossierId}/inzage', { params: { dossierId }, query: { vanaf: vanaf ?? undefined }, signal })).items,
  })
}

/** The own devices; never kept on one of them. */
export const toestellenVraag = leesOpties({
  sleutel: ['toegang', 'toestellen'],
  haal: async (signal) => (await lees('/toestellen', { signal })).items,
  bewaar: false,
})

/** The loket said that this is not there for the caller (any more): what is on the screen has to go. */
export function isWeg(fout: unknown): boolean {
  return fout instanceof HttpFout && [403, 404, 410].includes(fout.status)
}
