import { inflateRawSync } from 'node:zlib'
import { parseXml, XmlElement } from '@rgrove/parse-xml'

/** A cell as it stands in the file: words, or the digits of a number. */
export type XlsxCel = string | { getal: string } | null

export type GelezenXlsx = {
  naam: string
  /** rows that stay in sight when one scrolls */
  vasteRijen: number
  /** cells that hold a formula; words are never one */
  formules: number
  /** rows and columns from 0 */
  cel: (rij: number, kolom: number) => XlsxCel
  rijen: XlsxCel[][]
  /** how a number is shown */
  opmaak: (rij: number, kolom: number) => string
}

/** The files of a zip, by its central directory. @throws Error when a file is not whole */
export function leesZip(bytes: Uint8Array): Map<string, string> {
  const b = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const einde = b.lastIndexOf(Buffer.from([0x50, 0x4b, 5, 6]))
  if (einde < 0) throw new Error('no zip')
  const uit = new Map<string, string>()
  let plek = b.readUInt32LE(einde + 16)
  for (let nr = b.readUInt16LE(einde + 10); nr > 0; nr--) {
    const [wijze, kort, lang] = [b.readUInt16LE(plek + 10), b.readUInt32LE(plek + 20), b.readUInt32LE(plek + 24)]
    const [naamLang, extra, bij, lokaal] = [28, 30, 32, 42].map((n) => (n === 42 ? b.readUInt32LE(plek + n) : b.readUInt16LE(plek + n)))
    if (naamLang === undefined || extra === undefined || bij === undefined || lokaal === undefined) throw new Error('no zip')
    const naam = b.toString('utf8', plek + 46, plek + 46 + naamLang)
    const begin = lokaal + 30 + b.readUInt16LE(lokaal + 26) + b.readUInt16LE(lokaal + 28)
    const ruw = b.subarray(begin, begin + kort)
    const inhoud = wijze === 8 ? inflateRawSync(ruw) : ruw
    if (inhoud.length !== lang) throw new Error(`${naam} is not whole`)
    uit.set(naam, inhoud.toString('utf8'))
    plek += 46 + naamLang + extra + bij
  }
  return uit
}

const kinderen = (e: XmlElement, naam?: string): XmlElement[] =>
  e.children.filter((k): k is XmlElement => k instanceof XmlElement && (naam === undefined || k.name === naam))
const alle = (e: XmlElement, naam: string): XmlElement[] => [...(e.name === naam ? [e] : []), ...kinderen(e).flatMap((k) => alle(k, naam))]

/** Column letters to a number from 0: A is 0, AA is 26. */
const kolomVan = (letters: string): number => Array.from(letters).reduce((n, l) => n * 26 + (l.codePointAt(0) ?? 0) - 64, 0) - 1

/** Reads the one sheet of a spreadsheet, by other code than that which wrote it. */
export function leesXlsx(bytes: Uint8Array): GelezenXlsx {
  const zip = leesZip(bytes)
  const xml = (pad: string): XmlElement => {
    const tekst = zip.get(pad)
    if (tekst === undefined) throw new Error(`no ${pad}`)
    const { root } = parseXml(tekst)
    if (root === null) throw new Error(`${pad} is empty`)
    return root
  }
  const gedeeld = alle(xml('xl/sharedStrings.xml'), 'si').map((si) => si.text)
  const formaten = new Map(alle(xml('xl/styles.xml'), 'numFmt').map((f) => [f.attributes['numFmtId'], f.attributes['formatCode'] ?? '']))
  const stijlen = alle(xml('xl/styles.xml'), 'cellXfs').flatMap((x) => kinderen(x, 'xf'))
  const blad = xml('xl/worksheets/sheet1.xml')
  const rijen: XlsxCel[][] = []
  const opmaak: string[][] = []
  for (const c of alle(blad, 'c')) {
    const [, letters = '', nr = ''] = /^([A-Z]+)(\d+)$/.exec(c.attributes['r'] ?? '') ?? []
    const [rij, kolom] = [Number(nr) - 1, kolomVan(letters)]
    const v = kinderen(c, 'v')[0]?.text
    const soort = c.attributes['t'] ?? 'n'
    const waarde: XlsxCel =
      soort === 's' ? (gedeeld[Number(v)] ?? null) : soort === 'inlineStr' ? c.text : v === undefined ? null : { getal: v }
    const cellen = (rijen[rij] ??= [])
    cellen[kolom] = waarde
    const vorm = (opmaak[rij] ??= [])
    vorm[kolom] = formaten.get(stijlen[Number(c.attributes['s'] ?? 0)]?.attributes['numFmtId'] ?? '') ?? ''
  }
  const pane = alle(blad, 'pane')[0]
  return {
    naam: alle(xml('xl/workbook.xml'), 'sheet')[0]?.attributes['name'] ?? '',
    vasteRijen: Number(pane?.attributes['ySplit'] ?? 0),
    formules: alle(blad, 'f').length,
    cel: (rij, kolom) => rijen[rij]?.[kolom] ?? null,
    rijen: rijen.map((rij) => Array.from(rij, (c) => c ?? null)),
    opmaak: (rij, kolom) => opmaak[rij]?.[kolom] ?? '',
  }
}

/** The rows as records by the words of the head; numbers as cents. */
export function xlsxRijen(bytes: Uint8Array): Record<string, string | number>[] {
  const [kop = [], ...rijen] = leesXlsx(bytes).rijen
  return rijen.map((rij) =>
    Object.fromEntries(
      kop.flatMap((k, nr) => {
        const cel = rij[nr] ?? ''
        return typeof k === 'string' ? [[k, typeof cel === 'string' ? cel : Math.round(Number(cel.getal) * 100)]] : []
      }),
    ),
  )
}
