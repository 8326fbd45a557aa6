import { kaartRoutes } from '../../src/contract/routes/kaart.ts'
import type { Kaart } from '../../src/contract/schemas/kaart.ts'
import type { App, Poorten } from '../kern/poorten.ts'
import { nietGevonden } from '../kern/probleem.ts'
import { kaartTag, leesAanbod, leesKaart } from '../vragen/kaart.ts'

/** Public data that may be kept, but is asked for again each time: the tag says whether anything is new. */
const BEWAREN = 'public, no-cache'

/** The sociale kaart is public: no session, no personal data, and no trace of what somebody looked for. */
export function registreerKaart(app: App, p: Poorten): void {
  const { gemeenteId } = p.config
  // Reading 300 offers from the database once per version, not once per visitor.
  let gereed: { tag: string; kaart: Kaart } | null = null

  app.use('/kaart', async (c, next) => {
    const gevraagd = c.req.header('if-none-match')
    if (gevraagd === undefined) return next()
    const tag = await kaartTag(p.db, gemeenteId)
    const zelfde = gevraagd.split(',').some((t) => t.trim().replace(/^W\//, '') === tag)
    return zelfde ? c.body(null, 304, { etag: tag, 'cache-control': BEWAREN }) : next()
  })

  app.openapi(kaartRoutes.kaart, async (c) => {
    if (gereed?.tag !== (await kaartTag(p.db, gemeenteId))) gereed = await leesKaart(p.db, gemeenteId)
    return c.json(gereed.kaart, 200, { etag: gereed.tag, 'cache-control': BEWAREN })
  })

  app.openapi(kaartRoutes.aanbod, async (c) => {
    const aanbod = await leesAanbod(p.db, gemeenteId, c.req.valid('param').aanbodId)
    if (!aanbod) throw nietGevonden()
    return c.json(aanbod, 200, { 'cache-control': BEWAREN })
  })
}
