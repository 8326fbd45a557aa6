import { leesCamt053 } from './camt053.ts'
import { leesCsvBetalingen } from './csv-betalingen.ts'
import { leesMt940 } from './mt940.ts'
import type { BestandSoort } from '../../src/contract/lijsten/machine.ts'
import { BestandFout, MAX_BYTES, type GelezenBestand } from './rij.ts'

/** The text of a file: UTF-8 with or without mark, UTF-16 with mark, else windows-1252 (of which ISO-8859-1 is a part). */
function naarTekst(bytes: Uint8Array): string {
  const kop = (...waarden: number[]): boolean => waarden.every((w, i) => bytes[i] === w)
  if (kop(0x50, 0x4b, 0x03, 0x04) || kop(0xd0, 0xcf, 0x11, 0xe0)) throw new BestandFout('EXCEL')
  if (kop(0xff, 0xfe)) return lees(bytes, 'utf-16le')
  if (kop(0xfe, 0xff)) return lees(bytes, 'utf-16be')
  try {
    return lees(bytes, 'utf-8')
  } catch (e) {
    if (e instanceof BestandFout) throw e
    return lees(bytes, 'windows-1252')
  }
}

function lees(bytes: Uint8Array, tekenset: string): string {
  const tekst = new TextDecoder(tekenset, { fatal: true }).decode(bytes)
  if (tekst.includes('\u0000')) throw new BestandFout('GEEN_TEKST')
  return tekst
}

function soortVan(tekst: string): BestandSoort {
  const begin = tekst.trimStart().slice(0, 400)
  if (begin.startsWith('<')) return 'CAMT053'
  return /^(?:\{1:|:20:|:940:|[A-Z0-9]{8,11}\s+940|940\s)/u.test(begin) || /(?:^|\n):60[FM]:/u.test(tekst.slice(0, 4000)) ? 'MT940' : 'CSV'
}

/**
 * Reads a file with payments; which of the three kinds it is shows from the file itself.
 * @throws BestandFout with one clear reason, whatever the bytes are
 */
export function leesBestand(bytes: Uint8Array): GelezenBestand {
  if (bytes.byteLength > MAX_BYTES) throw new BestandFout('TE_GROOT', { hoogstens: Math.floor(MAX_BYTES / 1000) })
  const tekst = naarTekst(bytes)
  if (tekst.trim() === '') throw new BestandFout('LEEG')
  const soort = soortVan(tekst)
  const rijen = soort === 'CAMT053' ? leesCamt053(tekst) : soort === 'MT940' ? leesMt940(tekst) : leesCsvBetalingen(tekst)
  if (rijen.length === 0) throw new BestandFout('GEEN_RIJEN')
  return { soort, rijen }
}
