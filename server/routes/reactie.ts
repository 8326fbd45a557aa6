import { reactieRoutes } from '../../src/contract/routes/reactie.ts'
import type { App, Poorten } from '../kern/poorten.ts'
import { beantwoordReactie } from '../opdrachten/reactie-antwoord.ts'
import { reageerOpDeel } from '../opdrachten/reactie-geven.ts'

export function registreerReacties(app: App, p: Poorten): void {
  app.openapi(reactieRoutes.reageer, async (c) =>
    c.json(await reageerOpDeel(c, p, c.req.valid('param').versieId, c.req.valid('json')), 200),
  )
  app.openapi(reactieRoutes.reactieAntwoord, async (c) =>
    c.json(await beantwoordReactie(c, p, c.req.valid('param').reactieId, c.req.valid('json')), 200),
  )
}
