import type { BestandSoort } from '../../src/contract/lijsten/machine.ts'

/** Why a file as a whole is not read; the sentence is `invoer:bestandFout.<code>`. */
export type BestandFoutCode =
  | 'LEEG'
  | 'TE_GROOT'
  | 'TE_VEEL_RIJEN'
  | 'GEEN_TEKST'
  | 'EXCEL'
  | 'GEEN_KOP'
  | 'KOLOM_DUBBEL'
  | 'KAPOT'
  | 'DOCTYPE'
  | 'GEEN_CAMT053'
  | 'SALDO_KLOPT_NIET'
  | 'GEEN_RIJEN'

/** A file that is not read, with one clear reason; nothing of its content is in it. */
export class BestandFout extends Error {
  readonly code: BestandFoutCode
  readonly waarden: Readonly<Record<string, string | number>>

  constructor(code: BestandFoutCode, waarden: Readonly<Record<string, string | number>> = {}) {
    super(code)
    this.code = code
    this.waarden = waarden
  }
}

/** Largest file. As base64 in a command it stays under the 1 MB of a body. */
export const MAX_BYTES = 700_000
/** Most rows of one file: all of them stand on one screen. */
export const MAX_RIJEN = 2_000

/** Why one row is not read; the sentence is `invoer:reden.<code>`. */
export type RijFoutCode =
  | 'BEDRAG_LEEG'
  | 'BEDRAG_GEEN_BEDRAG'
  | 'BEDRAG_NEGATIEF'
  | 'BEDRAG_TE_GROOT'
  | 'BEDRAG_HALVE_CENT'
  | 'BEDRAG_EXPONENT'
  | 'BEDRAG_DUBBELZINNIG'
  | 'BEDRAG_NUL'
  | 'DAG_LEEG'
  | 'DAG_GEEN_DAG'
  | 'KENMERK_LEEG'
  | 'KENMERK_KAN_NIET'
  | 'KENMERK_REKENINGNUMMER'
  | 'VERWIJZING_KAN_NIET'
  | 'AANHALINGSTEKEN_OPEN'
  | 'TE_VEEL_KOLOMMEN'
  | 'BIJSCHRIJVING'
  | 'NOG_NIET_GEBOEKT'
  | 'ANDERE_VALUTA'
  | 'GEEN_BEDRAG_PER_BETALING'

/** To what a payment says it belongs; each is null when the row does not say. */
export type Verwijzing = { declaratie: string | null; overeenkomst: string | null; potje: string | null }

/**
 * One payment as a file tells it. `nr` is the line in a CSV, or the how manieth payment in a bank file.
 * `woorden` are the words of a bank's description in which a reference may stand: for placing only, never kept.
 */
export type Betaalrij = {
  goed: true
  nr: number
  kenmerk: string
  cent: number
  betaaldOp: string
  zorgDag: string | null
  verwijst: Verwijzing
  woorden: readonly string[]
}
export type Foutrij = { goed: false; nr: number; kenmerk: string | null; code: RijFoutCode }
export type Rij = Betaalrij | Foutrij

export type GelezenBestand = { soort: BestandSoort; rijen: Rij[] }

export const GEEN_VERWIJZING: Verwijzing = { declaratie: null, overeenkomst: null, potje: null }

const LANGSTE_KENMERK = 100

/** Is this text an IBAN (shape and check digits)? Spaces do not count. */
export function isIban(tekst: string): boolean {
  const kaal = tekst.replaceAll(/\s/gu, '').toUpperCase()
  if (!/^[A-Z]{2}\d{2}[A-Z0-9]{10,30}$/u.test(kaal)) return false
  let rest = 0
  for (const teken of kaal.slice(4) + kaal.slice(0, 4)) {
    const code = /\d/u.test(teken) ? Number(teken) : teken.charCodeAt(0) - 55
    rest = (code > 9 ? rest * 100 + code : rest * 10 + code) % 97
  }
  return rest === 1
}

/** A reference as it may be kept: one line, not too long, and never an account number. */
export function keurKenmerk(ruw: string): { goed: true; kenmerk: string } | { goed: false; code: RijFoutCode } {
  const kenmerk = ruw.trim()
  if (kenmerk === '') return { goed: false, code: 'KENMERK_LEEG' }
  if (kenmerk.length > LANGSTE_KENMERK || /\p{Cc}/u.test(kenmerk) || !kenmerk.isWellFormed())
    return { goed: false, code: 'KENMERK_KAN_NIET' }
  if (isIban(kenmerk)) return { goed: false, code: 'KENMERK_REKENINGNUMMER' }
  return { goed: true, kenmerk }
}

/** The words of a description in which a reference may stand, in capitals, without double ones. */
export function woordenUit(...teksten: readonly string[]): string[] {
  const uit = new Set<string>()
  for (const woord of teksten
    .join(' ')
    .toUpperCase()
    .split(/[^A-Z0-9-]+/u)) {
    if (woord.length >= 4 && woord.length <= LANGSTE_KENMERK && /\d/u.test(woord)) uit.add(woord)
    if (uit.size >= 40) break
  }
  return [...uit]
}
