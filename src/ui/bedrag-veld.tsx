import { type ComponentProps, useId, useState } from 'react'
import { useTekst } from '../i18n/use-tekst.ts'
import { bedragTekst } from '../lib/opmaak.ts'
import { OmlijstVeld, type VeldBasis } from './omlijst-veld.tsx'

export type BedragVeldProps = VeldBasis &
  Omit<ComponentProps<'input'>, 'className' | 'id' | 'value' | 'defaultValue' | 'onChange' | 'type'> & {
    id?: string
    /** Cents, or null while what stands there is no amount. */
    centen: number | null
    onCenten: (centen: number | null) => void
    /** What stood there before and was no amount, for who keeps that too. */
    getypt?: string
    /** What stands there while it is no amount; '' as soon as it is one, or nothing. */
    onGetypt?: (tekst: string) => void
  }

/**
 * What a person types as an amount, to integer cents: '1250', '1.250', '1.250,5', '€ 1250,50', '45,50 euro' and '12.50'.
 * Null when it is no amount of at most nine figures: guessing would move money nobody meant.
 */
export function leesBedrag(tekst: string): number | null {
  const kaal = tekst.replaceAll(/[€\s\u00a0]/gu, '').replace(/(?<=[\d-])euro$/iu, '')
  const deel = /^(\d{1,3}(?:\.\d{3})+|\d{1,9})(?:,(\d{1,2}|-))?$/u.exec(kaal) ?? /^(\d{1,9})\.(\d{1,2})$/u.exec(kaal)
  if (deel === null) return null
  const euro = Number((deel[1] ?? '').replaceAll('.', ''))
  if (euro > 999_999_999) return null
  const cent = deel[2] === undefined || deel[2] === '-' ? 0 : Number(deel[2].padEnd(2, '0'))
  return euro * 100 + cent
}

/** Why a typed text is no amount; null when it is one, or when nothing is typed. */
export function bedragReden(tekst: string): null | 'TE_GROOT' | 'GEEN_BEDRAG' {
  if (tekst.trim() === '' || leesBedrag(tekst) !== null) return null
  return /^\D*(?:\d[.\s]?){10,}(?:,\d{0,2})?\D*$/u.test(tekst) && !/[-a-df-tv-z]/iu.test(tekst) ? 'TE_GROOT' : 'GEEN_BEDRAG'
}

/** An amount in euros, kept as cents. On leaving the field it is written out as it will be read. */
export function BedragVeld({ label, vraag, bij, hint, fout, id, centen, onCenten, getypt, onGetypt, onBlur, ...invoer }: BedragVeldProps) {
  const t = useTekst('algemeen')
  const eigen = useId()
  const veldId = id ?? eigen
  const uit = (waarde: number | null): string => (waarde === null ? '' : bedragTekst(waarde).slice(2))
  const [tekst, zetTekst] = useState(() => (centen === null ? (getypt ?? '') : uit(centen)))
  const [laatst, zetLaatst] = useState(centen)
  if (centen !== laatst) {
    zetLaatst(centen)
    if (centen !== leesBedrag(tekst)) zetTekst(uit(centen))
  }
  // What is wrong with what stands there says more than that an amount misses.
  const reden = fout === undefined ? null : bedragReden(tekst)
  return (
    <OmlijstVeld veldId={veldId} {...{ label, vraag, bij, hint }} fout={reden === null ? fout : t(`bedrag.fout.${reden}`)}>
      {(aria) => (
        <div className="lk-bedragveld">
          <span className="lk-bedragveld__euro" aria-hidden="true">
            €
          </span>
          <input
            {...invoer}
            {...aria}
            id={veldId}
            className="lk-invoer"
            inputMode="decimal"
            autoComplete="off"
            value={tekst}
            onChange={(e) => {
              const staat = e.currentTarget.value
              zetTekst(staat)
              const nieuw = leesBedrag(staat)
              zetLaatst(nieuw)
              onCenten(nieuw)
              onGetypt?.(nieuw === null ? staat.trim() : '')
            }}
            onBlur={(e) => {
              const nieuw = leesBedrag(tekst)
              if (nieuw !== null) zetTekst(uit(nieuw))
              onBlur?.(e)
            }}
          />
        </div>
      )}
    </OmlijstVeld>
  )
}
