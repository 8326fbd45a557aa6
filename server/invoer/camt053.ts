import { parseXml, XmlElement, type XmlNode } from '@rgrove/parse-xml'
import { BestandFout, GEEN_VERWIJZING, MAX_RIJEN, woordenUit, type Rij, type RijFoutCode } from './rij.ts'
import { bankRij, centVan, keurSaldo, type Bankpost } from './bank.ts'
import { leesBestandsdag } from './dag.ts'

/** All versions in use (`camt.053.001.02` to `.13`); other messages of the family are other things. */
const NAAMRUIMTE = /^urn:iso:std:iso:20022:tech:xsd:camt\.053\.001\.\d{2}$/u

/** Deepest element of a statement is about 12; deeper is an attack on whoever walks the tree. */
const MAX_DIEPTE = 40

const naam = (e: XmlElement): string => e.name.slice(e.name.indexOf(':') + 1)
const kinderen = (e: XmlElement): XmlElement[] => e.children.filter((k: XmlNode) => k instanceof XmlElement)
const alle = (e: XmlElement | undefined, ...pad: string[]): XmlElement[] =>
  pad.reduce((nu: XmlElement[], stap) => nu.flatMap((x) => kinderen(x).filter((k) => naam(k) === stap)), e === undefined ? [] : [e])
const tekst = (e: XmlElement | undefined, ...pad: string[]): string => alle(e, ...pad)[0]?.text.trim() ?? ''

/** Is the text nested deeper than a statement can be? Asked before the parser, which calls itself per level. One pass. */
function teDiep(xml: string): boolean {
  let diepte = 0
  for (let i = xml.indexOf('<'); i >= 0; i = xml.indexOf('<', i)) {
    const soort = SLUITERS.find(([begin]) => xml.startsWith(begin, i))
    const einde = soort ? xml.indexOf(soort[1], i + soort[0].length) : eindeVanTag(xml, i)
    // What does not end is for the parser to refuse.
    if (einde < 0) return false
    if (!soort) {
      if (xml[i + 1] === '/') diepte--
      else if (xml[einde - 1] !== '/' && ++diepte > MAX_DIEPTE) return true
    }
    i = einde
  }
  return false
}

const SLUITERS = [
  ['<!--', '-->'],
  ['<![CDATA[', ']]>'],
  ['<?', '?>'],
] as const

/** Where the tag that begins at `van` ends; a `>` in an attribute does not count. */
function eindeVanTag(xml: string, van: number): number {
  let citaat = ''
  for (let i = van + 1; i < xml.length; i++) {
    const t = xml[i] ?? ''
    if (citaat !== '') {
      if (t === citaat) citaat = ''
    } else if (t === '"' || t === "'") citaat = t
    else if (t === '>') return i
  }
  return -1
}

/**
 * Reads payments out of a CAMT.053 statement: what was taken off the account, per payment in a batch. A document type
 * is refused, so that no entity is ever opened and nothing outside the file is fetched.
 * @throws BestandFout
 */
export function leesCamt053(xml: string): Rij[] {
  if (/<!DOCTYPE/iu.test(xml)) throw new BestandFout('DOCTYPE')
  if (teDiep(xml)) throw new BestandFout('KAPOT')
  let wortel: XmlElement | null
  try {
    wortel = parseXml(xml).root
  } catch {
    throw new BestandFout('KAPOT')
  }
  const ruimte = Object.entries(wortel?.attributes ?? {}).some(([k, v]) => k.startsWith('xmlns') && NAAMRUIMTE.test(v))
  if (!wortel || naam(wortel) !== 'Document' || !ruimte) throw new BestandFout('GEEN_CAMT053')
  const afschriften = alle(wortel, 'BkToCstmrStmt', 'Stmt')
  if (afschriften.length === 0) throw new BestandFout('GEEN_CAMT053')
  const posten = afschriften.flatMap(leesAfschrift)
  if (posten.length > MAX_RIJEN) throw new BestandFout('TE_VEEL_RIJEN', { hoogstens: MAX_RIJEN, rijen: posten.length })
  return bankRij(posten)
}

function leesAfschrift(stmt: XmlElement): Bankpost[] {
  const boekingen = alle(stmt, 'Ntry')
  const saldi = new Map(
    alle(stmt, 'Bal').map((b) => {
      const cent = centVan(tekst(b, 'Amt'))
      return [tekst(b, 'Tp', 'CdOrPrtry', 'Cd'), cent === null ? null : cent * (tekst(b, 'CdtDbtInd') === 'DBIT' ? -1 : 1)]
    }),
  )
  keurSaldo(
    saldi.get('OPBD') ?? saldi.get('PRCD') ?? null,
    saldi.get('CLBD') ?? null,
    boekingen.filter((n) => stand(n) === 'BOOK').map((n) => ({ cent: centVan(tekst(n, 'Amt')), af: tekst(n, 'CdtDbtInd') === 'DBIT' })),
  )
  return boekingen.flatMap(leesBoeking)
}

/** In version 2 the word stands in `Sts` itself, in later ones in `Sts/Cd`. */
const stand = (n: XmlElement): string => tekst(n, 'Sts', 'Cd') || tekst(n, 'Sts', 'Prtry') || tekst(n, 'Sts') || 'BOOK'

function leesBoeking(ntry: XmlElement): Bankpost[] {
  const dag = leesBestandsdag(tekst(ntry, 'BookgDt', 'Dt') || tekst(ntry, 'BookgDt', 'DtTm') || tekst(ntry, 'ValDt', 'Dt'))
  const totaal = alle(ntry, 'Amt')[0]
  const delen = alle(ntry, 'NtryDtls', 'TxDtls')
  const terug = tekst(ntry, 'RvslInd') === 'true' || tekst(ntry, 'RvslInd') === '1'
  const bezwaar: RijFoutCode | null =
    tekst(ntry, 'CdtDbtInd') !== 'DBIT' || terug
      ? 'BIJSCHRIJVING'
      : stand(ntry) !== 'BOOK'
        ? 'NOG_NIET_GEBOEKT'
        : totaal?.attributes['Ccy'] !== 'EUR'
          ? 'ANDERE_VALUTA'
          : null
  const geheel = centVan(totaal?.text.trim() ?? '')
  const ref = tekst(ntry, 'AcctSvcrRef') || tekst(ntry, 'NtryRef')
  if (delen.length <= 1) return [post(delen[0], ntry, ref, geheel, dag, bezwaar)]
  const centen = delen.map((d) => centVan(tekst(d, 'Amt') || tekst(d, 'AmtDtls', 'TxAmt', 'Amt')))
  // A batch of which the parts are not told, or do not add up to the whole, is no list of payments.
  const klopt = centen.every((c) => c !== null) && centen.reduce((som: number, c) => som + (c ?? 0), 0) === geheel
  if (!klopt && bezwaar === null) return [post(undefined, ntry, ref, geheel, dag, 'GEEN_BEDRAG_PER_BETALING')]
  return delen.map((d, i) => post(d, ntry, ref === '' ? '' : `${ref}/${i + 1}`, centen[i] ?? null, dag, bezwaar))
}

function post(
  d: XmlElement | undefined,
  ntry: XmlElement,
  ref: string,
  cent: number | null,
  dag: string | null,
  bezwaar: RijFoutCode | null,
): Bankpost {
  const omschrijving = [
    tekst(d, 'Refs', 'EndToEndId'),
    tekst(d, 'Refs', 'InstrId'),
    ...alle(d, 'RmtInf', 'Ustrd').map((u) => u.text),
    ...alle(d, 'RmtInf', 'Strd', 'CdtrRefInf', 'Ref').map((u) => u.text),
    tekst(ntry, 'AddtlNtryInf'),
    tekst(d, 'AddtlTxInf'),
  ]
  return {
    ref: tekst(d, 'Refs', 'AcctSvcrRef') || ref || tekst(d, 'Refs', 'TxId'),
    cent,
    dag,
    woorden: woordenUit(...omschrijving),
    bezwaar,
    verwijst: GEEN_VERWIJZING,
  }
}
