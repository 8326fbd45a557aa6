import { type ComponentType, createElement } from 'react'
import type { KamerNaam } from './kamers.ts'
import { TellerMerk } from './teller-merk.tsx'

/**
 * Small pieces a room may put into the frame; each is in the first chunk, so they stay small.
 * - `src/onderdelen/<room>/teller.ts` exports `useTeller(): number`: what is new there, shown at its place in the bar.
 * - `src/offline/status-regel.tsx` exports `StatusRegel`: where the work of the person is, on every page.
 */
const tellerModules = import.meta.glob<{ useTeller: () => number }>('../onderdelen/*/teller.ts', { eager: true })
const statusModules = import.meta.glob<{ StatusRegel: ComponentType }>('../offline/status-regel.tsx', { eager: true })

/** A component per room with a counter: fixed when the page starts, so that its hooks never change place. */
export const tellers: Partial<Record<KamerNaam, ComponentType>> = Object.fromEntries(
  Object.entries(tellerModules).map(([pad, { useTeller }]) => [
    pad.split('/')[2] ?? '',
    function Teller() {
      return createElement(TellerMerk, { aantal: useTeller() })
    },
  ]),
)

export const StatusRegel: ComponentType | null = Object.values(statusModules)[0]?.StatusRegel ?? null
