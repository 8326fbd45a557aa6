import { useId } from 'react'
import type { Totaal } from '../../domein/potjes.ts'
import { Bedrag } from '../../ui/bedrag.tsx'
import { KnopLink } from '../../ui/knop-link.tsx'
import { Uitklap } from '../../ui/uitklap.tsx'
import { opbouw } from './beeld.ts'
import { OpbouwLijst } from './opbouw-lijst.tsx'
import { useGeldTekst } from './zin.ts'

/** The one number, with what is not in it named apart, and how it is made. */
export function NogVrij({ totaal, magSchuiven }: { totaal: Totaal; magSchuiven: boolean }) {
  const t = useGeldTekst()
  const kop = useId()
  return (
    <section className="gd-vrij" aria-labelledby={kop}>
      <h2 id={kop} className="gd-vrij__kop">
        {t('vrij.titel')}
      </h2>
      <p className="gd-vrij__bedrag">
        <Bedrag centen={totaal.nogVrijNuCent} />
      </p>
      <p>
        {t(totaal.nogVrijNuCent > 0 ? 'vrij.een' : 'vrij.niets')}{' '}
        {magSchuiven && t(totaal.nogVrijNuCent > 0 ? 'vrij.eenMag' : 'vrij.nietsMag')}
      </p>
      {totaal.nogVrijLater.map(({ vanaf, cent }) => (
        <p key={vanaf} className="gd-vrij__later">
          {t('vrij.later', { vanafDatum: vanaf, cent })}
        </p>
      ))}
      {totaal.nogVrijEenDoelCent > 0 && <p className="gd-vrij__later">{t('vrij.eenDoel', { cent: totaal.nogVrijEenDoelCent })}</p>}
      <Uitklap titel={t('vrij.hoe')}>
        <p>{t('vrij.open')}</p>
        <OpbouwLijst regels={opbouw(totaal)} uit={t('vrij.uit')} cent={totaal.nogVrijNuCent} />
      </Uitklap>
      {magSchuiven && (
        <p className="gd-vrij__knop lk-niet-op-papier">
          <KnopLink naar="/geld/schuiven">{t('vrij.schuif')}</KnopLink>
        </p>
      )}
    </section>
  )
}

/** The same for one person of a family, in one or two lines. */
export function VrijVanPersoon({ totaal }: { totaal: Totaal }) {
  const t = useGeldTekst()
  return (
    <dl className="gd-klein">
      <div>
        <dt>{t('vrij.persoon')}</dt>
        <dd>
          <Bedrag centen={totaal.nogVrijNuCent} />
        </dd>
      </div>
      {totaal.nogVrijLater.map(({ vanaf, cent }) => (
        <div key={vanaf}>
          <dt>{t('vrij.persoonLater', { vanafDatum: vanaf })}</dt>
          <dd>
            <Bedrag centen={cent} />
          </dd>
        </div>
      ))}
    </dl>
  )
}
