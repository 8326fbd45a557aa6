import { useTekst } from '../i18n/use-tekst.ts'
import { tijdTekst } from '../lib/opmaak.ts'
import { IcoonGeenInternet, IcoonKlaar, IcoonLetOp, IcoonToestel } from './icoon-teken.tsx'
import './bewaard-regel.css'

/**
 * Where the work of the person is now. 'stil': nothing typed yet; 'toestel': the transaction on this device is complete;
 * 'veilig': the loket answered at `moment` (ISO); 'offline': no network, nothing waits; 'offlineToestel': no network, and what was typed is on this device; 'geweigerd': the loket said no.
 */
export type BewaardStaat = { soort: 'stil' | 'toestel' | 'offline' | 'offlineToestel' | 'geweigerd' } | { soort: 'veilig'; moment: string }

const TEKENS = {
  toestel: IcoonToestel,
  veilig: IcoonKlaar,
  offline: IcoonGeenInternet,
  offlineToestel: IcoonGeenInternet,
  geweigerd: IcoonLetOp,
} as const

/** One small line, always at the same place, always of the same height. Read out politely, once per change of kind. */
export function BewaardRegel({ staat }: { staat: BewaardStaat }) {
  const t = useTekst('algemeen')
  const Teken = staat.soort === 'stil' ? null : TEKENS[staat.soort]
  return (
    <p className="lk-bewaard" data-staat={staat.soort} role="status">
      {Teken && <Teken maat={20} />}
      <span>
        {staat.soort === 'stil'
          ? t('bewaard.stil')
          : staat.soort === 'veilig'
            ? t('bewaard.veilig', { tijd: tijdTekst(staat.moment) })
            : t(`bewaard.${staat.soort}`)}
      </span>
    </p>
  )
}
