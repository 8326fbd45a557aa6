import type { Context } from 'hono'
import { getCookie } from 'hono/cookie'

/** Names of the two cookies, and whether they may carry Secure. */
export type Koekjes = { sessie: string; vertrek: string; veilig: boolean }

const LOOPBACK = new Set(['localhost', '127.0.0.1', '[::1]'])

/**
 * Cookie names for an address. On plain http outside this machine a browser refuses `__Host-` and Secure, so they
 * are dropped there: a trial on a phone in the same network would otherwise never get past the sign-in.
 */
export function koekjesVoor(basisUrl: URL): Koekjes {
  const veilig = basisUrl.protocol === 'https:' || LOOPBACK.has(basisUrl.hostname)
  const voor = veilig ? '__Host-' : ''
  return { sessie: `${voor}sessie`, vertrek: `${voor}aanmelden`, veilig }
}

/** A cookie, or null when it is absent or longer than we ever make them. */
export function leesCookie(c: Context, naam: string): string | null {
  const waarde = getCookie(c, naam)
  return waarde === undefined || waarde === '' || waarde.length > 200 ? null : waarde
}

/** `Set-Cookie` without Domain: this host only. Without `maxSeconden` it ends with the browser session. */
export function zetCookie(koekjes: Koekjes, naam: string, waarde: string, maxSeconden?: number): string {
  return [
    `${naam}=${waarde}`,
    'Path=/',
    'HttpOnly',
    'SameSite=Lax',
    ...(koekjes.veilig ? ['Secure'] : []),
    ...(maxSeconden === undefined ? [] : [`Max-Age=${maxSeconden}`]),
  ].join('; ')
}
