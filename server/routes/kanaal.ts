import { kanaalRoutes } from '../../src/contract/routes/kanaal.ts'
import { bellerVan } from '../kern/beller.ts'
import type { App, Poorten } from '../kern/poorten.ts'
import { meldGelezen, stuurBericht } from '../opdrachten/bericht-sturen.ts'
import { lijstBerichten, lijstDraden } from '../vragen/kanaal.ts'

export function registreerKanaal(app: App, p: Poorten): void {
  app.openapi(kanaalRoutes.draden, async (c) => c.json({ items: await lijstDraden(p, bellerVan(c), c.req.valid('param').dossierId) }, 200))
  app.openapi(kanaalRoutes.berichten, async (c) =>
    c.json(await lijstBerichten(p, bellerVan(c), c.req.valid('param').draadId, c.req.valid('query').voor), 200),
  )
  app.openapi(kanaalRoutes.bericht, async (c) => c.json(await stuurBericht(c, p, c.req.valid('param').draadId, c.req.valid('json')), 200))
  app.openapi(kanaalRoutes.gelezen, async (c) => c.json(await meldGelezen(c, p, c.req.valid('param').draadId, c.req.valid('json')), 200))
}
