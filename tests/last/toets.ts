/**
 * From a key of one person to the document of the other: two server processes on one PostgreSQL, the real client code
 * on both sides, beside the bare floor (one POST, one NOTIFY, one event) in the same run.
 * `npm run loket -- node tests/last/toets.ts [letters]`. Milliseconds; nothing is asserted.
 */
import { fork } from 'node:child_process'
import { once } from 'node:events'
import { DOSSIERS, PERSONEN } from '../../server/proef/personen.ts'
import { type Aangemeld, meldAan } from '../aanmelden.ts'
import { startPostgres } from '../postgres.ts'
import { startServer } from '../server.ts'
import { leesStroom, nodeToestel } from './node-toestel.ts'

const LETTERS = Number(process.argv[2] ?? 300)
const wacht = (ms: number): Promise<void> => new Promise((klaar) => setTimeout(klaar, ms))
const deel = (n: number[], p: number): string =>
  (n.toSorted((a, b) => a - b)[Math.min(n.length - 1, Math.floor(n.length * p))] ?? Number.NaN).toFixed(0)
const zeg = (naam: string, n: number[]): void =>
  console.log(`${naam}: p50 ${deel(n, 0.5)}, p90 ${deel(n, 0.9)}, p99 ${deel(n, 0.99)}, max ${deel(n, 1)} ms (${n.length})`)

async function open(beller: Aangemeld, wie: 'mark' | 'els', doc: string, bijUpdate: () => void) {
  const offline = nodeToestel(`toets-${wie}`, beller.haal, (v) => {
    if (v.pad.endsWith('/updates')) bijUpdate()
  })
  await offline.start()
  await offline.meldAan(PERSONEN[wie].id)
  const document = (await offline.plan()).open(PERSONEN[wie].id, doc)
  while (document.beeld.fase !== 'OPEN') await wacht(20)
  return { offline, document }
}

async function vloer(databaseUrl: string): Promise<number[]> {
  const kaal = [0, 1].map(() => fork(new URL('kaal-live.ts', import.meta.url), [databaseUrl]))
  const [post = '', stroom = ''] = await Promise.all(kaal.map(async (k) => ((await once(k, 'message')) as [string])[0]))
  const tijden: number[] = []
  let bij = (): void => undefined
  const stop = leesStroom(() => fetch(stroom), { bijOpen: () => undefined, bijBericht: () => bij(), bijFout: () => undefined })
  await wacht(300)
  for (let i = 0; i < LETTERS; i++) {
    const gehoord = new Promise<void>((klaar) => {
      bij = klaar
    })
    const voor = performance.now()
    const antwoord = await fetch(`${post}/${i}`, { method: 'POST', body: '{}' })
    await antwoord.text()
    await gehoord
    tijden.push(performance.now() - voor)
    await wacht(5)
  }
  stop()
  await Promise.all(kaal.map((k) => (k.kill('SIGTERM'), once(k, 'exit'))))
  return tijden
}

const postgres = await startPostgres()
const databaseUrl = await postgres.nieuweDatabase()
const eerste = await startServer({ databaseUrl })
const tweede = await startServer({ databaseUrl })
try {
  const mark = await meldAan(eerste.url, 'mark')
  const els = await meldAan(tweede.url, 'els')
  const pad = `/dossiers/${DOSSIERS.deGraaf}/plan`
  await mark.stuur(pad, { personen: [PERSONEN.joris.id] })
  const { plan } = (await mark.lees(pad)).body as { plan: { documenten: { id: string; soort: string }[] } }
  const doc = plan.documenten.find((d) => d.soort === 'VERHAAL')?.id ?? ''

  let verzonden: number[] = []
  const schrijver = await open(mark, 'mark', doc, () => verzonden.push(performance.now()))
  const lezer = await open(els, 'els', doc, () => undefined)
  const tekst = schrijver.document.tekst('wil')
  const daar = lezer.document.tekst('wil')
  const aankomst: number[] = []
  daar.observe(() => {
    const nu = performance.now()
    while (aankomst.length < daar.length) aankomst.push(nu)
  })
  await wacht(1_000)

  /** Types this many letters with `tussen` ms between them; from the key, and from the request that carried it. */
  const meet = async (naam: string, aantal: number, tussen: () => number): Promise<void> => {
    const voor = aankomst.length
    const toets: number[] = []
    verzonden = []
    const begin = performance.now()
    for (let i = 0; i < aantal; i++) {
      toets.push(performance.now())
      tekst.insert(tekst.length, 'a')
      await wacht(tussen())
    }
    while (aankomst.length < voor + aantal) await wacht(10)
    const tot = aankomst.slice(voor)
    zeg(
      `${naam}, from key to the other's document`,
      tot.map((t, i) => t - (toets[i] ?? 0)),
    )
    zeg(
      `${naam}, from sending to the other's document`,
      tot.flatMap((t) => {
        const laatste = verzonden.findLast((v) => v <= t)
        return laatste === undefined ? [] : [t - laatste]
      }),
    )
    console.log(`${naam}: ${((verzonden.length * 1000) / (performance.now() - begin)).toFixed(2)} requests a second`)
    await wacht(1_500)
  }
  await meet('one letter now and then', Math.ceil(LETTERS / 3), () => 900 + Math.random() * 400)
  await meet('ten letters a second', LETTERS, () => 100)
  zeg('the bare floor: one POST, one NOTIFY, one event', await vloer(databaseUrl))
  schrijver.offline.sluit()
  lezer.offline.sluit()
} finally {
  await eerste.ruimOp()
  await tweede.ruimOp()
  await postgres.stop()
}
process.exit(0)
