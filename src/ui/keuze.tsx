import { KeuzeLijst, type KeuzeBasis } from './keuze-lijst.tsx'

export type KeuzeProps<W extends string> = KeuzeBasis<W> & { waarde: W | null; onKies: (waarde: W) => void }

/** One out of several (radio buttons). `waarde` null: nothing chosen yet; the loket never chooses beforehand. */
export function Keuze<W extends string>({ waarde, onKies, ...rest }: KeuzeProps<W>) {
  return <KeuzeLijst {...rest} soort="radio" gekozen={(w) => w === waarde} kies={(w) => onKies(w)} />
}
