import * as oidc from 'openid-client'
import { AanmeldenMislukt, type Aanmelder } from './poort.ts'

export type OidcInstelling = {
  uitgever: URL
  clientId: string
  clientSecret: string
  /** where the provider sends the browser back to: `<base url>/aanmelden/terug` */
  terugUrl: URL
  /** levels that are sure enough, most wanted first; DigiD Substantieel is eIDAS 'substantial' */
  niveaus: readonly string[]
  /** claim that holds the id of the person; a broker maps its pseudonym to it */
  persoonClaim?: string
  /** the embedded provider of a trial, which may speak plain http to its own server */
  ingebouwd?: boolean
}

/** eIDAS levels that the loket accepts: Substantieel at least (domein.md section 7, 'Login'). */
export const NIVEAUS = ['http://eidas.europa.eu/LoA/substantial', 'http://eidas.europa.eu/LoA/high'] as const

const LOOPBACK = new Set(['localhost', '127.0.0.1', '[::1]'])

/**
 * Sign-in by the OIDC code flow with PKCE, state and nonce; `iss`, `aud`, signature and times are checked by
 * openid-client, the level (`acr`) here. Discovery waits for the first sign-in: the embedded provider is this very
 * server, and a broker that is away must not keep the loket from starting.
 */
export function oidcAanmelder(i: OidcInstelling): Aanmelder {
  let gevonden: Promise<oidc.Configuration> | null = null
  const configuratie = (): Promise<oidc.Configuration> => {
    gevonden ??= ontdek(i).catch((e: unknown) => {
      // A failure is not kept: the next person tries again.
      gevonden = null
      throw new AanmeldenMislukt('niet-bereikbaar', { cause: e })
    })
    return gevonden
  }
  return {
    async begin() {
      const config = await configuratie()
      const verifier = oidc.randomPKCECodeVerifier()
      const staat = oidc.randomState()
      const nonce = oidc.randomNonce()
      const url = oidc.buildAuthorizationUrl(config, {
        redirect_uri: i.terugUrl.href,
        scope: 'openid',
        response_type: 'code',
        code_challenge: await oidc.calculatePKCECodeChallenge(verifier),
        code_challenge_method: 'S256',
        state: staat,
        nonce,
        acr_values: i.niveaus.join(' '),
        prompt: 'login',
      })
      return { url: url.href, staat, nonce, verifier }
    },
    async terug(url, verwacht) {
      const config = await configuratie()
      let claims: oidc.IDToken | undefined
      try {
        const tokens = await oidc.authorizationCodeGrant(config, url, {
          pkceCodeVerifier: verwacht.verifier,
          expectedState: verwacht.staat,
          expectedNonce: verwacht.nonce,
          idTokenExpected: true,
        })
        claims = tokens.claims()
      } catch (e) {
        throw new AanmeldenMislukt('antwoord-klopt-niet', { cause: e })
      }
      const niveau = claims?.acr
      if (typeof niveau !== 'string' || !i.niveaus.includes(niveau)) throw new AanmeldenMislukt('niveau-te-laag')
      const persoonId = claims?.[i.persoonClaim ?? 'sub']
      if (typeof persoonId !== 'string') throw new AanmeldenMislukt('onbekend')
      return { persoonId, niveau }
    },
  }
}

function ontdek(i: OidcInstelling): Promise<oidc.Configuration> {
  const magHttp = i.uitgever.protocol === 'http:' && (i.ingebouwd === true || LOOPBACK.has(i.uitgever.hostname))
  return oidc.discovery(
    i.uitgever,
    i.clientId,
    undefined,
    oidc.ClientSecretBasic(i.clientSecret),
    magHttp ? { execute: [oidc.allowInsecureRequests] } : {},
  )
}
