import { startRoutes } from '../../src/contract/routes/start.ts'
import { bellerVan } from '../kern/beller.ts'
import type { App, Poorten } from '../kern/poorten.ts'
import { mijnDossiers } from '../kern/rechten.ts'
import { doeMelding } from '../opdrachten/melding-doen.ts'
import { leesDossier, leesStappen } from '../vragen/stappen.ts'

export function registreerStart(app: App, p: Poorten): void {
  app.openapi(startRoutes.dossiers, async (c) => {
    const beller = bellerVan(c)
    const mijn = await mijnDossiers(p.db, p, beller)
    return c.json({ items: await Promise.all(mijn.map((d) => leesDossier(p, beller, d.dossierId))) }, 200)
  })
  app.openapi(startRoutes.dossier, async (c) => c.json(await leesDossier(p, bellerVan(c), c.req.valid('param').dossierId), 200))
  app.openapi(startRoutes.stappen, async (c) => c.json(await leesStappen(p, bellerVan(c), c.req.valid('param').dossierId), 200))
  app.openapi(startRoutes.melding, async (c) => c.json(await doeMelding(c, p, c.req.valid('json')), 200))
}
