import { type ComponentType, type LazyExoticComponent, lazy, type ReactNode, startTransition, Suspense, useEffect, useState } from 'react';
import { useLocation } from 'react-router';
import { Laden } from '../ui/laden.tsx';
import { FoutGrens } from './fout-grens.tsx';
import { FoutPagina } from './fout-pagina.tsx';
import { type KamerNaam, laadKamer } from './kamers.ts';

const kamers = new Map<KamerNaam, LazyExoticComponent<ComponentType>>();

function kamer(naam: KamerNaam): LazyExoticComponent<ComponentType> {
  const bekend = kamers.get(naam);
  if (bekend !== undefined) return bekend;
  const nieuw = lazy(() => laadKamer(naam));
  kamers.set(naam, nieuw);
  return nieuw;
}

/** The place in the frame where a room stands, with its waiting state and its own error boundary. */
export function KamerPlek({ naam, schil }: { naam: KamerNaam; schil?: ReactNode }) {
  const { pathname } = useLocation();
  // A prerendered page first shows exactly what was prerendered; the room takes over when it is whole.
  const [begonnen, zetBegonnen] = useState(schil === undefined);
  useEffect(() => startTransition(() => zetBegonnen(true)), []);
  const Kamer = kamer(naam);
  return (
    <FoutGrens
      sleutel={pathname}
      // A lazy part that once failed stays failed: forget it, so that a second try fetches again.
      onOpnieuw={() => kamers.delete(naam)}
      toon={(soort, opnieuw) => <FoutPagina soort={soort} opnieuw={opnieuw} />}
    >
      {begonnen ? <Suspense fallback={schil ?? <Laden aantal={4} />}><Kamer /></Suspense> : schil}
    </FoutGrens>
  );
}
