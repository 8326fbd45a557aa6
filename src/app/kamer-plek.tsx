import { type ComponentType, createElement, type ReactNode, startTransition, Suspense, use, useEffect, useState } from 'react'
import { useLocation } from 'react-router'
import { useTekst } from '../i18n/use-tekst.ts'
import { Laden } from '../ui/laden.tsx'
import { PaginaKop } from '../ui/pagina-kop.tsx'
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

/** The words of a room that the frame knows already. */
const KAMER_WOORD = {
  start: 'plaatsLang.start',
  plan: 'plaatsLang.plan',
  geld: 'plaatsLang.geld',
  kaart: 'plaatsLang.hulp',
  kanaal: 'plaatsLang.contact',
  werkplek: 'plaatsLang.werkplek',
  toegang: 'onder.toegang',
  uitleg: 'onder.uitleg',
  toestel: 'onder.toestel',
  melding: 'loket',
  uitnodiging: 'loket',
  school: 'loket',
} as const satisfies Record<KamerNaam, string>

/** While a room is fetched: its heading, where the keyboard then stands, and what comes. */
function Komt({ naam }: { naam: KamerNaam }) {
  const t = useTekst('algemeen')
  return (
    <>
      <PaginaKop titel={t(KAMER_WOORD[naam])} />
      <Laden aantal={4} />
    </>
  )
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
        <Suspense fallback={schil ?? <Komt naam={naam} />}>
          <Kamer naam={naam} />
        </Suspense>
      ) : (
        schil
      )}
    </FoutGrens>
  )
}
