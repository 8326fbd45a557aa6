import type { LeesAntwoord, LeesPad, PadParams } from './api.ts'
import type { ProbleemBody } from './problemen.ts'

const BASIS = '/api/v1'
/** A mobile network that hangs is no network: without this a screen would wait for minutes on one request. */
const GEDULD_MS = 20_000

/** The loket answered, and the answer was no. A broken network is a TypeError (or a timeout), never this. */
export class HttpFout extends Error {
  readonly status: number
  /** The problem the loket named; null when something else answered (a proxy, a captive portal). */
  readonly probleem: ProbleemBody | null

  constructor(pad: string, status: number, probleem: ProbleemBody | null) {
    super(`GET ${pad}: ${status} ${probleem?.type ?? ''}`)
    this.name = 'HttpFout'
    this.status = status
    this.probleem = probleem
  }
}

export type LeesVraag<P extends LeesPad> = {
  query?: Readonly<Record<string, string | number | undefined>>
  signal?: AbortSignal
} & ([keyof PadParams<P>] extends [never] ? { params?: never } : { params: PadParams<P> })

function adres(pad: string, params: Readonly<Record<string, string>>, query: LeesVraag<LeesPad>['query']): string {
  const gevuld = pad.replaceAll(/\{(\w+)\}/gu, (_heel, naam: string) => encodeURIComponent(params[naam] ?? ''))
  const zoek = new URLSearchParams()
  for (const [naam, waarde] of Object.entries(query ?? {})) if (waarde !== undefined) zoek.set(naam, String(waarde))
  return `${BASIS}${gevuld}${zoek.size > 0 ? `?${zoek.toString()}` : ''}`
}

function isProbleem(ruw: unknown): ruw is ProbleemBody {
  return (
    typeof ruw === 'object' &&
    ruw !== null &&
    'type' in ruw &&
    typeof ruw.type === 'string' &&
    'status' in ruw &&
    typeof ruw.status === 'number'
  )
}

/**
 * One read of the contract: `lees('/dossiers/{dossierId}', { params: { dossierId }, signal })`.
 * @throws HttpFout for an answer that says no; TypeError or TimeoutError when there was no (whole) answer
 */
export async function lees<P extends LeesPad>(
  pad: P,
  ...[vraag]: [keyof PadParams<P>] extends [never] ? [LeesVraag<P>?] : [LeesVraag<P>]
): Promise<LeesAntwoord<P>> {
  // By hand: AbortSignal.any is younger than the phones that this must work on.
  const stop = new AbortController()
  const klok = setTimeout(() => stop.abort(new DOMException('No answer in time', 'TimeoutError')), GEDULD_MS)
  const breekAf = (): void => stop.abort(vraag?.signal?.reason)
  vraag?.signal?.addEventListener('abort', breekAf, { once: true })
  if (vraag?.signal?.aborted) breekAf()
  try {
    const antwoord = await fetch(adres(pad, vraag?.params ?? {}, vraag?.query), {
      headers: { accept: 'application/json' },
      cache: 'no-store',
      signal: stop.signal,
    })
    if (!antwoord.ok) {
      const ruw: unknown = await antwoord.json().catch(() => null)
      throw new HttpFout(pad, antwoord.status, isProbleem(ruw) ? ruw : null)
    }
    // The server answers by this very contract, and its suite of cases holds it to that: a second check here would ship the schemas.
    return (await antwoord.json()) as LeesAntwoord<P>
  } finally {
    clearTimeout(klok)
    vraag?.signal?.removeEventListener('abort', breekAf)
  }
}
