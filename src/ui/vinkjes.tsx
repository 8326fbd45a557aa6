import { KeuzeLijst, type KeuzeBasis } from './keuze-lijst.tsx'

export type VinkjesProps<W extends string> = KeuzeBasis<W> & { waarden: readonly W[]; onKies: (waarden: W[]) => void }

/** Any number out of several (checkboxes); answers in the order of the options. */
export function Vinkjes<W extends string>({ waarden, onKies, ...rest }: VinkjesProps<W>) {
  const kies = (waarde: W, aan: boolean): void =>
    onKies(rest.opties.map((optie) => optie.waarde).filter((w) => (w === waarde ? aan : waarden.includes(w))))
  return <KeuzeLijst {...rest} soort="checkbox" gekozen={(w) => waarden.includes(w)} kies={kies} />
}
