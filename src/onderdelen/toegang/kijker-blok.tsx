import { useTaal, useTekst } from '../../i18n/use-tekst.ts'
import { datumTekst } from '../../lib/opmaak.ts'
import { Knop } from '../../ui/knop.tsx'
import type { KijkerBeeld, RegelGroep } from './beeld.ts'
import { useMagTekst } from './mag-tekst.ts'
import { useRegelTekst } from './regel-tekst.ts'
import type { Persoon, Toestemming } from './vragen.ts'
import { dagVan, opsomming, useOver } from './wie.ts'

/** One person who sees something: who that is, what, why, until when; and what was given by a yes with its end. */
export function KijkerBlok({ beeld, persoon, onStop }: { beeld: KijkerBeeld; persoon: Persoon; onStop?: (t: Toestemming) => void }) {
  const t = useTekst('toegang')
  const r = useTekst('rechten')
  const taal = useTaal()
  const over = useOver()
  const { kijker, namen, rollen, ja, regel, zietConceptNiet } = beeld
  return (
    <li className="tg-kijker">
      <h3 className="tg-kijker__naam">{kijker.ik ? t('uzelf') : opsomming(namen, taal)}</h3>
      <p className="tg-kijker__rol">{rollen.map((h) => r(`hoedanigheid.${h}`)).join(', ')}</p>
      {ja.length > 0 && (
        <div className="tg-groep">
          <h4>{t('kijker.ja')}</h4>
          {onStop && <p className="tg-bij lk-niet-op-papier">{t('stop.uitleg')}</p>}
          <ul className="tg-ja">
            {ja.map((x) => (
              <JaRegel key={x.id} toestemming={x} persoon={persoon} {...(onStop && { onStop: () => onStop(x) })} />
            ))}
          </ul>
        </div>
      )}
      {regel.map((groep) => (
        <Groep key={`${groep.waarom} ${groep.tot ?? ''}`} groep={groep} ik={kijker.ik} />
      ))}
      {zietConceptNiet && <p className="tg-concept">{over('kijker.geenConcept', persoon, { naam: kijker.naam })}</p>}
    </li>
  )
}

function JaRegel({ toestemming, persoon, onStop }: { toestemming: Toestemming; persoon: Persoon; onStop?: () => void }) {
  const t = useTekst('toegang')
  const r = useTekst('rechten')
  const taal = useTaal()
  const magTekst = useMagTekst()
  const wat = r(`gegeven.${toestemming.gegeven}`)
  const ik = persoon.ik ? persoon.persoonId : persoon.kijkers.find((k) => k.ik)?.persoonId
  return (
    <li className="tg-ja__regel">
      <p>
        <b>{wat}</b>
        <span className="tg-bij">
          {magTekst(toestemming.recht, toestemming.delen)}, {t('totEnMet', { datum: datumTekst(toestemming.tot, taal) })}.{' '}
          {t(toestemming.gegevenDoor.persoonId === ik ? 'kijker.doorU' : 'kijker.door', {
            naam: toestemming.gegevenDoor.naam,
            datum: datumTekst(dagVan(toestemming.gegevenOp), taal),
          })}
        </span>
      </p>
      {onStop && (
        <Knop
          soort="rustig"
          className="lk-niet-op-papier"
          aria-label={`${t('stop.knop')}: ${toestemming.ontvanger.naam}, ${wat}`}
          onClick={onStop}
        >
          {t('stop.knop')}
        </Knop>
      )}
    </li>
  )
}

/** Reasons that are said to the reader as 'u'. */
const REDEN_U: readonly string[] = ['OUDER_KIND_ONDER_12', 'OUDER_KIND_12_15', 'GEMACHTIGDE', 'GEWAARBORGDE_HULP', 'MENTOR', 'CURATOR']

function Groep({ groep, ik }: { groep: RegelGroep; ik: boolean }) {
  const t = useTekst('toegang')
  const r = useTekst('rechten')
  const taal = useTaal()
  const regelTekst = useRegelTekst()
  const reden = (): string => {
    if (ik && REDEN_U.includes(groep.waarom)) return t(`redenU.${groep.waarom}`)
    return groep.waarom === 'CLIENTONDERSTEUNER' ? t('redenOndersteuner') : r(`waarom.${groep.waarom}`)
  }
  const lijst = (kop: string, regels: RegelGroep['lezen']) =>
    regels.length > 0 && (
      <>
        <h4>{kop}</h4>
        <ul className="tg-wat">
          {regels.map((x) => (
            <li key={x.gegeven}>{regelTekst(x)}</li>
          ))}
        </ul>
      </>
    )
  return (
    <div className="tg-groep">
      {lijst(t('mag.SCHRIJVEN'), groep.schrijven)}
      {lijst(t('mag.LEZEN'), groep.lezen)}
      <p className="tg-bij">
        {reden()} {groep.tot === null ? '' : t('geldtTot', { datum: datumTekst(groep.tot, taal) })}
      </p>
    </div>
  )
}
