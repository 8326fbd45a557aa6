import { resolve } from 'node:path'
import { z } from 'zod'
import type { DatabaseKeuze } from './db/database.ts'
import { OpstartFout } from './opstart-fout.ts'

const leegIsWeg = (waarde: unknown): unknown => (waarde === '' ? undefined : waarde)
const tekst = z.preprocess(leegIsWeg, z.string().trim().min(1).optional())
const url = (protocollen: RegExp, uitleg: string) => z.preprocess(leegIsWeg, z.url({ protocol: protocollen, error: uitleg }).optional())

const Omgeving = z.object({
  NODE_ENV: z.preprocess(
    leegIsWeg,
    z.enum(['production', 'development', 'test'], { error: 'kies production, development of test' }).default('development'),
  ),
  POORT: z.preprocess(
    leegIsWeg,
    z.coerce
      .number({ error: 'geef een getal van 0 tot en met 65535' })
      .int({ error: 'geef een heel getal' })
      .min(0, { error: 'geef een getal van 0 tot en met 65535' })
      .max(65_535, { error: 'geef een getal van 0 tot en met 65535' })
      .default(8080),
  ),
  ADRES: z.preprocess(leegIsWeg, z.string().default('127.0.0.1')),
  DATABASE_URL: url(/^postgres(ql)?$/, 'geef een adres dat begint met postgres://'),
  DATA_MAP: z.preprocess(leegIsWeg, z.string().default('data')),
  BASIS_URL: url(/^https?$/, 'geef een adres dat begint met https:// of http://'),
  KLOK: z.preprocess(
    leegIsWeg,
    z
      .string()
      .refine((k) => k === 'echt' || z.iso.date().safeParse(k).success, { error: 'kies echt, of een dag als 2026-07-01' })
      .optional(),
  ),
  OIDC_UITGEVER: url(/^https?$/, 'geef het adres van de uitgever'),
  OIDC_CLIENT_ID: tekst,
  OIDC_CLIENT_SECRET: tekst,
})

/** The day on which the loket can be tried out, when nothing else is said. */
export const PROEF_DAG = '2026-07-01'

/** Sign-in by a real provider (broker of DigiD or eHerkenning, Keycloak), or by the embedded one with demo people. */
export type Aanmelden =
  | { readonly soort: 'proef' }
  | { readonly soort: 'oidc'; readonly uitgever: string; readonly clientId: string; readonly clientSecret: string }

export type Config = {
  readonly productie: boolean
  /** 0 lets the operating system choose; the line at the start says which one it became */
  readonly poort: number
  readonly adres: string
  /** how browsers reach the loket, without a slash at the end; null: http on the loopback address and the port */
  readonly basisUrl: string | null
  readonly database: DatabaseKeuze
  /** `YYYY-MM-DD` on which the clock stands in a trial, null for the real clock */
  readonly proefDag: string | null
  readonly aanmelden: Aanmelden
}

/**
 * Reads and checks the whole configuration at once.
 * @throws OpstartFout that names every variable that is wrong and what it should be; never a value, which may be a secret.
 */
export function leesConfig(omgeving: Readonly<Record<string, string | undefined>>): Config {
  const gelezen = Omgeving.safeParse(omgeving)
  if (!gelezen.success) {
    throw configFout(gelezen.error.issues.map((i) => `${i.path.join('.')}: ${i.message}`))
  }
  const o = gelezen.data
  const productie = o.NODE_ENV === 'production'
  const fouten: string[] = []
  const oidc = [o.OIDC_UITGEVER, o.OIDC_CLIENT_ID, o.OIDC_CLIENT_SECRET]
  const aantal = oidc.filter((deel) => deel !== undefined).length
  if (aantal > 0 && aantal < 3) fouten.push('OIDC_UITGEVER, OIDC_CLIENT_ID en OIDC_CLIENT_SECRET horen bij elkaar: geef ze alle drie')
  if (productie) {
    if (o.DATABASE_URL === undefined) fouten.push('DATABASE_URL: in productie is PostgreSQL nodig')
    if (aantal === 0) fouten.push('OIDC_UITGEVER: in productie is een echte aanmelddienst nodig')
    if (o.BASIS_URL?.startsWith('https://') !== true) fouten.push('BASIS_URL: in productie is een adres met https nodig')
    if (o.KLOK !== undefined && o.KLOK !== 'echt') fouten.push('KLOK: in productie loopt de klok echt')
  }
  if (fouten.length > 0) throw configFout(fouten)
  const { OIDC_UITGEVER: uitgever, OIDC_CLIENT_ID: clientId, OIDC_CLIENT_SECRET: clientSecret } = o
  return {
    productie,
    poort: o.POORT,
    adres: o.ADRES,
    basisUrl: o.BASIS_URL?.replace(/\/+$/, '') ?? null,
    database: o.DATABASE_URL === undefined ? { soort: 'map', pad: resolve(o.DATA_MAP) } : { soort: 'postgres', url: o.DATABASE_URL },
    proefDag: o.KLOK === 'echt' || (productie && o.KLOK === undefined) ? null : (o.KLOK ?? PROEF_DAG),
    aanmelden:
      uitgever !== undefined && clientId !== undefined && clientSecret !== undefined
        ? { soort: 'oidc', uitgever, clientId, clientSecret }
        : { soort: 'proef' },
  }
}

function configFout(regels: readonly string[]): OpstartFout {
  return new OpstartFout(`De instellingen kloppen niet. ${regels.join('; ')}.`)
}

/** Turns an error of `listen` into words: the port is taken, or may not be used. */
export function luisterFout(fout: unknown, poort: number): OpstartFout {
  const code = fout instanceof Error && 'code' in fout ? String(fout.code) : 'onbekend'
  const reden =
    code === 'EADDRINUSE'
      ? `Poort ${poort} is al in gebruik. Stop het andere programma, of kies een andere poort: POORT=${poort + 1} npm start`
      : code === 'EACCES'
        ? `Poort ${poort} mag dit programma niet gebruiken. Kies een poort vanaf 1024: POORT=8080 npm start`
        : `Op poort ${poort} kan het loket niet luisteren (${code}).`
  return new OpstartFout(reden, { cause: fout })
}
