import { useTekst } from '../../i18n/use-tekst.ts'
import { tijdTekst } from '../../lib/opmaak.ts'
import { Knop } from '../../ui/knop.tsx'
import { Knoppen } from '../../ui/knoppen.tsx'
import { Melding } from '../../ui/melding.tsx'
import type { Antwoord, AntwoordOpDeel } from './deel-antwoord-bewaar.ts'

/** Two answers to one part, whole and beside each other, until the consulent chose one. */
export function DeelAntwoordKeuze({ hier, daar, kies }: { hier: Antwoord; daar: AntwoordOpDeel; kies: (kant: 'HIER' | 'DAAR') => void }) {
  const t = useTekst('plan')
  return (
    <Melding soort="attention" live kop={t('botsing.kop')}>
      <p>{t('botsing.tekst')}</p>
      <dl className="pl-antwoorden">
        <div>
          <dt>{t('botsing.hier')}</dt>
          <Inhoud antwoord={hier} />
        </div>
        <div>
          <dt>{t('botsing.daar', { tijd: tijdTekst(daar.op) })}</dt>
          <Inhoud antwoord={daar} />
        </div>
      </dl>
      <p>{t('botsing.wat')}</p>
      <Knoppen>
        <Knop soort="rustig" onClick={() => kies('HIER')}>
          {t('botsing.kiesHier')}
        </Knop>
        <Knop soort="rustig" onClick={() => kies('DAAR')}>
          {t('botsing.kiesDaar')}
        </Knop>
      </Knoppen>
    </Melding>
  )
}

function Inhoud({ antwoord }: { antwoord: Antwoord }) {
  const t = useTekst('plan')
  return (
    <>
      <dd>{antwoord.oordeel === null ? t('botsing.geenOordeel') : t(`oordeel.${antwoord.oordeel}`)}</dd>
      <dd className="pl-tekst">{antwoord.tekst.trim() === '' ? t('botsing.geenTekst') : antwoord.tekst}</dd>
    </>
  )
}
