import { Bedrag } from '../../ui/bedrag.tsx'
import { Merkje } from '../../ui/merkje.tsx'
import { Rij } from '../../ui/rij.tsx'
import type { Declaratie } from './declaratie-vragen.ts'
import { useDeclaratieNaam, useDeclaratieTekst } from './declaratie-zin.ts'

/** The word of a declaratie on the screen: its state, with 'late' as a state of its own. */
export function standVan(d: Pick<Declaratie, 'staat' | 'teLaat' | 'vervangenDoor'>): string {
  if (d.vervangenDoor !== null) return 'VERVANGEN'
  return d.teLaat ? 'TE_LAAT' : d.staat
}

/** State in a word; the sentence beside it says what it means. */
export function StandMerk({ d }: { d: Declaratie }) {
  const t = useDeclaratieTekst()
  const soort =
    d.vervangenDoor !== null
      ? null
      : d.staat === 'BETAALD'
        ? 'settled'
        : d.teLaat || d.staat === 'GEWEIGERD'
          ? 'attention'
          : d.aanZet.ik
            ? 'mijn'
            : null
  return <Merkje {...(soort === null ? {} : { soort })}>{t(`stand.${standVan(d)}`)}</Merkje>
}

/** One line: when it is paid, or what happens now. */
function useRegel(): (d: Declaratie) => string {
  const t = useDeclaratieTekst()
  return (d) => {
    if (d.staat === 'BETAALD' && d.betaaldOp !== null) return t('rij.betaald', { opDatum: d.betaaldOp })
    if (d.vervangenDoor !== null) return t('rij.vervangen')
    if (d.aanZet.ik) return d.aanZet.tot === null ? t('rij.u') : t('rij.uTot', { totDatum: d.aanZet.tot })
    if (d.staat === 'GEWEIGERD' || d.teLaat)
      return d.aanZet.tot === null ? t('rij.nietBetaald') : t('rij.uitzoeken', { totDatum: d.aanZet.tot })
    if (d.verwachtOp !== null) return t('rij.verwacht', { totDatum: d.verwachtOp })
    return t(`rij.${d.staat}`)
  }
}

/** @param voor first name of whom it is for, where more than one person has a budget */
export function DeclaratieRij({ d, naar, voor }: { d: Declaratie; naar: string; voor?: string | undefined }) {
  const t = useDeclaratieTekst()
  const naam = useDeclaratieNaam()
  const regel = useRegel()
  return (
    <Rij
      titel={naam(d)}
      naar={naar}
      bij={
        <>
          {voor !== undefined && `${t('rij.voor', { naam: voor })} `}
          {regel(d)}
          <span className="gd-staat">
            <StandMerk d={d} />
          </span>
        </>
      }
      eind={<Bedrag centen={d.cent} />}
    />
  )
}
