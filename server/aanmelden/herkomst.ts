import type { MiddlewareHandler } from 'hono'
import { Probleem, probleemAntwoord } from '../kern/probleem.ts'

/**
 * Refuses a change that another site makes in the name of whoever is signed in here. A browser says itself where a
 * request comes from (`Sec-Fetch-Site`, else `Origin`); a request that says neither is refused.
 * @param machinePad paths that begin so are for machines with a token, and no cookie counts there
 * Belongs to the HTTP shell, not to the app: inside a page there are no such headers.
 */
export function bewaakHerkomst(basisUrl: URL, machinePad?: string): MiddlewareHandler {
  return async (c, next) => {
    if (c.req.method === 'GET' || c.req.method === 'HEAD' || c.req.method === 'OPTIONS') return next()
    // A machine has no browser and no cookie: nobody can make it ask in the name of who is signed in.
    if (machinePad !== undefined && c.req.path.startsWith(machinePad)) return next()
    if (isEigen(c.req.header('sec-fetch-site'), c.req.header('origin'), basisUrl.origin)) return next()
    return probleemAntwoord(new Probleem('niet-toegestaan', 'Dit verzoek komt niet van het loket zelf.'))
  }
}

/** Is this request ours? Pure, for its test. */
export function isEigen(secFetchSite: string | undefined, origin: string | undefined, eigen: string): boolean {
  if (origin !== undefined && origin !== eigen && secFetchSite !== 'same-origin') return false
  if (secFetchSite !== undefined) return secFetchSite === 'same-origin' || secFetchSite === 'none'
  return origin === eigen
}
