import { useTaal, useTekst } from '../../i18n/use-tekst.ts'
import { datumTekst } from '../../lib/opmaak.ts'
import { Kop } from '../../ui/kop.tsx'
import { Stappen as Weg } from '../../ui/stappen.tsx'
import { Uitklap } from '../../ui/uitklap.tsx'
import { AlleStappen } from './alle-stappen.tsx'
import type { Stappen } from './vragen.ts'
import { type Steen, stenenVan } from './weg.ts'

/** De weg: six named stones, and behind an opener all thirteen steps with their dates and grounds. */
export function WegBeeld({ stappen }: { stappen: Stappen }) {
  const t = useTekst('start')
  const taal = useTaal()
  const bij = (steen: Steen): string | undefined => {
    const datum = steen.stap?.uiterlijk ?? null
    if (datum === null || steen.staat !== 'straks') return undefined
    return t('weg.uiterlijk', { datum: datumTekst(datum, taal) })
  }
  return (
    <section className="lk-stapel">
      <Kop>{t('weg.kop')}</Kop>
      <Weg
        label={t('weg.label')}
        stappen={stenenVan(stappen.stappen, stappen.nu).map((steen) => ({
          sleutel: steen.sleutel,
          naam: t(`weg.${steen.sleutel}`),
          staat: steen.staat,
          bij: bij(steen),
        }))}
      />
      <Uitklap titel={t('stappen.titel')}>
        <p>{t('stappen.uitleg')}</p>
        <AlleStappen stappen={stappen} />
      </Uitklap>
    </section>
  )
}
