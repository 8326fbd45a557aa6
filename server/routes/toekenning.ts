import { toekenningRoutes } from '../../src/contract/routes/toekenning.ts'
import { bellerVan } from '../kern/beller.ts'
import type { App, Poorten } from '../kern/poorten.ts'
import { bewaarConcept, leesConcept } from '../opdrachten/toekenning-concept.ts'
import { voerToekenningIn } from '../opdrachten/toekenning-invoeren.ts'
import { leesBeschikkingen } from '../vragen/beschikkingen.ts'

export function registreerToekenning(app: App, p: Poorten): void {
  app.openapi(toekenningRoutes.beschikkingen, async (c) =>
    c.json(await leesBeschikkingen(p, bellerVan(c), c.req.valid('param').dossierId), 200),
  )
  app.openapi(toekenningRoutes.kenToe, async (c) =>
    c.json(await voerToekenningIn(c, p, c.req.valid('param').dossierId, c.req.valid('json')), 200),
  )
  app.openapi(toekenningRoutes.toekenningConcept, async (c) =>
    c.json(await leesConcept(p, bellerVan(c), c.req.valid('param').dossierId), 200),
  )
  app.openapi(toekenningRoutes.bewaarToekenningConcept, async (c) =>
    c.json(await bewaarConcept(c, p, c.req.valid('param').dossierId, c.req.valid('json')), 200),
  )
}
