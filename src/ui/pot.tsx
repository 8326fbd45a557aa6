import { useId } from 'react'
import './pot.css'

/** Cents; besteed + gepland + vrij = the whole jar. A negative `vrij` draws an empty jar: the words beside it tell the rest. */
export type PotStand = { besteed: number; gepland: number; vrij: number }

/** Inside of the glass in the drawing: from the shoulder to the bottom. */
const BOVEN = 19
const ONDER = 76
const GLAS = 'M20 14c-6 2.4-9 6-9 12v42c0 5.5 3.5 9 9 9h24c5.5 0 9-3.5 9-9V26c0-6-3-9.6-9-12Z'

/**
 * Heights of the free and the planned part in the drawing, from the bottom up. A part that exists is never thinner
 * than 2 units, so that a few euros do not look like nothing; the sum never passes the glass.
 */
export function potHoogtes({ besteed, gepland, vrij }: PotStand): { vrij: number; gepland: number } {
  const hoogte = ONDER - BOVEN
  const heel = Math.max(besteed, 0) + Math.max(gepland, 0) + Math.max(vrij, 0)
  if (heel === 0) return { vrij: 0, gepland: 0 }
  const deel = (cent: number): number => (cent <= 0 ? 0 : Math.max(2, Math.round((cent / heel) * hoogte * 10) / 10))
  const over = besteed > 0 ? hoogte - 2 : hoogte
  const hVrij = Math.min(deel(vrij), gepland > 0 ? over - 2 : over)
  return { vrij: hVrij, gepland: Math.min(deel(gepland), over - hVrij) }
}

/**
 * A potje as a jar: what is free stands full at the bottom, what is planned lies hatched on it, what is spent is gone.
 * Only the picture: give the same amounts in words or a table beside it (see PotKaart), so it is hidden from a screen reader.
 */
export function Pot({ stand, maat = 64 }: { stand: PotStand; /** Width in px. */ maat?: number }) {
  const id = useId().replaceAll(/\W/gu, '')
  const h = potHoogtes(stand)
  const topVrij = ONDER - h.vrij
  const topGepland = topVrij - h.gepland
  return (
    <svg className="lk-pot" width={maat} height={Math.round(maat * 1.25)} viewBox="0 0 64 80" aria-hidden="true" focusable="false">
      <defs>
        <clipPath id={`g${id}`}>
          <path d={GLAS} />
        </clipPath>
        <pattern id={`s${id}`} width="5.6" height="5.6" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
          <line className="lk-pot__streep" x1="0" y1="0" x2="0" y2="5.6" />
        </pattern>
      </defs>
      <path className="lk-pot__glas" d={GLAS} />
      <g clipPath={`url(#g${id})`}>
        {h.vrij > 0 && <rect className="lk-pot__vrij" x="8" width="48" y={topVrij} height={h.vrij + 4} />}
        {h.gepland > 0 && (
          <>
            <rect className="lk-pot__gepland" fill={`url(#s${id})`} x="8" width="48" y={topGepland} height={h.gepland} />
            <line className="lk-pot__grens" x1="8" x2="56" y1={topGepland} y2={topGepland} />
          </>
        )}
      </g>
      {h.vrij > 18 && <path className="lk-pot__glans" d={`M17.5 ${Math.max(30, topVrij + 5)}V66`} />}
      <path className="lk-pot__rand" d={GLAS} />
      <rect className="lk-pot__deksel" x="16" y="4" width="32" height="10" rx="3.5" />
    </svg>
  )
}
