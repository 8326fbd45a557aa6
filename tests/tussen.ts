import { createServer, type IncomingMessage, request, type ServerResponse } from 'node:http'
import { once } from 'node:events'
import type { AddressInfo } from 'node:net'
import { inject } from 'vitest'
import { startServer, type TestServer } from './server.ts'

/** The loket behind a small proxy, which can bring out a new version of the app while browsers have the old one. */
export type LoketMetVersies = {
  readonly url: string
  readonly server: TestServer
  /** From now on pages carry `<meta name="proef-versie" content="2">`, and the worker names pages of a new revision. */
  nieuweVersie(): void
  /** The next request for this address gets a 503: a browser asks again by itself after a broken connection. */
  breekEens(pad: string): void
  ruimOp(): Promise<void>
}

const PAGINA = /^\/(app\.html|index\.html|[\w/-]*)(\?.*)?$/u

/** Text of the old version as the new one; what is not about the version stays as it is. */
function alsNieuw(pad: string, tekst: string): string {
  if (!pad.startsWith('/sw.js')) return tekst.replace('<head>', '<head><meta name="proef-versie" content="2">')
  return tekst.replaceAll(/\{"revision":"[0-9a-f]+","url":"(app|index)\.html"\}/gu, '{"revision":"proef-versie-2","url":"$1.html"}')
}

/** Starts the proxy and the server behind it; the server takes the address of the proxy for its own. */
export async function startMetVersies(): Promise<LoketMetVersies> {
  let nieuw = false
  const breuken = new Set<string>()
  let achter = 0
  const geefDoor = (vraag: IncomingMessage, antwoord: ServerResponse): void => {
    const pad = vraag.url ?? '/'
    if (breuken.delete(pad.replace(/\?.*$/u, ''))) return void antwoord.writeHead(503).end()
    const aanpassen = nieuw && vraag.method === 'GET' && (pad.startsWith('/sw.js') || PAGINA.test(pad)) && !pad.startsWith('/api/')
    const { 'accept-encoding': codering, ...koppen } = vraag.headers
    const headers = aanpassen || codering === undefined ? koppen : { ...koppen, 'accept-encoding': codering }
    const door = request({ host: '127.0.0.1', port: achter, path: pad, method: vraag.method, headers }, (van) => {
      if (!aanpassen) {
        antwoord.writeHead(van.statusCode ?? 502, van.headers)
        van.pipe(antwoord)
        return
      }
      const delen: Buffer[] = []
      van.on('data', (deel: Buffer) => delen.push(deel))
      van.on('end', () => {
        const { 'content-length': _lengte, ...rest } = van.headers
        antwoord.writeHead(van.statusCode ?? 502, rest)
        antwoord.end(alsNieuw(pad, Buffer.concat(delen).toString('utf8')))
      })
    })
    door.on('error', () => antwoord.destroy())
    // A live stream that the browser leaves is left here too.
    antwoord.on('close', () => door.destroy())
    vraag.pipe(door)
  }
  const tussen = createServer(geefDoor).listen(0, '127.0.0.1')
  await once(tussen, 'listening')
  const url = `http://localhost:${(tussen.address() as AddressInfo).port}`
  const server = await startServer({ kopieVan: inject('proefMap'), omgeving: { BASIS_URL: url } })
  achter = server.poort
  return {
    url,
    server,
    nieuweVersie() {
      nieuw = true
    },
    breekEens(pad) {
      breuken.add(pad)
    },
    async ruimOp() {
      tussen.closeAllConnections()
      tussen.close()
      await server.ruimOp()
    },
  }
}
