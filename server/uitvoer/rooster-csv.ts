import type { Cel, Rooster } from '../../src/domein/overzicht-rooster.ts'

/** What a spreadsheet takes for the beginning of a formula, also after spaces; the last four are their wide forms. */
const FORMULE = /^[\s\p{Cc}]*[=+\-@\t\r\n\uff1d\uff0b\uff0d\uff20]/u

/** Cents as a plain number: `-1234,05`. Exact, for it is made from digits and not from a fraction. */
export function getalTekst(cent: number): string {
  const positief = String(Math.abs(cent)).padStart(3, '0')
  return `${cent < 0 ? '-' : ''}${positief.slice(0, -2)},${positief.slice(-2)}`
}

/** Words between quotes; what could run as a formula gets an apostrophe before it, so that a spreadsheet shows it as words. */
export function csvTekst(tekst: string): string {
  return `"${FORMULE.test(tekst) ? "'" : ''}${tekst.replaceAll('"', '""')}"`
}

const csvCel = (cel: Cel): string => (cel === null ? '' : typeof cel === 'string' ? csvTekst(cel) : getalTekst(cel.cent))

/**
 * A sheet as CSV as Dutch spreadsheets open it: UTF-8 with a byte order mark, semicolons, decimal comma, CRLF. Words
 * stand between quotes, amounts without.
 */
export function roosterCsv(r: Rooster): Uint8Array<ArrayBuffer> {
  const regels = [r.kop.map(csvTekst), ...r.rijen.map((rij) => rij.map(csvCel)), r.samen.map(csvCel)]
  return new TextEncoder().encode(`\ufeff${regels.map((regel) => `${regel.join(';')}\r\n`).join('')}`)
}
