import { tijdTekst } from '../../lib/opmaak.ts'
import { useStatus } from '../../offline/haken.ts'
import { IcoonGeenInternet, IcoonKlaar, IcoonLetOp } from '../../ui/icoon-teken.tsx'
import { Knop } from '../../ui/knop.tsx'
import { AndereVersie, Wisselen } from './andere-versie-keuze.tsx'
import type { Werk } from './omgeving.ts'
import { useToekenningTekst } from './zin.ts'
import '../../ui/bewaard-regel.css'

/** Where the draft is now: at the loket, or only on this screen. */
export function Bewaard({ werk }: { werk: Werk }) {
  const t = useToekenningTekst()
  const { online } = useStatus()
  const { bewaard } = werk
  const { staat, op } = bewaard
  if (staat === 'ANDERS') return <AndereVersie werk={werk} />
  const Teken = staat === 'BEWAARD' ? IcoonKlaar : staat === 'NIET' ? (online ? IcoonLetOp : IcoonGeenInternet) : null
  return (
    <div className="lk-stapel">
      <Wisselen andere={werk.andere} />
      <p className="lk-bewaard" data-staat={staat === 'BEWAARD' ? 'veilig' : staat === 'NIET' ? 'geweigerd' : 'stil'} role="status">
        {Teken && <Teken maat={20} />}
        <span>{staat === 'BEWAARD' && op !== null ? t('bewaard.BEWAARD', { tijd: tijdTekst(op) }) : t(`bewaard.${staat}`)}</span>
      </p>
      {staat === 'NIET' && online && (
        <Knop soort="rustig" onClick={bewaard.opnieuw}>
          {t('bewaard.opnieuw')}
        </Knop>
      )}
    </div>
  )
}
