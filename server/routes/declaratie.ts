import { declaratieRoutes } from '../../src/contract/routes/declaratie.ts'
import { bellerVan } from '../kern/beller.ts'
import type { App, Poorten } from '../kern/poorten.ts'
import { geefAkkoord, markeerGezien, stuurTerug } from '../opdrachten/declaratie-antwoord.ts'
import { dienDeclaratieIn } from '../opdrachten/declaratie-indienen.ts'
import { boekVooraf } from '../opdrachten/voorfinanciering-boeken.ts'
import { leesDeclaratie } from '../vragen/declaratie-detail.ts'
import { lijstDeclaraties } from '../vragen/declaraties.ts'

export function registreerDeclaraties(app: App, p: Poorten): void {
  app.openapi(declaratieRoutes.declaraties, async (c) =>
    c.json(await lijstDeclaraties(p, bellerVan(c), c.req.valid('param').dossierId), 200),
  )
  app.openapi(declaratieRoutes.declaratie, async (c) =>
    c.json(await leesDeclaratie(p, bellerVan(c), c.req.valid('param').declaratieId), 200),
  )
  app.openapi(declaratieRoutes.declaratieIndienen, async (c) =>
    c.json(await dienDeclaratieIn(c, p, c.req.valid('param').dossierId, c.req.valid('json')), 200),
  )
  app.openapi(declaratieRoutes.declaratieAkkoord, async (c) =>
    c.json(await geefAkkoord(c, p, c.req.valid('param').declaratieId, c.req.valid('json')), 200),
  )
  app.openapi(declaratieRoutes.declaratieTerug, async (c) =>
    c.json(await stuurTerug(c, p, c.req.valid('param').declaratieId, c.req.valid('json')), 200),
  )
  app.openapi(declaratieRoutes.voorfinanciering, async (c) =>
    c.json(await boekVooraf(c, p, c.req.valid('param').dossierId, c.req.valid('json')), 200),
  )
  app.openapi(declaratieRoutes.declaratieGezien, async (c) =>
    c.json(await markeerGezien(c, p, c.req.valid('param').declaratieId, c.req.valid('json')), 200),
  )
}
