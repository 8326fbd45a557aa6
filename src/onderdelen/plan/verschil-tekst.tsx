import { useMemo } from 'react'
import { useTekst } from '../../i18n/use-tekst.ts'
import { type Stuk, woordVerschil } from '../../lib/woord-verschil.ts'

/**
 * One side of a change, with the words that go or come marked: struck through or underlined for the eye, and named
 * for who listens. `kant` OUD shows what is there now, NIEUW what it becomes.
 */
export function VerschilTekst({ oud, nieuw, kant }: { oud: string; nieuw: string; kant: 'OUD' | 'NIEUW' }) {
  const t = useTekst('opmerking')
  const stukken = useMemo(() => metPlek(woordVerschil(oud, nieuw)), [oud, nieuw])
  const weg = kant === 'OUD' ? 'ERBIJ' : 'ERUIT'
  return (
    <p className="pl-tekst pl-verschil" dir="auto">
      {stukken
        .filter((s) => s.soort !== weg)
        .map(({ soort, tekst, plek }) => {
          if (soort === 'GELIJK') return <span key={plek}>{tekst}</span>
          const Merk = soort === 'ERUIT' ? 'del' : 'ins'
          return (
            <Merk key={plek}>
              <span className="lk-alleen-hoorbaar">{t(soort === 'ERUIT' ? 'verschil.eruit' : 'verschil.erbij')} </span>
              {tekst}
              <span className="lk-alleen-hoorbaar"> {t('verschil.einde')}</span>
            </Merk>
          )
        })}
    </p>
  )
}

/** Each piece with its place, so that one that stays the same stays the same element. */
function metPlek(stukken: readonly Stuk[]): (Stuk & { plek: string })[] {
  let tot = 0
  return stukken.map((s) => {
    tot += s.tekst.length
    return { ...s, plek: `${s.soort}${tot}` }
  })
}
