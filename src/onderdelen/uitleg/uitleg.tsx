import { useTekst } from '../../i18n/use-tekst.ts'
import { KnopLink } from '../../ui/knop-link.tsx'
import { Kop } from '../../ui/kop.tsx'
import { Link } from '../../ui/link.tsx'
import { PaginaKop } from '../../ui/pagina-kop.tsx'
import './uitleg.css'

/** Each part: how many paragraphs and how many list items its texts have. */
const DELEN = [
  { deel: 'wat', alineas: 2, punten: 0 },
  { deel: 'wet', alineas: 3, punten: 0 },
  { deel: 'hier', alineas: 1, punten: 5 },
  { deel: 'wie', alineas: 1, punten: 5 },
  { deel: 'oneens', alineas: 1, punten: 4 },
  { deel: 'hulp', alineas: 3, punten: 0 },
] as const

const rij = (aantal: number): number[] => Array.from({ length: aantal }, (_, nr) => nr + 1)

export function Uitleg() {
  const t = useTekst('uitleg')
  return (
    <>
      <PaginaKop titel={t('titel')} inleiding={t('inleiding')} />
      <nav className="ui-inhoud lk-niet-op-papier" aria-label={t('inhoud')}>
        <ul>
          {DELEN.map(({ deel }) => (
            <li key={deel}>
              <a href={`#${deel}`}>{t(`${deel}.titel`)}</a>
            </li>
          ))}
        </ul>
      </nav>
      <div className="lk-stapel-ruim">
        {DELEN.map(({ deel, alineas, punten }) => (
          <section key={deel} className="lk-stapel">
            <Kop id={deel} tabIndex={-1}>
              {t(`${deel}.titel`)}
            </Kop>
            {rij(alineas).map((nr) => (
              <p key={nr}>{t(`${deel}.a${nr}`)}</p>
            ))}
            {punten > 0 && (
              <ul>
                {rij(punten).map((nr) => (
                  <li key={nr}>{t(`${deel}.p${nr}`)}</li>
                ))}
              </ul>
            )}
            {deel === 'wat' && <KnopLink naar="/uitleg/voor-mij">{t('naarTest')}</KnopLink>}
            {deel === 'wie' && (
              <p>
                <Link naar="/toegang">{t('naarToegang')}</Link>
              </p>
            )}
          </section>
        ))}
      </div>
    </>
  )
}
