import { lees } from '../../contract/lees.ts'
import { hashVan } from '../../lib/link-token.ts'
import { leesOpties } from '../../offline/lees-opties.ts'

/** What who is logged in can do with the link that was opened. Nothing of it stays on the device. */
export const linkVraag = (token: string) =>
  leesOpties({
    sleutel: ['uitnodiging', 'link', token],
    haal: async (signal) => lees('/uitnodigingslinks/{tokenHash}', { params: { tokenHash: await hashVan(token) }, signal }),
    bewaar: false,
  })
