import fc from 'fast-check'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { PERSONEN } from '../../server/proef/personen.ts'
import { z } from '../../src/contract/zod.ts'
import { openLoket, WIE, type TestLoket } from '../loket.ts'
import { Gezien } from './fuzz-gezien.ts'
import { type FuzzVerzoek, type OpenApi, verzoekVoor, vulIn } from './fuzz-verzoek.ts'

const AANTAL = 20_000
let loket: TestLoket
beforeAll(async () => {
  loket = await openLoket()
})
afterAll(() => loket.sluit())

/** A checker of one answer per schema of the document, built once. */
function keurder(doc: OpenApi): (schema: unknown, waarde: unknown) => string | null {
  const tekst = JSON.stringify(doc.components.schemas).replaceAll('#/components/schemas/', '#/$defs/')
  const defs = JSON.parse(tekst) as Record<string, z.core.JSONSchema.JSONSchema>
  const gebouwd = new Map<string, z.ZodType>()
  return (schema, waarde) => {
    const sleutel = JSON.stringify(schema).replaceAll('#/components/schemas/', '#/$defs/')
    let keur = gebouwd.get(sleutel)
    if (keur === undefined) {
      keur = z.fromJSONSchema({ ...(JSON.parse(sleutel) as z.core.JSONSchema.JSONSchema), $defs: defs })
      gebouwd.set(sleutel, keur)
    }
    const uit = keur.safeParse(waarde)
    return uit.success ? null : JSON.stringify(uit.error.issues.slice(0, 3))
  }
}

test(`${AANTAL} requests made from the contract: never a 5xx, never an answer that breaks its schema`, { timeout: 600_000 }, async () => {
  const zaad = Math.floor(Math.random() * 2 ** 31)
  console.log(`fuzz seed ${zaad}`)
  const doc = (await (await loket.app.request('/api/v1/openapi.json')).json()) as OpenApi
  const keur = keurder(doc)
  const operaties = Object.entries(doc.paths).flatMap(([pad, methoden]) =>
    Object.entries(methoden)
      .filter(([, o]) => typeof o === 'object' && 'operationId' in o)
      .map(([methode, operatie]) => ({ pad, methode, operatie })),
  )
  const per = Math.ceil(AANTAL / operaties.length)
  const rijen = operaties.map((o, i) => ({
    ...o,
    verzoeken: fc.sample(verzoekVoor(doc, o.pad, o.methode, o.operatie), { numRuns: per, seed: zaad + i }),
  }))
  const gezien = new Gezien()
  const fouten: string[] = []
  // One example of each kind of failure; the twentieth of the same says nothing new.
  const gemeld = new Set<string>()
  const statussen = new Map<string, number>()
  let gedaan = 0
  for (let n = 0; n < per && fouten.length < 20; n += 1) {
    for (const { operatie, pad, verzoeken } of rijen) {
      const verzoek = verzoeken[n]
      if (verzoek === undefined) continue
      const antwoord = await stuur(verzoek, gezien)
      gedaan += 1
      const klasse = `${operatie.operationId} ${antwoord.status}`
      statussen.set(klasse, (statussen.get(klasse) ?? 0) + 1)
      const klacht = beoordeel(antwoord)
      const kenmerk = `${operatie.operationId} ${klacht?.slice(0, 60)}`
      if (klacht !== null && !gemeld.has(kenmerk)) {
        gemeld.add(kenmerk)
        fouten.push(`${operatie.operationId}: ${klacht}\n  ${toon(verzoek, gezien)}\n  ${antwoord.tekst.slice(0, 300)}`)
      }

      function beoordeel(a: Antwoord): string | null {
        if (a.status >= 500) return `status ${a.status} ${JSON.stringify(loket.fouten.at(-1))}`
        const verwacht = operatie.responses[String(a.status)]
        if (verwacht === undefined) return `status ${a.status} is not in the contract`
        if (a.headers.get('api-version') === null) return 'no API-Version'
        const inhoud = Object.entries(verwacht.content ?? {})[0]
        if (inhoud === undefined) return a.tekst === '' ? null : 'a body where the contract has none'
        const [soort, { schema }] = inhoud
        if (a.headers.get('content-type')?.startsWith(soort) !== true) return `content-type ${a.headers.get('content-type')}`
        if (!soort.endsWith('json')) return null
        const reden = keur(schema, JSON.parse(a.tekst))
        if (reden !== null) return `the answer breaks its schema: ${reden}`
        if (a.status < 300) gezien.onthoud(verzoek?.wie ?? null, pad, JSON.parse(a.tekst))
        return null
      }
    }
  }
  expect(fouten).toEqual([])
  expect(gedaan).toBeGreaterThanOrEqual(AANTAL)
  // A fuzzer that only ever hears 'no' tests the door and not the house.
  const geslaagd = new Set([...statussen.keys()].filter((k) => k.endsWith(' 200')).map((k) => k.split(' ')[0]))
  // What only machines ask needs a token that nobody here has; machine.test.ts is behind that door.
  const open = operaties.filter((o) => !o.pad.startsWith('/machine/'))
  const nooit = open.map((o) => o.operatie.operationId).filter((naam) => !geslaagd.has(naam))
  console.log(`${gedaan} requests, ${operaties.length} operations, never a 200: ${nooit.join(', ') || 'none'}`)
  expect(geslaagd.size).toBeGreaterThan(open.length * 0.6)
})

type Antwoord = { status: number; headers: Headers; tekst: string }

async function stuur(v: FuzzVerzoek, gezien: Gezien): Promise<Antwoord> {
  const headers = new Headers(v.headers)
  if (v.wie !== null) headers.set(WIE, PERSONEN[v.wie].id)
  const stop = new AbortController()
  const verzoek = new Request(adres(v, gezien), {
    method: v.methode,
    headers,
    signal: stop.signal,
    ...(v.body === null ? {} : { body: typeof v.body === 'string' ? vulIn(v.body, (s, n) => gezien.kies(v.wie, s, n)) : v.body }),
  })
  const antwoord = await loket.app.fetch(verzoek)
  if (antwoord.headers.get('content-type')?.startsWith('text/event-stream') === true) {
    stop.abort()
    await antwoord.body?.cancel()
    return { status: antwoord.status, headers: antwoord.headers, tekst: '' }
  }
  return { status: antwoord.status, headers: antwoord.headers, tekst: await antwoord.text() }
}

function adres(v: FuzzVerzoek, gezien: Gezien): string {
  const kies = (soort: string, n: number): string => gezien.kies(v.wie, soort, n)
  return `http://loket.test/api/v1${vulIn(v.pad, kies)}${v.query === '' ? '' : `?${vulIn(decodeMerken(v.query), kies)}`}`
}

/** URLSearchParams writes the braces of a marker in its own way. */
function decodeMerken(query: string): string {
  return query.replace(/%7B%7B(\w*)%3A(\d+)%7D%7D/g, '{{$1:$2}}')
}

function toon(v: FuzzVerzoek, gezien: Gezien): string {
  const body =
    typeof v.body === 'string'
      ? vulIn(v.body, (s, n) => gezien.kies(v.wie, s, n)).slice(0, 400)
      : v.body === null
        ? ''
        : `bytes ${[...v.body].join(' ')}`
  return `${v.wie ?? 'nobody'} ${v.methode} ${adres(v, gezien).slice(0, 300)} ${JSON.stringify(v.headers)} ${body}`
}
