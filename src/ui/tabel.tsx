import type { ReactNode } from 'react'
import { useTekst } from '../i18n/use-tekst.ts'
import { heel } from './heel.tsx'
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

/** Only a region that really scrolls is a stop of the Tab key; `data-meer` as long as something stands beyond its edge. */
function houdBereikbaar(vak: HTMLDivElement | null): (() => void) | undefined {
  if (vak === null) return undefined
  const kijk = new ResizeObserver(() => {
    if (vak.scrollWidth > vak.clientWidth) vak.tabIndex = 0
    else vak.removeAttribute('tabindex')
    rand()
  })
  const rand = (): void => void vak.toggleAttribute('data-meer', vak.scrollLeft + vak.clientWidth < vak.scrollWidth - 1)
  vak.addEventListener('scroll', rand, { passive: true })
  kijk.observe(vak)
  // What is inside too: a longer amount makes the table scroll while the box around it stays as wide as it was.
  for (const kind of vak.children) kijk.observe(kind)
  return () => {
    kijk.disconnect()
    vak.removeEventListener('scroll', rand)
  }
}

/** Around a table: what does not fit scrolls sideways, with a line that says so and an edge where it goes on. */
export function SchuifVak({ label, klas, children }: { label: string | undefined; klas: string; children: ReactNode }) {
  const t = useTekst('algemeen')
  return (
    <div className="lk-schuif">
      <div className="lk-schuif__zin">{t('tabel.schuif')}</div>
      <div className={klassen('lk-schuif__vak', klas)} role="region" aria-label={label} ref={houdBereikbaar}>
        {children}
      </div>
    </div>
  )
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
    <SchuifVak klas="lk-tabel" label={typeof titel === 'string' ? titel : undefined}>
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
                    {heel(kolom.cel(rij))}
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
    </SchuifVak>
  )
}
