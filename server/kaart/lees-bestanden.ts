import { readdir, readFile, stat } from 'node:fs/promises'
import { basename, join } from 'node:path'
import { naarTekst } from './invoer.ts'
import type { Verslag } from './melding.ts'
import type { Bestand } from './verzamel.ts'

const LEESBAAR = /\.(csv|txt|json|jsonl|ndjson)$/i
const MAX_BYTES = 50 * 1024 * 1024

/**
 * The readable files of a folder (one level), or the one file named. Throws when the path does not exist; a single
 * file that is too large or unreadable is reported as FOUT.
 */
export async function leesBestanden(pad: string, verslag: Verslag): Promise<Bestand[]> {
  const soort = await stat(pad)
  const paden = soort.isDirectory()
    ? (await readdir(pad))
        .filter((n) => LEESBAAR.test(n) && n !== 'datapackage.json')
        .sort()
        .map((n) => join(pad, n))
    : [pad]
  const uit: Bestand[] = []
  for (const p of paden) {
    const plaats = { bestand: basename(p), rij: null }
    try {
      if ((await stat(p)).size > MAX_BYTES) {
        verslag.meld('FOUT', plaats, null, 'bestand-te-groot')
        continue
      }
      const { tekst, latin1 } = naarTekst(await readFile(p))
      if (latin1) verslag.meld('LET_OP', plaats, null, 'tekens-latin1')
      uit.push({ naam: basename(p), tekst })
    } catch {
      verslag.meld('FOUT', plaats, null, 'bestand-onleesbaar')
    }
  }
  return uit
}
