import type { Aanbod } from '../../src/contract/schemas/kaart.ts'
import type { Punt } from '../../src/domein/postcodes.ts'
import { maakAanbod } from './maak-aanbod.ts'
import { Verslag } from './melding.ts'
import { meldVoor } from './schoon.ts'
import { verzamel, type Bestand } from './verzamel.ts'

export type Invoer = {
  /** sorted by name, then id: the same files give the same list, whatever their order */
  aanbod: Aanbod[]
  verslag: Verslag
  /** services found in the files, before anything fell out */
  gelezen: number
}

/**
 * Reads one package of the sociale kaart, however dirty: everything usable comes in, everything else is in the
 * report with its file, row and reason. No I/O, no database, no clock.
 * @param postcodes for offers with an address but without a usable point
 * @param vandaag `YYYY-MM-DD`
 */
export function leesInvoer(
  bestanden: readonly Bestand[],
  postcodes: ReadonlyMap<number, Punt>,
  vandaag: string,
  verslag: Verslag = new Verslag(),
): Invoer {
  const ruw = verzamel(bestanden, verslag)
  const per = new Map<string, { aanbod: Aanbod; gewijzigd: string }>()
  for (const dienst of ruw) {
    const meld = meldVoor(verslag, dienst.plaats)
    const uit = maakAanbod(dienst, postcodes, vandaag, meld)
    if ('weg' in uit) {
      verslag.meld('FOUT', dienst.plaats, null, uit.weg, dienst.dienst['name'] ?? dienst.dienst['id'])
      continue
    }
    const eerder = per.get(uit.aanbod.id)
    if (eerder) {
      const nieuwer = uit.gewijzigd > eerder.gewijzigd
      verslag.meld('LET_OP', dienst.plaats, 'id', nieuwer ? 'dubbel-nieuwer' : 'dubbel', uit.aanbod.naam)
      if (!nieuwer) continue
    }
    per.set(uit.aanbod.id, uit)
  }
  const aanbod = [...per.values()].map((p) => p.aanbod)
  aanbod.sort((a, b) => a.naam.localeCompare(b.naam, 'nl') || (a.id < b.id ? -1 : 1))
  return { aanbod, verslag, gelezen: ruw.length }
}

/** Bytes to text: UTF-8 (with or without mark), else Windows-1252, of which ISO-8859-1 is a part. */
export function naarTekst(bytes: Uint8Array): { tekst: string; latin1: boolean } {
  try {
    return { tekst: new TextDecoder('utf-8', { fatal: true }).decode(bytes), latin1: false }
  } catch {
    return { tekst: new TextDecoder('windows-1252').decode(bytes), latin1: true }
  }
}
