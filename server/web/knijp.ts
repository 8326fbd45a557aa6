import type { MiddlewareHandler } from 'hono'
import type { AppEnv } from '../kern/poorten.ts'

/** Below this an answer fits in one packet anyway, in bytes. */
const VANAF = 1_000

/**
 * Answers JSON compressed to who can read that. For routes with the words of a plan, which come in base64 and by the
 * dozen: 4 kB each over a phone, less than half when compressed. Not for a page or a route that mixes what a stranger
 * can send in with something that is secret for them.
 */
export const knijp: MiddlewareHandler<AppEnv> = async (c, next) => {
  await next()
  if (c.req.method !== 'GET' || !c.res.headers.get('content-type')?.startsWith('application/json')) return
  c.res.headers.append('vary', 'accept-encoding')
  if (c.res.headers.has('content-encoding') || !/\bgzip\b/.test(c.req.header('accept-encoding') ?? '')) return
  const heel = await c.res.arrayBuffer()
  const koppen = new Headers(c.res.headers)
  const klein = heel.byteLength < VANAF ? null : await gzip(heel)
  if (klein !== null) koppen.set('content-encoding', 'gzip')
  c.res = new Response(klein ?? heel, { status: c.res.status, headers: koppen })
}

/** With what both a server and a page have, because the app runs in both. */
export function gzip(inhoud: ArrayBuffer | string): Promise<ArrayBuffer> {
  return new Response(new Blob([inhoud]).stream().pipeThrough(new CompressionStream('gzip'))).arrayBuffer()
}
