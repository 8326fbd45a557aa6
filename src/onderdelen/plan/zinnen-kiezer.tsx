import { useId, useState } from 'react'
import { useTekst } from '../../i18n/use-tekst.ts'
import { Knop } from '../../ui/knop.tsx'
import { Vinkjes } from '../../ui/vinkjes.tsx'
import { stukkenOmTeKiezen } from './zinnen.ts'

/** Takes a text over, all of it or some of its sentences. Ticks instead of selecting with a finger, which few hands can do. */
export function ZinnenKiezer({
  tekst,
  label,
  alles,
  deel,
  onKies,
}: {
  tekst: string
  /** above the sentences */
  label: string
  /** word of the button while nothing is ticked, and when something is */
  alles: string
  deel: string
  onKies: (tekst: string) => void
}) {
  const t = useTekst('plan')
  const naam = useId()
  const stukken = stukkenOmTeKiezen(tekst)
  const [gekozen, zetGekozen] = useState<readonly string[]>([])
  // By place and words: after a change in the text a tick does not jump to another sentence.
  const opties = stukken.map((woord, nr) => ({ waarde: `${nr} ${woord}`, woord }))
  const gekozenTekst = opties
    .filter((o) => gekozen.includes(o.waarde))
    .map((o) => o.woord)
    .join(' ')
  return (
    <>
      {stukken.length < 2 ? (
        <blockquote className="pl-citaat">{tekst}</blockquote>
      ) : (
        <Vinkjes label={label} hint={t('stap.zinnenHint')} naam={naam} waarden={gekozen} onKies={zetGekozen} opties={opties} />
      )}
      <Knop
        soort="rustig"
        onClick={() => {
          onKies(gekozenTekst === '' ? tekst : gekozenTekst)
          zetGekozen([])
        }}
      >
        {gekozenTekst === '' ? alles : deel}
      </Knop>
    </>
  )
}
