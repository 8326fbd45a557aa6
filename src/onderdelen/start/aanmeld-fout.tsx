import { useSearchParams } from 'react-router'
import { useTekst } from '../../i18n/use-tekst.ts'
import { Melding } from '../../ui/melding.tsx'
import './start.css'

const REDENEN: readonly string[] = ['verlopen', 'onbekend', 'niveau-te-laag', 'niet-bereikbaar', 'antwoord-klopt-niet']

/** Why signing in did not work, or why nobody is signed in any more, when the person was sent here with a reason. */
export function AanmeldFout() {
  const t = useTekst('start')
  const [zoek] = useSearchParams()
  const reden = zoek.get('aanmelden')
  if (zoek.get('uit') === 'tabblad')
    return (
      <div className="st-boven">
        <Melding kop={t('uitgelogd.titel')}>{t('uitgelogd.tekst')}</Melding>
      </div>
    )
  if (reden === null || !REDENEN.includes(reden)) return null
  return (
    <div className="st-boven">
      <Melding soort="attention" kop={t('aanmelden.titel')}>
        {t(`aanmelden.${reden}`)}
      </Melding>
    </div>
  )
}
