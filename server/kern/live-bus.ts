import type { LiveBericht, LiveBus } from './live.ts'

/** Hands what the database announces to everyone who listens in this process. */
export function maakLiveBus(): LiveBus & { bijLading(lading: string): void; bijVerlies(): void } {
  const luisteraars = new Set<{ bijBericht: (b: LiveBericht) => void; bijVerlies: () => void }>()
  return {
    luister(bijBericht, bijVerlies) {
      const l = { bijBericht, bijVerlies }
      luisteraars.add(l)
      return () => luisteraars.delete(l)
    },
    bijLading(lading) {
      // Only meldLive of this very app sends on the channel, with this very type.
      const bericht = JSON.parse(lading) as LiveBericht
      for (const l of luisteraars) l.bijBericht(bericht)
    },
    bijVerlies() {
      for (const l of luisteraars) l.bijVerlies()
    },
  }
}
