import { spawnSync } from 'node:child_process'
import { existsSync, mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { TestProject } from 'vitest/node'

declare module 'vitest' {
  interface ProvidedContext {
    chromiumPad: string
    /** folder with libnss and friends for a machine that has none, or empty */
    chromiumLib: string
  }
}

const CACHE = fileURLToPath(new URL('../node_modules/.cache/loket/chromium-153.0.0', import.meta.url))

/**
 * Finds a browser once, before any worker starts: unpacking in several at once gives a half file. In order:
 * CHROMIUM_PATH, the one of npm (with its own libraries where the machine has no libnss), Chromium of the machine.
 */
export default async function klaar(project: TestProject): Promise<void> {
  if (!existsSync(fileURLToPath(new URL('../dist/.stempel', import.meta.url)))) {
    throw new Error('the web app is not built: run the tests with `npm test`, or build it first with `npm run build`')
  }
  const { pad, lib } = await vindBrowser()
  project.provide('chromiumPad', pad)
  project.provide('chromiumLib', lib)
}

/** The path of a browser that starts, and the folder of libraries it needs (or ''). */
export async function vindBrowser(): Promise<{ pad: string; lib: string }> {
  const gegeven = process.env['CHROMIUM_PATH']
  if (gegeven !== undefined && gegeven !== '') {
    const klacht = start(gegeven, '')
    if (klacht !== null) throw new Error(`the browser of CHROMIUM_PATH does not start: ${klacht}`)
    return { pad: gegeven, lib: '' }
  }
  const klachten: string[] = []
  if (process.platform === 'linux' && process.arch === 'x64') {
    mkdirSync(CACHE, { recursive: true })
    const tmp = process.env['TMPDIR']
    // The package unpacks into the folder for temporary files and takes any file there for its own, of any version.
    process.env['TMPDIR'] = CACHE
    try {
      const { default: chromium, inflate } = await import('@sparticuz/chromium')
      const pad = await chromium.executablePath()
      const lib = join(CACHE, 'al2023', 'lib')
      klachten.push(start(pad, '') ?? '')
      if (klachten.at(-1) === '') return { pad, lib: '' }
      const bin = fileURLToPath(new URL('../node_modules/@sparticuz/chromium/bin/al2023.tar.br', import.meta.url))
      if (!existsSync(lib)) await inflate(bin)
      klachten.push(start(pad, lib) ?? '')
      if (klachten.at(-1) === '') return { pad, lib }
    } finally {
      if (tmp === undefined) delete process.env['TMPDIR']
      else process.env['TMPDIR'] = tmp
    }
  }
  for (const pad of ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome']) {
    if (existsSync(pad) && start(pad, '') === null) return { pad, lib: '' }
  }
  throw new Error(`no browser starts here; give one with CHROMIUM_PATH. ${klachten.join(' ')}`)
}

/** Null when the browser starts, otherwise what it said. */
function start(pad: string, lib: string): string | null {
  const uit = spawnSync(pad, ['--version'], { env: browserOmgeving(lib), encoding: 'utf8', timeout: 20_000 })
  return uit.status === 0 ? null : (uit.error?.message ?? uit.stderr.slice(0, 500))
}

/** The environment of a browser that may need libraries of its own. */
export function browserOmgeving(lib: string): Record<string, string> {
  const omgeving: Record<string, string> = {}
  for (const [naam, waarde] of Object.entries(process.env)) if (waarde !== undefined) omgeving[naam] = waarde
  if (lib !== '') omgeving['LD_LIBRARY_PATH'] = [lib, omgeving['LD_LIBRARY_PATH']].filter(Boolean).join(':')
  return omgeving
}
