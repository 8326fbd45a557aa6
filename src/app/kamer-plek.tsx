import { type ComponentType, createElement, type ReactNode, startTransition, Suspense, use, useEffect, useState } from 'react'
import { useLocation } from 'react-router'
import { Laden } from '../ui/laden.tsx'
import { FoutGrens } from './fout-grens.tsx'
import { type KamerNaam, laadKamer } from './kamers.ts'

const beloften = new Map<KamerNaam, Promise<ComponentType>>()
const mislukt = new Set<KamerNaam>()

function belofte(naam: KamerNaam): Promise<ComponentType> {
  const bekend = beloften.get(naam)
  if (bekend !== undefined) return bekend
  const nieuw = laadKamer(naam)
  beloften.set(naam, nieuw)
  nieuw.catch(() => mislukt.add(naam))
  return nieuw
}

/** A part that could not be fetched stays failed while it is on the screen; a second try or visit fetches it again. */
function vergeetMislukt(naam: KamerNaam): void {
  if (mislukt.delete(naam)) beloften.delete(naam)
}

function Kamer({ naam }: { naam: KamerNaam }) {
  return createElement(use(belofte(naam)))
}

/** The place in the frame where a room stands, with its waiting state and its own error boundary. */
export function KamerPlek({ naam, schil }: { naam: KamerNaam; schil?: ReactNode }) {
  const { pathname } = useLocation()
  // A prerendered page first shows exactly what was prerendered; the room takes over when it is whole.
  const [begonnen, zetBegonnen] = useState(schil === undefined)
  useEffect(() => startTransition(() => zetBegonnen(true)), [])
  useEffect(() => () => vergeetMislukt(naam), [naam])
  return (
    <FoutGrens sleutel={pathname} onOpnieuw={() => vergeetMislukt(naam)}>
      {begonnen ? (
        <Suspense fallback={schil ?? <Laden aantal={4} />}>
          <Kamer naam={naam} />
        </Suspense>
      ) : (
        schil
      )}
    </FoutGrens>
  )
}
