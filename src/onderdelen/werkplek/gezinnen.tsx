import { useQuery } from '@tanstack/react-query'
import { openWerk } from '../../domein/werk.ts'
import { useTaal, useTekst } from '../../i18n/use-tekst.ts'
import { datumTekst } from '../../lib/opmaak.ts'
import { klassen } from '../../ui/klassen.ts'
import { Kop } from '../../ui/kop.tsx'
import { Leeg } from '../../ui/leeg.tsx'
import { Link } from '../../ui/link.tsx'
import { Merkje } from '../../ui/merkje.tsx'
import { useVandaag } from '../start/deur.ts'
import { Lezing } from './lezing.tsx'
import { type Gezin, werkplekVraag } from './vragen.ts'

/** The families of this consulent: whose turn, what, until when, what is new. A table; on a phone each row stands as a block. */
export function Gezinnen() {
  const t = useTekst('werkplek')
  const lezing = useQuery(werkplekVraag)
  return (
    <section className="lk-stapel">
      <Kop id="wp-gezinnen">{t('gezinnen.titel')}</Kop>
      <Lezing van={lezing}>
        {(gezinnen) =>
          gezinnen.length === 0 ? (
            <Leeg titel={t('gezinnen.geen.titel')}>{t('gezinnen.geen.tekst')}</Leeg>
          ) : (
            <table className="wp-tabel" aria-labelledby="wp-gezinnen">
              <thead>
                <tr>
                  <th scope="col">{t('kolom.gezin')}</th>
                  <th scope="col">{t('kolom.beurt')}</th>
                  <th scope="col">{t('kolom.tot')}</th>
                  <th scope="col">{t('kolom.nieuw')}</th>
                </tr>
              </thead>
              <tbody>
                {gezinnen.map((gezin) => (
                  <GezinRij key={gezin.dossierId} gezin={gezin} />
                ))}
              </tbody>
            </table>
          )
        }
      </Lezing>
    </section>
  )
}

function GezinRij({ gezin }: { gezin: Gezin }) {
  const t = useTekst('werkplek')
  const taal = useTaal()
  const vandaag = useVandaag()
  const { stap } = gezin
  // Work can also come in beside a budget that runs: then it is the turn of who does it, and its date counts.
  const werk = openWerk(stap, gezin.taken)[0]
  const mijn = werk !== undefined
  const tot = werk === undefined ? stap.uiterlijk : werk.uiterlijk
  const teLaat = mijn && tot !== null && tot < vandaag
  const lopend = stap.nr >= 5
  return (
    <tr className={klassen(mijn && 'wp-mijn')}>
      <th scope="row">
        <Link naar={`/werkplek/${gezin.dossierId}`}>{gezin.naam}</Link>
        {gezin.deelnemers.length > 1 && <span className="wp-bij">{gezin.deelnemers.join(', ')}</span>}
        {gezin.alsVervanger && <span className="wp-bij">{t('gezinnen.vervanger')}</span>}
      </th>
      <td>
        <span className="wp-kop" aria-hidden="true">
          {t('kolom.beurt')}
        </span>
        <div>
          <b className="wp-wie">{mijn ? t('beurt.u') : lopend ? t('beurt.niemand') : t(`beurt.${stap.aanZet.rol}`)}</b>
          <span className="wp-bij">{t(werk === undefined || werk.soort === 'STAP' ? `stap.${stap.nr}` : `werk.${werk.soort}`)}</span>
        </div>
      </td>
      <td>
        <span className="wp-kop" aria-hidden="true">
          {t('kolom.tot')}
        </span>
        <div>
          {tot === null ? t('geenDatum') : datumTekst(tot, taal)}
          {teLaat && <Merkje soort="attention">{t('teLaat')}</Merkje>}
        </div>
      </td>
      <td>
        <span className="wp-kop" aria-hidden="true">
          {t('kolom.nieuw')}
        </span>
        <div>
          {gezin.ongelezen > 0 && <Merkje soort="mijn">{t('nieuw.berichten', { count: gezin.ongelezen })}</Merkje>}
          {gezin.openVerschuivingen > 0 && <Merkje soort="mijn">{t('nieuw.verschuivingen', { count: gezin.openVerschuivingen })}</Merkje>}
          {gezin.verschuivingenTeLaat > 0 && (
            <Merkje soort="attention">{t('nieuw.verschuivingenTeLaat', { count: gezin.verschuivingenTeLaat })}</Merkje>
          )}
          {gezin.taken.some((taak) => taak.soort === 'OVEREENKOMST_CHECKEN') && <Merkje soort="mijn">{t('nieuw.overeenkomst')}</Merkje>}
          {gezin.taken.some((taak) => taak.soort === 'BETALING_UITZOEKEN' || taak.soort === 'BOVEN_BUDGET') && (
            <Merkje soort="mijn">{t('nieuw.betaling')}</Merkje>
          )}
          {gezin.taken.some((taak) => taak.soort === 'PLAN_LEZEN') && <Merkje soort="mijn">{t('nieuw.plan')}</Merkje>}
          {gezin.taken.some((taak) => taak.soort === 'REACTIE_LEZEN') && <Merkje soort="mijn">{t('nieuw.reactie')}</Merkje>}
          {gezin.taken.length === 0 && t('nieuw.niets')}
        </div>
      </td>
    </tr>
  )
}
