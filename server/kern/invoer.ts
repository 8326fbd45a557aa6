import type { MiddlewareHandler } from 'hono'
import { TOKEN_PAD } from './machine.ts'
import type { AppEnv } from './poorten.ts'
import { Probleem } from './probleem.ts'

/** Largest body of a command. A plan update of a day offline is about 10 kB; 1 MB leaves room for a pasted book. */
const MAX_BODY_BYTES = 1_048_576
/** Deepest nesting of a body. No schema of the contract goes beyond 6. */
const MAX_DIEPTE = 32

const utf8 = new TextDecoder('utf-8', { fatal: true })

/**
 * Looks at the bytes before any schema does: size, media type, UTF-8, JSON and depth. Each refusal is a problem of
 * the closed list; without this they surface as a 500, or as text silently changed to replacement characters.
 */
export const bewaakInvoer: MiddlewareHandler<AppEnv> = async (c, next) => {
  if (c.req.method === 'GET' || c.req.method === 'HEAD' || c.req.method === 'OPTIONS') return next()
  if (Number(c.req.header('content-length') ?? 0) > MAX_BODY_BYTES) throw teGroot()
  const soort = (c.req.header('content-type') ?? '').split(';')[0]?.trim().toLowerCase()
  const isFormulier = c.req.path.endsWith(TOKEN_PAD)
  // Of a form the reader after this wants the stream itself; of JSON the bytes that were read.
  const bytes = await (isFormulier ? c.req.raw.clone() : c.req).arrayBuffer()
  if (bytes.byteLength > MAX_BODY_BYTES) throw teGroot()
  if (isFormulier) {
    if (soort !== 'application/x-www-form-urlencoded')
      throw new Probleem('onbekend-mediatype', 'Stuur dit als application/x-www-form-urlencoded.')
    return next()
  }
  if (bytes.byteLength > 0 && soort !== 'application/json') throw new Probleem('onbekend-mediatype', 'Stuur dit als application/json.')
  if (bytes.byteLength === 0) return next()
  let tekst: string
  try {
    tekst = utf8.decode(bytes)
  } catch {
    throw new Probleem('ongeldig-verzoek', 'Deze tekst is geen geldige UTF-8.')
  }
  if (diepte(tekst) > MAX_DIEPTE) throw new Probleem('ongeldig-verzoek', 'Dit verzoek is te diep genest.')
  try {
    JSON.parse(tekst)
  } catch {
    throw new Probleem('ongeldig-verzoek', 'Dit verzoek is geen geldige JSON.')
  }
  return next()
}

function teGroot(): Probleem {
  return new Probleem('te-groot', 'Dit is groter dan hier kan (1 MB).')
}

/** Deepest nesting of brackets outside strings, without building the value. */
function diepte(tekst: string): number {
  let nu = 0
  let diepst = 0
  let inTekst = false
  for (let i = 0; i < tekst.length; i++) {
    const t = tekst.charCodeAt(i)
    if (inTekst) {
      if (t === 92) i++
      else if (t === 34) inTekst = false
    } else if (t === 34) inTekst = true
    else if (t === 91 || t === 123) diepst = Math.max(diepst, ++nu)
    else if (t === 93 || t === 125) nu--
  }
  return diepst
}
