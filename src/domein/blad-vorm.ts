import type { Taal } from '../lib/opmaak.ts'

/**
 * A document on paper: one tree of headings, paragraphs, lists and tables. PDF, HTML, the print view and some screens
 * all draw this tree, so that they cannot differ in what they say or in which order.
 */
export type Blok =
  | { soort: 'KOP'; niveau: 1 | 2 | 3; tekst: string }
  | { soort: 'ALINEA'; tekst: string }
  /** short facts: a word and what it is */
  | { soort: 'FEITEN'; feiten: { woord: string; tekst: string }[] }
  /** questions with what was written, goals with their steps */
  | { soort: 'PAREN'; paren: Paar[] }
  | Tabel

/** `bedragen`: so many of the last columns are amounts, which stand to the right; without it there are none. */
export type Tabel = { soort: 'TABEL'; titel: string; kop: string[]; rijen: Rij[]; voet: Rij[]; bedragen?: number }

export type Paar = { woord: string; alineas: string[]; punten: string[] }
/** One row: of each cell its lines. The first cell is the head of the row. */
export type Rij = string[][]

export type Blad = {
  /** title of the document: what it is, and of whom */
  titel: string
  taal: Taal
  blokken: Blok[]
}

/** What a person typed, as paragraphs: one per line, without empty ones and without characters that no paper can show. */
export function alineasVan(tekst: string): string[] {
  return tekst
    .split(/\r\n|[\n\r\v\f\u0085\u2028\u2029]/u)
    .map((regel) =>
      regel
        .replaceAll('\t', ' ')
        .replaceAll(/[\p{Cc}\ufeff]/gu, '')
        .trim(),
    )
    .filter((regel) => regel !== '')
}

/** One line of text: a name or a goal as a label. */
export const opEenRegel = (tekst: string): string => alineasVan(tekst).join(' ')

/** 'Noa, Milan en Ruben'. */
export function opsomming(delen: readonly string[], taal: Taal): string {
  return new Intl.ListFormat(taal, { type: 'conjunction' }).format(delen)
}
