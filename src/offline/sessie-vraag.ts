import { HttpFout, lees } from '../contract/lees.ts'
import { type Leestijd, leesOpties } from './lees-opties.ts'

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

/**
 * Is there a session again after one ended at `wegSinds` (ms; null: none ended)? Only an answer of the loket from after
 * the end says so: that of the sign-in before it still stands here.
 */
export function isWeerBinnen(wegSinds: number | null, gelezen: Leestijd | null): boolean {
  return wegSinds !== null && gelezen?.bron === 'LOKET' && gelezen.op > wegSinds
}
