/**
 * Requests per second and p99 of reading a dossier and of a shift, on PGlite and on PostgreSQL, beside a bare
 * Hono route with the same heaviest query in the same run: `npm run loket -- node tests/last/maat.ts [seconds]`.
 * Over real HTTP, 8 connections at once, against the real server process; the bare route runs in a process of its own.
 */
import { fork } from 'node:child_process'
import { once } from 'node:events'
import { DOSSIERS } from '../../server/proef/personen.ts'
import { geldId } from '../../server/proef/geld.ts'
import { meldAan } from '../aanmelden.ts'
import { startPostgres } from '../postgres.ts'
import { startServer } from '../server.ts'

const VERBINDINGEN = 8
const seconden = Number(process.argv[2] ?? 10)

type Maat = { perSeconde: number; p50: number; p99: number; aantal: number; fout: number }

/** Repeats `doe` from so many at once for the given time; milliseconds. */
async function meet(doe: () => Promise<boolean>): Promise<Maat> {
  const tijden: number[] = []
  let fout = 0
  const begin = performance.now()
  const einde = begin + seconden * 1000
  await Promise.all(
    Array.from({ length: VERBINDINGEN }, async () => {
      while (performance.now() < einde) {
        const voor = performance.now()
        if (!(await doe())) fout += 1
        tijden.push(performance.now() - voor)
      }
    }),
  )
  const duur = (performance.now() - begin) / 1000
  tijden.sort((a, b) => a - b)
  const rond = (n = 0): number => Math.round(n * 10) / 10
  return {
    perSeconde: Math.round(tijden.length / duur),
    p50: rond(tijden[Math.floor(tijden.length * 0.5)]),
    p99: rond(tijden[Math.floor(tijden.length * 0.99)]),
    aantal: tijden.length,
    fout,
  }
}

const postgres = await startPostgres()
try {
  for (const soort of ['pglite', 'postgres'] as const) {
    const server = await startServer(soort === 'pglite' ? {} : { databaseUrl: await postgres.nieuweDatabase() })
    try {
      const sanne = await meldAan(server.url, 'sanne')
      const pad = `/dossiers/${DOSSIERS.sanne}`
      const lees = async (): Promise<boolean> => (await sanne.lees(pad)).status === 200
      const shift = async (): Promise<boolean> => {
        const antwoord = await sanne.stuur(`${pad}/verschuivingen`, {
          vanPotjeId: geldId('A', 'potje A3'),
          doel: { soort: 'POTJE', potjeId: geldId('A', 'potje A1') },
          cent: 1,
          reden: '',
          verwacht: 'VRIJ',
        })
        return antwoord.status === 200
      }
      console.log(soort, 'dossier', await meet(lees))
      console.log(soort, 'shift', await meet(shift))
      const { rss } = await geheugen(server.proces.pid ?? 0)
      console.log(soort, 'memory of the server', `${rss} MB`)
    } finally {
      await server.ruimOp()
    }
    const kaal = fork(new URL('kaal.ts', import.meta.url), soort === 'pglite' ? [] : [await postgres.nieuweDatabase()])
    const [url] = (await once(kaal, 'message')) as [string]
    console.log(soort, 'bare route', await meet(async () => (await (await fetch(url)).json()) !== null))
    const weg = once(kaal, 'exit')
    kaal.kill('SIGTERM')
    await weg
  }
} finally {
  await postgres.stop()
}

/** Resident memory of a process in MB, from the kernel. */
async function geheugen(pid: number): Promise<{ rss: number }> {
  const { readFile } = await import('node:fs/promises')
  const status = await readFile(`/proc/${pid}/status`, 'utf8')
  return { rss: Math.round(Number(/VmRSS:\s+(\d+)/.exec(status)?.[1] ?? 0) / 1024) }
}
