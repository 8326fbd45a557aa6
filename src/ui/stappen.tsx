import type { ReactNode } from 'react'
import { useTekst } from '../i18n/use-tekst.ts'
import { klassen } from './klassen.ts'
import './stappen.css'

export type StapStaat = 'klaar' | 'nu' | 'straks'
export type Stap = {
  sleutel: string
  naam: ReactNode
  staat: StapStaat
  /** In words: 'klaar op 3 juni 2026', 'u bent hier'. Without it the general word is shown. */
  bij?: ReactNode
}

/* Six stones, none the same, as stepping stones are. */
const STENEN = [
  'M11 22C10 14 17 8 25 8.5c8 .4 13 5 13 12.5 0 8-6 13-14 13S12 30 11 22Z',
  'M9 20c0-7 7-11.5 16-11 8 .5 14 5.5 13.5 12.5S32 33.5 23 33 9 28 9 20Z',
  'M11.5 17c2-6 8-9 15-8s12 6 11 13-7 12-15 11.5S9 25 11.5 17Z',
  'M10 23c-1-8 5-14.5 14-14.5 8 0 14 4.5 14 12S33 34 25 34c-8 .2-14-3.5-15-11Z',
  'M12 15c4-6 11-7.5 17.5-5.5S39 17 38 24s-8 10.5-16 9.5S7.5 22 12 15Z',
  'M9.5 21C10 13 17 8.5 25 9s13.5 6 13 13-6.5 12-14.5 12S9 29 9.5 21Z',
]

/**
 * De weg: where you are, what is done, what comes. Named stones, never a percentage.
 * `liggend` lays them side by side where there is room.
 */
export function Stappen({ stappen, label, liggend = false }: { stappen: readonly Stap[]; label: string; liggend?: boolean }) {
  const t = useTekst('algemeen')
  return (
    <ol className={klassen('lk-weg', liggend && 'lk-weg--liggend')} aria-label={label}>
      {stappen.map(({ sleutel, naam, staat, bij }, nummer) => (
        <li key={sleutel} data-staat={staat} aria-current={staat === 'nu' ? 'step' : undefined}>
          <svg className="lk-weg__steen" width="48" height="42" viewBox="0 0 48 42" aria-hidden="true" focusable="false">
            <path className="lk-weg__vorm" d={STENEN[nummer % STENEN.length]} />
            {staat === 'klaar' && <path className="lk-weg__vink" d="m18.5 21.5 4 4 7.5-8.5" />}
            {staat === 'nu' && <circle className="lk-weg__hier" cx="24" cy="21" r="5" />}
          </svg>
          <span>
            <span className="lk-weg__naam">{naam}</span>
            <span className="lk-weg__staat">{bij ?? t(`weg.${staat}`)}</span>
          </span>
        </li>
      ))}
    </ol>
  )
}
