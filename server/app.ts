import { OpenAPIHono } from '@hono/zod-openapi'
import { HTTPException } from 'hono/http-exception'
import { API_VERSIE } from '../src/contract/kern.ts'
import { bewaakInvoer } from './kern/invoer.ts'
import type { App, AppEnv, Poorten } from './kern/poorten.ts'
import { Probleem, nietGevonden, probleemAntwoord } from './kern/probleem.ts'
import { DATABASE_WEG, sqlCode } from './kern/opdracht.ts'
import { registreerDeclaraties } from './routes/declaratie.ts'
import { registreerGeld } from './routes/geld.ts'
import { registreerGeldbeeld } from './routes/geldbeeld.ts'
import { registreerGeschiedenis } from './routes/geschiedenis.ts'
import { registreerInvoer } from './routes/invoer.ts'
import { registreerKaart } from './routes/kaart.ts'
import { registreerKanaal } from './routes/kanaal.ts'
import { registreerLive } from './routes/live.ts'
import { registreerLoket } from './routes/loket.ts'
import { registreerMachine } from './routes/machine.ts'
import { registreerOpmerkingen } from './routes/opmerking.ts'
import { registreerOverzicht } from './routes/overzicht.ts'
import { registreerPlan } from './routes/plan.ts'
import { registreerReacties } from './routes/reactie.ts'
import { registreerStart } from './routes/start.ts'
import { registreerToekenning } from './routes/toekenning.ts'
import { registreerToegang } from './routes/toegang.ts'
import { registreerUitnodiging } from './routes/uitnodiging.ts'
import { registreerUitvoer } from './routes/uitvoer.ts'
import { registreerVerschuivingJa } from './routes/verschuiving-ja.ts'
import { registreerWerkplek } from './routes/werkplek.ts'
import { registreerZorg } from './routes/zorg.ts'
import { maakOpenApi } from './openapi.ts'
import { UITVOER } from './uitvoer/kamers.ts'

export const API_PAD = '/api/v1'

/**
 * The loket as one function from request to answer, made from its ports. Nothing happens at import, so that the
 * same app runs behind a socket, in a test and inside a page.
 */
export function maakApp(p: Poorten): App {
  const api = new OpenAPIHono<AppEnv>({
    defaultHook: (uitkomst) => {
      if (uitkomst.success) return
      throw new Probleem('ongeldig-verzoek', 'Dit verzoek klopt niet met wat hier kan.', {
        velden: uitkomst.error.issues.slice(0, 20).map((i) => ({ pad: i.path.join('.'), melding: i.message })),
      })
    },
  })

  api.use('*', async (c, next) => {
    const begin = performance.now()
    await next()
    // `c.header()` after `next()` rebuilds the answer and halves the throughput; the answer's own headers do not.
    c.res.headers.set('API-Version', API_VERSIE)
    if (!c.res.headers.has('cache-control')) c.res.headers.set('cache-control', 'no-store')
    p.log.info({
      gebeurtenis: 'verzoek',
      methode: c.req.method,
      route: c.req.routePath,
      status: c.res.status,
      duurMs: Math.round(performance.now() - begin),
    })
  })
  api.use('*', bewaakInvoer)
  api.use('*', async (c, next) => {
    const beller = await p.beller(c)
    const bedoeld = c.req.header('loket-persoon')
    // A queue that was filled by one person must never be sent in the session of another on the same device.
    if (beller && bedoeld !== undefined && bedoeld !== beller.persoonId)
      throw new Probleem('niet-aangemeld', 'Hier is nu iemand anders ingelogd. Log in als uzelf om dit te versturen.')
    c.set('beller', beller)
    await next()
  })

  registreerLoket(api, p)
  registreerLive(api, p)
  registreerToegang(api, p, UITVOER)
  registreerStart(api, p)
  registreerPlan(api, p)
  registreerGeschiedenis(api, p)
  registreerOpmerkingen(api, p)
  registreerUitnodiging(api, p)
  registreerReacties(api, p)
  registreerGeld(api, p)
  registreerDeclaraties(api, p)
  registreerGeldbeeld(api, p)
  registreerOverzicht(api, p)
  registreerToekenning(api, p)
  registreerVerschuivingJa(api, p)
  registreerKaart(api, p)
  registreerKanaal(api, p)
  registreerWerkplek(api, p)
  registreerZorg(api, p)
  registreerInvoer(api, p)
  registreerMachine(api, p)
  registreerUitvoer(api, p)
  api.get('/openapi.json', (c) => c.json(maakOpenApi(api)))

  const app = new OpenAPIHono<AppEnv>()
  app.route(API_PAD, api)
  app.onError((e) => probleemAntwoord(alsProbleem(e, p)))
  app.notFound((c) => {
    const toegestaan = methodenVan(app, c.req.path)
    if (toegestaan.length > 0 && !toegestaan.includes(c.req.method))
      return probleemAntwoord(new Probleem('methode-niet-toegestaan', 'Deze methode kan hier niet.', {}, { allow: toegestaan.join(', ') }))
    return probleemAntwoord(nietGevonden())
  })
  return app
}

function alsProbleem(e: unknown, p: Poorten): Probleem {
  if (e instanceof Probleem) return e
  if (e instanceof HTTPException && e.status < 500) return new Probleem('ongeldig-verzoek', 'Dit verzoek is niet te lezen.')
  const code = sqlCode(e)
  p.log.fout({
    gebeurtenis: 'fout',
    soort: e instanceof Error ? e.name : typeof e,
    code,
    // Only where, never what: a message of the database quotes the values it refused.
    stapel: e instanceof Error ? (e.stack ?? '').split('\n').slice(1, 6).join('\n') : '',
  })
  if (DATABASE_WEG.test(code))
    return new Probleem('even-niet-beschikbaar', 'Het loket is even niet bereikbaar. Probeer het zo nog eens.', {}, { 'retry-after': '5' })
  return new Probleem('onverwachte-fout', 'Er ging iets mis bij ons. Uw gegevens zijn niet veranderd.')
}

function methodenVan(app: App, pad: string): string[] {
  const past = (patroon: string) => {
    const delen = patroon.split('/')
    const echt = pad.split('/')
    return delen.length === echt.length && delen.every((d, i) => d.startsWith(':') || d === echt[i])
  }
  return [...new Set(app.routes.filter((r) => r.method !== 'ALL' && past(r.path)).map((r) => r.method))]
}
