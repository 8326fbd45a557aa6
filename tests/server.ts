import { spawn, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { cpSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { vrijePoort } from './postgres.ts'

const WORTEL = fileURLToPath(new URL('..', import.meta.url))
const KLAAR = /^Het loket staat op (http\S+?)\/?$/m
const OPSTARTEN_MS = 60_000

/** The real server process, as `npm start` runs it, on a port of its own. */
export type TestServer = {
  /** `http://localhost:<port>`, without a slash at the end */
  readonly url: string
  readonly poort: number
  readonly proces: ChildProcess
  /** milliseconds from start to the line with the address */
  readonly opstartMs: number
  /** Everything on stderr so far: nothing, for a server without errors. */
  fouten(): string
  /** Stops gracefully; throws when the process did not end with code 0 within 15 s. The folder stays. */
  stop(): Promise<void>
  /** kill -9: as a power cut would, without a chance to finish anything. */
  doodt(): Promise<void>
  /** Starts again on the same port, folder or database. */
  herstart(): Promise<void>
  /** Stops, and removes a folder that was made here. */
  ruimOp(): Promise<void>
}

export type ServerKeuze = {
  /** address of a PostgreSQL database; without it PGlite on `map`, or on a folder made here */
  readonly databaseUrl?: string
  readonly map?: string
  /** folder of a stopped server that the folder made here begins as a copy of */
  readonly kopieVan?: string
  readonly omgeving?: Readonly<Record<string, string>>
}

/** Starts the server and waits for its line. @throws with what it said when it ends or stays silent. */
export async function startServer(keuze: ServerKeuze = {}): Promise<TestServer> {
  const eigenMap = keuze.map === undefined && keuze.databaseUrl === undefined
  const map = keuze.map ?? (eigenMap ? mkdtempSync(join(tmpdir(), 'loket-server-')) : undefined)
  if (eigenMap && map !== undefined && keuze.kopieVan !== undefined) cpSync(keuze.kopieVan, map, { recursive: true })
  const poort = await vrijePoort()
  let stderr = ''
  let proces: ChildProcess
  let opstartMs = 0
  const start = async (): Promise<string> => {
    const begin = performance.now()
    const kind = spawn(process.execPath, ['server/main.ts'], {
      cwd: WORTEL,
      env: {
        PATH: process.env['PATH'],
        HOME: process.env['HOME'],
        NODE_COMPILE_CACHE: process.env['NODE_COMPILE_CACHE'],
        POORT: String(poort),
        ...(keuze.databaseUrl === undefined ? { DATA_MAP: map } : { DATABASE_URL: keuze.databaseUrl }),
        ...keuze.omgeving,
      },
      stdio: ['ignore', 'pipe', 'pipe'],
    })
    proces = kind
    let stdout = ''
    kind.stderr.setEncoding('utf8').on('data', (deel: string) => {
      stderr += deel
    })
    const url = await new Promise<string>((klaar, mis) => {
      const wekker = setTimeout(() => mis(new Error(`the server gave no address in time: ${stdout}${stderr}`)), OPSTARTEN_MS)
      kind.stdout.setEncoding('utf8').on('data', (deel: string) => {
        stdout += deel
        const adres = KLAAR.exec(stdout)?.[1]
        if (adres === undefined) return
        clearTimeout(wekker)
        klaar(adres)
      })
      kind.once('exit', (code, signaal) => {
        clearTimeout(wekker)
        mis(new Error(`the server ended at its start (${code ?? signaal}): ${stderr}`))
      })
    })
    opstartMs = performance.now() - begin
    return url
  }
  const loopt = (): boolean => proces.exitCode === null && proces.signalCode === null
  const bijEinde = (): void => void proces.kill('SIGKILL')
  process.once('exit', bijEinde)
  const url = await start()
  const stop = async (): Promise<void> => {
    if (!loopt()) return
    const einde = once(proces, 'exit')
    proces.kill('SIGTERM')
    const wekker = setTimeout(() => proces.kill('SIGKILL'), 15_000)
    const [code, signaal] = (await einde) as [number | null, string | null]
    clearTimeout(wekker)
    if (code !== 0) throw new Error(`the server did not stop gracefully: ${code ?? signaal} ${stderr}`)
  }
  return {
    url,
    poort,
    get proces() {
      return proces
    },
    get opstartMs() {
      return opstartMs
    },
    fouten: () => stderr,
    stop,
    async doodt() {
      if (!loopt()) return
      const einde = once(proces, 'exit')
      proces.kill('SIGKILL')
      await einde
    },
    async herstart() {
      await start()
    },
    async ruimOp() {
      process.off('exit', bijEinde)
      await stop()
      if (eigenMap && map !== undefined) rmSync(map, { recursive: true, force: true })
    },
  }
}

/** Runs the server until it ends by itself, for starts that must be refused. */
export async function weigering(omgeving: Readonly<Record<string, string>>): Promise<{ code: number | null; uit: string; fout: string }> {
  const kind = spawn(process.execPath, ['server/main.ts'], {
    cwd: WORTEL,
    env: { PATH: process.env['PATH'], HOME: process.env['HOME'], ...omgeving },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  let uit = ''
  let fout = ''
  kind.stdout.setEncoding('utf8').on('data', (deel: string) => {
    uit += deel
  })
  kind.stderr.setEncoding('utf8').on('data', (deel: string) => {
    fout += deel
  })
  const wekker = setTimeout(() => kind.kill('SIGKILL'), 30_000)
  const [code] = (await once(kind, 'close')) as [number | null]
  clearTimeout(wekker)
  return { code, uit, fout }
}
