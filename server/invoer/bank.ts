import { HOOGSTE_INVOER_CENT } from '../../src/domein/geld.ts'
import { BestandFout, isIban, keurKenmerk, type Rij, type RijFoutCode, type Verwijzing } from './rij.ts'

/** One payment of a statement before it is a row; `bezwaar` is why it is not booked, if there is a reason. */
export type Bankpost = {
  /** the reference of the bank for it, or empty */
  ref: string
  cent: number | null
  dag: string | null
  woorden: readonly string[]
  verwijst: Verwijzing
  bezwaar: RijFoutCode | null
}

/** An amount of a bank: digits, one sign for the cents (`12.50`, `12,5`, `12,`). @returns cents, or null when it is no amount */
export function centVan(tekst: string): number | null {
  const delen = /^(\d{1,15})(?:[.,](\d{0,5}))?$/u.exec(tekst)
  if (!delen) return null
  const achter = (delen[2] ?? '').padEnd(2, '0')
  if (!/^\d{2}0*$/u.test(achter)) return null
  const cent = Number(delen[1]) * 100 + Number(achter.slice(0, 2))
  return Number.isSafeInteger(cent) ? cent : null
}

/**
 * Opening plus what came in minus what went out must be the closing balance, where a statement has both.
 * @throws BestandFout when it is not: then the file is not whole
 */
export function keurSaldo(open: number | null, sluit: number | null, posten: readonly { cent: number | null; af: boolean }[]): void {
  if (open === null || sluit === null || posten.some((p) => p.cent === null)) return
  const som = posten.reduce((nu, p) => nu + (p.cent ?? 0) * (p.af ? -1 : 1), open)
  if (som !== sluit) throw new BestandFout('SALDO_KLOPT_NIET')
}

/**
 * Payments of a statement as rows. Without a reference of the bank a payment is named by its day, amount and words,
 * and by how manieth it is of those that are the same: the same file gives the same names again.
 */
export function bankRij(posten: readonly Bankpost[]): Rij[] {
  const gezien = new Map<string, number>()
  return posten.map((p, i): Rij => {
    const nr = i + 1
    const zelfde = `${p.dag} ${p.cent} ${p.woorden.join(' ')}`
    const hoeveelste = (gezien.get(zelfde) ?? 0) + 1
    gezien.set(zelfde, hoeveelste)
    const bruikbaar = p.ref !== '' && !isIban(p.ref) && !/^(?:NOTPROVIDED|NONREF)$/iu.test(p.ref)
    const kenmerk = keurKenmerk(bruikbaar ? p.ref : `${p.dag ?? ''}/${p.cent ?? ''}/${kort(zelfde)}/${hoeveelste}`)
    const fout = (code: RijFoutCode): Rij => ({ goed: false, nr, kenmerk: kenmerk.goed ? kenmerk.kenmerk : null, code })
    if (p.bezwaar !== null) return fout(p.bezwaar)
    if (!kenmerk.goed) return fout(kenmerk.code)
    if (p.dag === null) return fout('DAG_GEEN_DAG')
    if (p.cent === null) return fout('BEDRAG_GEEN_BEDRAG')
    if (p.cent === 0) return fout('BEDRAG_NUL')
    if (p.cent > HOOGSTE_INVOER_CENT) return fout('BEDRAG_TE_GROOT')
    return {
      goed: true,
      nr,
      kenmerk: kenmerk.kenmerk,
      cent: p.cent,
      betaaldOp: p.dag,
      zorgDag: null,
      verwijst: p.verwijst,
      woorden: p.woorden,
    }
  })
}

/** A short name for a text (FNV-1a, 53 bits): tells payments of one day apart, protects nothing. */
function kort(tekst: string): string {
  let hash = 0xcbf29ce484222325n
  for (let i = 0; i < tekst.length; i++) hash = BigInt.asUintN(64, (hash ^ BigInt(tekst.charCodeAt(i))) * 0x100000001b3n)
  return hash.toString(36).slice(0, 10)
}
