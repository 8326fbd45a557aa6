import type { OpdrachtAntwoord, OpdrachtBody } from '../../contract/api.ts'
import { HttpFout } from '../../contract/lees.ts'
import { type Probleem, probleemVan } from '../../offline/poorten.ts'

/** A large file on a slow line, and a server that reads two thousand rows. */
const GEDULD_MS = 60_000

/** The loket said no to a file; `probleem` says why. */
export class BestandGeweigerd extends Error {
  readonly probleem: Probleem
  constructor(probleem: Probleem) {
    super(probleem.type)
    this.probleem = probleem
  }
}

/**
 * Sends a file at once and not through the outbox: account numbers and names in it may not stay on this device, and
 * what is lost is only a preview.
 * @param sleutel the same for a repeat of the same file
 * @throws BestandGeweigerd when the loket said no; HttpFout without a session; TypeError or TimeoutError without an answer
 */
export async function stuurBestand(body: OpdrachtBody<'post', '/invoer'>, sleutel: string): Promise<OpdrachtAntwoord<'post', '/invoer'>> {
  const stop = new AbortController()
  const klok = setTimeout(() => stop.abort(new DOMException('No answer in time', 'TimeoutError')), GEDULD_MS)
  try {
    const antwoord = await fetch('/api/v1/invoer', {
      method: 'POST',
      headers: { accept: 'application/json', 'content-type': 'application/json', 'idempotency-key': sleutel },
      body: JSON.stringify(body),
      cache: 'no-store',
      signal: stop.signal,
    })
    if (antwoord.status === 401) throw new HttpFout('/invoer', 401, null)
    const ruw: unknown = await antwoord.json()
    if (!antwoord.ok) throw new BestandGeweigerd(probleemVan({ status: antwoord.status, body: ruw }))
    // The server answers by this very contract, and its suite of cases holds it to that.
    return ruw as OpdrachtAntwoord<'post', '/invoer'>
  } finally {
    clearTimeout(klok)
  }
}
