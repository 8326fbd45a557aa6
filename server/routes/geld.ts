import { geldRoutes } from '../../src/contract/routes/geld.ts'
import { bellerVan } from '../kern/beller.ts'
import type { App, Poorten } from '../kern/poorten.ts'
import { beslisVerschuiving } from '../opdrachten/verschuiving-beslis.ts'
import { maakOngedaan } from '../opdrachten/verschuiving-ongedaan.ts'
import { verschuif } from '../opdrachten/verschuif.ts'
import { leesBudget } from '../vragen/geld.ts'
import { lijstVerschuivingen } from '../vragen/verschuivingen.ts'
import { knijp } from '../web/knijp.ts'

export function registreerGeld(app: App, p: Poorten): void {
  // Years of money of a family are 60 kB of amounts that look alike; nobody from outside can write in this answer.
  app.use('/dossiers/:dossierId/budget', knijp)
  app.openapi(geldRoutes.budget, async (c) => c.json(await leesBudget(p, bellerVan(c), c.req.valid('param').dossierId), 200))
  app.openapi(geldRoutes.verschuivingen, async (c) =>
    c.json(await lijstVerschuivingen(p, bellerVan(c), c.req.valid('param').dossierId), 200),
  )
  app.openapi(geldRoutes.verschuif, async (c) => c.json(await verschuif(c, p, c.req.valid('param').dossierId, c.req.valid('json')), 200))
  app.openapi(geldRoutes.beslis, async (c) =>
    c.json(await beslisVerschuiving(c, p, c.req.valid('param').verschuivingId, c.req.valid('json')), 200),
  )
  app.openapi(geldRoutes.ongedaan, async (c) => c.json(await maakOngedaan(c, p, c.req.valid('param').verschuivingId), 200))
}
