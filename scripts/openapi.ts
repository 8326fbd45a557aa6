/**
 * Writes openapi.json from the routes that the server really has; with `--controle` only says whether the one in the
 * repository is still the same. A back office is built against that file, so it must not drift.
 */
import { readFileSync, writeFileSync } from 'node:fs'
import { DummyDriver, Kysely, PostgresAdapter, PostgresIntrospector, PostgresQueryCompiler } from 'kysely'
import { API_PAD, maakApp } from '../server/app.ts'
import type { Tabellen } from '../server/db/tabellen.ts'
import { echteKlok } from '../src/lib/klok.ts'

const BESTAND = new URL('../openapi.json', import.meta.url)

const app = maakApp({
  db: new Kysely<Tabellen>({
    dialect: {
      createAdapter: () => new PostgresAdapter(),
      createDriver: () => new DummyDriver(),
      createIntrospector: (db) => new PostgresIntrospector(db),
      createQueryCompiler: () => new PostgresQueryCompiler(),
    },
  }),
  klok: echteKlok,
  tijd: echteKlok,
  live: { luister: () => () => undefined },
  log: { info: () => undefined, fout: (velden) => console.error(velden) },
  beller: () => Promise.resolve(null),
  config: { gemeenteId: '', proefDag: null, productie: false },
})
const antwoord = await app.request(`${API_PAD}/openapi.json`)
if (antwoord.status !== 200) throw new Error(`openapi.json gives ${antwoord.status}: ${await antwoord.text()}`)
const nieuw = `${JSON.stringify(await antwoord.json(), null, 2)}\n`
if (process.argv.includes('--controle')) {
  if (lees() !== nieuw) {
    console.error('openapi.json is niet meer gelijk aan de routes. Maak hem opnieuw: npm run openapi')
    process.exitCode = 1
  }
} else {
  writeFileSync(BESTAND, nieuw)
}

function lees(): string {
  try {
    return readFileSync(BESTAND, 'utf8')
  } catch {
    return ''
  }
}
