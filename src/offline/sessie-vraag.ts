import { lees } from '../lib/http.ts'
import { leesOpties } from './lees-opties.ts'

const isNietAangemeld = (e: unknown): boolean => typeof e === 'object' && e !== null && 'status' in e && e.status === 401

/** Who is signed in; null for a visitor. Somebody whose session ended on an own device stays known from the device. */
export const sessieVraag = leesOpties({
  sleutel: ['sessie'],
  haal: async (signal) => {
    try {
      return await lees('/sessie', { signal })
    } catch (e) {
      // With an open store the person works on from the device and is asked to sign in again; without one this is a visitor.
      const { offline } = await import('./offline.ts')
      if (isNietAangemeld(e) && offline().apparaat.open === null) return null
      throw e
    }
  },
})
