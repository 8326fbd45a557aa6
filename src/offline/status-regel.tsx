import { Suspense, lazy, useSyncExternalStore } from 'react'
import { laadTekst } from '../i18n/i18n.ts'
import '../ui/bewaard-regel.css'

// The store, its texts and the worker come after the first picture: the frame only keeps their place.
const Inhoud = lazy(async () => {
  const [deel] = await Promise.all([import('./status-inhoud.tsx'), laadTekst('offline')])
  return { default: deel.StatusInhoud }
})

const plek = <p className="lk-bewaard">{'\u00a0'}</p>

const nooit = (): (() => void) => () => {}

/** The line of the frame that says where the work of the person is; starts the offline room of this page. */
export function StatusRegel() {
  // False while the prerendered page comes to life: the line would differ from what stands there.
  const begonnen = useSyncExternalStore(
    nooit,
    () => true,
    () => false,
  )
  return begonnen ? (
    <Suspense fallback={plek}>
      <Inhoud />
    </Suspense>
  ) : (
    plek
  )
}
