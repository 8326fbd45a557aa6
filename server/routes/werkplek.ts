import { werkplekRoutes } from '../../src/contract/routes/werkplek.ts'
import { bellerVan } from '../kern/beller.ts'
import type { App, Poorten } from '../kern/poorten.ts'
import { zetInstelling } from '../opdrachten/instelling-zetten.ts'
import { leesInstellingen, leesTarieven } from '../vragen/instellingen.ts'
import { leesLeiding, leesWerkplek } from '../vragen/werkplek.ts'

export function registreerWerkplek(app: App, p: Poorten): void {
  app.openapi(werkplekRoutes.werkplek, async (c) => c.json({ items: await leesWerkplek(p, bellerVan(c)) }, 200))
  app.openapi(werkplekRoutes.leiding, async (c) => c.json({ items: await leesLeiding(p, bellerVan(c)) }, 200))
  app.openapi(werkplekRoutes.instellingen, async (c) => c.json(await leesInstellingen(p, bellerVan(c)), 200))
  app.openapi(werkplekRoutes.zetInstelling, async (c) => c.json(await zetInstelling(c, p, c.req.valid('json')), 200))
  app.openapi(werkplekRoutes.tarieven, async (c) => c.json(await leesTarieven(p, bellerVan(c)), 200))
}
