import type { Blad, Blok, Paar, Rij, Tabel } from '../domein/blad-vorm.ts'
import './blad-weergave.css'
import { klassen } from './klassen.ts'
import { SchuifVak } from './tabel.tsx'

/** Blocks, pairs and lines have no id and never change place; their number is their key. */
const metNr = <T,>(lijst: readonly T[]): { nr: number; wat: T }[] => lijst.map((wat, nr) => ({ nr, wat }))

function PaarTekst({ paar }: { paar: Paar }) {
  return (
    <div>
      <dt dir="auto">{paar.woord}</dt>
      <dd>
        {metNr(paar.alineas).map(({ nr, wat }) => (
          <p key={nr} dir="auto">
            {wat}
          </p>
        ))}
        {paar.punten.length > 0 && (
          <ul>
            {metNr(paar.punten).map(({ nr, wat }) => (
              <li key={nr} dir="auto">
                {wat}
              </li>
            ))}
          </ul>
        )}
      </dd>
    </div>
  )
}

/** Whether a column holds amounts: the last ones of a table that says so. */
const isBedrag = (tabel: Tabel, kolom: number): boolean => kolom >= tabel.kop.length - (tabel.bedragen ?? 0)

function TabelRij({ tabel, rij }: { tabel: Tabel; rij: Rij }) {
  return (
    <tr>
      {metNr(rij).map(({ nr, wat }) => {
        const regels = metNr(wat).map((r) => (
          <span key={r.nr} className="uv-regel" dir="auto">
            {r.wat}
          </span>
        ))
        return nr === 0 ? (
          <th key={nr} scope="row">
            {regels}
          </th>
        ) : (
          <td key={nr} className={klassen(isBedrag(tabel, nr) && 'uv-bedrag')}>
            {regels}
          </td>
        )
      })}
    </tr>
  )
}

function BlokWeergave({ blok }: { blok: Blok }) {
  switch (blok.soort) {
    case 'KOP': {
      // The page itself has the h1; on paper the title is drawn as one all the same.
      const Merk = blok.niveau === 3 ? 'h3' : 'h2'
      return (
        <Merk className={`uv-kop uv-kop--${blok.niveau}`} dir="auto">
          {blok.tekst}
        </Merk>
      )
    }
    case 'ALINEA':
      return <p dir="auto">{blok.tekst}</p>
    case 'FEITEN':
      return (
        <dl className="uv-feiten">
          {blok.feiten.map((f) => (
            <div key={f.woord}>
              <dt>{f.woord}</dt>
              <dd dir="auto">{f.tekst}</dd>
            </div>
          ))}
        </dl>
      )
    case 'PAREN':
      return (
        <dl className="uv-paren">
          {metNr(blok.paren).map(({ nr, wat }) => (
            <PaarTekst key={nr} paar={wat} />
          ))}
        </dl>
      )
    case 'TABEL':
      return (
        <SchuifVak klas="uv-schuif" label={blok.titel}>
          <table className={klassen('uv-tabel', (blok.bedragen ?? 0) > 0 && 'uv-tabel--bedragen')} aria-label={blok.titel}>
            <thead>
              <tr>
                {metNr(blok.kop).map(({ nr, wat }) => (
                  <th key={nr} scope="col" className={klassen(isBedrag(blok, nr) && 'uv-bedrag')}>
                    {wat}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {metNr(blok.rijen).map(({ nr, wat }) => (
                <TabelRij key={nr} tabel={blok} rij={wat} />
              ))}
            </tbody>
            {blok.voet.length > 0 && (
              <tfoot>
                {metNr(blok.voet).map(({ nr, wat }) => (
                  <TabelRij key={nr} tabel={blok} rij={wat} />
                ))}
              </tfoot>
            )}
          </table>
        </SchuifVak>
      )
  }
}

/**
 * A document on the screen: the same tree as the PDF.
 * @param groot large letters, as on paper
 * @param pagina it is the page itself, not a sheet on it: the page has the title as its own heading
 */
export function BladWeergave({ blad, groot = false, pagina = false }: { blad: Blad; groot?: boolean; pagina?: boolean }) {
  const blokken = metNr(blad.blokken).filter(({ wat }) => !pagina || wat.soort !== 'KOP' || wat.niveau !== 1)
  return (
    <article className={klassen('uv-blad', pagina && 'uv-blad--pagina')} data-groot={groot || undefined} aria-label={blad.titel}>
      {blokken.map(({ nr, wat }) => (
        <BlokWeergave key={nr} blok={wat} />
      ))}
    </article>
  )
}
