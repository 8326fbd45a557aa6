import type { ReactNode } from 'react'
import { useTekst } from '../i18n/use-tekst.ts'
import { bedragTekst } from '../lib/opmaak.ts'
import { Bedrag } from './bedrag.tsx'
import { Pot, type PotStand } from './pot.tsx'
import './pot.css'

export type PotVerandering = { sleutel: string; naam: ReactNode; voor: PotStand; na: PotStand }

/**
 * What a shift does: each jar before and after, with what comes in or goes out on the line between. The amounts are what
 * is in the jar, planned and free together: money for hours of a contract is planned at once, so 'free' would not move.
 */
export function PotVergelijk({ potten, maat = 64 }: { potten: readonly PotVerandering[]; maat?: number }) {
  const t = useTekst('algemeen')
  return (
    <div className="lk-vergelijk">
      {potten.map(({ sleutel, naam, voor, na }) => {
        const [erin, straks] = [voor.gepland + voor.vrij, na.gepland + na.vrij]
        const verschil = straks - erin
        return (
          <div key={sleutel} className="lk-vergelijk__pot">
            <p className="lk-vergelijk__naam">{naam}</p>
            <figure>
              <Pot stand={voor} maat={maat} />
              <figcaption>
                {t('pot.nu')} <Bedrag centen={erin} />
              </figcaption>
            </figure>
            <div className="lk-vergelijk__lijn">
              <b className="lk-bedrag">{verschil === 0 ? t('pot.gelijk') : `${verschil > 0 ? '+\u00a0' : ''}${bedragTekst(verschil)}`}</b>
              <span className="lk-vergelijk__pijl">
                <svg
                  width="10"
                  height="14"
                  viewBox="0 0 10 14"
                  fill="none"
                  stroke="currentColor"
                  strokeWidth="1.75"
                  strokeLinecap="round"
                  strokeLinejoin="round"
                  aria-hidden="true"
                >
                  <path d="m3 2 6 5-6 5" />
                </svg>
              </span>
            </div>
            <figure>
              <Pot stand={na} maat={maat} />
              <figcaption>
                {t('pot.straks')} <Bedrag centen={straks} />
              </figcaption>
            </figure>
          </div>
        )
      })}
    </div>
  )
}
