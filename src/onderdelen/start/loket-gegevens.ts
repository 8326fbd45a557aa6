import { useQuery } from '@tanstack/react-query'
import { echteKlok } from '../../lib/klok.ts'

/** What the frame already knows of the loket (`['loket']`, src/app/loket.ts); asks nothing itself. */
function useLoketWoord(naam: 'proefDag' | 'telefoon'): string | null {
  const { data } = useQuery({ queryKey: ['loket'], enabled: false })
  if (typeof data !== 'object' || data === null) return null
  const woord = Object.entries(data).find(([sleutel]) => sleutel === naam)?.[1]
  return typeof woord === 'string' ? woord : null
}

/** The day of the loket, `YYYY-MM-DD`: that of the trial when there is one. */
export function useVandaag(): string {
  return useLoketWoord('proefDag') ?? echteKlok.vandaag()
}

/** The phone number of the loket, or '' while unknown. */
export function useTelefoon(): string {
  return useLoketWoord('telefoon') ?? ''
}
