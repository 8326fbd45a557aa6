import { kaartRoutes } from '../../src/contract/routes/kaart.ts'
import type { Kaart } from '../../src/contract/schemas/kaart.ts'
import type { App, Poorten } from '../kern/poorten.ts'
import { nietGevonden } from '../kern/probleem.ts'
import { kaartTag, leesAanbod, leesKaart } from '../vragen/kaart.ts'
import { gzip } from '../web/knijp.ts'

/** Public data that may be kept, but is asked for again each time: the tag says whether anything is new. */
const BEWAREN = 'public, no-cache'

/** The sociale kaart is public: no session, no personal data, and no trace of what somebody looked for. */
export function registreerKaart(app: App, p: Poorten): void {
  const { gemeenteId } = p.config
  // 300 offers are half a megabyte: read and compressed once per version, not once per visitor.
  let gereed: { tag: string; kaart: Kaart; klein: ArrayBuffer } | null = null
  const actueel = async (tag: string): Promise<NonNullable<typeof gereed>> => {
    if (gereed?.tag === tag) return gereed
    const gelezen = await leesKaart(p.db, gemeenteId)
    gereed = { ...gelezen, klein: await gzip(JSON.stringify(gelezen.kaart)) }
    return gereed
  }

  app.use('/kaart', async (c, next) => {
    if (c.req.method !== 'GET') return next()
    const tag = await kaartTag(p.db, gemeenteId)
    const koppen = { etag: `W/${tag}`, 'cache-control': BEWAREN, vary: 'accept-encoding' }
    const heeftAl = (c.req.header('if-none-match') ?? '').split(',').some((t) => t.trim().replace(/^W\//, '') === tag)
    if (heeftAl) return c.body(null, 304, koppen)
    if (!/\bgzip\b/.test(c.req.header('accept-encoding') ?? '')) return next()
    const nu = await actueel(tag)
    return c.body(nu.klein, 200, { ...koppen, etag: `W/${nu.tag}`, 'content-type': 'application/json', 'content-encoding': 'gzip' })
  })

  app.openapi(kaartRoutes.kaart, async (c) => {
    const nu = await actueel(await kaartTag(p.db, gemeenteId))
    return c.json(nu.kaart, 200, { etag: `W/${nu.tag}`, 'cache-control': BEWAREN, vary: 'accept-encoding' })
  })

  app.openapi(kaartRoutes.aanbod, async (c) => {
    const aanbod = await leesAanbod(p.db, gemeenteId, c.req.valid('param').aanbodId)
    if (!aanbod) throw nietGevonden()
    return c.json(aanbod, 200, { 'cache-control': BEWAREN })
  })
}
