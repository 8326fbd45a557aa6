import { HOOGSTE_INVOER_CENT } from '../../src/domein/geld.ts'
import type { RijFoutCode } from './rij.ts'

/** Which sign stands before the cents in a file; null when nothing in it says so, or when it says both. */
export type Decimaalteken = 'KOMMA' | 'PUNT' | null

export type BestandBedrag = { goed: true; cent: number } | { goed: false; code: RijFoutCode }

const MET_KOMMA = /^(?<heel>\d+|\d{1,3}(?:[.\s]\d{3})+),(?<achter>\d+)$/u
const MET_PUNT = /^(?<heel>\d+|\d{1,3}(?:[,\s]\d{3})+)\.(?<achter>\d+)$/u
const HEEL = /^(?:\d+|\d{1,3}(?:\s\d{3})+|\d{1,3}(?:\.\d{3}){2,}|\d{1,3}(?:,\d{3}){2,})$/u
/** `1.234` or `1,234`: a thousand in one country, one and a bit in the other. */
const EEN_GROEP = /^[1-9]\d{0,2}(?<teken>[.,])\d{3}$/u

const LANGSTE = 40

function kaalVan(tekst: string): string {
  return tekst
    .replaceAll(/[\u00a0\u202f\u2009]/gu, ' ')
    .trim()
    .replace(/^(?:€|EUR)\s*/iu, '')
    .replace(/\s*(?:€|EUR)$/iu, '')
    .replace(/,[-–]$/u, '')
}

/** Looks at all amounts of a file at once: one `1.234,56` or `12,5` tells what the comma means in all others. */
export function decimaaltekenVan(teksten: Iterable<string>): Decimaalteken {
  let komma = false
  let punt = false
  for (const tekst of teksten) {
    if (tekst.length > LANGSTE) continue
    const kaal = kaalVan(tekst).replace(/^[-–−]/u, '')
    if (EEN_GROEP.test(kaal)) continue
    komma ||= MET_KOMMA.test(kaal)
    punt ||= MET_PUNT.test(kaal)
  }
  if (komma === punt) return null
  return komma ? 'KOMMA' : 'PUNT'
}

/**
 * Reads an amount out of a file of somebody else's system, Dutch or English, exactly or not at all: what can mean two
 * things, has half cents, an exponent or a minus is refused by name.
 * @param teken what the rest of the file says about the decimal sign (`decimaaltekenVan`)
 */
export function leesBestandsbedrag(tekst: string, teken: Decimaalteken): BestandBedrag {
  const fout = (code: RijFoutCode): BestandBedrag => ({ goed: false, code })
  if (tekst.length > LANGSTE) return fout('BEDRAG_GEEN_BEDRAG')
  const kaal = kaalVan(tekst)
  if (kaal === '') return fout('BEDRAG_LEEG')
  if (/^(?:[-–−]\s*[\d€]|[\d.,\s]+[-–−]$|\(\s*€?\s*\d)/u.test(kaal)) return fout('BEDRAG_NEGATIEF')
  if (/^\d+(?:[.,]\d+)?(?:e[+-]?\d+|\s*\^\s*\d+|\s*[x*]\s*10\s*\^\s*\d+)$/iu.test(kaal)) return fout('BEDRAG_EXPONENT')
  const groep = EEN_GROEP.exec(kaal)?.groups?.['teken']
  if (groep !== undefined) {
    if (teken === null) return fout('BEDRAG_DUBBELZINNIG')
    return groep === (teken === 'KOMMA' ? ',' : '.') ? fout('BEDRAG_HALVE_CENT') : maak(kaal, '')
  }
  if (HEEL.test(kaal)) return maak(kaal, '')
  const delen = (MET_KOMMA.exec(kaal) ?? MET_PUNT.exec(kaal))?.groups
  return delen === undefined ? fout('BEDRAG_GEEN_BEDRAG') : maak(delen['heel'] ?? '', delen['achter'] ?? '')
}

function maak(heel: string, achter: string): BestandBedrag {
  // A money column of a database has four decimals; only zeros behind the cents are still an exact amount.
  if (!/^\d{0,2}$/u.test(achter) && !/^\d{2}00$/u.test(achter)) return { goed: false, code: 'BEDRAG_HALVE_CENT' }
  const cijfers = heel.replaceAll(/\D/gu, '').replace(/^0+(?=\d)/u, '')
  if (cijfers.length > 10) return { goed: false, code: 'BEDRAG_TE_GROOT' }
  const cent = Number(cijfers) * 100 + Number(achter.slice(0, 2).padEnd(2, '0'))
  if (cent > HOOGSTE_INVOER_CENT) return { goed: false, code: 'BEDRAG_TE_GROOT' }
  return cent === 0 ? { goed: false, code: 'BEDRAG_NUL' } : { goed: true, cent }
}
