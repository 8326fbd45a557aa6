/**
 * The yardstick of maat.ts: a Hono route with nothing around it (no session, rights, checks or log) that answers with
 * the persons of one dossier from the same tables. Sends its address to who started it.
 */
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { serve } from '@hono/node-server'
import { Hono } from 'hono'
import { migreer } from '../../server/db/migreren.ts'
import { openDatabase } from '../../server/db/openen.ts'
import { proefBestanden } from '../../server/proef/bestanden.ts'
import { DOSSIERS } from '../../server/proef/personen.ts'
import { zaaiProef } from '../../server/proef/zaaien.ts'
import { echteKlok } from '../../src/lib/klok.ts'

const [url] = process.argv.slice(2)
const map = mkdtempSync(join(tmpdir(), 'loket-kaal-'))
const database = await openDatabase(url === undefined ? { soort: 'map', pad: map } : { soort: 'postgres', url })
await migreer(database.db)
await zaaiProef({ db: database.db, klok: echteKlok }, await proefBestanden())

const app = new Hono()
app.get('/', async (c) =>
  c.json(
    await database.db
      .selectFrom('dossier')
      .innerJoin('deelnemer', (j) =>
        j.onRef('deelnemer.gemeente_id', '=', 'dossier.gemeente_id').onRef('deelnemer.dossier_id', '=', 'dossier.id'),
      )
      .innerJoin('persoon', (j) =>
        j.onRef('persoon.gemeente_id', '=', 'deelnemer.gemeente_id').onRef('persoon.id', '=', 'deelnemer.persoon_id'),
      )
      .select(['dossier.id', 'dossier.naam', 'persoon.voornaam', 'persoon.geboren'])
      .where('dossier.id', '=', DOSSIERS.deGraaf)
      .execute(),
  ),
)
const server = serve({ fetch: app.fetch, port: 0, hostname: '127.0.0.1' }, ({ port }) => process.send?.(`http://127.0.0.1:${port}/`))
process.once('SIGTERM', () => {
  server.close()
  void database.sluit().then(() => {
    rmSync(map, { recursive: true, force: true })
    process.exit(0)
  })
})
