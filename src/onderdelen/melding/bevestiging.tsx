import { useTaal, useTekst } from '../../i18n/use-tekst.ts'
import { dagVan } from '../../lib/klok.ts'
import { datumTekst, tijdTekst } from '../../lib/opmaak.ts'
import { telefoonLink } from '../../lib/schil.ts'
import { KnopLink } from '../../ui/knop-link.tsx'
import { Knoppen } from '../../ui/knoppen.tsx'
import { Link } from '../../ui/link.tsx'
import { Melding } from '../../ui/melding.tsx'
import { PaginaKop } from '../../ui/pagina-kop.tsx'
import type { Dossier } from '../start/deur.ts'
import './melding.css'

/** What a person holds after the melding: received when, who the consulent is, and the dates of the law. */
export function Bevestiging({ dossier, melding }: { dossier: Dossier; melding: NonNullable<Dossier['melding']> }) {
  const t = useTekst('melding')
  const taal = useTaal()
  const { consulent } = dossier
  const ontvangen = datumTekst(dagVan(new Date(melding.ontvangenOp)), taal)
  return (
    <>
      <PaginaKop titel={t('klaar.titel')} inleiding={t('klaar.inleiding')} />
      <div className="lk-stapel">
        {melding.spoed && (
          <Melding kop={t('spoed.dan.titel')}>
            <p>{t('spoed.dan.tekst')}</p>
            {consulent && <p>{t('spoed.dan.bel', { telefoon: consulent.telefoon })}</p>}
          </Melding>
        )}
        <dl className="me-feiten">
          <div>
            <dt>{t('klaar.ontvangen')}</dt>
            <dd>{t('klaar.ontvangenOp', { datum: ontvangen, tijd: tijdTekst(melding.ontvangenOp) })}</dd>
          </div>
          <div>
            <dt>{t('klaar.consulent')}</dt>
            <dd>
              {consulent === null ? (
                t('klaar.geenConsulent')
              ) : (
                <>
                  {consulent.naam}, <Link naar={telefoonLink(consulent.telefoon)}>{consulent.telefoon}</Link>
                </>
              )}
            </dd>
          </div>
          <div>
            <dt>{t('klaar.plan')}</dt>
            <dd>{t('klaar.planTot', { datum: datumTekst(melding.planTot, taal) })}</dd>
          </div>
          <div>
            <dt>{t('klaar.onderzoek')}</dt>
            <dd>{t('klaar.onderzoekTot', { datum: datumTekst(melding.onderzoekTot, taal) })}</dd>
          </div>
          <div>
            <dt>{t('klaar.hulp')}</dt>
            <dd>{t('klaar.hulpTekst')}</dd>
          </div>
        </dl>
        <Knoppen>
          <KnopLink naar="/plan">{t('klaar.actie')}</KnopLink>
          <KnopLink naar="/" soort="tekst">
            {t('klaar.start')}
          </KnopLink>
        </Knoppen>
        <p className="me-bij">{t('klaar.later')}</p>
      </div>
    </>
  )
}
