import type { ComponentType } from 'react';
import type { KamerNaam } from './kamers.ts';

/**
 * Small pieces a room may put into the frame; each is in the first chunk, so they stay small.
 * - `src/onderdelen/<room>/teller.ts` exports `useTeller(): number`: what is new there, shown at its place in the bar.
 * - `src/offline/status-regel.tsx` exports `StatusRegel`: where the work of the person is, on every page.
 * - `src/app/wie.tsx` is the frame's own piece for who is signed in.
 */
const tellerModules = import.meta.glob<{ useTeller: () => number }>('../onderdelen/*/teller.ts', { eager: true });
const statusModules = import.meta.glob<{ StatusRegel: ComponentType }>('../offline/status-regel.tsx', { eager: true });

export const tellers: Partial<Record<KamerNaam, () => number>> = Object.fromEntries(
  Object.entries(tellerModules).map(([pad, deel]) => [pad.split('/')[2] ?? '', deel.useTeller]),
);

export const StatusRegel: ComponentType | null = Object.values(statusModules)[0]?.StatusRegel ?? null;
