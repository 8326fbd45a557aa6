import { readdir, readFile } from 'node:fs/promises'
import { extname, join, relative, sep } from 'node:path'
import { promisify } from 'node:util'
import { brotliCompress, constants } from 'node:zlib'
import { Hono } from 'hono'
import { vulSchil } from '../../src/lib/schil.ts'
import type { CspHashes } from './kop.ts'

const SOORTEN: Record<string, string> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.webmanifest': 'application/manifest+json; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.woff2': 'font/woff2',
  '.txt': 'text/plain; charset=utf-8',
  '.md': 'text/plain; charset=utf-8',
}
/** Beside a file: the same, compressed when the app was built. */
const KLEIN = '.br'
/** Names with a hash of their content never change; everything else is asked anew, the worker above all. */
const ONVERANDERLIJK = /^\/assets\/.+-[\w-]{8,}\.\w+$/
/** Of the build itself, not for the web. */
const NIET_OPENBAAR = /^\/(csp\.json|\.vite\/)/

const knijp = promisify(brotliCompress)

type Bestand = { bytes: Uint8Array<ArrayBuffer>; klein: Uint8Array<ArrayBuffer> | null; soort: string; bewaar: string }

export type Gevuld = { gemeente: string; telefoon: string; thema: string; proefDag: string | null; proefWoorden: string }

/**
 * The built app from memory: read once at start, so that no request touches the disk and no path can walk out of the
 * folder. Unknown addresses get the empty shell `app.html`; the app itself says when there is nothing.
 */
export async function statisch(map: string, loket: Gevuld): Promise<{ app: Hono; hashes: CspHashes }> {
  const alle = new Set(
    (await readdir(map, { recursive: true, withFileTypes: true })).filter((d) => d.isFile()).map((d) => join(d.parentPath, d.name)),
  )
  const hashes = JSON.parse(await readFile(join(map, 'csp.json'), 'utf8')) as CspHashes
  const themaCss = (await readFile(join(map, 'themas', `${loket.thema}.css`), 'utf8')).trim()
  const bestanden = new Map<string, Bestand>()
  for (const naam of alle) {
    if (extname(naam) === KLEIN) continue
    const pad = `/${relative(map, naam).split(sep).join('/')}`
    if (NIET_OPENBAAR.test(pad)) continue
    let bytes = new Uint8Array(await readFile(naam))
    let klein = alle.has(`${naam}${KLEIN}`) ? new Uint8Array(await readFile(`${naam}${KLEIN}`)) : null
    if (pad === '/index.html' || pad === '/app.html') {
      bytes = new TextEncoder().encode(vulSchil(new TextDecoder().decode(bytes), loket, loket.proefWoorden, themaCss))
      klein = await knijpZacht(bytes)
    }
    bestanden.set(pad, {
      bytes,
      klein,
      soort: SOORTEN[extname(naam)] ?? 'application/octet-stream',
      bewaar: ONVERANDERLIJK.test(pad) ? 'public, max-age=31536000, immutable' : 'no-cache',
    })
  }
  const app = new Hono()
  app.get('*', (c) => {
    const pad = c.req.path === '/' ? '/index.html' : c.req.path
    const heeftEinde = /\.\w+$/.test(pad)
    const bestand = bestanden.get(pad) ?? (heeftEinde ? undefined : bestanden.get('/app.html'))
    if (!bestand) return c.text('Niet gevonden', 404)
    const klein = bestand.klein !== null && (c.req.header('accept-encoding') ?? '').includes('br')
    return c.body(klein ? (bestand.klein ?? bestand.bytes) : bestand.bytes, 200, {
      'content-type': bestand.soort,
      'cache-control': bestand.bewaar,
      vary: 'accept-encoding',
      ...(klein ? { 'content-encoding': 'br' } : {}),
    })
  })
  return { app, hashes }
}

async function knijpZacht(bytes: Uint8Array): Promise<Uint8Array<ArrayBuffer>> {
  return new Uint8Array(await knijp(bytes, { params: { [constants.BROTLI_PARAM_QUALITY]: 9 } }))
}
