import { useSyncExternalStore } from 'react'
import { useTekst } from '../../i18n/use-tekst.ts'
import { useStatus } from '../../offline/haken.ts'
import { bijInstalleer, installeer, installeerStaat } from '../../offline/installeer.ts'
import { Alinea } from '../../ui/alinea.tsx'
import { Knop } from '../../ui/knop.tsx'
import { Knoppen } from '../../ui/knoppen.tsx'
import { Kop } from '../../ui/kop.tsx'
import { Melding } from '../../ui/melding.tsx'

/** How to put the loket on the home screen, for this very device. */
export function Installeren() {
  const t = useTekst('toestel')
  const { bewaart } = useStatus()
  const staat = useSyncExternalStore(bijInstalleer, installeerStaat, () => 'HANDMATIG' as const)
  return (
    <section className="lk-stapel">
      <Kop>{t('installeer.titel')}</Kop>
      {staat === 'AL' ? (
        <Melding soort="settled">{t('installeer.al')}</Melding>
      ) : (
        <>
          <Alinea>{t(bewaart ? 'installeer.waarom' : 'installeer.waaromLos')}</Alinea>
          {staat === 'KAN' && (
            <Knoppen>
              <Knop soort="rustig" onClick={() => void installeer()}>
                {t('installeer.knop')}
              </Knop>
            </Knoppen>
          )}
          {staat !== 'KAN' && (
            <ol>
              {['een', 'twee', 'drie'].map((stap) => (
                <li key={stap}>{t(`installeer.${staat}.${stap}`)}</li>
              ))}
            </ol>
          )}
        </>
      )}
    </section>
  )
}
