import { readFile, writeFile } from 'node:fs/promises'
import { fileURLToPath } from 'node:url'
import { leesPostcodes, type Postcodepak } from '../../src/domein/postcodes.ts'
import { dagVan } from '../../src/lib/klok.ts'
import { leesConfig } from '../config.ts'
import { migreer } from '../db/migreren.ts'
import { openDatabase } from '../db/openen.ts'
import type { Db } from '../kern/poorten.ts'
import { OpstartFout } from '../opstart-fout.ts'
import { PROEF_GEMEENTE } from '../proef/personen.ts'
import { leesInvoer } from './invoer.ts'
import { leesBestanden } from './lees-bestanden.ts'
import { Verslag, zin } from './melding.ts'
import { publiceer } from './publiceer.ts'

export const KAART_GEBRUIK = `Gebruik: kaart <map of bestand> [--proef] [--ook-minder] [--verslag <bestand>] [--gemeente <code>]
  De map heeft CSV-bestanden (HSDS 3.1 datapackage), of er is één bestand: JSON of JSON Lines.
  --proef        alleen lezen en het verslag tonen, niets publiceren
  --ook-minder   ook publiceren als er minder dan de helft overblijft van wat er nu staat
  --verslag      schrijf het hele verslag naar dit bestand, één regel per rij
  --gemeente     voor welke gemeente, als er meer zijn; anders de gemeente van dit loket`

/** Report lines on the screen; the rest is in the file of --verslag. */
const OP_HET_SCHERM = 40

/** The postcode pack of this installation. */
export async function leesPostcodepak(): Promise<Postcodepak> {
  return JSON.parse(await readFile(new URL('../../public/postcodes.json', import.meta.url), 'utf8'))
}

type Keuzes = { pad: string; proef: boolean; ookMinder: boolean; naar: string | null; gemeente: string | null }

/** The command line of `kaart`, or null when it cannot be understood. */
function leesKeuzes(args: readonly string[]): Keuzes | null {
  const uit = { pad: '', proef: false, ookMinder: false, naar: null as string | null, gemeente: null as string | null }
  for (let i = 0; i < args.length; i++) {
    const woord = args[i] ?? ''
    if (woord === '--proef') uit.proef = true
    else if (woord === '--ook-minder') uit.ookMinder = true
    else if (woord === '--verslag' || woord === '--gemeente') {
      const waarde = args[++i]
      if (waarde === undefined) return null
      uit[woord === '--verslag' ? 'naar' : 'gemeente'] = waarde
    } else if (woord.startsWith('--') || uit.pad !== '') return null
    else uit.pad = woord
  }
  return uit.pad === '' ? null : uit
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
  open: (gemeenteId: string | null) => Promise<{ db: Db; gemeenteId: string; sluit: () => Promise<void> }>,
  zeg: (regel: string) => void = console.log,
): Promise<number> {
  const keuzes = leesKeuzes(args)
  if (!keuzes) {
    zeg(KAART_GEBRUIK)
    return 2
  }
  const { pad, naar } = keuzes
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
  if (keuzes.proef) return aanbod.length > 0 ? 0 : 1
  if (aanbod.length === 0) {
    zeg('Niets gepubliceerd: er is geen bruikbaar aanbod.')
    return 1
  }
  const { db, gemeenteId, sluit } = await open(keuzes.gemeente)
  try {
    const uit = await db.transaction().execute((trx) => publiceer(trx, gemeenteId, aanbod, new Date(), keuzes.ookMinder))
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

/** Opens the database of this installation; only one process may use a data folder, so the loket must be stopped then. */
async function openLoket(gevraagd: string | null): Promise<{ db: Db; gemeenteId: string; sluit: () => Promise<void> }> {
  const database = await openDatabase(leesConfig(process.env).database)
  await migreer(database.db)
  const gemeenteId = gevraagd ?? PROEF_GEMEENTE.id
  const gemeente = await database.db.selectFrom('gemeente').select('id').where('id', '=', gemeenteId).executeTakeFirst()
  if (!gemeente) {
    await database.sluit()
    throw new OpstartFout(
      `Gemeente ${gemeenteId} staat niet in deze database. Start het loket eerst één keer, of geef --gemeente <code> mee.`,
    )
  }
  return { db: database.db, gemeenteId, sluit: () => database.sluit() }
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  try {
    const vandaag = leesConfig(process.env).proefDag ?? dagVan(new Date())
    process.exitCode = await kaartOpdracht(process.argv.slice(2), vandaag, openLoket)
  } catch (fout) {
    if (!(fout instanceof OpstartFout)) throw fout
    console.error(fout.message)
    process.exitCode = 1
  }
}
