/**
 * Makes the theme files in public/themas from the tokens files in src/ui/thema/bron:
 *   node scripts/thema.ts                              all themes of the repository
 *   node scripts/thema.ts <tokens.json> <naam> [map]   the file of a gemeente, for example out of its NL Design System theme
 * A theme that cannot be read well enough is refused with the pairs that fail; exit code 1, nothing is written.
 */
import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { importeerThema, leesHuisThema, type ThemaUitslag } from '../src/ui/thema/importeer.ts'

const BRON = new URL('../src/ui/thema/bron/', import.meta.url)
const UIT = new URL('../public/themas/', import.meta.url).pathname

async function leesJson(pad: string | URL): Promise<unknown> {
  return JSON.parse(await readFile(pad, 'utf8'))
}

function verslag(naam: string, { goed, css, verslagen, eigenDonker }: ThemaUitslag): string {
  const regels = [`Thema ${naam}: ${goed ? `goed (${Buffer.byteLength(css)} bytes)` : 'niet goed genoeg te lezen, niet opgeslagen'}`]
  if (eigenDonker) regels.push('  Geen donkere kleuren in het bestand: die van het loket zijn gebruikt.')
  for (const { schema, eigen, fouten, bevindingen } of verslagen) {
    for (const { pad, reden } of fouten)
      regels.push(`  ${schema}: ${pad} ${reden === 'kring' ? 'verwijst naar zichzelf' : 'verwijst naar een token dat er niet is'}`)
    if (eigen.length > 0 && !(schema === 'donker' && eigenDonker))
      regels.push(`  ${schema}: niet in het bestand, dus van het loket: ${eigen.join(', ')}`)
    for (const { kleur, op, soort, verhouding, nodig } of bevindingen) {
      regels.push(
        `  ${schema}: ${soort === 'tekst' ? 'tekst' : 'rand of focus'} '${kleur}' op '${op}' heeft contrast ${verhouding.toFixed(2)}, nodig is ${nodig.toFixed(1)}`,
      )
    }
  }
  return regels.join('\n')
}

const huis = leesHuisThema(await leesJson(new URL('lindewaard.tokens.json', BRON)))
const [bestand, naam, map = UIT] = process.argv.slice(2)
const taken =
  bestand === undefined
    ? (await readdir(BRON))
        .filter((kind) => kind.endsWith('.tokens.json'))
        .map((kind) => ({ bron: new URL(kind, BRON), naam: kind.replace('.tokens.json', '') }))
    : [{ bron: bestand, naam: naam ?? '' }]

for (const taak of taken) {
  if (!/^[a-z][a-z0-9-]{1,40}$/u.test(taak.naam)) throw new Error('Give the theme a name of small letters, figures and hyphens')
  const uitslag = importeerThema(await leesJson(taak.bron), huis)
  console.log(verslag(taak.naam, uitslag))
  if (uitslag.goed) {
    await mkdir(map, { recursive: true })
    await writeFile(join(map, `${taak.naam}.css`), uitslag.css)
  } else process.exitCode = 1
}
