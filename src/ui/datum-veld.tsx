import { type ReactNode, useId, useState } from 'react'
import { useTekst } from '../i18n/use-tekst.ts'
import { klassen } from './klassen.ts'
import { Hint, VeldFout, veldAria } from './omlijst-veld.tsx'
import './veld.css'

export type DatumVeldProps = {
  label: ReactNode
  vraag?: boolean
  hint?: ReactNode
  fout?: string | undefined
  /** `YYYY-MM-DD`, or '' while it is no whole date. */
  waarde: string
  /** Called at each change with `YYYY-MM-DD`, or '' when the three parts are no existing date. */
  onDatum: (datum: string) => void
  /** What stood there before and was no existing date (`dag-maand-jaar`), for who keeps that too. */
  getypt?: string
  /** What stands there while it is no existing date; '' as soon as it is one, or nothing. */
  onGetypt?: (tekst: string) => void
  /** 'bday' where it is the birthday of the person who types. */
  geboortedatum?: boolean
}

export type Delen = { dag: string; maand: string; jaar: string }

/** Years that a person, a budget or a letter can be of: another one is a slip. */
const [EERSTE_JAAR, LAATSTE_JAAR] = [1900, 2100]

/** Three typed parts to `YYYY-MM-DD`; '' when they name no existing day (31 April, a year of two figures, 1026). */
export function naarDatum({ dag, maand, jaar }: Delen): string {
  if (!/^\d{1,2}$/u.test(dag) || !/^\d{1,2}$/u.test(maand) || !isJaar(jaar)) return ''
  const tekst = `${jaar}-${maand.padStart(2, '0')}-${dag.padStart(2, '0')}`
  const moment = new Date(`${tekst}T00:00:00Z`)
  return !Number.isNaN(moment.getTime()) && moment.toISOString().startsWith(tekst) ? tekst : ''
}

const isJaar = (jaar: string): boolean => /^\d{4}$/u.test(jaar) && Number(jaar) >= EERSTE_JAAR && Number(jaar) <= LAATSTE_JAAR

/** Why three typed parts are no date; null when they are one, or when nothing is typed. */
export function datumReden(delen: Delen): null | 'CIJFERS' | 'ONAF' | 'JAAR' | 'BESTAAT_NIET' {
  const { dag, maand, jaar } = delen
  const getypt = dag + maand + jaar
  if (getypt === '' || naarDatum(delen) !== '') return null
  if (/\D/u.test(getypt)) return 'CIJFERS'
  if (dag === '' || maand === '' || jaar === '') return 'ONAF'
  return isJaar(jaar) ? 'BESTAAT_NIET' : 'JAAR'
}

/** `YYYY-MM-DD` to its typed parts, '' to three empty ones. */
export function inDelen(waarde: string): Delen {
  const [jaar = '', maand = '', dag = ''] = waarde.split('-')
  return { dag: dag.replace(/^0/u, ''), maand: maand.replace(/^0/u, ''), jaar }
}

function uitGetypt(getypt: string): Delen {
  const [dag = '', maand = '', jaar = ''] = getypt.split('-')
  return { dag, maand, jaar }
}

/** A date as three inputs: day, month, year. A picker is slow for a birthday and hard without a mouse. */
export function DatumVeld({ waarde, onDatum, getypt = '', onGetypt, ...rest }: DatumVeldProps) {
  const [delen, zetDelen] = useState(() => (waarde === '' ? uitGetypt(getypt) : inDelen(waarde)))
  const [laatst, zetLaatst] = useState(waarde)
  if (waarde !== laatst) {
    zetLaatst(waarde)
    if (waarde !== naarDatum(delen)) zetDelen(inDelen(waarde))
  }
  const zet = (nieuw: Delen): void => {
    zetDelen(nieuw)
    const datum = naarDatum(nieuw)
    zetLaatst(datum)
    if (datum !== waarde) onDatum(datum)
    onGetypt?.(datumReden(nieuw) === null ? '' : `${nieuw.dag}-${nieuw.maand}-${nieuw.jaar}`)
  }
  return <DatumDelenVeld {...rest} delen={delen} onDelen={zet} />
}

/** The same for who keeps the typed parts, also while they are no whole date. `onVerlaat`: the focus left all three. */
export function DatumDelenVeld({
  id: gegeven,
  label,
  vraag = false,
  bij,
  hint,
  fout,
  foutBij = '',
  delen,
  onDelen,
  onVerlaat,
  geboortedatum = false,
}: Omit<DatumVeldProps, 'waarde' | 'onDatum' | 'getypt' | 'onGetypt'> & {
  id?: string
  /** small word after the label, such as '(mag leeg blijven)' */
  bij?: ReactNode
  /** what else to know of it, after the reason why it is no date */
  foutBij?: string
  delen: Delen
  onDelen: (delen: Delen) => void
  onVerlaat?: () => void
}) {
  const t = useTekst('algemeen')
  const eigen = useId()
  const id = gegeven ?? eigen
  // What is wrong with what stands there says more than that a date misses.
  const reden = fout === undefined ? null : datumReden(delen)
  const zegt = reden === null ? fout : `${t(`datum.fout.${reden}`)} ${foutBij}`.trim()
  const aria = veldAria(id, hint, zegt)
  const deel = (naam: keyof Delen, lengte: number) => (
    <div>
      <label htmlFor={`${id}-${naam}`}>{t(`datum.${naam}`)}</label>
      <input
        id={`${id}-${naam}`}
        className={klassen('lk-invoer', naam === 'jaar' && 'lk-datumveld__jaar')}
        inputMode="numeric"
        maxLength={lengte}
        autoComplete={geboortedatum ? `bday-${naam === 'dag' ? 'day' : naam === 'maand' ? 'month' : 'year'}` : 'off'}
        aria-invalid={aria['aria-invalid']}
        value={delen[naam]}
        onBlur={(e) => {
          if (!e.currentTarget.closest('fieldset')?.contains(e.relatedTarget)) onVerlaat?.()
        }}
        onChange={(e) => onDelen({ ...delen, [naam]: e.currentTarget.value.replaceAll(/[^\p{L}\d]/gu, '') })}
      />
    </div>
  )
  return (
    <fieldset className="lk-veld" id={id} aria-describedby={aria['aria-describedby']}>
      <legend className={klassen('lk-veld__label', vraag && 'lk-veld__label--vraag')}>
        {label} {bij && <span className="lk-veld__bij">{bij}</span>}
      </legend>
      <Hint veldId={id}>{hint}</Hint>
      <VeldFout veldId={id} fout={zegt} />
      <div className="lk-datumveld">
        {deel('dag', 2)}
        {deel('maand', 10)}
        {deel('jaar', 4)}
      </div>
    </fieldset>
  )
}
