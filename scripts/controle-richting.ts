/**
 * Checks that imports run one way, that a room is entered only through its `deur.ts` (addresses and queries)
 * or `deur-delen.ts` (pieces of screen, apart so that an address does not load them), and that nothing goes in circles.
 * Own and small, because the linter has no rule for layers. Reads the text only; type imports count for the direction
 * and not for circles, since they are gone in the program.
 */
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { dirname, join, relative } from 'node:path'
import { fileURLToPath } from 'node:url'

type Import = { doel: string; alsType: boolean; lui: boolean }

const LAGEN: Readonly<Record<string, number>> = { lib: 0, contract: 1, domein: 2, ui: 3, i18n: 3, offline: 4, onderdelen: 5, app: 6 }
const SERVER_MAG = ['src/lib/', 'src/contract/', 'src/domein/']
const WORTEL = fileURLToPath(new URL('..', import.meta.url))
const IMPORT =
  /(?:^|[\s;])(?:import|export)\s+(type\s+)?(?:[\w*{}\s,$]+?\s+from\s+)?['"]([^'"]+)['"]|import\(\s*(?:\/\*.*?\*\/\s*)?['"]([^'"]+)['"]/g

/** Every import of a module text. A list with only `type` names counts as a type import. */
export function importsVan(tekst: string): Import[] {
  const kaal = tekst.replace(/\/\*[\s\S]*?\*\//g, '').replace(/^\s*\/\/.*$/gm, '')
  return [...kaal.matchAll(IMPORT)].map((m) => {
    const namen = /\{([^}]*)\}/.exec(m[0])?.[1]
    const alleenTypes =
      namen !== undefined &&
      /^[\s\w]*(?:import|export)\s*\{/.test(m[0]) &&
      namen
        .split(',')
        .filter((naam) => naam.trim() !== '')
        .every((naam) => naam.trim().startsWith('type '))
    return { doel: m[2] ?? m[3] ?? '', alsType: m[1] !== undefined || alleenTypes, lui: m[3] !== undefined }
  })
}

/** Why `van` may not import `naar` (both from the root, with /), or null. */
export function bezwaar(van: string, naar: string, alsType: boolean): string | null {
  const test = /\.test\.tsx?$/.test(van)
  if (van.startsWith('src/')) {
    if (!naar.startsWith('src/')) {
      if (!naar.includes('/') && !naar.includes('.')) return null
      // The demo without a server starts from the app itself; its chunk is left out of the product's build.
      if (van.startsWith('src/app/') && naar === 'mocks/browser.ts') return null
      return test ? null : 'src importeert alleen src'
    }
    const [, laag = '', kamer = ''] = van.split('/')
    const [, doelLaag = '', doelKamer = ''] = naar.split('/')
    const hier = LAGEN[laag]
    const daar = LAGEN[doelLaag]
    if (hier === undefined || daar === undefined) return `onbekende laag ${hier === undefined ? laag : doelLaag}`
    if (daar > hier) return `${laag} staat onder ${doelLaag}`
    if (laag === 'onderdelen' && doelLaag === 'onderdelen' && kamer !== doelKamer && !/\/deur(?:-delen)?\.tsx?$/.test(naar)) {
      return `kamer ${doelKamer} is alleen te gebruiken door zijn deur.ts`
    }
    if (laag !== 'contract' && !test && !alsType && /^src\/contract\/(?:routes\/|api\.ts|kern\.ts)/.test(naar)) {
      return 'routes komen in de browser alleen als type'
    }
    return null
  }
  if (van.startsWith('server/')) {
    if (naar.startsWith('server/') || SERVER_MAG.some((map) => naar.startsWith(map))) return null
    if (/^src\/i18n\/.*\.json$/.test(naar)) return null
    return test ? null : 'server importeert alleen lib, contract, domein en de teksten van i18n'
  }
  return null
}

function* modules(map: string): Generator<string> {
  if (!existsSync(join(WORTEL, map))) return
  for (const deel of readdirSync(join(WORTEL, map), { withFileTypes: true })) {
    const pad = `${map}/${deel.name}`
    if (deel.isDirectory()) yield* modules(pad)
    else if (/\.tsx?$/.test(deel.name)) yield pad
  }
}

/** Circles in a graph, each as the nodes in order; a depth-first walk that reports the edge that closes one. */
export function kringen(graaf: ReadonlyMap<string, ReadonlySet<string>>): string[][] {
  const gevonden: string[][] = []
  const klaar = new Set<string>()
  const pad: string[] = []
  const loop = (knoop: string): void => {
    const plek = pad.indexOf(knoop)
    if (plek >= 0) {
      gevonden.push([...pad.slice(plek), knoop])
      return
    }
    if (klaar.has(knoop)) return
    pad.push(knoop)
    for (const buur of graaf.get(knoop) ?? []) loop(buur)
    pad.pop()
    klaar.add(knoop)
  }
  for (const knoop of graaf.keys()) loop(knoop)
  return gevonden
}

function controleer(): string[] {
  const fouten: string[] = []
  const waarden = new Map<string, Set<string>>()
  const kamers = new Map<string, Set<string>>()
  for (const van of ['src', 'server', 'mocks', 'tests', 'scripts'].flatMap((map) => [...modules(map)])) {
    const buren = new Set<string>()
    waarden.set(van, buren)
    for (const { doel, alsType, lui } of importsVan(readFileSync(join(WORTEL, van), 'utf8'))) {
      const test = /\.test\.tsx?$/.test(van)
      if (!doel.startsWith('.')) {
        if (van.startsWith('src/') && !test && doel.startsWith('node:')) fouten.push(`${van}: ${doel} is er niet in een browser`)
        if (/^(?:src\/(?:lib|contract|domein)|server)\//.test(van) && !test && /^(?:react|react-dom|react-router)(?:\/|$)/.test(doel)) {
          fouten.push(`${van}: hier hoort geen ${doel}`)
        }
        continue
      }
      const naar = relative(WORTEL, join(WORTEL, dirname(van), doel)).replaceAll('\\', '/')
      const reden = bezwaar(van, naar, alsType)
      if (reden !== null) fouten.push(`${van}: importeert ${naar}: ${reden}`)
      if (!alsType && !lui) buren.add(naar)
      const kamer = /^src\/onderdelen\/([^/]+)\//
      const hier = kamer.exec(van)?.[1]
      const daar = kamer.exec(naar)?.[1]
      if (hier !== undefined && daar !== undefined && hier !== daar && !alsType && !lui) {
        kamers.set(hier, (kamers.get(hier) ?? new Set()).add(daar))
      }
    }
  }
  for (const kring of kringen(waarden)) fouten.push(`kring: ${kring.join(' -> ')}`)
  for (const kring of kringen(kamers)) fouten.push(`kring van kamers: ${kring.join(' -> ')}`)
  return fouten
}

if (import.meta.main) {
  const fouten = controleer()
  for (const fout of fouten) console.error(fout)
  if (fouten.length > 0) process.exitCode = 1
}
