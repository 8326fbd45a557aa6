import { useSearchParams } from 'react-router'
import { useTekst } from '../../i18n/use-tekst.ts'
import { Melding } from '../../ui/melding.tsx'
import './start.css'

const REDENEN: readonly string[] = ['verlopen', 'onbekend', 'niveau-te-laag', 'niet-bereikbaar', 'antwoord-klopt-niet']

/** Why signing in did not work, when the loket sent the person back with a reason. */
export function AanmeldFout() {
  const t = useTekst('start')
  const [zoek] = useSearchParams()
  const reden = zoek.get('aanmelden')
  if (reden === null || !REDENEN.includes(reden)) return null
  return (
    <div className="st-boven">
      <Melding soort="attention" kop={t('aanmelden.titel')}>
        {t(`aanmelden.${reden}`)}
      </Melding>
    </div>
  )
}
