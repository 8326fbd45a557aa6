import type { LeesAntwoord, OpdrachtBody } from '../../contract/api.ts'
import { lees } from '../../contract/lees.ts'
import { leesOpties } from '../../offline/lees-opties.ts'

export type Opmerking = LeesAntwoord<'/plannen/{planId}/opmerkingen'>['items'][number]
export type OpmerkingRegel = Opmerking['regels'][number]
export type OpmerkingInvoer = OpdrachtBody<'post', '/plandocumenten/{documentId}/opmerkingen'>
export type AfhandelInvoer = OpdrachtBody<'post', '/opmerkingen/{opmerkingId}/afhandelen'>

/** Questions, remarks and proposals at the parts of a plan that this person may read, oldest first. */
export function opmerkingenVraag(planId: string) {
  return leesOpties({
    sleutel: ['opmerking', planId],
    haal: async (signal) => (await lees('/plannen/{planId}/opmerkingen', { params: { planId }, signal })).items,
  })
}
