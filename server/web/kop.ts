import type { MiddlewareHandler } from 'hono'

/** Hashes of what the build inlines in a page: `dist/csp.json`. */
export type CspHashes = { style: string[]; script: string[]; themas: Record<string, string> }

/** Names of the Trusted Types policies of our own code, and of the libraries that make one. */
const TRUSTED_TYPES = ['loket', 'loket-worker', 'leaflet']

/** The Content-Security-Policy of every page: no inline code but what the build hashed, nothing from elsewhere. */
export function cspVoor(hashes: CspHashes, thema: string): string {
  const themaHash = hashes.themas[thema]
  return [
    "default-src 'none'",
    `script-src 'self' ${hashes.script.join(' ')}`.trim(),
    `style-src 'self' ${[...hashes.style, ...(themaHash ? [themaHash] : [])].join(' ')}`.trim(),
    "img-src 'self' blob:",
    "font-src 'self'",
    "connect-src 'self'",
    "worker-src 'self'",
    "manifest-src 'self'",
    "form-action 'self'",
    "frame-ancestors 'none'",
    "base-uri 'none'",
    "object-src 'none'",
    "require-trusted-types-for 'script'",
    `trusted-types ${TRUSTED_TYPES.join(' ')}`,
  ].join('; ')
}

/** What is no page may load nothing and stand in no frame; half a kilobyte less per answer, of which a plan asks dozens. */
const CSP_GEGEVENS = "default-src 'none'; frame-ancestors 'none'"

/** The headers that every answer carries, errors and downloads included. */
export function veiligeKoppen(i: { csp: string; https: boolean }): MiddlewareHandler {
  return async (c, next) => {
    await next()
    const h = c.res.headers
    if (!h.has('content-security-policy'))
      h.set('content-security-policy', /^application\/(?:problem\+)?json/.test(h.get('content-type') ?? '') ? CSP_GEGEVENS : i.csp)
    h.set('x-content-type-options', 'nosniff')
    h.set('referrer-policy', 'no-referrer')
    h.set('cross-origin-opener-policy', 'same-origin')
    h.set('cross-origin-resource-policy', 'same-origin')
    h.set('permissions-policy', 'camera=(), geolocation=(), payment=(), usb=()')
    if (i.https) h.set('strict-transport-security', 'max-age=31536000; includeSubDomains')
  }
}
