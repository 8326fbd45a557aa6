import type { Blad, Blok, Paar, Rij } from '../../domein/blad-vorm.ts'
import { houdBereikbaar } from '../../ui/tabel.tsx'

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

function TabelRij({ rij }: { rij: Rij }) {
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
          <td key={nr}>{regels}</td>
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
        <div className="uv-schuif" role="region" aria-label={blok.titel} ref={houdBereikbaar}>
          <table className="uv-tabel" aria-label={blok.titel}>
            <thead>
              <tr>
                {blok.kop.map((k) => (
                  <th key={k} scope="col">
                    {k}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {metNr(blok.rijen).map(({ nr, wat }) => (
                <TabelRij key={nr} rij={wat} />
              ))}
            </tbody>
            <tfoot>
              {metNr(blok.voet).map(({ nr, wat }) => (
                <TabelRij key={nr} rij={wat} />
              ))}
            </tfoot>
          </table>
        </div>
      )
  }
}

/** The plan on the screen as it comes on paper: the same tree as the PDF. */
export function BladWeergave({ blad, groot }: { blad: Blad; groot: boolean }) {
  return (
    <article className="uv-blad" data-groot={groot || undefined} aria-label={blad.titel}>
      {metNr(blad.blokken).map(({ nr, wat }) => (
        <BlokWeergave key={nr} blok={wat} />
      ))}
    </article>
  )
}
