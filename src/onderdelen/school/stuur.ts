import type { OpdrachtAntwoord, OpdrachtBody } from '../../contract/api.ts'
import { HttpFout } from '../../contract/lees.ts'

type SchoolPad = '/school/lezen' | '/school/antwoord'

/**
 * Asks or tells the loket something for who has no account: at once, and nothing of it stays on this device.
 * @param sleutel the same for a repeat, so that an answer that got lost on its way is not a second one
 * @throws HttpFout when the loket said no; TypeError or TimeoutError when it could not be reached
 */
export async function stuurSchool<P extends SchoolPad>(
  pad: P,
  body: OpdrachtBody<'post', P>,
  sleutel: string,
): Promise<OpdrachtAntwoord<'post', P>> {
  const stop = new AbortController()
  const klok = setTimeout(() => stop.abort(new DOMException('No answer in time', 'TimeoutError')), 20_000)
  try {
    const antwoord = await fetch(`/api/v1${pad}`, {
      method: 'POST',
      headers: { accept: 'application/json', 'content-type': 'application/json', 'idempotency-key': sleutel },
      body: JSON.stringify(body),
      cache: 'no-store',
      signal: stop.signal,
    })
    if (!antwoord.ok) throw new HttpFout(pad, antwoord.status, null)
    // The server answers by this very contract, and its suite of cases holds it to that.
    return (await antwoord.json()) as OpdrachtAntwoord<'post', P>
  } finally {
    clearTimeout(klok)
  }
}
