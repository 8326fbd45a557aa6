import { afterAll, beforeAll, expect, it } from 'vitest'
import { openPostgres } from '../../server/db/postgres.ts'
import { startPostgres, type TestPostgres } from '../postgres.ts'
import { EINDPUNTEN } from './eindpunten.ts'
import { loopLangsAlles, routesVan } from './loop.ts'
import { NAMEN, type Naam, type Toestand } from './relaties.ts'
import { maakWereld, type Wereld } from './wereld.ts'

let w: Wereld
let postgres: TestPostgres

/** Those for whom something differs from the one state in which everybody asks everything. */
const WISSELAARS: readonly Naam[] = ['fatima', 'pieter', 'ilse', 'karin', 'mark', 'thijs', 'milan', 'naaste', 'gem', 'elders']
/** `RECHTEN=alles` asks everybody in every state: the longer run, 33,000 requests. */
const vragers = (t: Toestand) => (process.env['RECHTEN'] === 'alles' || t.naam === 'opgestuurd' ? NAMEN : WISSELAARS)

// On PostgreSQL, which answers the some 75,000 questions in a third less time than the database in the page.
beforeAll(async () => {
  postgres = await startPostgres({ fsync: 'off' })
  w = await maakWereld(await openPostgres(await postgres.nieuweDatabase()))
})
afterAll(async () => {
  await w.sluit()
  await postgres.stop()
})

it('elk eindpunt van de app staat in de tabel, en elke regel van de tabel in de app', async () => {
  expect((await routesVan(w)).sort()).toEqual(Object.keys(EINDPUNTEN).sort())
})

it('elk eindpunt x iedereen x eigen en ander dossier x elke toestand geeft precies wat de tabel zegt', async () => {
  const v = await loopLangsAlles(w, { wie: vragers })
  const soorten = new Map<string, number>()
  for (const f of v.fouten) {
    const soort = `${f.eindpunt} ${f.waar} | ${f.wie} | ${f.toestand} | ${f.verwacht} -> ${f.kreeg}`
    soorten.set(soort, (soorten.get(soort) ?? 0) + 1)
  }
  console.log(`rights matrix: ${v.verzoeken} requests, ${v.fouten.length} findings, ${v.kanaries} canaries seen where they may be`)
  expect([...soorten.keys()].slice(0, 40)).toEqual([])
  expect(v.kanaries).toBeGreaterThan(400)
  // A walk in which an endpoint never once answers proves nothing about it.
  const nooit = Object.entries(EINDPUNTEN).filter(([naam, lijn]) => typeof lijn === 'function' && !v.gelukt.has(naam))
  expect(nooit.map(([naam]) => naam)).toEqual([])
}, 1_800_000)
