import { uitnodigingRoutes } from '../../src/contract/routes/uitnodiging.ts'
import { bellerVan } from '../kern/beller.ts'
import type { App, Poorten } from '../kern/poorten.ts'
import { neemUitnodigingAan } from '../opdrachten/uitnodiging-aannemen.ts'
import { beslisUitnodiging, stopUitnodiging } from '../opdrachten/uitnodiging-beslissen.ts'
import { nodigUit } from '../opdrachten/uitnodiging-maken.ts'
import { leesSamenSchrijven, leesUitnodigingLink, lijstMijnUitnodigingen } from '../vragen/uitnodiging.ts'

export function registreerUitnodiging(app: App, p: Poorten): void {
  app.openapi(uitnodigingRoutes.samenSchrijven, async (c) =>
    c.json(await leesSamenSchrijven(p, bellerVan(c), c.req.valid('param').dossierId), 200),
  )
  app.openapi(uitnodigingRoutes.uitnodigen, async (c) =>
    c.json(await nodigUit(c, p, c.req.valid('param').planId, c.req.valid('json')), 200),
  )
  app.openapi(uitnodigingRoutes.link, async (c) => c.json(await leesUitnodigingLink(p, bellerVan(c), c.req.valid('param').tokenHash), 200))
  app.openapi(uitnodigingRoutes.aannemen, async (c) => c.json(await neemUitnodigingAan(c, p, c.req.valid('json')), 200))
  app.openapi(uitnodigingRoutes.mijnUitnodigingen, async (c) => c.json({ items: await lijstMijnUitnodigingen(p, bellerVan(c)) }, 200))
  app.openapi(uitnodigingRoutes.beslissen, async (c) =>
    c.json(await beslisUitnodiging(c, p, c.req.valid('param').uitnodigingId, c.req.valid('json')), 200),
  )
  app.openapi(uitnodigingRoutes.stoppen, async (c) => c.json(await stopUitnodiging(c, p, c.req.valid('param').uitnodigingId), 200))
}
