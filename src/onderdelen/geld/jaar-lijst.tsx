import { createElement, type ReactNode, useId } from 'react'
import type { JaarBeeld, JaarMaand } from '../../domein/geld-jaar.ts'
import { useTaal } from '../../i18n/use-tekst.ts'
import { maandTekst, type Taal } from '../../lib/opmaak.ts'
import { Bedrag } from '../../ui/bedrag.tsx'
import { Tabel } from '../../ui/tabel.tsx'
import { Uitklap } from '../../ui/uitklap.tsx'
import { bedragCel } from './geld-tabellen.tsx'
import { useBeeldTekst } from './zin.ts'
import './geldbeeld.css'

/** Lengths are tenths of a percent of the room there is; the longest month takes it all. */
const BREED = 1000
/** An amount that is there is seen, however small. */
const DUNST = 6
const procent = (deel: number): string => `${deel / 10}%`

/** Lengths of the two parts of a bar, in tenths of a percent. */
function balkDelen({ besteedCent, geplandCent }: Pick<JaarMaand, 'besteedCent' | 'geplandCent'>, hoogsteCent: number): [number, number] {
  const deel = (cent: number): number => (cent <= 0 || hoogsteCent <= 0 ? 0 : Math.max(DUNST, Math.round((cent / hoogsteCent) * BREED)))
  return [deel(besteedCent), deel(geplandCent)]
}

/** A year month by month: a bar with the amounts beside it, and the same as a table. */
export function JaarLijst({ beeld, titel }: { beeld: JaarBeeld; titel: string }) {
  const t = useBeeldTekst()
  const taal = useTaal()
  const id = useId().replaceAll(/\W/gu, '')
  const hoogste = Math.max(...beeld.maanden.map((m) => m.besteedCent + m.geplandCent))
  return (
    <div className="gj">
      <svg width="0" height="0" aria-hidden="true" focusable="false" className="gj__patroon">
        <defs>
          <pattern id={id} width="8" height="8" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
            <line className="gj__streep" x1="0" y1="0" x2="0" y2="8" />
          </pattern>
        </defs>
      </svg>
      <ul className="gj__uitleg" aria-hidden="true">
        <li>
          <Vlak soort="besteed" id={id} />
          {t('jaar.besteed')}
        </li>
        <li>
          <Vlak soort="gepland" id={id} />
          {t('jaar.gepland')}
        </li>
      </ul>
      <ol className="gj__maanden" aria-label={titel}>
        {beeld.maanden.map((m) => (
          <Maand key={m.maand} maand={m} hoogste={hoogste} id={id} naam={maandTekst(m.maand, taal)} />
        ))}
      </ol>
      <Uitklap titel={t('jaar.tabel')}>
        <Tabel
          titel={titel}
          rijen={beeld.maanden}
          sleutel={(m) => m.maand}
          kolommen={[
            { kop: t('jaar.maand'), cel: maandCel(taal), voet: t('jaar.samen') },
            { kop: t('jaar.besteed'), rechts: true, cel: bedragCel((m) => m.besteedCent), voet: <Bedrag centen={beeld.besteedCent} /> },
            { kop: t('jaar.gepland'), rechts: true, cel: bedragCel((m) => m.geplandCent), voet: <Bedrag centen={beeld.geplandCent} /> },
            { kop: t('jaar.verwacht'), rechts: true, cel: bedragCel((m) => m.samenCent), voet: <Bedrag centen={beeld.samenCent} /> },
          ]}
        />
      </Uitklap>
    </div>
  )
}

/** The name of a month, which stays whole where the table is narrow. */
function maandCel(taal: Taal): (m: JaarMaand) => ReactNode {
  return (m) => createElement('span', { className: 'lk-heel' }, maandTekst(m.maand, taal))
}

function Maand({ maand: m, hoogste, id, naam }: { maand: JaarMaand; hoogste: number; id: string; naam: string }) {
  const t = useBeeldTekst()
  const [besteed, gepland] = balkDelen(m, hoogste)
  const over = Math.min(besteed + gepland, BREED)
  return (
    <li className="gj__maand" data-maand={m.maand}>
      <span className="gj__naam">{naam}</span>
      <svg className="gj__balk" aria-hidden="true" focusable="false">
        {besteed > 0 && (
          <rect className="gj__besteed" data-cent={m.besteedCent} width={procent(Math.min(besteed, over - gepland))} height="100%" />
        )}
        {gepland > 0 && (
          <rect
            className="gj__gepland"
            data-cent={m.geplandCent}
            x={procent(over - gepland)}
            width={procent(gepland)}
            height="100%"
            fill={`url(#${id})`}
          />
        )}
      </svg>
      <span className="gj__bedragen">
        {m.besteedCent !== 0 && (
          <span>
            {t('jaar.besteed')} <Bedrag centen={m.besteedCent} />
          </span>
        )}
        {m.geplandCent !== 0 && (
          <span>
            {t('jaar.gepland')} <Bedrag centen={m.geplandCent} />
          </span>
        )}
        {m.besteedCent === 0 && m.geplandCent === 0 && <span>{t('jaar.niets')}</span>}
      </span>
    </li>
  )
}

function Vlak({ soort, id }: { soort: 'besteed' | 'gepland'; id: string }) {
  return (
    <svg className="gj__vlak" width="28" height="16" viewBox="0 0 28 16" aria-hidden="true" focusable="false">
      <rect className={`gj__${soort}`} width="28" height="16" fill={soort === 'gepland' ? `url(#${id})` : undefined} />
    </svg>
  )
}
