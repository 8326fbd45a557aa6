import { type RefObject, useCallback, useEffect, useRef, useState } from 'react'
import { offline } from './offline.ts'

export type Concept<T> = {
  waarde: T
  /** Shows it at once and writes it to the device; every letter counts, so nothing waits for a timer. */
  zet: (waarde: T) => void
  /** Back to empty, also on the device. */
  wis: () => void
  /** false until the device was asked; a form waits for it, else it would write over what stands there */
  geladen: boolean
  /** ms of the last write that reached the device, or null */
  bewaardOp: number | null
}

/**
 * Unsent words of a form, kept encrypted on this device for the person whose store is open. They follow the rules of
 * the store: on a shared device locked with the session. Of a medewerker, and where the device cannot store, they stand in
 * this tab only (los-werk.ts): the page asks before it is left.
 * @param naam which form; one form at a time may hold it. It may not change while mounted (use a React key).
 * @param lees checks what comes from the device, which may be of an older version of the form
 */
export function useConcept<T>(naam: readonly string[], leeg: T, lees: (ruw: unknown) => T | null): Concept<T> {
  const [waarde, zetWaarde] = useState(leeg)
  const [geladen, zetGeladen] = useState(false)
  const [bewaardOp, zetBewaardOp] = useState<number | null>(null)
  const vast = useRef({ vraag: ['concept', ...naam], leeg, lees })
  const rij = useRef<{ bezig: boolean; straks: { waarde: T } | null }>({ bezig: false, straks: null })
  const getypt = useRef(false)
  const bewaar = useCallback((nieuw: T): void => void schrijf(rij, vast.current, nieuw, zetBewaardOp), [])

  useEffect(() => {
    let weg = false
    const haal = (): void => {
      offline()
        .lees.lees(vast.current.vraag)
        .catch(() => null)
        .then((b) => {
          if (weg) return
          const er = vast.current.lees(b?.waarde ?? offline().losWerk.lees(vast.current.vraag))
          if (er !== null && !getypt.current) zetWaarde(er)
          zetGeladen(true)
        })
        .catch(() => undefined)
    }
    haal()
    // A store that opens later may hold words of before, and takes the words that had to wait for it.
    const stop = offline().apparaat.bijWissel(() => {
      const los = vast.current.lees(offline().losWerk.lees(vast.current.vraag))
      if (offline().apparaat.open?.bewaren === true && los !== null) bewaar(los)
      else haal()
    })
    return () => {
      weg = true
      stop()
    }
  }, [bewaar])

  const zet = useCallback(
    (nieuw: T): void => {
      getypt.current = true
      zetWaarde(nieuw)
      bewaar(nieuw)
    },
    [bewaar],
  )
  const wis = useCallback((): void => {
    getypt.current = false
    zetWaarde(vast.current.leeg)
    bewaar(vast.current.leeg)
  }, [bewaar])
  return { waarde, zet, wis, geladen, bewaardOp }
}

/** One write at a time and always the newest last: two at once could end with the older words. */
async function schrijf<T>(
  rij: RefObject<{ bezig: boolean; straks: { waarde: T } | null }>,
  { vraag, leeg }: { vraag: readonly string[]; leeg: T },
  waarde: T,
  klaar: (op: number) => void,
): Promise<void> {
  rij.current.straks = { waarde }
  if (rij.current.bezig) return
  rij.current.bezig = true
  try {
    for (;;) {
      const een: { waarde: T } | null = rij.current.straks
      if (een === null) return
      rij.current.straks = null
      // A store that cannot write tells so by itself (StatusRegel); the words stay on the screen.
      const opSchijf = await offline()
        .lees.bewaar(vraag, een.waarde)
        .catch(() => false)
      if (opSchijf) klaar(Date.now())
      if (opSchijf || JSON.stringify(een.waarde) === JSON.stringify(leeg)) offline().losWerk.weg(vraag)
      else offline().losWerk.bewaar(vraag, een.waarde)
    }
  } finally {
    rij.current.bezig = false
  }
}
