import fc from 'fast-check'
import * as Y from 'yjs'
import { PERSONEN, type ProefNaam } from '../../server/proef/personen.ts'
import { naarBase64 } from '../../src/lib/base64.ts'

type Schema = { readonly [sleutel: string]: unknown }
export type OpenApi = {
  paths: Record<string, Record<string, Operatie>>
  components: { schemas: Record<string, Schema> }
}
export type Operatie = {
  operationId: string
  parameters?: { name: string; in: 'path' | 'query' | 'header'; required?: boolean; schema: Schema }[]
  requestBody?: { content: Record<string, { schema: Schema }> }
  responses: Record<string, { content?: Record<string, { schema: Schema }> }>
}

/** One request to send. `{{id}}` in a text stands for an id that the run has really seen, by number. */
export type FuzzVerzoek = {
  wie: ProefNaam | null
  methode: string
  pad: string
  query: string
  headers: Record<string, string>
  body: string | Uint8Array<ArrayBuffer> | null
}

/** A marker that the run replaces by an id it has seen: random ids alone would only ever test 'not found'. */
const GEZIEN = /\{\{(\w*):(\d+)\}\}/g
const uuid = (naam: string): fc.Arbitrary<string> =>
  fc.oneof({ weight: 9, arbitrary: fc.nat(10_000).map((n) => `{{${soortVan(naam)}:${n}}}`) }, { weight: 1, arbitrary: fc.uuid() })

/** A real update of a plan document by client 7; random bytes never get past the first look. */
const yjsUpdate = fc
  .tuple(fc.constantFrom('wil', 'goed', 'samen', 'notitie', 'onbekend'), fc.string({ maxLength: 40 }))
  .map(([veld, tekst]) => {
    const doc = new Y.Doc()
    doc.clientID = 7
    doc.getText(veld).insert(0, tekst.toWellFormed())
    return naarBase64(Y.encodeStateAsUpdate(doc))
  })

const SOORTEN: readonly [RegExp, string][] = [
  [/dossier/i, 'dossier'],
  [/perso(?:on|nen)|deelnemer|auteur|voorwie/i, 'persoon'],
  [/potje/i, 'potje'],
  [/draa?d/i, 'draad'],
  [/document/i, 'document'],
  [/verschuiving/i, 'verschuiving'],
  [/versie/i, 'versie'],
  [/bericht/i, 'bericht'],
  [/bron/i, 'bron'],
  [/toestemming/i, 'toestemming'],
  [/machtiging|vertegenwoordiging/i, 'machtiging'],
  [/aanbod|dienst/i, 'aanbod'],
  [/overeenkomst/i, 'overeenkomst'],
  [/zorgverlener/i, 'zorgverlener'],
  [/declaratie/i, 'declaratie'],
  [/beschikking|besluit/i, 'beschikking'],
  [/invoer/i, 'invoer'],
  [/opmerking/i, 'opmerking'],
  [/uitnodiging/i, 'uitnodiging'],
  [/moment/i, 'moment'],
  [/reactie/i, 'reactie'],
  [/plan/i, 'plan'],
]

/** What kind of thing a name points at: `vanPotjeId` and the list `potjes` are both 'potje'; unknown is ''. */
export function soortVan(naam: string): string {
  return SOORTEN.find(([patroon]) => patroon.test(naam))?.[1] ?? ''
}

const GEK: readonly string[] = [
  '',
  ' ',
  '\u0000',
  '\ud800',
  '../../etc/passwd',
  "' or 1=1 --",
  '<script>alert(1)</script>',
  '__proto__',
  'constructor',
  '💶',
  'é'.repeat(5_000),
  'x'.repeat(40_000),
  '2026-02-30',
  '9'.repeat(400),
  '%00',
  '-1',
  'null',
]
export const rommel: fc.Arbitrary<unknown> = fc.oneof(
  fc.constantFrom<unknown>(...GEK),
  fc.constantFrom<unknown>(null, true, false, 0, -1, 1.5, 2 ** 31, 2 ** 53, -(2 ** 63), 1e308, [], {}, [[[[[]]]]], { $ref: 'x' }),
  fc.jsonValue({ maxDepth: 3 }),
)

/** Values of a JSON schema; now and then one of a wrong kind in a place where the schema says otherwise. */
export function uitSchema(doc: OpenApi, schema: Schema, naam = '', diep = 0): fc.Arbitrary<unknown> {
  const goed = goedeWaarde(doc, schema, naam, diep)
  return fc.oneof({ weight: 60, arbitrary: goed }, { weight: 1, arbitrary: rommel })
}

function goedeWaarde(doc: OpenApi, schema: Schema, naam: string, diep: number): fc.Arbitrary<unknown> {
  if (diep > 12) return fc.constant(null)
  const naar = (deel: unknown, als = naam): fc.Arbitrary<unknown> => uitSchema(doc, deel as Schema, als, diep + 1)
  const verwijzing = schema['$ref']
  if (typeof verwijzing === 'string') {
    return goedeWaarde(doc, doc.components.schemas[verwijzing.replace('#/components/schemas/', '')] ?? {}, naam, diep + 1)
  }
  if ('const' in schema) return fc.constant(schema['const'])
  if (Array.isArray(schema['enum'])) return fc.constantFrom<unknown>(...(schema['enum'] as unknown[]))
  const keuzes = schema['anyOf'] ?? schema['oneOf']
  if (Array.isArray(keuzes)) return fc.oneof(...keuzes.map((k: unknown) => naar(k)))
  if (Array.isArray(schema['allOf'])) {
    return fc
      .tuple(...schema['allOf'].map((k: unknown) => naar(k)))
      .map((delen) => Object.assign({}, ...delen.filter((d) => typeof d === 'object')) as unknown)
  }
  const soorten = schema['type']
  if (Array.isArray(soorten)) return fc.oneof(...soorten.map((type: unknown) => goedeWaarde(doc, { ...schema, type }, naam, diep + 1)))
  const getal = (veld: string, anders: number): number => (typeof schema[veld] === 'number' ? schema[veld] : anders)
  switch (soorten) {
    case 'object':
      return objectWaarde(schema, naar)
    case 'array':
      return fc.array(naar(schema['items'] ?? {}), { minLength: getal('minItems', 0), maxLength: Math.min(getal('maxItems', 3), 4) })
    case 'integer': {
      if (naam === 'clientId') return fc.constantFrom(7, 7, 7, 0, 4_294_967_295)
      if (naam === 'epoch') return fc.constantFrom(1, 1, 1, 0, 2)
      const min = Math.max(getal('minimum', getal('exclusiveMinimum', -(2 ** 31))), Number.MIN_SAFE_INTEGER)
      const max = Math.min(getal('maximum', getal('exclusiveMaximum', 2 ** 31)), Number.MAX_SAFE_INTEGER)
      return fc.oneof(
        // Mostly small: a shift of a billion is refused before anything interesting happens.
        { weight: 6, arbitrary: fc.integer({ min: Math.max(min, 0), max: Math.min(max, 2_000) }) },
        { weight: 1, arbitrary: fc.integer({ min: Math.max(min, -(2 ** 31)), max: Math.min(max, 2 ** 31) }) },
        { weight: 1, arbitrary: fc.constantFrom(min, max) },
      )
    }
    case 'number':
      return fc.double({ noNaN: true, noDefaultInfinity: true })
    case 'boolean':
      return fc.boolean()
    case 'null':
      return fc.constant(null)
    case 'string':
      return tekstWaarde(schema, naam, getal('minLength', 0), Math.min(getal('maxLength', 60), 80))
    default:
      return rommel
  }
}

function objectWaarde(schema: Schema, naar: (deel: unknown, als: string) => fc.Arbitrary<unknown>): fc.Arbitrary<unknown> {
  const velden = Object.entries((schema['properties'] ?? {}) as Record<string, unknown>).map(([k, v]) => [k, naar(v, k)] as const)
  const verplicht = new Set(Array.isArray(schema['required']) ? (schema['required'] as string[]) : [])
  const optioneel = velden.map(([k]) => k).filter((k) => !verplicht.has(k))
  return fc
    .tuple(
      fc.record(Object.fromEntries(velden)),
      fc.subarray(optioneel),
      fc.oneof(
        { weight: 20, arbitrary: fc.constant<string | null>(null) },
        { weight: 1, arbitrary: fc.constantFrom(...velden.map(([k]) => k), 'teveel') },
      ),
    )
    .map(([waarden, weg, raar]) => {
      const uit: Record<string, unknown> = { ...waarden }
      for (const sleutel of weg) delete uit[sleutel]
      if (raar !== null && raar in uit) delete uit[raar]
      else if (raar !== null) uit[raar] = 'teveel'
      return uit
    })
}

function tekstWaarde(schema: Schema, naam: string, min: number, max: number): fc.Arbitrary<unknown> {
  // No chance of a random text that is a month.
  if (naam === 'maand') return fc.constantFrom('2026-01', '2026-06', '2026-07', '2026-13', '1999-12')
  if (naam === 'jaar') return fc.constantFrom('2026', '2026', '2025', '0000')
  if (naam === 'update') return fc.oneof({ weight: 4, arbitrary: yjsUpdate }, { weight: 1, arbitrary: fc.base64String({ maxLength: 200 }) })
  switch (schema['format']) {
    case 'uuid':
      return uuid(naam)
    case 'date':
      return fc.oneof(
        fc.date({ min: new Date('2026-06-01'), max: new Date('2027-07-01'), noInvalidDate: true }).map((d) => d.toISOString().slice(0, 10)),
        fc.date({ min: new Date('1990-01-01'), max: new Date('2040-12-31'), noInvalidDate: true }).map((d) => d.toISOString().slice(0, 10)),
        fc.constantFrom('2026-07-01', '2026-12-31', '0001-01-01', '9999-12-31'),
      )
    case 'date-time':
      return fc.date({ min: new Date('1990-01-01'), max: new Date('2040-12-31'), noInvalidDate: true }).map((d) => d.toISOString())
    default:
      return fc.oneof(
        fc.string({ minLength: min, maxLength: max }),
        fc.string({ minLength: min, maxLength: max, unit: 'grapheme' }),
        fc.base64String({ maxLength: 64 }),
      )
  }
}

/** Who can do most: the rest mainly meets closed doors, which the matrix of rights proves already. */
const DOENERS: readonly ProefNaam[] = ['sanne', 'mark', 'ilse', 'fatima', 'hanneke']
const NAMEN = Object.keys(PERSONEN) as ProefNaam[]

/** Requests for one operation: mostly meant well, always a part broken in its body, headers, ids or caller. */
export function verzoekVoor(doc: OpenApi, pad: string, methode: string, operatie: Operatie): fc.Arbitrary<FuzzVerzoek> {
  const van = (plek: string) => (operatie.parameters ?? []).filter((p) => p.in === plek)
  const paden = fc.tuple(
    ...van('path').map((p) => fc.oneof({ weight: 9, arbitrary: goedeWaarde(doc, p.schema, p.name, 0) }, { weight: 1, arbitrary: rommel })),
  )
  const vragen = fc.tuple(...van('query').map((p) => fc.option(uitSchema(doc, p.schema, p.name), { nil: undefined })))
  const schema = operatie.requestBody?.content['application/json']?.schema
  const bytes = fc.uint8Array({ maxLength: 60 }).map((b) => new Uint8Array(b))
  const body: fc.Arbitrary<FuzzVerzoek['body']> =
    schema === undefined
      ? fc.constant(null)
      : fc.oneof(
          { weight: 20, arbitrary: uitSchema(doc, schema).map((w) => JSON.stringify(w)) },
          { weight: 1, arbitrary: fc.string() },
          { weight: 1, arbitrary: bytes },
          {
            weight: 1,
            arbitrary: fc.constantFrom(
              '',
              '{',
              '[]',
              'null',
              '{"__proto__":{"a":1}}',
              `${'['.repeat(3_000)}${']'.repeat(3_000)}`,
              `{"a":"${'x'.repeat(300_000)}"}`,
            ),
          },
        )
  const sleutel = fc.oneof(
    { weight: 16, arbitrary: fc.uuid() },
    { weight: 2, arbitrary: fc.constant('0f0f0f0f-0f0f-4f0f-8f0f-0f0f0f0f0f0f') },
    { weight: 1, arbitrary: fc.constantFrom('', 'x', 'x'.repeat(500)) },
    { weight: 1, arbitrary: fc.constant(undefined) },
  )
  const soort = fc.oneof(
    { weight: 20, arbitrary: fc.constant('application/json') },
    { weight: 1, arbitrary: fc.constantFrom('text/plain', 'application/x-www-form-urlencoded', 'x') },
  )
  return fc
    .record({
      wie: fc.oneof(
        { weight: 8, arbitrary: fc.constantFrom<ProefNaam | null>(...DOENERS) },
        { weight: 6, arbitrary: fc.constantFrom<ProefNaam | null>(...NAMEN) },
        { weight: 1, arbitrary: fc.constant(null) },
      ),
      paden,
      vragen,
      body,
      sleutel,
      soort,
    })
    .map((r) => {
      const delen = van('path').map((p, i) => [p.name, r.paden[i]] as const)
      const zoek = new URLSearchParams()
      van('query').forEach((p, i) => {
        if (r.vragen[i] !== undefined) zoek.set(p.name, plat(r.vragen[i]))
      })
      const headers: Record<string, string> = {}
      if (r.body !== null) headers['content-type'] = r.soort
      if (methode !== 'get' && r.sleutel !== undefined) headers['idempotency-key'] = r.sleutel
      return {
        wie: r.wie,
        methode: methode.toUpperCase(),
        pad: delen.reduce((p, [naam, waarde]) => p.replace(`{${naam}}`, voorPad(plat(waarde))), pad),
        query: zoek.toString(),
        headers,
        body: r.body,
      }
    })
}

export const plat = (waarde: unknown): string => (typeof waarde === 'string' ? waarde : (JSON.stringify(waarde) ?? ''))
export const voorPad = (tekst: string): string =>
  /^\{\{\w*:\d+\}\}$/.test(tekst) ? tekst : encodeURIComponent(tekst.toWellFormed()).slice(0, 4_000)

/** Puts seen ids in the place of the markers. */
export function vulIn(tekst: string, kies: (soort: string, n: number) => string): string {
  return tekst.replace(GEZIEN, (_heel, soort: string, n: string) => kies(soort, Number(n)))
}
