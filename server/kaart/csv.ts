import type { Verslag } from './melding.ts'

export type CsvRij = { regel: number; waarden: Record<string, string> }

export type CsvRegel = { regel: number; cellen: string[] }
export const SCHEIDINGEN = [',', ';', '\t'] as const

/** So often a quote may stay open; each costs a look at the whole rest of the file. After it, quotes are letters. */
const HOOGSTENS_OPEN = 100

/** The separator that the head line uses most: Dutch spreadsheets write semicolons. */
function scheiding(kop: string): string {
  const tel = (teken: string): number => kop.split(teken).length
  return SCHEIDINGEN.reduce((beste: string, t) => (tel(t) > tel(beste) ? t : beste), SCHEIDINGEN[0])
}

/**
 * Reads CSV as it really comes: comma, semicolon or tab, quoted cells over several lines, doubled quotes, any line
 * end, empty rows. A quote that is never closed would swallow the rest of the file; it is then read as a letter, and
 * reported, so that one typing error costs one row.
 * @returns rows with the line on which each starts; head names in lower case
 */
export function leesCsv(tekst: string, bestand: string, verslag: Verslag): CsvRij[] {
  const [kop, ...rest] = leesCsvRegels(tekst, bestand, verslag)
  if (!kop) return []
  const namen = kop.cellen.map((n) => n.trim().toLowerCase())
  return rest.map(({ regel: r, cellen }) => {
    if (cellen.length > namen.length && cellen.slice(namen.length).some((c) => c.trim() !== ''))
      verslag.meld('LET_OP', { bestand, rij: r }, null, 'csv-te-veel-kolommen')
    const waarden: Record<string, string> = Object.create(null)
    namen.forEach((naam, k) => {
      const cel = cellen[k]
      if (naam !== '' && cel !== undefined && cel !== '') waarden[naam] = cel
    })
    return { regel: r, waarden }
  })
}

/**
 * The same, as bare cells and with the head as the first row; empty rows are left out.
 * @param sep the separator; without it the one that the first line uses most
 */
export function leesCsvRegels(tekst: string, bestand: string, verslag: Verslag, sep?: string): CsvRegel[] {
  const teken = sep ?? scheiding(tekst.slice(0, (tekst.search(/\r|\n/) + 1 || tekst.length + 1) - 1))
  const rijen: CsvRegel[] = []
  let i = 0
  let regel = 1
  let open = 0
  while (i < tekst.length) {
    const start = { i, regel }
    let uit = open < HOOGSTENS_OPEN ? leesRij(tekst, i, teken, true) : null
    if (uit === null) {
      open++
      verslag.meld('LET_OP', { bestand, rij: regel }, null, 'csv-aanhalingsteken-open')
      uit = leesRij(tekst, i, teken, false)
    }
    if (uit === null) break
    i = uit.einde
    regel += uit.regels
    if (uit.cellen.some((c) => c.trim() !== '')) rijen.push({ regel: start.regel, cellen: uit.cellen })
  }
  return rijen
}

/** One row from `van`; null when a quote is open at the end of the file. Without `quotes` a quote is a plain letter. */
function leesRij(tekst: string, van: number, sep: string, quotes: boolean): { cellen: string[]; einde: number; regels: number } | null {
  const cellen: string[] = []
  let cel = ''
  let binnen = false
  let regels = 0
  let i = van
  // A single cell of a million characters is no cell but an open quote.
  const grens = van + 1_000_000
  for (; i < tekst.length; i++) {
    const t = tekst[i]
    if (binnen) {
      if (i > grens) return null
      if (t === '"') {
        if (tekst[i + 1] === '"') {
          cel += '"'
          i++
        } else binnen = false
      } else {
        if (t === '\n') regels++
        cel += t
      }
    } else if (t === '"' && quotes && cel.trim() === '') {
      cel = ''
      binnen = true
    } else if (t === sep) {
      cellen.push(cel)
      cel = ''
    } else if (t === '\n' || t === '\r') {
      if (t === '\r' && tekst[i + 1] === '\n') i++
      cellen.push(cel)
      return { cellen, einde: i + 1, regels: regels + 1 }
    } else cel += t
  }
  if (binnen) return null
  cellen.push(cel)
  return { cellen, einde: i, regels }
}
