import { useTaal } from '../../i18n/use-tekst.ts'
import { dagVan } from '../../lib/klok.ts'
import { bedragTekst, datumTekst } from '../../lib/opmaak.ts'
import { Kop } from '../../ui/kop.tsx'
import { Link } from '../../ui/link.tsx'
import { Melding } from '../../ui/melding.tsx'
import { JasBlok } from './jas-blok.tsx'
import { SchoolBlok } from './school-blok.tsx'
import { Terugdraaien } from './terugdraaien.tsx'
import { VerschuivingBeurt } from './verschuiving-beurt.tsx'
import { bedragVan, namenVan, StaatMerk, staatVan } from './verschuiving-rij.tsx'
import type { Budget, Verschuiving } from './vragen.ts'
import { useGeldTekst, useZin } from './zin.ts'

/** Everything of one shift: what happened, who is at turn, who said what and why, and taking it back. */
export function VerschuivingBeeld({ v, budget }: { v: Verschuiving; budget: Budget }) {
  const t = useGeldTekst()
  const zin = useZin()
  const namen = namenVan(budget, v, t)
  const staat = staatVan(v)
  const cent = bedragTekst(bedragVan(v))
  const wat = staat === 'TERUGGEDRAAID' && v.geboektCent === null ? 'INGETROKKEN' : staat
  const antwoord = v.beslissing
  return (
    <div className="lk-stapel-ruim">
      <div className="lk-stapel">
        <Melding
          soort={staat === 'GEWEIGERD' ? 'attention' : staat === 'GEVRAAGD' ? 'info' : 'settled'}
          live
          kop={t(`verschuiving.wat.${wat}`, { cent, gevraagdCent: v.cent, ...namen })}
        >
          {antwoord !== null && v.staat !== 'TERUGGEDRAAID' && antwoord.reden !== '' ? (
            <>
              <p className="gd-bij">{t('verschuiving.uitleg')}:</p>
              <p className="gd-letterlijk">{antwoord.reden}</p>
            </>
          ) : null}
        </Melding>
        <VerschuivingBeurt v={v} />
        {antwoord?.bezwaarTot && v.staat !== 'TERUGGEDRAAID' && <p>{t('verschuiving.bezwaar', { totDatum: antwoord.bezwaarTot })}</p>}
      </div>
      <JasBlok v={v} namen={namen} />
      <SchoolBlok v={v} />
      {v.oordeel.meldingen.length > 0 && (staat === 'DIRECT_GEBOEKT' || staat === 'AKKOORD') && (
        <section className="lk-stapel">
          <Kop>{t('verschuiving.meldingen')}</Kop>
          <ul className="gd-punten">
            {v.oordeel.meldingen.map((m) => (
              <li key={m.sleutel}>{zin(m)}</li>
            ))}
          </ul>
        </section>
      )}
      <Gegevens v={v} />
      <Terugdraaien v={v} van={namen.van} />
      <p className="gd-links">
        <Link className="gd-doel" naar="/geld">
          {t('verschuiving.geld')}
        </Link>
        <Link className="gd-doel" naar="/geld/verschuivingen">
          {t('verschuiving.alle')}
        </Link>
      </p>
    </div>
  )
}

function Gegevens({ v }: { v: Verschuiving }) {
  const t = useGeldTekst()
  const taal = useTaal()
  const dag = (moment: string): string => datumTekst(dagVan(new Date(moment)), taal)
  const wie = (w: { naam: string; ik: boolean }, op: string): string => `${w.ik ? t('verschuiving.u') : w.naam}, ${dag(op)}`
  return (
    <section className="lk-stapel">
      <Kop>{t('verschuiving.gegevens')}</Kop>
      <dl className="gd-lijst">
        <div>
          <dt>{t('verschuiving.stand')}</dt>
          <dd>
            <StaatMerk v={v} />
          </dd>
        </div>
        <div>
          <dt>{t('verschuiving.gevraagdDoor')}</dt>
          <dd>{wie(v.gevraagdDoor, v.gevraagdOp)}</dd>
        </div>
        {v.reden !== '' && (
          <div>
            <dt>{t('verschuiving.reden')}</dt>
            <dd className="gd-letterlijk">{v.reden}</dd>
          </div>
        )}
        {v.beslissing !== null && (
          <div>
            <dt>{t('verschuiving.antwoordVan')}</dt>
            <dd>{wie(v.beslissing.door, v.beslissing.op)}</dd>
          </div>
        )}
        {v.teruggedraaid !== null && (
          <div>
            <dt>{t('verschuiving.terugDoor')}</dt>
            <dd>{wie(v.teruggedraaid.door, v.teruggedraaid.op)}</dd>
          </div>
        )}
      </dl>
    </section>
  )
}
