import { type AddressInfo } from 'node:net'
import { fileURLToPath } from 'node:url'
import { serve } from '@hono/node-server'
import { Hono } from 'hono'
import { echteKlok, proefKlok } from '../src/lib/klok.ts'
import teksten from '../src/i18n/nl/algemeen.json' with { type: 'json' }
import { koekjesVoor } from './aanmelden/cookies.ts'
import { bewaakHerkomst } from './aanmelden/herkomst.ts'
import { ingebouwdeAanmelding } from './aanmelden/ingebouwd.ts'
import { NIVEAUS, oidcAanmelder } from './aanmelden/oidc.ts'
import { aanmeldRoutes } from './aanmelden/routes.ts'
import { bellerUitSessie } from './aanmelden/sessies.ts'
import { API_PAD, maakApp } from './app.ts'
import { type Config, leesConfig, luisterFout } from './config.ts'
import { migreer } from './db/migreren.ts'
import { openDatabase } from './db/openen.ts'
import { LIVE_KANAAL } from './kern/live.ts'
import { maakLiveBus } from './kern/live-bus.ts'
import { maakLog } from './kern/log.ts'
import { MACHINE_PAD } from './kern/machine.ts'
import type { Log, Poorten } from './kern/poorten.ts'
import { OpstartFout } from './opstart-fout.ts'
import { proefBestanden } from './proef/bestanden.ts'
import { proefGroepen } from './proef/groepen.ts'
import { PROEF_GEMEENTE } from './proef/personen.ts'
import { zaaiProef } from './proef/zaaien.ts'
import { maakBladPdf } from './uitvoer/blad-pdf.ts'
import { cspVoor, veiligeKoppen } from './web/kop.ts'
import { statisch } from './web/statisch.ts'

/** Open requests get this long at a stop; a live stream never ends by itself. */
const STOP_MS = 5_000

const DIST = fileURLToPath(new URL('../dist', import.meta.url))

async function start(config: Config): Promise<void> {
  const echtLog = maakLog(config.productie ? 'info' : 'error')
  let gesloten = false
  // What still asks the database after our own stop closed it tells nobody anything: it would hide real errors at each stop.
  const log: Log = { info: (v) => echtLog.info(v), fout: (v) => (gesloten ? undefined : echtLog.fout(v)) }
  const database = await openDatabase(config.database)
  await migreer(database.db)
  const klok = config.proefDag === null ? echteKlok : proefKlok(config.proefDag)
  if (!config.productie) await zaaiProef({ db: database.db, klok }, await proefBestanden())
  const gemeente = await database.db.selectFrom('gemeente').selectAll().where('id', '=', PROEF_GEMEENTE.id).executeTakeFirst()
  if (!gemeente) throw new OpstartFout('In deze database staat nog geen gemeente. Voeg er een toe voordat u het loket start.')

  const bus = maakLiveBus()
  await database.luister(LIVE_KANAAL, bus.bijLading, bus.bijVerlies)

  // The address is part of the sign-in, and port 0 gets its number only by listening: listen first, answer after.
  let afhandelen: (r: Request, env: unknown) => Response | Promise<Response> = () =>
    new Response(null, { status: 503, headers: { 'retry-after': '1' } })
  const server = serve({ fetch: (r, env) => afhandelen(r, env), port: config.poort, hostname: config.adres })
  const poort = await new Promise<number>((klaar, mis) => {
    server.once('listening', () => klaar((server.address() as AddressInfo).port))
    server.once('error', (e) => mis(luisterFout(e, config.poort)))
  })
  const basisUrl = new URL(config.basisUrl ?? `http://localhost:${poort}`)

  const koekjes = koekjesVoor(basisUrl)
  const nodig = { db: database.db, tijd: echteKlok, log, gemeenteId: gemeente.id, basisUrl, koekjes }
  const poorten: Poorten = {
    db: database.db,
    klok,
    tijd: echteKlok,
    live: bus,
    log,
    pdf: maakBladPdf,
    beller: bellerUitSessie(nodig, koekjes),
    config: { gemeenteId: gemeente.id, proefDag: config.proefDag, productie: config.productie },
  }
  const ingebouwd =
    config.aanmelden.soort === 'proef'
      ? await ingebouwdeAanmelding({
          basisUrl,
          productie: config.productie,
          gemeenteNaam: gemeente.naam,
          groepen: () => Promise.resolve(proefGroepen()),
          nu: () => Date.now(),
        })
      : null
  const aanmelder = oidcAanmelder(
    ingebouwd?.instelling ?? {
      uitgever: new URL(config.aanmelden.soort === 'oidc' ? config.aanmelden.uitgever : basisUrl),
      clientId: config.aanmelden.soort === 'oidc' ? config.aanmelden.clientId : '',
      clientSecret: config.aanmelden.soort === 'oidc' ? config.aanmelden.clientSecret : '',
      terugUrl: new URL('/aanmelden/terug', basisUrl),
      niveaus: NIVEAUS,
    },
  )
  const web = await statisch(DIST, {
    gemeente: gemeente.naam,
    telefoon: gemeente.telefoon,
    thema: gemeente.thema,
    proefDag: config.proefDag,
    proefWoorden: config.proefDag === null ? '' : proefWoorden(config.proefDag),
  })

  const app = new Hono()
  app.use('*', veiligeKoppen({ csp: cspVoor(web.hashes, gemeente.thema), https: basisUrl.protocol === 'https:' }))
  app.use(`${API_PAD}/*`, bewaakHerkomst(basisUrl, `${API_PAD}${MACHINE_PAD}`))
  app.route('/', aanmeldRoutes({ ...nodig, aanmelder }))
  if (ingebouwd) app.route('/', ingebouwd.routes as unknown as Hono)
  const api = maakApp(poorten)
  app.all(`${API_PAD}/*`, (c) => api.fetch(c.req.raw, c.env))
  app.route('/', web.app)
  afhandelen = (r, env) => app.fetch(r, env)

  let bezig = false
  const stop = async (): Promise<void> => {
    if (bezig) return
    bezig = true
    server.close()
    setTimeout(() => 'closeAllConnections' in server && server.closeAllConnections(), STOP_MS).unref()
    if ('closeIdleConnections' in server) server.closeIdleConnections()
    await new Promise<void>((klaar) => {
      const wacht = setTimeout(klaar, STOP_MS)
      server.once('close', () => {
        clearTimeout(wacht)
        klaar()
      })
    })
    gesloten = true
    await database.sluit()
    process.exit(0)
  }
  process.on('SIGINT', () => void stop())
  process.on('SIGTERM', () => void stop())

  // Last: who reads this line may ask to stop at once.
  process.stdout.write(`Het loket staat op ${basisUrl.href}\n`)
}

function proefWoorden(dag: string): string {
  const datum = new Intl.DateTimeFormat('nl-NL', { day: 'numeric', month: 'long', year: 'numeric', timeZone: 'UTC' }).format(
    new Date(`${dag}T00:00:00Z`),
  )
  return teksten.proef.replace('{{datum}}', datum)
}

try {
  await start(leesConfig(process.env))
} catch (e) {
  if (!(e instanceof OpstartFout)) throw e
  process.stderr.write(`${e.message}\n`)
  process.exit(1)
}
