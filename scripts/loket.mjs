// The one door to every command of the loket. Plain JavaScript for Node 18 and newer: it must run on a bare clone,
// before anything is installed. It installs what is missing and starts the rest on the pinned Node.
import { spawn, spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

const WORTEL = dirname(dirname(fileURLToPath(import.meta.url)))
const NODE_MINIMUM = 24
/** What decides whether the built web app is still the one of these sources. */
const BRONNEN = ['src', 'public', 'mocks', 'scripts/bouw', 'index.html', 'app.html', 'vite.config.ts', 'package-lock.json']

/** Node reads and compiles hundreds of files at each start; what it made of them is kept here. */
const GELEZEN = join(WORTEL, 'node_modules', '.cache', 'loket', 'node')

class Melding extends Error {}

/** Runs a program to its end with this terminal; a stop signal goes to it, and it decides when it is done. */
function draai(programma, args, { env = {}, stil = false } = {}) {
  return new Promise((klaar, mislukt) => {
    const kind = spawn(programma, args, {
      cwd: WORTEL,
      env: { NODE_COMPILE_CACHE: GELEZEN, ...process.env, ...env },
      stdio: stil ? ['ignore', 'pipe', 'pipe'] : 'inherit',
    })
    let uitvoer = ''
    for (const stroom of [kind.stdout, kind.stderr]) {
      stroom?.setEncoding('utf8').on('data', (deel) => {
        uitvoer += deel
      })
    }
    const geefDoor = (signaal) => kind.kill(signaal)
    for (const signaal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signaal, geefDoor)
    kind.on('error', mislukt)
    kind.on('close', (code) => {
      for (const signaal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.off(signaal, geefDoor)
      if (stil && code !== 0) process.stderr.write(uitvoer)
      klaar(code ?? 1)
    })
  })
}

const leesJson = (pad) => JSON.parse(readFileSync(join(WORTEL, pad), 'utf8'))

/** Compares what npm wrote after its last complete install with the lockfile, package by package. */
function isGeinstalleerd() {
  let aanwezig
  try {
    aanwezig = leesJson('node_modules/.package-lock.json').packages
  } catch {
    return false
  }
  return Object.entries(leesJson('package-lock.json').packages).every(([pad, pakket]) => {
    if (pad === '') return true
    const hier = aanwezig[pad]
    if (hier === undefined) return pakket.optional === true || pakket.devOptional === true || pakket.peer === true
    return hier.version === pakket.version
  })
}

async function installeer() {
  if (isGeinstalleerd()) return
  process.stderr.write('Het loket zet eerst klaar wat het nodig heeft. Dit duurt een paar minuten.\n')
  // A machine with NODE_ENV=production would leave out what is needed to build.
  // Not `npm ci`: it refuses a lockfile that does not name the binaries of every other platform, and a registry need
  // not have those. `install --no-save` takes the versions of the lockfile too, and does not rewrite it.
  const args = ['install', '--no-save', '--no-audit', '--include=dev', '--include=optional', '--loglevel=error']
  const npm = process.env.npm_execpath
  const code =
    npm !== undefined && /\.c?js$/.test(npm)
      ? await draai(process.execPath, [npm, ...args], { env: { NODE_ENV: '' } })
      : await draai(process.platform === 'win32' ? 'npm.cmd' : 'npm', args, { env: { NODE_ENV: '' } })
  if (code !== 0) {
    throw new Melding(
      'Installeren lukte niet (npm install). Kijk of er internet is en of deze map beschrijfbaar is, en probeer het opnieuw.',
    )
  }
}

/** The Node that came with the packages, else the machine's own when it is new enough. */
function vindNode() {
  const systeem = process.platform === 'win32' ? 'win' : process.platform
  const programma = process.platform === 'win32' ? 'node.exe' : 'node'
  const vast = join(WORTEL, 'node_modules', `node-${systeem}-${process.arch}`, 'bin', programma)
  if (existsSync(vast) && spawnSync(vast, ['--version']).status === 0) return vast
  if (Number(process.versions.node.split('.')[0]) >= NODE_MINIMUM) return process.execPath
  throw new Melding(`Voor dit soort computer komt er geen Node mee. Zet zelf Node ${NODE_MINIMUM} of nieuwer op deze computer.`)
}

function* bestanden(pad) {
  const heel = join(WORTEL, pad)
  if (!existsSync(heel)) return
  let inhoud
  try {
    inhoud = readdirSync(heel, { withFileTypes: true })
  } catch {
    yield pad
    return
  }
  for (const deel of inhoud.sort((a, b) => (a.name < b.name ? -1 : 1))) {
    if (deel.isDirectory()) yield* bestanden(`${pad}/${deel.name}`)
    else if (!/\.test\.tsx?$/.test(deel.name)) yield `${pad}/${deel.name}`
  }
}

function bronStempel(extra) {
  const hash = createHash('sha256')
  for (const bron of [...BRONNEN, ...extra]) {
    for (const pad of bestanden(bron)) {
      hash
        .update(pad)
        .update('\0')
        .update(readFileSync(join(WORTEL, pad)))
        .update('\0')
    }
  }
  return hash.digest('hex')
}

/** Builds the web app into `map` unless what is there was made of exactly these sources. */
async function bouw(node, { map = 'dist', modus = 'production', altijd = false } = {}) {
  const bestand = join(WORTEL, map, '.stempel')
  const stempel = bronStempel(modus === 'demo' ? ['server'] : [])
  if (!altijd && existsSync(bestand) && readFileSync(bestand, 'utf8') === stempel) return
  process.stderr.write('Het loket bouwt de website.\n')
  try {
    mkdirSync(join(WORTEL, map), { recursive: true })
    // Before the build, so that a build that is cut off is not taken for a whole one.
    rmSync(bestand, { force: true })
  } catch (fout) {
    throw new Melding(`In de map ${join(WORTEL, map)} kan niet geschreven worden (${fout.code}). Geef schrijfrecht op deze map.`)
  }
  const code = await draai(
    node,
    ['node_modules/vite/bin/vite.js', 'build', '--mode', modus, '--outDir', map, '--emptyOutDir', '--logLevel', 'warn'],
    { env: { NODE_ENV: 'production' } },
  )
  // The demo has no server that would send what is compressed.
  const heel = code === 0 && (modus === 'demo' || (await draai(node, ['scripts/bouw/knijp.ts', map])) === 0)
  if (!heel) throw new Melding('De website bouwen lukte niet. Hierboven staat waarom.')
  writeFileSync(bestand, stempel)
}

/** What `npm run check` does, in order of how fast it tells. A name picks one: `npm run check -- lint`. */
const CONTROLES = [
  ['typen', ['node_modules/typescript/bin/tsc', '-p', 'tsconfig.json']],
  ['typen-sw', ['node_modules/typescript/bin/tsc', '-p', 'tsconfig.sw.json']],
  ['lint', ['node_modules/oxlint/bin/oxlint', '--type-aware', '--deny-warnings']],
  ['opmaak', ['node_modules/oxfmt/bin/oxfmt', '--check']],
  ['richting', ['scripts/controle-richting.ts']],
  ['teksten', ['scripts/controle-teksten.ts']],
  ['openapi', ['scripts/openapi.ts', '--controle']],
  ['redocly', ['node_modules/@redocly/cli/bin/cli.js', 'lint', 'openapi.json', '--config', 'redocly.yaml']],
  ['maten', ['scripts/controle-maten.ts']],
]

async function controleer(node, namen) {
  const onbekend = namen.filter((naam) => !CONTROLES.some(([n]) => n === naam))
  if (onbekend.length > 0) {
    throw new Melding(`Onbekende controle: ${onbekend.join(', ')}. Er is: ${CONTROLES.map(([naam]) => naam).join(', ')}.`)
  }
  const gekozen = CONTROLES.filter(([naam]) => namen.length === 0 || namen.includes(naam))
  if (gekozen.some(([naam]) => naam === 'maten')) await bouw(node)
  const mislukt = []
  for (const [naam, args] of gekozen) {
    const begin = Date.now()
    const code = await draai(node, args, { stil: true, env: { REDOCLY_TELEMETRY: 'off' } })
    const duur = ((Date.now() - begin) / 1000).toFixed(1)
    process.stdout.write(`${code === 0 ? 'goed ' : 'FOUT '} ${naam} (${duur} s)\n`)
    if (code !== 0) mislukt.push(naam)
  }
  if (mislukt.length > 0) {
    process.stdout.write(`check: ${mislukt.length} niet goed: ${mislukt.join(', ')}\n`)
    return 1
  }
  process.stdout.write(`check: alle ${gekozen.length} goed\n`)
  return 0
}

/** Two programs side by side: the server, restarted at every change, and Vite in front of it. */
async function ontwikkel(node) {
  const poort = process.env.POORT ?? '8080'
  const achter = String(Number(poort) + 1)
  const server = draai(node, ['--watch', 'server/main.ts'], {
    env: { POORT: achter, BASIS_URL: process.env.BASIS_URL ?? `http://localhost:${poort}` },
  })
  const web = draai(node, ['node_modules/vite/bin/vite.js', '--port', poort, '--strictPort'], {
    env: { LOKET_SERVER: `http://127.0.0.1:${achter}` },
  })
  return Math.max(await server, await web)
}

const UITLEG = `Gebruik: npm start | npm test | npm run dev | check | demo | build | openapi
of: npm run loket -- <opdracht>
  start            het loket starten op http://localhost:8080 (andere poort: POORT=8081)
  test [...]       alle tests, ook in een echte browser; argumenten gaan naar vitest
  dev              starten om aan te werken: elke wijziging is meteen te zien
  check [naam]     typen, lint, opmaak, richting, teksten, openapi, redocly, maten
  build            de website bouwen
  demo             de website zonder server bouwen en laten zien
  openapi          openapi.json opnieuw maken uit de routes
  kaart [...]      een pakket van de sociale kaart (HSDS 3.1) inlezen
  node [...]       een bestand draaien met de Node van het loket
`

async function hoofd([opdracht = 'start', ...rest]) {
  if (opdracht === 'help' || opdracht === '--help') {
    process.stdout.write(UITLEG)
    return 0
  }
  await installeer()
  const node = vindNode()
  // Tools that start `node` themselves must find the same one.
  process.env.PATH = `${dirname(node)}${process.platform === 'win32' ? ';' : ':'}${process.env.PATH ?? ''}`
  switch (opdracht) {
    case 'start':
      await bouw(node)
      return draai(node, ['server/main.ts', ...rest])
    case 'test':
      await bouw(node)
      return draai(node, ['node_modules/vitest/vitest.mjs', 'run', ...rest])
    case 'dev':
      return ontwikkel(node)
    case 'check':
      return controleer(node, rest)
    case 'build':
      await bouw(node, { altijd: true })
      return 0
    case 'demo':
      await bouw(node, { map: 'dist-demo', modus: 'demo' })
      if (rest.includes('--alleen-bouwen')) return 0
      return draai(node, [
        'node_modules/vite/bin/vite.js',
        'preview',
        '--outDir',
        'dist-demo',
        '--port',
        process.env.POORT ?? '8080',
        '--strictPort',
      ])
    case 'openapi':
      return draai(node, ['scripts/openapi.ts', ...rest])
    case 'kaart':
      return draai(node, ['server/kaart/cli.ts', ...rest])
    case 'node':
      return draai(node, rest)
    default:
      process.stderr.write(`Onbekende opdracht: ${opdracht}\n${UITLEG}`)
      return 1
  }
}

try {
  process.exitCode = await hoofd(process.argv.slice(2))
} catch (fout) {
  if (!(fout instanceof Melding)) throw fout
  process.stderr.write(`${fout.message}\n`)
  process.exitCode = 1
}
