import type { ReactNode } from 'react'
import { useTaal } from '../../i18n/use-tekst.ts'
import { dagVan } from '../../lib/klok.ts'
import { datumTekst } from '../../lib/opmaak.ts'
import { AanDeBeurt } from '../../ui/aan-de-beurt.tsx'
import { Bedrag } from '../../ui/bedrag.tsx'
import { Kop } from '../../ui/kop.tsx'
import { Link } from '../../ui/link.tsx'
import { Melding } from '../../ui/melding.tsx'
import { Uitklap } from '../../ui/uitklap.tsx'
import { standVan } from './declaratie-rij.tsx'
import type { DeclaratieDetail } from './declaratie-vragen.ts'
import { useBezwaarZin, useDeclaratieTekst, useHoeveel } from './declaratie-zin.ts'
import { useGeldTekst } from './zin.ts'

/** Everything of one declaratie: where it stands, who acts by when, what it is about, and every step. */
export function DeclaratieBeeld({ d, werk, children }: { d: DeclaratieDetail; werk: boolean; children: ReactNode }) {
  const t = useDeclaratieTekst()
  const zin = useBezwaarZin()
  const stand = standVan(d)
  const laatste = d.stappen.at(-1)
  const naam = d.zorgverlener ?? t('kosten')
  const mis = stand === 'GEWEIGERD' || stand === 'TE_LAAT' || stand === 'TERUG'
  return (
    <>
      <div className="lk-stapel">
        <Melding
          soort={d.staat === 'BETAALD' ? 'settled' : mis ? 'attention' : 'info'}
          live
          kop={t(`wat.${stand}`, {
            cent: d.staat === 'BETAALD' ? d.betaaldCent : d.cent,
            naam,
            opDatum: d.betaaldOp ?? d.tot,
            totDatum: d.verwachtOp ?? d.tot,
          })}
        >
          {mis && d.weigerReden !== null && <p>{t(`reden.${d.weigerReden}`)}</p>}
          {mis && laatste !== undefined && laatste.reden !== '' && (
            <>
              <p className="gd-bij">{t(`uitleg.${laatste.wie}`)}</p>
              <p className="gd-letterlijk">{laatste.reden}</p>
            </>
          )}
          {d.bovenCent > 0 && <p>{t('wat.boven', { cent: d.bovenCent })}</p>}
        </Melding>
        {d.aanZet.rol !== 'NIEMAND' && (
          <AanDeBeurt
            mijn={d.aanZet.ik}
            wie={d.aanZet.rol === 'ZORGVERLENER' ? naam : t(`wie.${d.aanZet.rol}`)}
            wat={t(`beurt.${d.aanZet.ik && !werk ? 'u' : 'ander'}.${stand}`, { naam })}
            {...(d.aanZet.tot === null ? {} : { tot: t('beurt.tot', { totDatum: d.aanZet.tot }) })}
          />
        )}
        {d.bezwaren.map((b) => (
          <Melding key={b.woord} soort={b.ernst === 'STOP' ? 'attention' : 'info'}>
            {zin({ sleutel: `bezwaar.${b.woord}`, waarden: b.waarden })}
          </Melding>
        ))}
        {children}
        {d.vervangenDoor !== null && !werk && (
          <p>
            <Link className="gd-doel" naar={`/geld/declaraties/${d.vervangenDoor}`}>
              {t('naarNieuwe')}
            </Link>
          </p>
        )}
      </div>
      <Gegevens d={d} />
      <Stappen d={d} />
    </>
  )
}

function Gegevens({ d }: { d: DeclaratieDetail }) {
  const t = useDeclaratieTekst()
  const g = useGeldTekst()
  const hoeveel = useHoeveel()
  const taal = useTaal()
  const aantal = d.aantalHonderdste !== null && d.eenheid !== null ? hoeveel(d.eenheid, d.aantalHonderdste) : null
  const rijen: [string, ReactNode][] = [
    [t('feit.bedrag'), <Bedrag key="b" centen={d.cent} />],
    ...(d.zorgverlener === null ? [] : [[t('feit.wie'), d.zorgverlener] satisfies [string, ReactNode]]),
    ...(d.potje.naam === null ? [] : [[t('feit.potje'), d.potje.naam] satisfies [string, ReactNode]]),
    [t('feit.dagen'), d.van === d.tot ? datumTekst(d.van, taal) : t('feit.tussen', { vanDatum: d.van, totDatum: d.tot })],
    ...(aantal === null || d.soort === 'MAANDLOON' ? [] : [[t('feit.hoeveel'), aantal] satisfies [string, ReactNode]]),
    ...(d.tarief === null
      ? []
      : [[t('feit.tarief'), g(`per.${d.tarief.eenheid}`, { tariefCent: d.tarief.cent })] satisfies [string, ReactNode]]),
    ...(d.factuurnummer === null ? [] : [[t('feit.factuur'), d.factuurnummer] satisfies [string, ReactNode]]),
    [t('feit.kenmerk'), d.kenmerk],
  ]
  return (
    <section className="lk-stapel">
      <Kop>{t('feit.kop')}</Kop>
      <dl className="gd-lijst">
        {rijen.map(([dt, dd]) => (
          <div key={dt}>
            <dt>{dt}</dt>
            <dd>{dd}</dd>
          </div>
        ))}
      </dl>
      {d.dagen !== null && (
        <Uitklap titel={t('feit.perDag')}>
          <dl className="gd-lijst">
            {d.dagen.map((x) => (
              <div key={x.dag}>
                <dt>{datumTekst(x.dag, taal)}</dt>
                <dd>{hoeveel('UUR', x.aantalHonderdste)}</dd>
              </div>
            ))}
          </dl>
        </Uitklap>
      )}
      {d.betalingen.some((b) => b.hersteldOmdat !== null) &&
        d.betalingen.map((b) =>
          b.hersteldOmdat === null ? null : (
            <p key={b.id} className="gd-bij">
              {t('feit.hersteld', { cent: b.cent, opDatum: b.betaaldOp, reden: b.hersteldOmdat })}
            </p>
          ),
        )}
    </section>
  )
}

function Stappen({ d }: { d: DeclaratieDetail }) {
  const t = useDeclaratieTekst()
  const taal = useTaal()
  return (
    <section className="lk-stapel">
      <Kop>{t('stap.kop')}</Kop>
      <ol className="gd-punten">
        {d.stappen.map((s) => (
          <li key={s.nr}>
            <b>{t(`stap.${s.staat}`)}</b>
            <br />
            <span className="gd-bij">
              {s.ik ? t('stap.u') : (s.naam ?? t(`wie.${s.wie}`))}, {datumTekst(dagVan(new Date(s.op)), taal)}
            </span>
            {s.reden !== '' && <p className="gd-letterlijk">{s.reden}</p>}
          </li>
        ))}
      </ol>
    </section>
  )
}
