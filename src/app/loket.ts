import { queryOptions, useQuery } from '@tanstack/react-query'
import { leesSchil, SCHIL_TEKENS, type SchilLoket } from '../lib/schil.ts'

const BEWAARD = 'lk-loket'

/** While building: the tokens that the server replaces in the prerendered page. */
export const TEKEN_LOKET: SchilLoket = { gemeente: SCHIL_TEKENS.gemeente, telefoon: SCHIL_TEKENS.telefoon, proefDag: SCHIL_TEKENS.proef }

function uitPagina(): SchilLoket | null {
  if (import.meta.env.SSR) return TEKEN_LOKET
  const gevuld = leesSchil(document.querySelector('meta[name="loket"]')?.getAttribute('content'))
  if (gevuld !== null) return gevuld
  try {
    return leesSchil(localStorage.getItem(BEWAARD))
  } catch {
    return null
  }
}

function isLoket(ruw: unknown): ruw is { gemeente: { naam: string; telefoon: string }; klok: { proefDag: string | null } } {
  if (typeof ruw !== 'object' || ruw === null || !('gemeente' in ruw) || !('klok' in ruw)) return false
  const { gemeente, klok } = ruw
  return (
    typeof gemeente === 'object' &&
    gemeente !== null &&
    'naam' in gemeente &&
    typeof klok === 'object' &&
    klok !== null &&
    'proefDag' in klok
  )
}

const begin = uitPagina()

/** Name and phone number of the loket: public, without a session, and known at once from the page or the last visit. */
export const loketVraag = queryOptions({
  queryKey: ['loket'],
  queryFn: async ({ signal }): Promise<SchilLoket> => {
    const antwoord = await fetch('/api/v1/loket', { signal, headers: { accept: 'application/json' } })
    if (!antwoord.ok) throw new Error(`GET /api/v1/loket: ${antwoord.status}`)
    const ruw: unknown = await antwoord.json()
    if (!isLoket(ruw)) throw new Error('GET /api/v1/loket: unknown shape')
    const loket: SchilLoket = { gemeente: ruw.gemeente.naam, telefoon: ruw.gemeente.telefoon, proefDag: ruw.klok.proefDag }
    try {
      localStorage.setItem(BEWAARD, JSON.stringify(loket))
    } catch {
      // Kept only to show the name sooner on the next visit.
    }
    return loket
  },
  staleTime: 10 * 60_000,
  retry: 2,
  ...(begin === null ? {} : { initialData: begin, initialDataUpdatedAt: 0 }),
})

export function useLoket(): SchilLoket | undefined {
  return useQuery(loketVraag).data
}
