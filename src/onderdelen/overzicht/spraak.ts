import { useMemo } from 'react'
import type { Spraak } from '../../domein/overzicht-woord.ts'
import { useTaal, useTekst } from '../../i18n/use-tekst.ts'

/** The words that an overview is made with, in the language of the screen: those of the PDF. */
export function useSpraak(): Spraak {
  const taal = useTaal()
  const overzicht = useTekst('overzicht')
  const oordeel = useTekst('oordeel')
  return useMemo(
    () => ({ taal, w: (kamer, sleutel, waarden) => (kamer === 'overzicht' ? overzicht : oordeel)(sleutel, waarden) }),
    [taal, overzicht, oordeel],
  )
}

/** An overview by the last part of its address: `2026-06` is a month, `2026` a year, anything else is nothing. */
export function welkOverzicht(welk: string): { soort: 'MAAND' | 'JAAR'; welk: string } | null {
  if (/^\d{4}-(?:0[1-9]|1[0-2])$/.test(welk)) return { soort: 'MAAND', welk }
  return /^\d{4}$/.test(welk) ? { soort: 'JAAR', welk } : null
}
