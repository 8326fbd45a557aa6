import { useQuery } from '@tanstack/react-query'
import { useTekst } from '../../i18n/use-tekst.ts'
import { Kop } from '../../ui/kop.tsx'
import { Lezing } from './lezing.tsx'
import { type LeidingRij, leidingVraag } from './vragen.ts'

const TELLINGEN = [
  'gezinnen',
  'aanZet',
  'teLaat',
  'openVerschuivingen',
  'verschuivingenTeLaat',
  'controlesTeLaat',
  'reactiesOpen',
  'betalingenOpen',
] as const satisfies readonly (keyof LeidingRij)[]

/** Counts and terms per consulent; no name and no word of a family. */
export function Leiding() {
  const t = useTekst('werkplek')
  const lezing = useQuery(leidingVraag)
  return (
    <section className="lk-stapel">
      <Kop id="wp-leiding">{t('leiding.titel')}</Kop>
      <p>{t('leiding.uitleg')}</p>
      <Lezing van={lezing}>
        {(rijen) => (
          <table className="wp-tabel wp-tabel--getallen" aria-labelledby="wp-leiding">
            <thead>
              <tr>
                <th scope="col">{t('leiding.consulent')}</th>
                {TELLINGEN.map((soort) => (
                  <th key={soort} scope="col">
                    {t(`leiding.${soort}`)}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {rijen.map((rij) => (
                <tr key={rij.consulentId}>
                  <th scope="row">
                    <b>{rij.naam}</b>
                  </th>
                  {TELLINGEN.map((soort) => (
                    <td key={soort}>
                      <span className="wp-kop" aria-hidden="true">
                        {t(`leiding.${soort}`)}
                      </span>
                      <div>{rij[soort]}</div>
                    </td>
                  ))}
                </tr>
              ))}
            </tbody>
          </table>
        )}
      </Lezing>
    </section>
  )
}
