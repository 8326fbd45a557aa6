import { invoerRoutes } from '../../src/contract/routes/invoer.ts'
import { bellerVan } from '../kern/beller.ts'
import type { App, Poorten } from '../kern/poorten.ts'
import { boekInvoer } from '../opdrachten/invoer-boeken.ts'
import { leesIn } from '../opdrachten/invoer-lezen.ts'
import { leesInvoer, lijstInvoer } from '../vragen/invoer.ts'

export function registreerInvoer(app: App, p: Poorten): void {
  app.openapi(invoerRoutes.invoerLijst, async (c) => c.json({ items: await lijstInvoer(p.db, bellerVan(c)) }, 200))
  app.openapi(invoerRoutes.leesIn, async (c) => c.json(await leesIn(c, p, c.req.valid('json')), 200))
  app.openapi(invoerRoutes.invoer, async (c) => c.json(await leesInvoer(p, bellerVan(c), c.req.valid('param').invoerId), 200))
  app.openapi(invoerRoutes.boekInvoer, async (c) => c.json(await boekInvoer(c, p, c.req.valid('param').invoerId, c.req.valid('json')), 200))
}
