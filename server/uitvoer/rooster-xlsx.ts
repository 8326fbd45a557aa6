import schrijf, { type Row } from 'write-excel-file/universal'
import type { Cel, Rooster } from '../../src/domein/overzicht-rooster.ts'

/** How an amount looks; the program that opens it puts the signs of its own language. */
const BEDRAG = '#,##0.00'
/** What XML cannot hold, or advises against; taken out here, for the library takes a neighbour along. */
const NIET_IN_XML = /[\p{Noncharacter_Code_Point}\ufffd]|[^\P{Cc}\t\n]/gu
/**
 * Words as the file can hold them. The library counts words in a plain object, in which 'constructor' and the like are
 * there from the start: such a word, whole, would be lost, so it gets a space.
 */
function xlsxTekst(tekst: string): string {
  const schoon = tekst.replaceAll(NIET_IN_XML, '')
  return schoon in {} ? `${schoon} ` : schoon
}

/** Width of a column in characters. */
const BREEDTE = { woord: 26, bedrag: 16 }

/**
 * A sheet as XLSX: amounts are numbers, words are words. No cell is ever a formula, whatever it begins with: the type
 * of each cell is said, and never guessed from what stands in it.
 */
export async function roosterXlsx(r: Rooster): Promise<Uint8Array<ArrayBuffer>> {
  const vet = { fontWeight: 'bold' } as const
  const cel = (c: Cel, stijl: { fontWeight?: 'bold' } = {}): Row[number] => {
    if (c === null) return null
    // A hundredth of a whole number of cents writes as at most two decimals: the shortest that reads back the same.
    if (typeof c === 'object') return { value: c.cent / 100, type: Number, format: BEDRAG, ...stijl }
    const tekst = xlsxTekst(c)
    return tekst === '' ? null : { value: tekst, type: String, ...stijl }
  }
  const bladzijde = schrijf(
    [
      r.kop.map((c) => ({ value: xlsxTekst(c), type: String, wrap: true, alignVertical: 'top', ...vet }) as const),
      ...r.rijen.map((rij) => rij.map((c) => cel(c))),
      r.samen.map((c) => cel(c, vet)),
    ],
    {
      sheet: r.naam,
      orientation: 'landscape',
      stickyRowsCount: 1,
      columns: r.samen.map((c) => ({ width: typeof c === 'object' && c !== null ? BREEDTE.bedrag : BREEDTE.woord })),
    },
  )
  return new Uint8Array(await (await bladzijde.toBlob()).arrayBuffer())
}
