/**
 * How long a file with payments takes to book when every row lands in one potje, on PGlite and on PostgreSQL in one run,
 * and the same payments as messages of a machine. Sizes as arguments: `npm run loket -- node tests/last/invoer-maat.ts
 * 200 2000`. Nothing is asserted, because a busy machine is slow without being wrong.
 */
import { openGeheugen } from '../../server/db/pglite-geheugen.ts'
import { openPostgres } from '../../server/db/postgres.ts'
import type { Database } from '../../server/db/database.ts'
import { geldId } from '../../server/proef/geld.ts'
import type { Invoer } from '../../src/contract/schemas/invoer.ts'
import { naarBase64 } from '../../src/lib/base64.ts'
import { openTestLoket, type TestLoket } from '../boeken/loket.ts'
import { maakTestKoppeling } from '../boeken/machine-koppeling.ts'
import { startPostgres } from '../postgres.ts'

const [eerste, ...meer] = process.argv.slice(2)
const welke = eerste === 'pglite' || eerste === 'postgres' ? eerste : null
const opgegeven = (welke === null ? [eerste ?? '200', ...meer] : meer).map(Number)
const MATEN = opgegeven.length > 0 ? opgegeven : [200, 2000]
const POTJE = geldId('A', 'potje A1')
const PER_BERICHT = 100
const rond = (n: number): string => (Math.round(n * 10) / 10).toString()
/** Processor time of this process in ms: says what the work costs on a machine that others use too. */
const processor = (): number => {
  const { user, system } = process.cpuUsage()
  return (user + system) / 1000
}

async function bestand(loket: TestLoket, aantal: number): Promise<void> {
  const rijen = Array.from({ length: aantal }, (_, nr) => `M-${aantal}-${nr};1,00;2026-07-01;2026-06-30;${POTJE}`)
  const csv = ['Kenmerk;Bedrag;Betaaldatum;Zorgdag;Potje', ...rijen].join('\n')
  const gelezen = await loket
    .als('hanneke')
    .stuur<Invoer>('/invoer', { naam: `${aantal}.csv`, afzender: 'SVB', inhoud: naarBase64(new TextEncoder().encode(csv)) })
  const begin = performance.now()
  const cpu = processor()
  for (let open = aantal, tussen = begin; open > 0;) {
    const { status, body } = await loket.als('hanneke').stuur<Invoer>(`/invoer/${gelezen.body.id}/boeken`, { gecontroleerd: [] })
    if (status !== 200) throw new Error(`${status}`)
    const nu = performance.now()
    if (open > body.open) console.log(`    ${aantal - body.open} booked, ${rond((nu - tussen) / (open - body.open))} ms a row`)
    if (body.open === 0) console.log(`    ${JSON.stringify(body.tellingen)}`)
    open = body.open
    tussen = nu
  }
  const heel = performance.now() - begin
  console.log(
    `  file of ${aantal}: ${rond(heel / 1000)} s, ${rond(heel / aantal)} ms a row, processor ${rond((processor() - cpu) / aantal)} ms a row`,
  )
}

async function machine(loket: TestLoket, aantal: number): Promise<void> {
  const svb = await maakTestKoppeling(loket, 'SVB', ['BETALINGEN'])
  const begin = performance.now()
  const cpu = processor()
  for (let van = 0; van < aantal; van += PER_BERICHT) {
    const berichten = Array.from({ length: Math.min(PER_BERICHT, aantal - van) }, (_, nr) => ({
      kenmerk: `B-${aantal}-${van + nr}`,
      declaratie: null,
      overeenkomstId: null,
      potjeId: POTJE,
      cent: 100,
      zorgDag: '2026-06-30',
      betaaldOp: '2026-07-01',
    }))
    const { status, items } = await svb.stuur('betalingen', berichten)
    if (status !== 200 || items.some((i) => i.uitkomst !== 'VERWERKT')) throw new Error(`${status} ${JSON.stringify(items[0])}`)
  }
  const heel = performance.now() - begin
  console.log(
    `  messages of ${aantal}: ${rond(heel / 1000)} s, ${rond(heel / aantal)} ms a row, processor ${rond((processor() - cpu) / aantal)} ms a row`,
  )
}

async function meet(naam: string, open: () => Promise<Database>): Promise<void> {
  for (const aantal of MATEN)
    for (const doe of [bestand, machine]) {
      const database = await open()
      try {
        console.log(`${naam}, ${aantal}`)
        await doe(await openTestLoket(database), aantal)
      } finally {
        await database.sluit()
      }
    }
}

if (welke !== 'postgres') await meet('PGlite in memory', () => openGeheugen())
if (welke !== 'pglite') {
  const postgres = await startPostgres({ fsync: 'off' })
  try {
    await meet('PostgreSQL', async () => openPostgres(await postgres.nieuweDatabase()))
  } finally {
    await postgres.stop()
  }
}
