import type { ReactNode } from 'react'
import { useTekst } from '../i18n/use-tekst.ts'
import { Bedrag } from './bedrag.tsx'
import { heel } from './heel.tsx'
import { Link } from './link.tsx'
import { Pot, type PotStand } from './pot.tsx'
import './pot.css'

/** A jar with its words: name, what is free in large figures, what is planned and spent. Picture and words are equal. */
export function PotKaart({ naam, stand, naar, maat = 72 }: { naam: ReactNode; stand: PotStand; naar?: string; maat?: number }) {
  const t = useTekst('algemeen')
  return (
    <div className="lk-potkaart">
      <Pot stand={stand} maat={maat} />
      <div>
        <p className="lk-potkaart__naam">{naar === undefined ? heel(naam) : <Link naar={naar}>{heel(naam)}</Link>}</p>
        <p className="lk-potkaart__vrij">
          <Bedrag centen={stand.vrij} groot /> <span>{t('pot.vrij')}</span>
        </p>
        <dl className="lk-potkaart__delen">
          <div>
            <dt>{t('pot.gepland')}</dt>
            <dd>
              <Bedrag centen={stand.gepland} />
            </dd>
          </div>
          <div>
            <dt>{t('pot.besteed')}</dt>
            <dd>
              <Bedrag centen={stand.besteed} />
            </dd>
          </div>
        </dl>
      </div>
    </div>
  )
}
