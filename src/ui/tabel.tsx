import type { ReactNode } from 'react'
import { klassen } from './klassen.ts'
import './tabel.css'

export type Kolom<R> = {
  kop: ReactNode
  cel: (rij: R) => ReactNode
  /** Amounts and counts: right-aligned. */
  rechts?: boolean
  /** What the last row says in this column (a total). */
  voet?: ReactNode
}

/** For the `ref` of what scrolls a table sideways: only a region that really scrolls is a stop of the Tab key. */
export function houdBereikbaar(vak: HTMLDivElement | null): (() => void) | undefined {
  if (vak === null) return undefined
  const kijk = new ResizeObserver(() => {
    if (vak.scrollWidth > vak.clientWidth) vak.tabIndex = 0
    else vak.removeAttribute('tabindex')
  })
  kijk.observe(vak)
  // What is inside too: a longer amount makes the table scroll while the box around it stays as wide as it was.
  for (const kind of vak.children) kijk.observe(kind)
  return () => kijk.disconnect()
}

/** A table that scrolls sideways inside itself on a small screen. The first column names the row. */
export function Tabel<R>({
  titel,
  kolommen,
  rijen,
  sleutel,
}: {
  titel: ReactNode
  kolommen: readonly Kolom<R>[]
  rijen: readonly R[]
  sleutel: (rij: R) => string
}) {
  const metVoet = kolommen.some((kolom) => kolom.voet !== undefined)
  return (
    <div className="lk-tabel" role="region" aria-label={typeof titel === 'string' ? titel : undefined} ref={houdBereikbaar}>
      <table>
        <caption>{titel}</caption>
        <thead>
          <tr>
            {kolommen.map((kolom, k) => (
              <th key={k} scope="col" className={klassen(kolom.rechts && 'lk-rechts')}>
                {kolom.kop}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rijen.map((rij) => (
            <tr key={sleutel(rij)}>
              {kolommen.map((kolom, k) => {
                const klas = klassen(kolom.rechts && 'lk-rechts')
                return k === 0 ? (
                  <th key={k} scope="row" className={klas}>
                    {kolom.cel(rij)}
                  </th>
                ) : (
                  <td key={k} className={klas}>
                    {kolom.cel(rij)}
                  </td>
                )
              })}
            </tr>
          ))}
        </tbody>
        {metVoet && (
          <tfoot>
            <tr>
              {kolommen.map((kolom, k) => {
                const klas = klassen(kolom.rechts && 'lk-rechts')
                return k === 0 ? (
                  <th key={k} scope="row" className={klas}>
                    {kolom.voet}
                  </th>
                ) : (
                  <td key={k} className={klas}>
                    {kolom.voet}
                  </td>
                )
              })}
            </tr>
          </tfoot>
        )}
      </table>
    </div>
  )
}
