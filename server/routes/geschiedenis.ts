import { geschiedenisRoutes } from '../../src/contract/routes/geschiedenis.ts'
import { bellerVan } from '../kern/beller.ts'
import type { App, Poorten } from '../kern/poorten.ts'
import { zetGezien } from '../opdrachten/plan-gezien.ts'
import { beginTerugzetten } from '../opdrachten/plan-terugzetten.ts'
import { leesHerkomst, leesMoment, lijstGeschiedenis } from '../vragen/plan-geschiedenis.ts'

export function registreerGeschiedenis(app: App, p: Poorten): void {
  app.openapi(geschiedenisRoutes.herkomst, async (c) => c.json(await leesHerkomst(p, bellerVan(c), c.req.valid('param').planId), 200))
  app.openapi(geschiedenisRoutes.gezien, async (c) => c.json(await zetGezien(c, p, c.req.valid('param').planId, c.req.valid('json')), 200))
  app.openapi(geschiedenisRoutes.geschiedenis, async (c) =>
    c.json(await lijstGeschiedenis(p, bellerVan(c), c.req.valid('param').documentId, c.req.valid('query')), 200),
  )
  app.openapi(geschiedenisRoutes.terug, async (c) =>
    c.json(await beginTerugzetten(c, p, c.req.valid('param').documentId, c.req.valid('json')), 200),
  )
  app.openapi(geschiedenisRoutes.moment, async (c) => {
    const { documentId, nr } = c.req.valid('param')
    return c.json(await leesMoment(p, bellerVan(c), documentId, nr), 200)
  })
}
