import { readFile, writeFile } from 'node:fs/promises'
import { leesPostcodes, type Postcodepak } from '../../src/domein/postcodes.ts'
import type { Db } from '../kern/poorten.ts'
import { leesInvoer } from './invoer.ts'
import { leesBestanden } from './lees-bestanden.ts'
import { Verslag, zin } from './melding.ts'
import { publiceer } from './publiceer.ts'

export const KAART_GEBRUIK = `Gebruik: kaart <map of bestand> [--proef] [--ook-minder] [--verslag <bestand>]
  De map heeft CSV-bestanden (HSDS 3.1 datapackage), of er is één bestand: JSON of JSON Lines.
  --proef        alleen lezen en het verslag tonen, niets publiceren
  --ook-minder   ook publiceren als er minder dan de helft overblijft van wat er nu staat
  --verslag      schrijf het hele verslag naar dit bestand, één regel per rij`

/** Report lines on the screen; the rest is in the file of --verslag. */
const OP_HET_SCHERM = 40

/** The postcode pack of this installation. */
export async function leesPostcodepak(): Promise<Postcodepak> {
  return JSON.parse(await readFile(new URL('../../public/postcodes.json', import.meta.url), 'utf8'))
}

/**
 * The command `kaart`: reads a package, shows a report per row, and publishes it as the next version, whole or not.
 * @param args what stands behind `kaart` on the command line
 * @param open opens and migrates the database; called only when there is something to publish
 * @returns exit code: 0 published or unchanged, 1 nothing published, 2 wrong use
 */
export async function kaartOpdracht(
  args: readonly string[],
  vandaag: string,
  open: () => Promise<{ db: Db; gemeenteId: string; sluit: () => Promise<void> }>,
  zeg: (regel: string) => void = console.log,
): Promise<number> {
  const iVerslag = args.indexOf('--verslag')
  const naar = iVerslag >= 0 ? args[iVerslag + 1] : undefined
  const paden = args.filter((a, i) => !a.startsWith('--') && (iVerslag < 0 || i !== iVerslag + 1))
  const vreemd = args.find((a) => a.startsWith('--') && !['--proef', '--ook-minder', '--verslag'].includes(a))
  const [pad] = paden
  if (!pad || paden.length > 1 || vreemd || (iVerslag >= 0 && !naar)) {
    zeg(KAART_GEBRUIK)
    return 2
  }
  const verslag = new Verslag()
  let bestanden
  try {
    bestanden = await leesBestanden(pad, verslag)
  } catch {
    zeg(`${pad} bestaat niet of is niet te lezen.`)
    return 1
  }
  const { aanbod, gelezen } = leesInvoer(bestanden, leesPostcodes(await leesPostcodepak()), vandaag, verslag)
  const fouten = verslag.meldingen.filter((m) => m.ernst === 'FOUT')
  const opmerkingen = verslag.meldingen.filter((m) => m.ernst === 'LET_OP')
  if (naar) await writeFile(naar, [...fouten, ...opmerkingen].map((m) => `${m.ernst} ${zin(m)}\n`).join(''))
  for (const m of [...fouten, ...opmerkingen].slice(0, OP_HET_SCHERM)) zeg(`${m.ernst === 'FOUT' ? 'FOUT  ' : 'let op'} ${zin(m)}`)
  const rest = verslag.meldingen.length - OP_HET_SCHERM + verslag.weggelaten
  if (rest > 0) zeg(`... en nog ${rest} meldingen${naar ? ` (alle in ${naar})` : '; zie ze met --verslag <bestand>'}`)
  zeg(`${gelezen} gelezen, ${aanbod.length} bruikbaar, ${fouten.length} fouten, ${opmerkingen.length} opmerkingen.`)
  if (args.includes('--proef')) return aanbod.length > 0 ? 0 : 1
  if (aanbod.length === 0) {
    zeg('Niets gepubliceerd: er is geen bruikbaar aanbod.')
    return 1
  }
  const { db, gemeenteId, sluit } = await open()
  try {
    const uit = await db.transaction().execute((trx) => publiceer(trx, gemeenteId, aanbod, new Date(), args.includes('--ook-minder')))
    switch (uit.soort) {
      case 'nieuw':
        zeg(`Versie ${uit.versie} gepubliceerd: ${uit.aantal} keer aanbod.`)
        return 0
      case 'gelijk':
        zeg(`Niets veranderd: versie ${uit.versie} had al precies dit aanbod.`)
        return 0
      case 'veel-minder':
        zeg(`Niet gepubliceerd: nu staan er ${uit.was}, dit zijn er ${uit.wordt}. Klopt dat? Geef dan --ook-minder mee.`)
        return 1
      case 'leeg':
        zeg('Niets gepubliceerd: er is geen bruikbaar aanbod.')
        return 1
    }
  } finally {
    await sluit()
  }
}
