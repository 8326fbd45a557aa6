import { bankRij, centVan, keurSaldo, type Bankpost } from './bank.ts'
import { leesBestandsdag } from './dag.ts'
import { BestandFout, GEEN_VERWIJZING, MAX_RIJEN, woordenUit } from './rij.ts'
import type { Rij } from './rij.ts'

/** `:61:` date, entry date, debit or credit (also reversed), letter of the currency, amount, type, references. */
const BOEKING =
  /^(?<dag>\d{6})(?<boekdag>\d{4})?(?<teken>R?[DC])(?<valuta>[A-Z])?(?<bedrag>\d{1,15},\d{0,2})(?<soort>[A-Z][A-Z0-9]{3})(?<ref>[^\n]*)(?:\n[^]*)?$/u
const SALDO = /^(?<teken>[DC])(?<dag>\d{6})(?<valuta>[A-Z]{3})(?<bedrag>\d{1,15},\d{0,2})$/u

type Veld = { code: string; tekst: string }

/** The fields of the message; a line that does not begin one belongs to the field before it. */
function veldenUit(tekst: string): Veld[] {
  const velden: Veld[] = []
  for (const regel of tekst.split(/\r\n|\r|\n/u)) {
    // The envelope of SWIFT around the fields, and the line that ends a message.
    const kaal = regel.replace(/^(?:\{\d:[^{}]*\})*\{4:/u, '').trimEnd()
    if (kaal === '' || /^(?:-\}?|\{\d:.*|-\}.*)$/u.test(kaal)) continue
    const begin = /^:(?<code>\d{2}[A-Z]?):(?<rest>.*)$/u.exec(kaal)?.groups
    if (begin) velden.push({ code: begin['code'] ?? '', tekst: begin['rest'] ?? '' })
    else {
      const laatste = velden.at(-1)
      if (laatste) laatste.tekst += `\n${kaal}`
    }
  }
  return velden
}

const jaarVan = (zes: string | undefined): string | null => leesBestandsdag(`20${zes ?? ''}`)

/**
 * Reads payments out of MT940 statements, one after another in one file: what was taken off the account.
 * @throws BestandFout
 */
export function leesMt940(tekst: string): Rij[] {
  const velden = veldenUit(tekst)
  if (!velden.some((v) => v.code.startsWith('60'))) throw new BestandFout('KAPOT')
  const posten: Bankpost[] = []
  let open: { cent: number; valuta: string } | null = null
  let sinds: { cent: number | null; af: boolean }[] = []
  for (const [i, veld] of velden.entries()) {
    if (veld.code === '60F' || veld.code === '60M') {
      open = leesSaldo(veld.tekst)
      sinds = []
    } else if (veld.code === '62F' || veld.code === '62M') {
      keurSaldo(open?.cent ?? null, leesSaldo(veld.tekst).cent, sinds)
    } else if (veld.code === '61') {
      const volgend = velden[i + 1]
      const { post, af } = leesBoeking(veld.tekst, volgend?.code === '86' ? volgend.tekst : '', open?.valuta ?? '')
      posten.push(post)
      sinds.push({ cent: post.cent, af })
      if (posten.length > MAX_RIJEN) throw new BestandFout('TE_VEEL_RIJEN', { hoogstens: MAX_RIJEN, rijen: posten.length })
    }
  }
  return bankRij(posten)
}

function leesSaldo(tekst: string): { cent: number; valuta: string } {
  const delen = SALDO.exec(tekst.trim())?.groups
  const cent = centVan(delen?.['bedrag'] ?? '')
  if (!delen || cent === null) throw new BestandFout('KAPOT')
  return { cent: delen['teken'] === 'D' ? -cent : cent, valuta: delen['valuta'] ?? '' }
}

function leesBoeking(tekst: string, omschrijving: string, valuta: string): { post: Bankpost; af: boolean } {
  const delen = BOEKING.exec(tekst)?.groups
  // Half a line is no payment, and what stands in the rest of such a file is not to be trusted either.
  if (!delen) throw new BestandFout('KAPOT')
  const teken = delen['teken'] ?? ''
  // Reversed credit takes money off, reversed debit brings it back.
  const af = teken === 'D' || teken === 'RC'
  const [, bank = ''] = (delen['ref'] ?? '').split('//')
  return {
    af,
    post: {
      ref: bank.trim(),
      cent: centVan(delen['bedrag'] ?? ''),
      dag: jaarVan(delen['dag']),
      // Lines are broken anywhere at 65 signs, also in the middle of a reference: read both with and without the break.
      woorden: woordenUit(delen['ref'] ?? '', omschrijving, omschrijving.replaceAll(/\n|\?\d{2}/gu, '')),
      verwijst: GEEN_VERWIJZING,
      bezwaar: teken !== 'D' ? 'BIJSCHRIJVING' : valuta !== 'EUR' ? 'ANDERE_VALUTA' : null,
    },
  }
}
