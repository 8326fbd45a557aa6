import { plusWerkdagen } from '../../domein/termijnen.ts'
import { useTaal, useTekst } from '../../i18n/use-tekst.ts'
import { datumTekst } from '../../lib/opmaak.ts'
import { telefoonLink } from '../../lib/schil.ts'
import { IcoonPersoon, IcoonTelefoon } from '../../ui/icoon-teken.tsx'
import { Link } from '../../ui/link.tsx'
import { type Dossier, useVandaag } from '../start/deur.ts'
import './kanaal.css'

/** Working days within which a message is answered: a service norm of the gemeente, no law. */
const NORM_ANTWOORD_WERKDAGEN = 2

/** Who the consulent is, how to reach them, who stands in, and when there is an answer. */
export function ConsulentKaart({ consulent }: { consulent: Dossier['consulent'] }) {
  const t = useTekst('kanaal')
  const taal = useTaal()
  const antwoordOp = datumTekst(plusWerkdagen(useVandaag(), NORM_ANTWOORD_WERKDAGEN), taal, true)
  if (consulent === null) {
    return (
      <section className="kn-kaart">
        <p>{t('kaart.nogNiet')}</p>
      </section>
    )
  }
  return (
    <section className="kn-kaart" aria-label={t('kaart.label')}>
      <span className="kn-kaart__hoofd">
        <IcoonPersoon maat={28} />
      </span>
      <div className="kn-kaart__midden">
        <p className="kn-kaart__naam">
          <b>{consulent.naam}</b>
          <span>{t('kaart.rol')}</span>
        </p>
        <p>
          <Link naar={telefoonLink(consulent.telefoon)} className="kn-kaart__bel">
            <IcoonTelefoon />
            {t('kaart.bel', { telefoon: consulent.telefoon })}
          </Link>
        </p>
        <p>{t('kaart.antwoord', { datum: antwoordOp })}</p>
        {consulent.vervanger !== null && <p>{t('kaart.vervanger', { naam: consulent.vervanger })}</p>}
      </div>
    </section>
  )
}
