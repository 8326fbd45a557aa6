import { type ReactNode, useState } from 'react'
import { IcoonLetOp } from './icoon-teken.tsx'
import { klassen } from './klassen.ts'
import { useTaal, useTekst } from '../i18n/use-tekst.ts'
import './veld.css'

export type VeldBasis = {
  label: ReactNode
  /** The label is the question of the whole screen: large. */
  vraag?: boolean | undefined
  /** Small word after the label, such as '(mag leeg blijven)'. */
  bij?: ReactNode
  hint?: ReactNode
  /** What to do, in words; also sets `aria-invalid`. */
  fout?: string | undefined
}

export type VeldAria = { 'aria-describedby'?: string; 'aria-invalid'?: true }

/** The ids and attributes that tie hint and error to a field. */
export function veldAria(veldId: string, hint: ReactNode, fout: string | undefined): VeldAria {
  const bij = [hint ? `${veldId}-hint` : '', fout ? `${veldId}-fout` : ''].filter(Boolean).join(' ')
  return { ...(bij ? { 'aria-describedby': bij } : {}), ...(fout ? { 'aria-invalid': true } : {}) }
}

export function Hint({ veldId, children }: { veldId: string; children: ReactNode }) {
  return children ? (
    <div id={`${veldId}-hint`} className="lk-veld__hint">
      {children}
    </div>
  ) : null
}

export function VeldFout({ veldId, fout }: { veldId: string; fout: string | undefined }) {
  const t = useTekst('algemeen')
  return fout ? (
    <p id={`${veldId}-fout`} className="lk-veld__fout">
      <IcoonLetOp />
      <span>
        <span className="lk-alleen-hoorbaar">{t('veld.letOp')} </span>
        {fout}
      </span>
    </p>
  ) : null
}

/** Up to this many characters a field holds a number or a code: that it is full is how it should be. */
const CODE_TEKENS = 40

/**
 * Says it when a field of text is full: what is typed or pasted beyond that, the browser leaves out without a word.
 * @param lengte characters that stand in the field now
 */
export function VeldVol({ veldId, lengte, max }: { veldId: string; lengte: number; max: number | undefined }) {
  const t = useTekst('algemeen')
  const taal = useTaal()
  if (max === undefined || max <= CODE_TEKENS) return null
  // The line is there before it has words: only then are they read out.
  return (
    <p id={`${veldId}-vol`} className="lk-veld__vol" aria-live="polite">
      {lengte >= max && t('veld.vol', { aantal: new Intl.NumberFormat(taal === 'nl' ? 'nl-NL' : 'en-GB').format(max) })}
    </p>
  )
}

/** How many characters stand in a field, also when nobody but the browser keeps them. */
export function useLengte(waarde: unknown, begin: unknown): { lengte: number; bijInvoer: (tekst: string) => void } {
  const [zelf, zet] = useState(typeof begin === 'string' ? begin.length : 0)
  return { lengte: typeof waarde === 'string' ? waarde.length : zelf, bijInvoer: (tekst) => zet(tekst.length) }
}

/** Label, hint and error around any single field; the field itself is given by the caller. */
export function OmlijstVeld({
  veldId,
  label,
  vraag,
  bij,
  hint,
  fout,
  children,
}: VeldBasis & { veldId: string; children: (aria: VeldAria) => ReactNode }) {
  return (
    <div className="lk-veld">
      <label htmlFor={veldId} className={klassen('lk-veld__label', vraag && 'lk-veld__label--vraag')}>
        {label} {bij && <span className="lk-veld__bij">{bij}</span>}
      </label>
      <Hint veldId={veldId}>{hint}</Hint>
      <VeldFout veldId={veldId} fout={fout} />
      {children(veldAria(veldId, hint, fout))}
    </div>
  )
}
