import { lazy, type ReactNode, Suspense, useState } from 'react'
import { Link as RouterLink, useLocation } from 'react-router'
import { useTaal, useTekst } from '../i18n/use-tekst.ts'
import { datumTekst } from '../lib/opmaak.ts'
import { SCHIL_TEKENS, telefoonLink } from '../lib/schil.ts'
import { useSessie } from '../onderdelen/start/deur.ts'
import { useIsAntwoordModus } from '../ui/antwoord-modus.ts'
import { IcoonInstellen, IcoonMenu, IcoonTelefoon } from '../ui/icoon-teken.tsx'
import { Link } from '../ui/link.tsx'
import { SkipLink } from '../ui/skip-link.tsx'
import { Beeldmerk } from './beeldmerk.tsx'
import type { Blad } from './bladen.tsx'
import { FoutGrens } from './fout-grens.tsx'
import { useLoket } from './loket.ts'
import { Plaatsen } from './plaatsen.tsx'
import { WieBoven, WieOnder } from './wie.tsx'
import './frame.css'

const laadBladen = () => import('./bladen.tsx').then(({ Bladen }) => ({ default: Bladen }))
const Bladen = lazy(laadBladen)
const haalBladen = (): void => void laadBladen().catch(() => undefined)

function proefWoorden(
  proefDag: string | null | undefined,
  taal: 'nl' | 'en',
  t: (sleutel: string, waarden?: Record<string, string>) => string,
): string {
  if (proefDag === SCHIL_TEKENS.proef) return SCHIL_TEKENS.proef
  return proefDag ? t('proef', { datum: datumTekst(proefDag, taal) }) : ''
}

/**
 * Everything around a room, the same on every page: header, five places, status line, help and phone number.
 * Only while a question is being answered does it step back (useAntwoordModus in src/ui).
 */
export function Frame({ status, children }: { status?: ReactNode; children: ReactNode }) {
  const t = useTekst('algemeen')
  const taal = useTaal()
  const loket = useLoket()
  const sessie = useSessie()
  const stil = useIsAntwoordModus()
  const { pathname } = useLocation()
  const [blad, zetBlad] = useState<Blad | null>(null)
  const [ooit, zetOoit] = useState(false)
  const [bladPlaats, zetBladPlaats] = useState(pathname)
  if (bladPlaats !== pathname) {
    // A sheet belongs to the page it was opened on.
    zetBladPlaats(pathname)
    zetBlad(null)
  }
  const dicht = (): void => zetBlad(null)
  const open = (welk: Blad): void => {
    zetOoit(true)
    zetBlad(welk)
  }
  const telefoon = loket?.telefoon ?? ''
  const naar = telefoon === SCHIL_TEKENS.telefoon ? SCHIL_TEKENS.telefoonLink : telefoonLink(telefoon)

  return (
    <div className="lk-kader" data-antwoord={stil || undefined}>
      <SkipLink naar="inhoud">{t('naarTekst')}</SkipLink>
      <header className="lk-kop">
        <p className="lk-proef" data-proef={proefWoorden(loket?.proefDag, taal, t)}>
          {proefWoorden(loket?.proefDag, taal, t)}
        </p>
        <div className="lk-boven">
          <RouterLink to="/" className="lk-naam">
            <Beeldmerk />
            <span className="lk-naam__woorden">
              <b>{t('loket')}</b>
              <span>{loket ? t('gemeente', { naam: loket.gemeente }) : '\u00a0'}</span>
            </span>
          </RouterLink>
          <div className="lk-boven__knoppen lk-niet-op-papier">
            <WieBoven onOpen={() => open('wie')} onHaal={haalBladen} />
            <button
              type="button"
              className="lk-bovenknop"
              aria-haspopup="dialog"
              onPointerEnter={haalBladen}
              onFocus={haalBladen}
              onClick={() => open('bellen')}
            >
              <IcoonTelefoon />
              {t('bellen.knop')}
            </button>
            <button
              type="button"
              className="lk-bovenknop"
              aria-haspopup="dialog"
              onPointerEnter={haalBladen}
              onFocus={haalBladen}
              onClick={() => open('weergave')}
            >
              <IcoonInstellen />
              {t('instellen.knop')}
            </button>
          </div>
        </div>
      </header>
      <nav className="lk-balk lk-niet-op-papier" aria-label={t('plaatsen')}>
        <Plaatsen />
        <button
          type="button"
          className="lk-menuknop"
          aria-haspopup="dialog"
          onPointerEnter={haalBladen}
          onFocus={haalBladen}
          onClick={() => open('menu')}
        >
          <IcoonMenu maat={28} />
          {t('menu')}
        </button>
      </nav>
      <div className="lk-midden">
        <div className="lk-status lk-niet-op-papier" role="region" aria-label={t('statusregel')}>
          {status}
        </div>
        <main id="inhoud" className="lk-inhoud">
          {children}
        </main>
        <footer className="lk-onder">
          <p>
            <a href={naar} className="lk-onder__bel">
              {t('bellen.laag', { telefoon: telefoon || '\u00a0' })}
            </a>
          </p>
          <WieOnder onOpen={() => open('wie')} onHaal={haalBladen} />
          <ul className="lk-onder__links lk-niet-op-papier">
            <li>
              <Link naar="/uitleg">{t('onder.uitleg')}</Link>
            </li>
            {/* That page is for residents: who works for the gemeente has nothing to choose there. */}
            {!sessie?.rollen.length && (
              <li>
                <Link naar="/toegang">{t('onder.toegang')}</Link>
              </li>
            )}
            <li>
              <Link naar="/toestel">{t('onder.toestel')}</Link>
            </li>
          </ul>
        </footer>
      </div>
      {ooit && (
        <FoutGrens sleutel={pathname}>
          <Suspense fallback={null}>
            <Bladen blad={blad} onSluit={dicht} telefoon={telefoon} />
          </Suspense>
        </FoutGrens>
      )}
    </div>
  )
}
