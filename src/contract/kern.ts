import { createRoute } from '@hono/zod-openapi'
import { ProbleemSchema } from './problemen.ts'
import { z } from './zod.ts'

export const API_VERSIE = '1.0.0'

export const apiVersieHeader = z.object({
  'API-Version': z.string().meta({ description: 'Full version of the contract that answered.', example: API_VERSIE }),
})

/** Header that every command carries: made by the client, once per intention, and repeated with each retry. */
export const OpdrachtHeaders = z.object({
  'idempotency-key': z.uuid().meta({ description: 'Id of the command, made by the client. A repeat returns the first answer.' }),
})

const fout = (omschrijving: string) => ({
  description: omschrijving,
  headers: apiVersieHeader,
  content: { 'application/problem+json': { schema: ProbleemSchema } },
})

/** The problems that any read can give. */
export const LEESFOUTEN = {
  400: fout('The request does not meet the schema.'),
  401: fout('No session, or the session has ended.'),
  404: fout('Does not exist for you: unknown, or somebody else’s.'),
  429: fout('Too many requests.'),
  503: fout('For a moment not available.'),
}
/** The problems that anything that writes can give. */
export const SCHRIJFFOUTEN = {
  ...LEESFOUTEN,
  403: fout('You may see it, but not do this.'),
  409: fout('Clashes with the state, or the key was used for something else.'),
  413: fout('Larger than allowed.'),
  415: fout('Not JSON.'),
  422: fout('Well-formed, but the rules do not allow it.'),
}

type Zonder = z.ZodObject<Record<never, never>>
const leeg: Zonder = z.object({})

function verzoek<P extends z.ZodObject, Q extends z.ZodObject>(params: P | undefined, query: Q | undefined) {
  return { ...(params ? { params } : {}), ...(query ? { query } : {}) } as { params: P; query: Q }
}

type Goed<A extends z.ZodType> = {
  200: { description: string; headers: typeof apiVersieHeader; content: { 'application/json': { schema: A } } }
}

/** The answers of a route. Its type names the good one only: refusals are thrown, never returned by a handler. */
export function antwoorden<A extends z.ZodType>(omschrijving: string, schema: A, fouten: object): Goed<A> {
  return { 200: { description: omschrijving, headers: apiVersieHeader, content: { 'application/json': { schema } } }, ...fouten }
}

type Basis<Pad extends string, P extends z.ZodObject, Q extends z.ZodObject, A extends z.ZodType> = {
  /** path under /api/v1, with `{param}` */
  pad: Pad
  /** operationId, camelCase */
  naam: string
  tag: string
  samenvatting: string
  omschrijving?: string
  /** true when no session is needed */
  openbaar?: boolean
  params?: P
  query?: Q
  antwoord: A
}

/**
 * Declares a read. Answers 200 with `antwoord`; problems are the closed list of problemen.ts.
 */
export function lees<const Pad extends string, A extends z.ZodType, P extends z.ZodObject = Zonder, Q extends z.ZodObject = Zonder>(
  r: Basis<Pad, P, Q, A>,
) {
  return createRoute({
    method: 'get',
    path: r.pad,
    operationId: r.naam,
    tags: [r.tag],
    summary: r.samenvatting,
    ...(r.omschrijving ? { description: r.omschrijving } : {}),
    ...(r.openbaar ? { security: [] } : {}),
    request: verzoek(r.params, r.query),
    responses: antwoorden('The answer.', r.antwoord, LEESFOUTEN),
  })
}

/**
 * Declares a read that answers with a file, as an attachment with a name. Problems are those of any read, as JSON.
 */
export function leesBestand<
  const Pad extends string,
  const Soort extends string,
  P extends z.ZodObject = Zonder,
  Q extends z.ZodObject = Zonder,
>(r: Omit<Basis<Pad, P, Q, z.ZodType>, 'antwoord'> & { /** media type */ soort: Soort }) {
  return createRoute({
    method: 'get',
    path: r.pad,
    operationId: r.naam,
    tags: [r.tag],
    summary: r.samenvatting,
    ...(r.omschrijving ? { description: r.omschrijving } : {}),
    request: verzoek(r.params, r.query),
    responses: {
      200: {
        description: 'The file.',
        headers: apiVersieHeader.extend({
          'Content-Disposition': z.string().meta({ description: 'Name of the file, without personal data.' }),
        }),
        content: { [r.soort]: { schema: z.string().meta({ format: 'binary' }) } },
      },
      ...LEESFOUTEN,
    },
  })
}

/**
 * Declares a command: it carries an `Idempotency-Key`, is decided once in one transaction, and a repeat with the
 * same key and the same body returns the first answer; with another body it answers 409.
 */
export function opdracht<
  const Pad extends string,
  B extends z.ZodType,
  A extends z.ZodType,
  P extends z.ZodObject = Zonder,
  M extends 'post' | 'put' | 'delete' = 'post',
>(r: Omit<Basis<Pad, P, Zonder, A>, 'query'> & { body: B; methode?: M }) {
  return createRoute({
    method: (r.methode ?? 'post') as M,
    path: r.pad,
    operationId: r.naam,
    tags: [r.tag],
    summary: r.samenvatting,
    ...(r.omschrijving ? { description: r.omschrijving } : {}),
    request: {
      ...(r.params ? { params: r.params } : {}),
      headers: OpdrachtHeaders,
      body: { required: true, content: { 'application/json': { schema: r.body } } },
    } as {
      params: P
      headers: typeof OpdrachtHeaders
      body: { required: true; content: { 'application/json': { schema: B } } }
    },
    responses: antwoorden('Done; also the answer to a repeat.', r.antwoord, SCHRIJFFOUTEN),
  })
}

/** An empty body of a command that needs no more than its path and key. */
export const LegeBody = leeg.meta({ id: 'LegeBody' })

/** The shape that every list has: `items`, never a bare array, so that a field can be added later. */
export const lijstVan = <T extends z.ZodType>(item: T) => z.object({ items: z.array(item) })

export const Uuid = z.uuid()
/** date without time, `YYYY-MM-DD` */
export const Dag = z.iso.date()
/** instant, ISO 8601 in UTC */
export const Tijdstip = z.iso.datetime()
/** integer cents, may be negative in differences */
export const Cent = z.int().min(-1_000_000_000_000).max(1_000_000_000_000).meta({ description: 'Amount in cents.' })
/** integer cents, zero or more */
export const PosCent = z.int().min(0).max(1_000_000_000_000).meta({ description: 'Amount in cents, not negative.' })
/** free text of a person: without control characters that a database or a screen reader chokes on */
export const tekst = (max: number, min = 0) =>
  z
    .string()
    .min(min)
    .max(max)
    // NUL and half surrogate pairs are refused by PostgreSQL: here they are a clear 400, there a 500
    .refine((s) => !s.includes('\u0000') && s.isWellFormed(), { message: 'bevat tekens die niet kunnen' })
