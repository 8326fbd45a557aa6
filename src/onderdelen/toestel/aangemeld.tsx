import { useEffect } from 'react'
import { useTekst } from '../../i18n/use-tekst.ts'
import { useStatus } from '../../offline/haken.ts'
import { KnopLink } from '../../ui/knop-link.tsx'
import { PaginaKop } from '../../ui/pagina-kop.tsx'

/** Where the window of a second sign-in ends: it told the other page through the channel and may go. */
export function Aangemeld() {
  const t = useTekst('toestel')
  const { aangemeld, sessieWeg } = useStatus()
  useEffect(() => {
    // Closes only when this page was opened by the other; a browser that refuses shows the words below.
    if (aangemeld && !sessieWeg) window.close()
  }, [aangemeld, sessieWeg])
  return (
    <div className="lk-stapel">
      <PaginaKop titel={t('aangemeld.titel')} inleiding={t('aangemeld.tekst')} />
      <KnopLink soort="rustig" naar="/">
        {t('aangemeld.start')}
      </KnopLink>
    </div>
  )
}
