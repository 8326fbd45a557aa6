import { HttpFout } from './lees.ts'

/** A large plan on a slow line: longer than a read of a screen waits, and not for ever. */
const GEDULD_MS = 120_000

export type Bestand = { blob: Blob; naam: string }

/**
 * Fetches a file of the loket. Not by a link: a link that fails leaves an error page, or a file with an error in it.
 * @throws HttpFout for an answer that says no; TypeError or TimeoutError when there was no whole answer
 */
export async function haalBestand(pad: string, naam: string): Promise<Bestand> {
  const stop = new AbortController()
  const klok = setTimeout(() => stop.abort(new DOMException('No answer in time', 'TimeoutError')), GEDULD_MS)
  try {
    const antwoord = await fetch(`/api/v1${pad}`, { cache: 'no-store', signal: stop.signal })
    if (!antwoord.ok) throw new HttpFout(pad, antwoord.status, null)
    const echt = /filename="([^"]+)"/u.exec(antwoord.headers.get('content-disposition') ?? '')?.[1]
    return { blob: await antwoord.blob(), naam: echt ?? naam }
  } finally {
    clearTimeout(klok)
  }
}
