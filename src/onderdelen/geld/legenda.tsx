import { Pot } from '../../ui/pot.tsx'
import { Uitklap } from '../../ui/uitklap.tsx'
import { useGeldTekst } from './zin.ts'

/** How to read a jar, from top to bottom as it is drawn. */
export function Legenda() {
  const t = useGeldTekst()
  return (
    <Uitklap titel={t('potjes.legenda')}>
      <div className="gd-legenda">
        <Pot stand={{ besteed: 1, gepland: 1, vrij: 1 }} maat={80} />
        <ul>
          <li>{t('potjes.legendaBesteed')}</li>
          <li>{t('potjes.legendaGepland')}</li>
          <li>{t('potjes.legendaVrij')}</li>
        </ul>
      </div>
    </Uitklap>
  )
}
