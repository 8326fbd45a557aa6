import { isDatum, plusDagen } from '../../src/domein/termijnen.ts'

/** Day 0 of a spreadsheet that counts days (its own wrong leap year of 1900 is in it). */
const DAG_NUL = '1899-12-30'
/** Serial numbers of the years 2000 to 2099; anything else of five digits is no day. */
const SERIE = { van: 36_526, tot: 73_050 } as const

/**
 * Reads a day as files have it: `30-06-2026`, `30/6/2026`, `30.06.2026`, `2026-06-30` (a time behind it does not
 * count), `20260630`, or the serial number of a spreadsheet. Two digits for a year are refused: they are a guess.
 * @returns `YYYY-MM-DD`, or null when it is no day that exists
 */
export function leesBestandsdag(tekst: string): string | null {
  const kaal = tekst.trim()
  if (kaal.length > 40) return null
  const iso = /^(\d{4})-(\d{1,2})-(\d{1,2})(?:[T\s].*)?$/u.exec(kaal) ?? /^(\d{4})(\d{2})(\d{2})$/u.exec(kaal)
  if (iso) return dag(iso[1], iso[2], iso[3])
  const nl = /^(\d{1,2})[-/.](\d{1,2})[-/.](\d{4})(?:\s+\d{1,2}:\d{2}.*)?$/u.exec(kaal)
  if (nl) return dag(nl[3], nl[2], nl[1])
  const serie = /^(\d{5})(?:[.,]\d+)?$/u.exec(kaal)
  const nummer = Number(serie?.[1])
  return serie && nummer >= SERIE.van && nummer <= SERIE.tot ? plusDagen(DAG_NUL, nummer) : null
}

function dag(jaar = '', maand = '', dagInMaand = ''): string | null {
  const uit = `${jaar}-${maand.padStart(2, '0')}-${dagInMaand.padStart(2, '0')}`
  return jaar >= '2000' && jaar <= '2099' && isDatum(uit) ? uit : null
}
