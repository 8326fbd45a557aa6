export type CsvCel = { tekst: string; tussenAanhaling: boolean }

/**
 * Reads CSV with semicolons as RFC 4180 says, by other code than that which wrote it: every row must end in CRLF, and a
 * quote may only stand in a cell that is quoted.
 */
export function leesCsv(bestand: string): CsvCel[][] {
  if (!bestand.startsWith('\ufeff')) throw new Error('no byte order mark')
  const rijen: CsvCel[][] = []
  let rij: CsvCel[] = []
  let plek = 1
  while (plek < bestand.length) {
    let tekst = ''
    const tussenAanhaling = bestand[plek] === '"'
    if (tussenAanhaling) {
      plek++
      for (;;) {
        const eind = bestand.indexOf('"', plek)
        if (eind < 0) throw new Error('a quote is not closed')
        tekst += bestand.slice(plek, eind)
        plek = eind + 1
        if (bestand[plek] !== '"') break
        tekst += '"'
        plek++
      }
    } else {
      while (plek < bestand.length && bestand[plek] !== ';' && bestand[plek] !== '\r') {
        if (bestand[plek] === '"' || bestand[plek] === '\n') throw new Error('a quote or a line end in a bare cell')
        tekst += bestand[plek]
        plek++
      }
    }
    rij.push({ tekst, tussenAanhaling })
    if (bestand[plek] === ';') plek++
    else if (bestand.startsWith('\r\n', plek)) {
      plek += 2
      rijen.push(rij)
      rij = []
    } else throw new Error(`a cell ends with neither ; nor CRLF at ${plek}`)
  }
  if (rij.length > 0) throw new Error('the last row has no end')
  return rijen
}

/** The same as an array of records by the words of the head. */
export function csvRijen(bestand: string): Record<string, string>[] {
  const [kop = [], ...rijen] = leesCsv(bestand)
  return rijen.map((rij) => Object.fromEntries(kop.map((k, nr) => [k.tekst, rij[nr]?.tekst ?? ''])))
}
