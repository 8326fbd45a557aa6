import { toegangRoutes } from '../../src/contract/routes/toegang.ts'
import { bellerVan } from '../kern/beller.ts'
import type { App, Poorten } from '../kern/poorten.ts'
import { geefMachtiging, trekMachtigingIn } from '../opdrachten/machtiging-geven.ts'
import { meldAf } from '../opdrachten/sessie-afmelden.ts'
import { lijstToestellen, wisToestel, zetToestel } from '../opdrachten/toestel-zetten.ts'
import { bevestigToestemming, geefToestemming, trekToestemmingIn } from '../opdrachten/toestemming-geven.ts'
import { mijnGegevens, type Uitvoer } from '../uitvoer/mijn-gegevens.ts'
import { leesInzage } from '../vragen/inzage.ts'
import { leesSessie } from '../vragen/sessie.ts'
import { leesToegang } from '../vragen/toegang.ts'

/** @param uitvoer what the other rooms keep about the caller, for `GET /mijn/gegevens` */
export function registreerToegang(app: App, p: Poorten, uitvoer: readonly Uitvoer[] = []): void {
  app.openapi(toegangRoutes.sessie, async (c) => {
    const beller = c.get('beller')
    return c.json({ sessie: beller ? await leesSessie(p, beller) : null }, 200)
  })
  app.openapi(toegangRoutes.afmelden, async (c) => c.json(await meldAf(c, p, c.req.valid('json')), 200))
  app.openapi(toegangRoutes.toestellen, async (c) => c.json(await lijstToestellen(p, bellerVan(c)), 200))
  app.openapi(toegangRoutes.toestel, async (c) => c.json(await zetToestel(c, p, c.req.valid('param').toestelId, c.req.valid('json')), 200))
  app.openapi(toegangRoutes.toestelWissen, async (c) => c.json(await wisToestel(c, p, c.req.valid('param').toestelId), 200))
  app.openapi(toegangRoutes.toegang, async (c) => c.json(await leesToegang(p, bellerVan(c), c.req.valid('param').dossierId), 200))
  app.openapi(toegangRoutes.inzage, async (c) =>
    c.json(await leesInzage(p, bellerVan(c), c.req.valid('param').dossierId, c.req.valid('query')), 200),
  )
  app.openapi(toegangRoutes.toestemming, async (c) => c.json(await geefToestemming(c, p, c.req.valid('json')), 200))
  app.openapi(toegangRoutes.toestemmingBevestigen, async (c) =>
    c.json(await bevestigToestemming(c, p, c.req.valid('param').toestemmingId), 200),
  )
  app.openapi(toegangRoutes.toestemmingIntrekken, async (c) =>
    c.json(await trekToestemmingIn(c, p, c.req.valid('param').toestemmingId), 200),
  )
  app.openapi(toegangRoutes.machtiging, async (c) => c.json(await geefMachtiging(c, p, c.req.valid('json')), 200))
  app.openapi(toegangRoutes.machtigingIntrekken, async (c) => c.json(await trekMachtigingIn(c, p, c.req.valid('param').machtigingId), 200))
  app.openapi(toegangRoutes.mijnGegevens, async (c) => c.json(await mijnGegevens(p, bellerVan(c), uitvoer), 200))
}
