import { maakApp } from '../server/app.ts'
import type { Database } from '../server/db/database.ts'
import { migreer } from '../server/db/migreren.ts'
import { openTestGeheugen } from './geheugen.ts'
import { openPostgres } from '../server/db/postgres.ts'
import { LIVE_KANAAL } from '../server/kern/live.ts'
import { maakLiveBus } from '../server/kern/live-bus.ts'
import type { App, LogVelden, Poorten } from '../server/kern/poorten.ts'
import { proefBestanden } from '../server/proef/bestanden.ts'
import { PERSONEN, PROEF_GEMEENTE, type ProefNaam } from '../server/proef/personen.ts'
import { zaaiProef } from '../server/proef/zaaien.ts'
import { maakBladPdf } from '../server/uitvoer/blad-pdf.ts'
import { klokVan } from '../src/lib/klok.ts'

/** Header by which a test says who asks. Only the port of a test reads it; the product knows sessions only. */
export const WIE = 'x-test-persoon'

export type TestLoket = {
  app: App
  database: Database
  poorten: Poorten
  /** what was logged as an error */
  fouten: LogVelden[]
  zetDag(dag: string): void
  sluit(): Promise<void>
}

/**
 * The whole server app with the trial families on an own database, with the caller and the day in the hands of the
 * test. @param url of an empty PostgreSQL database; without it PGlite in memory
 */
export async function openLoket(url?: string): Promise<TestLoket> {
  const database = url === undefined ? await openTestGeheugen() : await openPostgres(url)
  await migreer(database.db)
  let dag = '2026-07-01'
  const klok = klokVan(() => Date.parse(`${dag}T10:00:00Z`))
  const bus = maakLiveBus()
  await database.luister(LIVE_KANAAL, bus.bijLading, bus.bijVerlies)
  const fouten: LogVelden[] = []
  const poorten: Poorten = {
    db: database.db,
    klok,
    tijd: klok,
    live: bus,
    log: { info: () => {}, fout: (v) => void fouten.push(v) },
    pdf: maakBladPdf,
    beller: (c) => {
      const persoon = Object.values(PERSONEN).find((p) => p.id === c.req.header(WIE))
      return Promise.resolve(
        persoon ? { gemeenteId: PROEF_GEMEENTE.id, persoonId: persoon.id, sessieId: 'test', rollen: [...persoon.rollen] } : null,
      )
    },
    config: { gemeenteId: PROEF_GEMEENTE.id, proefDag: '2026-07-01', productie: false },
  }
  await zaaiProef(poorten, await proefBestanden())
  return {
    app: maakApp(poorten),
    database,
    poorten,
    fouten,
    zetDag: (nieuw) => {
      dag = nieuw
    },
    sluit: () => database.sluit(),
  }
}

export type Antwoord = { status: number; headers: Headers; body: unknown }
/** One request as this person (null: nobody), over whatever stands behind `haal`. */
export type Vraag = (
  wie: ProefNaam | null,
  methode: string,
  pad: string,
  body?: unknown,
  opties?: { sleutel?: string; headers?: Record<string, string> },
) => Promise<Antwoord>

/** Makes requests against an implementation of the contract. */
export function vraagVia(haal: (r: Request) => Promise<Response> | Response, basis = 'http://loket.test/api/v1'): Vraag {
  return async (wie, methode, pad, body, opties = {}) => {
    const headers = new Headers(opties.headers)
    if (wie !== null) headers.set(WIE, PERSONEN[wie].id)
    if (methode !== 'GET') {
      if (!headers.has('content-type')) headers.set('content-type', 'application/json')
      headers.set('idempotency-key', opties.sleutel ?? crypto.randomUUID())
    }
    const antwoord = await haal(
      new Request(`${basis}${pad}`, {
        method: methode,
        headers,
        ...(body === undefined
          ? {}
          : { body: typeof body === 'string' || body instanceof Uint8Array ? (body as BodyInit) : JSON.stringify(body) }),
      }),
    )
    // A file is no JSON: its bytes.
    if (antwoord.headers.has('content-disposition'))
      return { status: antwoord.status, headers: antwoord.headers, body: new Uint8Array(await antwoord.arrayBuffer()) }
    const tekst = await antwoord.text()
    return { status: antwoord.status, headers: antwoord.headers, body: tekst === '' ? null : (JSON.parse(tekst) as unknown) }
  }
}
