import { deleteDB, openDB } from 'idb'
import { nieuwId } from '../lib/id.ts'
import type { ToestelSchema } from './databank.ts'
import type { Kanaal, Poorten, Sloten, StroomOpener, Transport } from './poorten.ts'

const BASIS = '/api/v1'
/** A mobile network that hangs is no network: without this a queue would wait for minutes behind one request. */
const GEDULD_MS = 20_000

const transport: Transport = async (v) => {
  const antwoord = await fetch(BASIS + v.pad, {
    method: v.methode,
    headers: { accept: 'application/json', ...(v.body === undefined ? {} : { 'content-type': 'application/json' }), ...v.kop },
    ...(v.body === undefined ? {} : { body: JSON.stringify(v.body) }),
    keepalive: v.blijfLeven ?? false,
    cache: 'no-store',
    signal: AbortSignal.timeout(GEDULD_MS),
  })
  const tekst = await antwoord.text()
  const datum = Date.parse(antwoord.headers.get('date') ?? '')
  return { status: antwoord.status, body: leesJson(tekst, antwoord.ok), ...(Number.isNaN(datum) ? {} : { op: datum }) }
}

/** @throws for a 2xx whose body is cut off or a captive portal's page: that is no answer of the loket. */
function leesJson(tekst: string, goed: boolean): unknown {
  if (tekst === '') return null
  try {
    return JSON.parse(tekst)
  } catch (e) {
    if (goed) throw e
    return null
  }
}

const stroom: StroomOpener = (op) => {
  const bron = new EventSource(`${BASIS}/live`)
  bron.addEventListener('open', () => op.bijOpen())
  bron.addEventListener('message', (e: MessageEvent<string>) => op.bijBericht(e.data))
  bron.addEventListener('error', () => op.bijFout())
  return { sluit: () => bron.close() }
}

function kanaal(): Kanaal {
  const k = new BroadcastChannel('loket-toestel')
  return {
    stuur: (b) => k.postMessage(b),
    luister: (doe) => {
      const bij = (e: MessageEvent<unknown>): void => doe(e.data)
      k.addEventListener('message', bij)
      return () => k.removeEventListener('message', bij)
    },
  }
}

const sloten: Sloten = async (naam, doe, signaal) => {
  await navigator.locks.request(naam, signaal ? { signal: signaal } : {}, doe)
}

/** The ports of a real browser. */
export function browserPoorten(): Poorten {
  return {
    databank: 'loket-toestel',
    openDb: (naam, versie, op) => openDB<ToestelSchema>(naam, versie, op),
    wisDb: (naam) => deleteDB(naam),
    transport,
    stroom,
    kanaal: kanaal(),
    sloten,
    subtle: crypto.subtle,
    nu: () => Date.now(),
    straks: (doe, ms) => {
      const k = setTimeout(doe, ms)
      return () => clearTimeout(k)
    },
    toeval: () => Math.random(),
    willekeurig: (bytes) => crypto.getRandomValues(bytes),
    nieuwId,
    heeftNetwerk: () => navigator.onLine,
  }
}
