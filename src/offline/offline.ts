import { browserPoorten } from './browser.ts'
import { Offline } from './kern.ts'

let deze: Offline | null = null

/** The offline room of this tab; made at first use, never while the home is being prerendered. */
export function offline(): Offline {
  deze ??= new Offline(browserPoorten(), async (o) => (await import('./plan-ingang.ts')).maakPlan(o))
  return deze
}

let gestart = false

/** Opens the device store and follows the page: visible, hidden, online, going away. The frame calls it once. */
export function startOffline(): void {
  if (gestart) return
  gestart = true
  const o = offline()
  void o.start()
  document.addEventListener('visibilitychange', () => {
    // A phone may end a hidden page without another word: everything is written now.
    void (document.visibilityState === 'hidden' ? o.slaap() : o.wakker())
  })
  addEventListener('beforeunload', (e) => {
    // Only where the device keeps nothing: everybody else finds the words back.
    if (o.los > 0) e.preventDefault()
  })
  addEventListener('pagehide', () => void o.slaap())
  addEventListener('online', () => {
    o.meldNetwerk(true)
    o.bus.hier({ soort: 'LIVE', gebeurtenis: { soort: 'RESYNC' } })
    void o.wakker()
  })
  addEventListener('offline', () => o.meldNetwerk(false))
}
