import { useQuery } from '@tanstack/react-query';
import { echteKlok } from '../../lib/klok.ts';

/**
 * The day of the loket, `YYYY-MM-DD`: that of the trial when there is one. Reads what the frame already knows
 * (`['loket']`, src/app/loket.ts) and asks nothing itself.
 */
export function useVandaag(): string {
  const { data } = useQuery<unknown>({ queryKey: ['loket'], enabled: false });
  if (typeof data === 'object' && data !== null && 'proefDag' in data && typeof data.proefDag === 'string') return data.proefDag;
  return echteKlok.vandaag();
}
