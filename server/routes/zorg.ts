import { zorgRoutes } from '../../src/contract/routes/zorg.ts'
import { bellerVan } from '../kern/beller.ts'
import type { App, Poorten } from '../kern/poorten.ts'
import { maakOvereenkomst, schrijfOvereenkomst } from '../opdrachten/overeenkomst-schrijven.ts'
import { beantwoordOvereenkomst, beeindigOvereenkomst, stuurOvereenkomstOp } from '../opdrachten/overeenkomst-stap.ts'
import { leesNaarSvb, leesOvereenkomst, lijstOvereenkomsten, lijstTeChecken } from '../vragen/overeenkomsten.ts'

export function registreerZorg(app: App, p: Poorten): void {
  app.openapi(zorgRoutes.teChecken, async (c) => c.json(await lijstTeChecken(p, bellerVan(c)), 200))
  app.openapi(zorgRoutes.overeenkomsten, async (c) =>
    c.json(await lijstOvereenkomsten(p, bellerVan(c), c.req.valid('param').dossierId), 200),
  )
  app.openapi(zorgRoutes.overeenkomst, async (c) =>
    c.json(await leesOvereenkomst(p, bellerVan(c), c.req.valid('param').overeenkomstId), 200),
  )
  app.openapi(zorgRoutes.naarSvb, async (c) => c.json(await leesNaarSvb(p, bellerVan(c), c.req.valid('param').overeenkomstId), 200))
  app.openapi(zorgRoutes.maak, async (c) => c.json(await maakOvereenkomst(c, p, c.req.valid('param').dossierId, c.req.valid('json')), 200))
  app.openapi(zorgRoutes.schrijf, async (c) =>
    c.json(await schrijfOvereenkomst(c, p, c.req.valid('param').overeenkomstId, c.req.valid('json')), 200),
  )
  app.openapi(zorgRoutes.stuurOp, async (c) =>
    c.json(await stuurOvereenkomstOp(c, p, c.req.valid('param').overeenkomstId, c.req.valid('json')), 200),
  )
  app.openapi(zorgRoutes.antwoord, async (c) =>
    c.json(await beantwoordOvereenkomst(c, p, c.req.valid('param').overeenkomstId, c.req.valid('json')), 200),
  )
  app.openapi(zorgRoutes.einde, async (c) =>
    c.json(await beeindigOvereenkomst(c, p, c.req.valid('param').overeenkomstId, c.req.valid('json')), 200),
  )
}
