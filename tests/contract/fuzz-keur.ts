import { z } from '../../src/contract/zod.ts'
import type { OpenApi, Operatie } from './fuzz-verzoek.ts'

export type Antwoord = { status: number; headers: Headers; tekst: string }

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

/** Says what is wrong with an answer of an operation, or null: no 5xx, a status of the contract, and its schema. */
export function beoordelaar(doc: OpenApi): (operatie: Operatie, a: Antwoord) => string | null {
  const keur = keurder(doc)
  return (operatie, a) => {
    if (a.status >= 500) return `status ${a.status}`
    const verwacht = operatie.responses[String(a.status)]
    if (verwacht === undefined) return `status ${a.status} is not in the contract`
    if (a.headers.get('api-version') === null) return 'no API-Version'
    const inhoud = Object.entries(verwacht.content ?? {})[0]
    if (inhoud === undefined) return a.tekst === '' ? null : 'a body where the contract has none'
    const [soort, { schema }] = inhoud
    if (a.headers.get('content-type')?.startsWith(soort) !== true) return `content-type ${a.headers.get('content-type')}`
    if (!soort.endsWith('json')) return null
    const reden = keur(schema, JSON.parse(a.tekst))
    return reden === null ? null : `the answer breaks its schema: ${reden}`
  }
}

/** Every operation of the document. */
export const operatiesVan = (doc: OpenApi): { pad: string; methode: string; operatie: Operatie }[] =>
  Object.entries(doc.paths).flatMap(([pad, methoden]) =>
    Object.entries(methoden)
      .filter(([, o]) => typeof o === 'object' && 'operationId' in o)
      .map(([methode, operatie]) => ({ pad, methode, operatie })),
  )
