import { useState } from 'react'
import { useTekst } from '../i18n/use-tekst.ts'
import { Alinea } from '../ui/alinea.tsx'
import { Dialoog } from '../ui/dialoog.tsx'
import { Knop } from '../ui/knop.tsx'
import { Knoppen } from '../ui/knoppen.tsx'

/** Comes back in its own window, which then tells this page through the channel and closes itself. */
const ADRES = '/aanmelden?terug=/toestel/aangemeld'

/** Signing in again over the page: the page, its fields and what is typed stay as they are. Closes when it worked. */
export function SessieVenster({ open, onSluit }: { open: boolean; onSluit: () => void }) {
  const t = useTekst('offline')
  const [geopend, zetGeopend] = useState(false)
  return (
    <Dialoog open={open} onSluit={onSluit} titel={t('sessie.titel')} sluitWoord={t('sessie.later')}>
      <Alinea>{t('sessie.tekst')}</Alinea>
      <Alinea>{t(geopend ? 'sessie.wacht' : 'sessie.venster')}</Alinea>
      <Knoppen>
        <Knop
          onClick={() => {
            // A window of its own, not this page: a field that is half filled in stays half filled in.
            window.open(ADRES, 'loket-aanmelden', 'popup,width=480,height=760')
            zetGeopend(true)
          }}
        >
          {t('sessie.knop')}
        </Knop>
      </Knoppen>
    </Dialoog>
  )
}
