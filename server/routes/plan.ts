import { planRoutes } from '../../src/contract/routes/plan.ts'
import { vanBase64 } from '../../src/lib/base64.ts'
import { bellerVan } from '../kern/beller.ts'
import type { App, Poorten } from '../kern/poorten.ts'
import { beginNotities } from '../opdrachten/notities-begin.ts'
import { beantwoordDeel, verstuurAntwoord } from '../opdrachten/plan-antwoord.ts'
import { beginPlan } from '../opdrachten/plan-begin.ts'
import { stuurPlanOp } from '../opdrachten/plan-opsturen.ts'
import { doePlanUpdate } from '../opdrachten/plan-update.ts'
import { leesPlan, leesPlanStand, leesPlanVersie, lijstPlanVersies } from '../vragen/plan.ts'
import { knijp } from '../web/knijp.ts'

export function registreerPlan(app: App, p: Poorten): void {
  // Before every room that adds a route here: a whole plan comes over the wire when it is opened on a new device.
  for (const pad of ['/dossiers/:dossierId/plan', '/plandocumenten/*', '/plannen/*', '/planversies/*']) app.use(pad, knijp)
  app.openapi(planRoutes.plan, async (c) => c.json({ plan: await leesPlan(p, bellerVan(c), c.req.valid('param').dossierId) }, 200))
  app.openapi(planRoutes.planBegin, async (c) => c.json(await beginPlan(c, p, c.req.valid('param').dossierId, c.req.valid('json')), 200))
  app.openapi(planRoutes.planStand, async (c) => {
    const { stand } = c.req.valid('query')
    return c.json(await leesPlanStand(p, bellerVan(c), c.req.valid('param').documentId, stand ? vanBase64(stand) : null), 200)
  })
  app.openapi(planRoutes.planUpdate, async (c) =>
    c.json(await doePlanUpdate(c, p, c.req.valid('param').documentId, c.req.valid('json')), 200),
  )
  app.openapi(planRoutes.notities, async (c) => c.json(await beginNotities(c, p, c.req.valid('param').planId, c.req.valid('json')), 200))
  app.openapi(planRoutes.opsturen, async (c) => c.json(await stuurPlanOp(c, p, c.req.valid('param').planId, c.req.valid('json')), 200))
  app.openapi(planRoutes.planVersies, async (c) =>
    c.json({ items: await lijstPlanVersies(p, bellerVan(c), c.req.valid('param').dossierId) }, 200),
  )
  app.openapi(planRoutes.planVersie, async (c) => c.json(await leesPlanVersie(p, bellerVan(c), c.req.valid('param').versieId), 200))
  app.openapi(planRoutes.deelAntwoord, async (c) =>
    c.json(await beantwoordDeel(c, p, c.req.valid('param').versieId, c.req.valid('json')), 200),
  )
  app.openapi(planRoutes.versturen, async (c) =>
    c.json(await verstuurAntwoord(c, p, c.req.valid('param').versieId, c.req.valid('json')), 200),
  )
}
