import { opmerkingRoutes } from '../../src/contract/routes/opmerking.ts'
import { bellerVan } from '../kern/beller.ts'
import type { App, Poorten } from '../kern/poorten.ts'
import { meldAanwezig } from '../opdrachten/aanwezig.ts'
import { handelOpmerkingAf } from '../opdrachten/opmerking-afhandelen.ts'
import { beantwoordOpmerking } from '../opdrachten/opmerking-antwoord.ts'
import { plaatsOpmerking } from '../opdrachten/opmerking-plaatsen.ts'
import { lijstOpmerkingen } from '../vragen/opmerking.ts'

export function registreerOpmerkingen(app: App, p: Poorten): void {
  const r = opmerkingRoutes
  app.openapi(r.opmerkingen, async (c) => c.json({ items: await lijstOpmerkingen(p, bellerVan(c), c.req.valid('param').planId) }, 200))
  app.openapi(r.opmerking, async (c) => c.json(await plaatsOpmerking(c, p, c.req.valid('param').documentId, c.req.valid('json')), 200))
  app.openapi(r.opmerkingAntwoord, async (c) =>
    c.json(await beantwoordOpmerking(c, p, c.req.valid('param').opmerkingId, c.req.valid('json')), 200),
  )
  app.openapi(r.opmerkingAfhandelen, async (c) =>
    c.json(await handelOpmerkingAf(c, p, c.req.valid('param').opmerkingId, c.req.valid('json')), 200),
  )
  app.openapi(r.aanwezig, async (c) => c.json(await meldAanwezig(c, p, c.req.valid('param').documentId, c.req.valid('json')), 200))
}
