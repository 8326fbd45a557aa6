import type { LeesAntwoord } from '../../contract/api.ts'
import { lees } from '../../contract/lees.ts'
import { leesOpties } from '../../offline/lees-opties.ts'

export type Herkomst = LeesAntwoord<'/plannen/{planId}/herkomst'>
export type Geschiedenis = LeesAntwoord<'/plandocumenten/{documentId}/geschiedenis'>
export type MomentKort = Geschiedenis['items'][number]
export type Moment = LeesAntwoord<'/plandocumenten/{documentId}/geschiedenis/{nr}'>

/** Who writes in the parts of a plan, and how far the reader saw them. Kept on the device, so that names stand there without a network. */
export function herkomstVraag(planId: string) {
  return leesOpties({
    sleutel: ['plan', 'herkomst', planId],
    haal: (signal) => lees('/plannen/{planId}/herkomst', { params: { planId }, signal }),
  })
}

/** Key of all pages of the moments of a part. */
export const momentenVan = (documentId: string) => ['plandocument', 'geschiedenis', documentId] as const

/** Moments of a part, newest first. @param veld only those in which this field changed @param voor only older than this one */
export function geschiedenisVraag(documentId: string, veld: string | null, voor: number | null) {
  return {
    ...leesOpties({
      sleutel: [...momentenVan(documentId), veld, voor],
      haal: (signal) =>
        lees('/plandocumenten/{documentId}/geschiedenis', {
          params: { documentId },
          query: { ...(veld === null ? {} : { veld }), ...(voor === null ? {} : { voor }) },
          signal,
        }),
    }),
    // Who comes here after writing or putting back looks for just that.
    staleTime: 0,
  }
}

/** How a part stood after one moment, and before it. */
export function momentVraag(documentId: string, nr: number) {
  return {
    ...leesOpties({
      sleutel: ['plandocument', 'moment', documentId, nr],
      haal: (signal) => lees('/plandocumenten/{documentId}/geschiedenis/{nr}', { params: { documentId, nr: String(nr) }, signal }),
    }),
    staleTime: 0,
  }
}
