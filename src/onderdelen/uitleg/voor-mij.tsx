import { useState } from 'react'
import { useTekst } from '../../i18n/use-tekst.ts'
import { Keuze } from '../../ui/keuze.tsx'
import { Knop } from '../../ui/knop.tsx'
import { KnopLink } from '../../ui/knop-link.tsx'
import { Melding } from '../../ui/melding.tsx'
import { PaginaKop } from '../../ui/pagina-kop.tsx'
import { Vinkjes } from '../../ui/vinkjes.tsx'
import { useTelefoon } from '../start/deur.ts'
import { type Personen, PERSONEN, type Soort, SOORTEN, uitslagVan } from './zelftest.ts'

/** 'Is this something for me?': two questions, answered on the spot. Nothing is stored or sent, not even on the device. */
export function VoorMij() {
  const t = useTekst('uitleg')
  const telefoon = useTelefoon()
  const [soorten, zetSoorten] = useState<Soort[]>([])
  const [personen, zetPersonen] = useState<Personen | null>(null)
  const [getoond, zetGetoond] = useState(false)
  const [mist, zetMist] = useState(false)
  const uitslag = getoond ? uitslagVan(soorten, personen) : null
  const toon = (): void => {
    zetMist(personen === null)
    zetGetoond(personen !== null)
  }
  return (
    <>
      <PaginaKop titel={t('test.titel')} inleiding={t('test.inleiding')} terug={{ naar: '/uitleg', woord: t('titel') }} />
      <div className="lk-stapel-ruim">
        <Vinkjes
          label={t('test.soorten')}
          hint={t('test.soortenHint')}
          naam="soorten"
          opties={SOORTEN.map((waarde) => ({ waarde, woord: t(`test.soort.${waarde}`) }))}
          waarden={soorten}
          onKies={(w) => {
            zetSoorten(w)
            zetGetoond(false)
          }}
        />
        <Keuze
          label={t('test.personen')}
          naam="personen"
          fout={mist && personen === null ? t('test.kies') : undefined}
          opties={PERSONEN.map((waarde) => ({ waarde, woord: t(`test.persoon.${waarde}`) }))}
          waarde={personen}
          onKies={(w) => {
            zetPersonen(w)
            zetGetoond(false)
          }}
        />
        <div className="lk-stapel">
          <Knop onClick={toon}>{t('test.toon')}</Knop>
          <div role="status">
            {uitslag !== null && (
              <Melding kop={t(`test.uitslag.${uitslag}.kop`)}>
                <p>{t(`test.uitslag.${uitslag}.tekst`)}</p>
                <p>{t('test.zeker')}</p>
                <p>{t('test.bel', { telefoon })}</p>
              </Melding>
            )}
          </div>
          {uitslag !== null && (
            <KnopLink naar="/melding" soort="rustig">
              {t('test.melding')}
            </KnopLink>
          )}
        </div>
      </div>
    </>
  )
}
