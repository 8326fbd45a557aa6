import { readFileSync } from 'node:fs'
import type { IncomingMessage, ServerResponse } from 'node:http'
import type { HttpBindings } from '@hono/node-server'
import { RESPONSE_ALREADY_SENT } from '@hono/node-server/utils/response'
import { Hono } from 'hono'
import Provider, { type Ctx } from 'oidc-provider'
import { opslagInGeheugen } from './ingebouwd-opslag.ts'
import { type DemoGroep, personenPagina } from './ingebouwd-pagina.ts'
import { NIVEAUS, type OidcInstelling } from './oidc.ts'
import { naarBase64url } from '../../src/lib/base64.ts'
import { willekeurig } from './willekeurig.ts'

const PAD = '/oidc'
const CLIENT = 'ipgb-loket'

export type Ingebouwd = {
  /** what the OIDC adapter of the loket needs: the trial signs in by the same code as real use */
  instelling: OidcInstelling
  /** mount on the outermost app of the node server, outside `/api/v1` */
  routes: Hono<{ Bindings: HttpBindings }>
}

/**
 * An OIDC provider for trying out: a page with demo people, no passwords. Keys and the client's secret are made at
 * each start and never leave the process.
 * @throws Error in production: whoever can open this page can be anybody
 */
export async function ingebouwdeAanmelding(i: {
  basisUrl: URL
  productie: boolean
  gemeenteNaam: string
  groepen: () => Promise<readonly DemoGroep[]>
  nu: () => number
}): Promise<Ingebouwd> {
  if (i.productie) throw new Error('The embedded sign-in is for trying out only and is refused in production.')
  const uitgever = new URL(PAD, i.basisUrl)
  const secret = naarBase64url(willekeurig(32))
  const terugUrl = new URL('/aanmelden/terug', i.basisUrl)
  const provider = new Provider(uitgever.href, {
    adapter: opslagInGeheugen(i.nu),
    acrValues: [...NIVEAUS],
    claims: { openid: ['sub'], acr: null },
    clients: [
      {
        client_id: CLIENT,
        client_secret: secret,
        redirect_uris: [terugUrl.href],
        grant_types: ['authorization_code'],
        response_types: ['code'],
        token_endpoint_auth_method: 'client_secret_basic',
        id_token_signed_response_alg: 'ES256',
      },
    ],
    clientDefaults: { id_token_signed_response_alg: 'ES256' },
    cookies: { keys: [naarBase64url(willekeurig(32))], long: { signed: true }, short: { signed: true } },
    enabledJWA: { idTokenSigningAlgValues: ['ES256'] },
    features: { devInteractions: { enabled: false }, userinfo: { enabled: false }, rpInitiatedLogout: { enabled: false } },
    findAccount: (_ctx: unknown, sub: string) => ({ accountId: sub, claims: () => Promise.resolve({ sub }) }),
    interactions: { url: (_ctx: unknown, interactie: { uid: string }) => `${PAD}/kies/${interactie.uid}` },
    jwks: { keys: [await sleutel()] },
    loadExistingGrant: async (ctx: Ctx) => {
      const grant = new ctx.oidc.provider.Grant({ accountId: ctx.oidc.session.accountId, clientId: ctx.oidc.client.clientId })
      grant.addOIDCScope('openid')
      await grant.save()
      return grant
    },
    pkce: { required: () => true },
    renderError: (ctx: { type: string; body: string }) => {
      ctx.type = 'text/plain; charset=utf-8'
      ctx.body = 'Inloggen is niet gelukt. Ga terug naar het loket en probeer het nog eens.'
    },
    ttl: { AccessToken: 60, AuthorizationCode: 60, Grant: 600, IdToken: 60, Interaction: 3600, Session: 600 },
  })
  // Behind a proxy that ends TLS the addresses it makes must be the outside ones.
  provider.proxy = i.basisUrl.protocol === 'https:'
  const stijl = readFileSync(new URL('./ingebouwd.css', import.meta.url), 'utf8')
  const doorgeven = provider.callback()

  const routes = new Hono<{ Bindings: HttpBindings }>()
  routes.get(`${PAD}/stijl.css`, (c) => c.body(stijl, 200, { 'content-type': 'text/css; charset=utf-8' }))
  routes.get(`${PAD}/kies/:uid`, async (c) => {
    try {
      await provider.interactionDetails(c.env.incoming, c.env.outgoing)
    } catch {
      return c.redirect('/aanmelden', 303)
    }
    return c.html(personenPagina(await i.groepen(), i.gemeenteNaam, `${PAD}/stijl.css`), 200, PAGINA_HEADERS)
  })
  routes.post(`${PAD}/kies/:uid`, async (c) => {
    const gekozen = (await c.req.parseBody())['persoon']
    const bekend = (await i.groepen()).flatMap((g) => g.personen)
    const persoon = bekend.find((p) => p.id === gekozen)
    if (!persoon) return c.redirect(c.req.path, 303)
    try {
      const naar = await provider.interactionResult(c.env.incoming, c.env.outgoing, {
        login: { accountId: persoon.id, acr: NIVEAUS[0], remember: false },
      })
      return c.redirect(naar, 303)
    } catch {
      return c.redirect('/aanmelden', 303)
    }
  })
  routes.all(`${PAD}/*`, async (c) => {
    await doorgeven(...onderPad(c.env.incoming, c.env.outgoing))
    return RESPONSE_ALREADY_SENT
  })

  return {
    instelling: { uitgever, clientId: CLIENT, clientSecret: secret, terugUrl, niveaus: NIVEAUS, ingebouwd: true },
    routes,
  }
}

const PAGINA_HEADERS = {
  'cache-control': 'no-store',
  'content-security-policy':
    "default-src 'none'; style-src 'self'; font-src 'self'; img-src 'self'; form-action 'self'; frame-ancestors 'none'; base-uri 'none'",
  'referrer-policy': 'no-referrer',
  'x-content-type-options': 'nosniff',
}

/** oidc-provider finds where it is mounted from the difference between `originalUrl` and `url`. */
function onderPad(req: IncomingMessage, res: ServerResponse): [IncomingMessage, ServerResponse] {
  const heel = req.url ?? '/'
  Object.assign(req, { originalUrl: heel })
  req.url = heel.slice(PAD.length) || '/'
  return [req, res]
}

async function sleutel(): Promise<JsonWebKey & { kid: string; use: string; alg: string }> {
  const paar = await crypto.subtle.generateKey({ name: 'ECDSA', namedCurve: 'P-256' }, true, ['sign', 'verify'])
  const jwk = await crypto.subtle.exportKey('jwk', paar.privateKey)
  const { kty, crv, x, y, d } = jwk
  return {
    ...(kty ? { kty } : {}),
    ...(crv ? { crv } : {}),
    ...(x ? { x } : {}),
    ...(y ? { y } : {}),
    ...(d ? { d } : {}),
    kid: naarBase64url(willekeurig(9)),
    use: 'sig',
    alg: 'ES256',
  }
}
