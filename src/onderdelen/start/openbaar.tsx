import { useTekst } from '../../i18n/use-tekst.ts'
import { Alinea } from '../../ui/alinea.tsx'
import { IcoonVink } from '../../ui/icoon-teken.tsx'
import { KnopLink } from '../../ui/knop-link.tsx'
import { Kop } from '../../ui/kop.tsx'
import { Link } from '../../ui/link.tsx'
import { PaginaKop } from '../../ui/pagina-kop.tsx'
import './openbaar.css'

const DELEN = [
  { deel: 'wat', punten: ['een', 'twee', 'drie', 'vier'], links: [] },
  { deel: 'eerlijk', punten: ['wet', 'recht', 'hulp'], links: ['uitleg', 'test'] },
  { deel: 'privacy', punten: ['een', 'twee', 'drie'], links: [] },
] as const
const ADRES = { uitleg: '/uitleg', test: '/uitleg/voor-mij' } as const

/**
 * The home for who is not signed in. Prerendered, so it asks nothing: no session, no network, no store. `metKop`: the
 * heading takes the focus as on every page; the prerendered one may not, because it makes place for the real one.
 */
export function OpenbareStart({ metKop = false }: { metKop?: boolean }) {
  const t = useTekst('openbaar')
  return (
    <div className="lk-stapel-ruim">
      <div>
        {metKop ? (
          <PaginaKop titel={t('titel')} inleiding={t('inleiding')} />
        ) : (
          <div className="lk-paginakop">
            <h1>{t('titel')}</h1>
            <Alinea soort="inleiding">{t('inleiding')}</Alinea>
          </div>
        )}
        <KnopLink naar="/aanmelden?terug=/">{t('inloggen')}</KnopLink>
        <Alinea soort="bij" className="ob-proef">
          {t('proef')}
        </Alinea>
      </div>
      {DELEN.map(({ deel, punten, links }) => (
        <section key={deel} className="lk-stapel">
          <Kop>{t(`${deel}.titel`)}</Kop>
          <ul className="ob-punten">
            {punten.map((punt) => (
              <li key={punt}>
                {deel === 'wat' ? <IcoonVink /> : <span className="ob-stip" aria-hidden="true" />}
                <span>{t(`${deel}.${punt}`)}</span>
              </li>
            ))}
          </ul>
          {links.length > 0 && (
            <ul className="ob-links">
              {links.map((link) => (
                <li key={link}>
                  <Link naar={ADRES[link]}>{t(`links.${link}`)}</Link>
                </li>
              ))}
            </ul>
          )}
        </section>
      ))}
    </div>
  )
}
