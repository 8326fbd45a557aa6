import { useState } from 'react'
import { useTekst } from '../../i18n/use-tekst.ts'
import { useStatus } from '../../offline/haken.ts'
import { offline } from '../../offline/offline.ts'
import { Alinea } from '../../ui/alinea.tsx'
import { Dialoog } from '../../ui/dialoog.tsx'
import { Knop } from '../../ui/knop.tsx'
import { Knoppen } from '../../ui/knoppen.tsx'
import { Kop } from '../../ui/kop.tsx'
import { Melding } from '../../ui/melding.tsx'

/** Takes everything off this device, also without a network; first says what would be lost by it. */
export function Wissen() {
  const t = useTekst('toestel')
  const { wachtend, geweigerd } = useStatus()
  const [vraagt, zetVraagt] = useState(false)
  const nogHier = wachtend + geweigerd
  return (
    <section className="lk-stapel">
      <Kop>{t('wissen.titel')}</Kop>
      <Alinea>{t('wissen.tekst')}</Alinea>
      <Knoppen>
        <Knop soort="rustig" onClick={() => zetVraagt(true)}>
          {t('wissen.knop')}
        </Knop>
      </Knoppen>
      <Dialoog open={vraagt} onSluit={() => zetVraagt(false)} titel={t('wissen.vraag')} sluitWoord={t('wissen.niet')}>
        {nogHier > 0 ? (
          <Melding soort="attention">{t('wissen.nogHier', { count: nogHier })}</Melding>
        ) : (
          <Alinea>{t('wissen.veilig')}</Alinea>
        )}
        <Knoppen>
          {/* The frame hears 'GEWIST' and goes to the start page, in every tab. */}
          <Knop onClick={() => void offline().wisToestel()}>{t('wissen.zeker')}</Knop>
        </Knoppen>
      </Dialoog>
    </section>
  )
}
