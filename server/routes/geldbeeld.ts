import { geldbeeldRoutes } from '../../src/contract/routes/geldbeeld.ts'
import { bellerVan } from '../kern/beller.ts'
import type { App, Poorten } from '../kern/poorten.ts'
import { leesGeldRegels } from '../vragen/geldregels.ts'
import { leesPotjeDoelen } from '../vragen/potje-doelen.ts'
import { knijp } from '../web/knijp.ts'

export function registreerGeldbeeld(app: App, p: Poorten): void {
  app.use('/dossiers/:dossierId/boekingen', knijp)
  app.openapi(geldbeeldRoutes.boekingen, async (c) =>
    c.json(await leesGeldRegels(p, bellerVan(c), c.req.valid('param').dossierId, c.req.valid('query')), 200),
  )
  app.openapi(geldbeeldRoutes.potjeDoelen, async (c) => c.json(await leesPotjeDoelen(p, bellerVan(c), c.req.valid('param').dossierId), 200))
}
