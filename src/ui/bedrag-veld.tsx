import { type ComponentProps, useId, useState } from 'react'
import { bedragTekst } from '../lib/opmaak.ts'
import { OmlijstVeld, type VeldBasis } from './omlijst-veld.tsx'

export type BedragVeldProps = VeldBasis &
  Omit<ComponentProps<'input'>, 'className' | 'id' | 'value' | 'defaultValue' | 'onChange' | 'type'> & {
    id?: string
    /** Cents, or null while what stands there is no amount. */
    centen: number | null
    onCenten: (centen: number | null) => void
  }

/**
 * What a person types as an amount, to integer cents: '1250', '1.250', '1.250,5', '€ 1250,50' and '12.50'.
 * Null when it is no amount of at most nine figures: guessing would move money nobody meant.
 */
export function leesBedrag(tekst: string): number | null {
  const kaal = tekst.replaceAll(/[€\s\u00a0]/gu, '')
  const deel = /^(\d{1,3}(?:\.\d{3})+|\d{1,9})(?:,(\d{1,2}|-))?$/u.exec(kaal) ?? /^(\d{1,9})\.(\d{1,2})$/u.exec(kaal)
  if (deel === null) return null
  const euro = Number((deel[1] ?? '').replaceAll('.', ''))
  const cent = deel[2] === undefined || deel[2] === '-' ? 0 : Number(deel[2].padEnd(2, '0'))
  return euro * 100 + cent
}

/** An amount in euros, kept as cents. On leaving the field it is written out as it will be read. */
export function BedragVeld({ label, vraag, bij, hint, fout, id, centen, onCenten, onBlur, ...invoer }: BedragVeldProps) {
  const eigen = useId()
  const veldId = id ?? eigen
  const uit = (waarde: number | null): string => (waarde === null ? '' : bedragTekst(waarde).slice(2))
  const [tekst, zetTekst] = useState(() => uit(centen))
  const [laatst, zetLaatst] = useState(centen)
  if (centen !== laatst) {
    zetLaatst(centen)
    if (centen !== leesBedrag(tekst)) zetTekst(uit(centen))
  }
  return (
    <OmlijstVeld veldId={veldId} {...{ label, vraag, bij, hint, fout }}>
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
              const getypt = e.currentTarget.value
              zetTekst(getypt)
              const nieuw = leesBedrag(getypt)
              zetLaatst(nieuw)
              onCenten(nieuw)
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
