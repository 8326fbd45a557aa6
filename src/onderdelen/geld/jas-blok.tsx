import { dagVan } from '../../lib/klok.ts'
import { Kop } from '../../ui/kop.tsx'
import { JaForm } from './ja-form.tsx'
import type { Verschuiving } from './vragen.ts'
import { useJaTekst } from './zin.ts'

type Ja = Verschuiving['jas'][number]

/** The yes or no of each person that a shift needs, in words; and the own answer of who looks. */
export function JasBlok({ v, namen }: { v: Verschuiving; namen: { van: string; naar: string } }) {
  const j = useJaTekst()
  const mijn = v.jas.filter((ja) => ja.mag && ja.antwoord === 'OPEN')
  // What is asked of who looks stands as a question, not also as something that nobody said yet.
  const lijst = v.jas.filter((ja) => !mijn.includes(ja))
  return (
    <>
      {lijst.length > 0 && (
        <section className="lk-stapel">
          <Kop>{j('jas.kop')}</Kop>
          <ul className="gd-wegen">
            {lijst.map((ja) => (
              <li key={ja.persoonId}>
                <JaRegel ja={ja} />
              </li>
            ))}
          </ul>
          {v.staat === 'GEVRAAGD' && <p className="gd-bij">{j('jas.stilte')}</p>}
        </section>
      )}
      {mijn.map((ja) => (
        <JaForm key={ja.persoonId} v={v} ja={ja} namen={namen} meer={v.jas.length > 1} />
      ))}
    </>
  )
}

/** What one person said, when, and who said it in their place. */
export function JaRegel({ ja }: { ja: Ja }) {
  const j = useJaTekst()
  const { antwoord, door, op, voornaam, vastgelegd } = ja
  if (vastgelegd !== null) return <p>{j('jas.vastgelegd', { naam: voornaam, wie: vastgelegd })}</p>
  if (antwoord === 'OPEN' || door === null || op === null) return <p>{j('jas.OPEN', { naam: voornaam })}</p>
  const zelf = door.persoonId === ja.persoonId
  const vorm = zelf ? (door.ik ? '_ik' : '') : '_voor'
  return (
    <>
      <p>{j(`jas.${antwoord}${vorm}`, { naam: voornaam, door: door.naam, opDatum: dagVan(new Date(op)) })}</p>
      {ja.reden !== '' && (
        <div>
          <p className="gd-bij">{j('jas.uitleg')}</p>
          <p className="gd-letterlijk">{ja.reden}</p>
        </div>
      )}
    </>
  )
}
