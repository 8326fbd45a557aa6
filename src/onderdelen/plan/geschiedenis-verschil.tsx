import { useMemo } from 'react'
import { useTekst } from '../../i18n/use-tekst.ts'
import { woordVerschil } from '../../lib/woord-verschil.ts'
import { metPlek } from './stuk-plek.ts'

/**
 * What changed in a text, in one piece of reading: words that came are underlined with 'erbij', words that went are
 * struck through with 'eruit', in words for everybody and with where it ends for who listens.
 */
export function TekstVerschil({ oud, nieuw }: { oud: string; nieuw: string }) {
  const t = useTekst('geschiedenis')
  const stukken = useMemo(() => metPlek(woordVerschil(oud, nieuw)), [oud, nieuw])
  return (
    <p className="pl-tekst" dir="auto">
      {stukken.map(({ soort, tekst, plek }) => {
        if (soort === 'GELIJK') return <span key={plek}>{tekst}</span>
        const Merk = soort === 'ERUIT' ? 'del' : 'ins'
        return (
          <Merk key={plek} className="pl-stuk">
            <span className="pl-stuk__woord">{t(soort === 'ERUIT' ? 'moment.eruit' : 'moment.erbij')}</span> {tekst}
            <span className="lk-alleen-hoorbaar"> {t('moment.einde')} </span>
          </Merk>
        )
      })}
    </p>
  )
}
