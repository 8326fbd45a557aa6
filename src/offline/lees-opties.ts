import { type QueryClient, type QueryKey, hashKey, queryOptions } from '@tanstack/react-query'
import type { Offline } from './kern.ts'

export type Leestijd = { op: number; bron: 'LOKET' | 'TOESTEL' }

const tijden = new Map<string, Leestijd>()
const luisteraars = new Set<() => void>()

function zetTijd(sleutel: QueryKey, tijd: Leestijd): void {
  tijden.set(hashKey(sleutel), tijd)
  for (const doe of luisteraars) doe()
}

/** Of when the answer on the screen is, and whether it came from the device. */
export function leestijd(sleutel: QueryKey): Leestijd | null {
  return tijden.get(hashKey(sleutel)) ?? null
}

export function bijLeestijd(doe: () => void): () => void {
  luisteraars.add(doe)
  return () => luisteraars.delete(doe)
}

/** The store comes after the first picture: keys and options of queries are needed before it. */
async function haalOffline(): Promise<Offline> {
  return (await import('./offline.ts')).offline()
}

/** Keeps an answer; one that came before the key of this session waits for it. */
function bewaarStraks(o: Offline, sleutel: QueryKey, waarde: unknown): void {
  const bewaar = (): void => void o.lees.bewaar(sleutel, waarde).catch(() => undefined)
  if (o.apparaat.open) return bewaar()
  // Only while it is still being found out who is here: later the next person could be another.
  if (o.status.beeld.opslag !== 'LADEN') return
  const stop = o.apparaat.bijWissel(() => {
    stop()
    bewaar()
  })
}

const statusVan = (e: unknown): number | null =>
  typeof e === 'object' && e !== null && 'status' in e && typeof e.status === 'number' ? e.status : null

/**
 * Options for `useQuery`/`prefetchQuery`: first what the device knows, then the loket. Without an answer of the loket
 * the device's answer stays, with its time (`useLeestijd`). Give numbers and words in `sleutel`, first the name that
 * the live stream uses (`plan`, `geld`, `kanaal`, ...), so that a change is fetched again.
 *
 * @param haal asks the loket; throws an error with `.status` for a problem, anything else for no network
 * @param bewaar false for what must never stay on a device
 */
export function leesOpties<T>({
  sleutel,
  haal,
  bewaar = true,
}: {
  sleutel: QueryKey
  haal: (signaal: AbortSignal) => Promise<T>
  bewaar?: boolean
}) {
  return queryOptions({
    queryKey: sleutel,
    networkMode: 'always',
    // An answer 'no' is an answer; a broken network is tried again by the next look, not by a waiting screen.
    retry: false,
    queryFn: async ({ client, signal }: { client: QueryClient; signal: AbortSignal }): Promise<T> => {
      const o = await haalOffline()
      const lees = async (): Promise<{ waarde: T; op: number } | null> => {
        await o.gereed
        const b = bewaar ? await o.lees.lees(sleutel).catch(() => null) : null
        // What stands here was checked when it came, by the same code.
        return b && { waarde: b.waarde as T, op: b.op }
      }
      if (client.getQueryData(sleutel) === undefined) {
        const b = await lees()
        if (b && client.getQueryData(sleutel) === undefined) {
          zetTijd(sleutel, { op: b.op, bron: 'TOESTEL' })
          client.setQueryData<T>(sleutel, () => b.waarde, { updatedAt: b.op })
        }
      }
      try {
        const waarde = await haal(signal)
        o.meldNetwerk(true)
        zetTijd(sleutel, { op: Date.now(), bron: 'LOKET' })
        if (bewaar) bewaarStraks(o, sleutel, waarde)
        return waarde
      } catch (e) {
        if (signal.aborted) throw e
        const status = statusVan(e)
        if (status === null) o.meldNetwerk(false)
        if (status === 401) o.bus.stuur({ soort: 'SESSIE_WEG' })
        if (status === 403 || status === 404 || status === 410) {
          await o.lees.vergeet(sleutel).catch(() => undefined)
          throw e
        }
        const b = await lees()
        if (!b) throw e
        zetTijd(sleutel, { op: b.op, bron: 'TOESTEL' })
        return b.waarde
      }
    },
  })
}
