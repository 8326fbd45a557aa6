/** The part of oidc-provider 9 that the embedded provider uses; the package has no types of its own. */
declare module 'oidc-provider' {
  import type { IncomingMessage, ServerResponse } from 'node:http'

  export type Opslag = Record<string, unknown> & { uid?: string; userCode?: string; grantId?: string; consumed?: number }

  export class Grant {
    constructor(inhoud: { accountId: string; clientId: string })
    addOIDCScope(scope: string): void
    save(): Promise<string>
  }

  export type Ctx = {
    oidc: {
      client: { clientId: string }
      session: { accountId: string }
      provider: Provider
    }
  }

  export default class Provider {
    constructor(uitgever: string, instelling: Record<string, unknown>)
    proxy: boolean
    readonly Grant: typeof Grant
    callback(): (req: IncomingMessage, res: ServerResponse) => Promise<void>
    interactionDetails(req: IncomingMessage, res: ServerResponse): Promise<{ uid: string }>
    interactionResult(req: IncomingMessage, res: ServerResponse, uitkomst: Record<string, unknown>): Promise<string>
    on(gebeurtenis: string, bij: (...args: unknown[]) => void): this
  }
}
