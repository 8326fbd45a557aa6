import { HttpFout, lees } from '../contract/lees.ts'
import { leesOpties } from './lees-opties.ts'

/** Who is signed in; null for a visitor. Somebody whose session ended on an own device stays known from the device. */
export const sessieVraag = leesOpties({
  sleutel: ['sessie'],
  haal: async (signal) => {
    const { sessie } = await lees('/sessie', { signal })
    if (sessie !== null) return sessie
    // With an open store the person works on from the device and is asked to sign in again; without one this is a visitor.
    const { offline } = await import('./offline.ts')
    if (offline().apparaat.open !== null) throw new HttpFout('/sessie', 401, null)
    return null
  },
})
