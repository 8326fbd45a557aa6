import { Dag, Tijdstip, tekst } from '../kern.ts'
import { EENHEDEN, OORDEELWOORDEN, REGELSETTEN, WETTEN } from '../lijsten/geld.ts'
import {
  GETAL_INSTELLINGEN,
  GEZINSVERSCHUIVING,
  TARIEF_SOORTEN,
  TARIEF_VORMEN,
  leesSleutel,
  type GetalSleutel,
  type InstellingSleutel,
  type VormSleutel,
} from '../lijsten/instellingen.ts'
import { z } from '../zod.ts'

/** What a key may hold; the value of every other key does not exist. */
export const VORM_SCHEMAS = {
  regelset: z.enum(REGELSETTEN),
  onderbesteding: z.union([z.literal('TERUG'), z.object({ meenemenProcent: z.int().min(1).max(100) }).strict()]),
  gezinsverschuiving: z.enum(GEZINSVERSCHUIVING),
  familieBetalen: z
    .object({ mag: z.boolean(), maxUurPerWeek: z.int().min(1).max(40).nullable() })
    .strict()
    .refine((f) => f.mag || f.maxUurPerWeek === null, { path: ['maxUurPerWeek'], message: 'hoort bij mag' }),
  telefoonLoket: z.string().regex(/^\+?[0-9][0-9 ()-]{4,18}[0-9]$/),
  consulentVervanger: z.object({ naam: tekst(120, 1), telefoon: z.string().regex(/^\+?[0-9][0-9 ()-]{4,18}[0-9]$/) }).strict(),
} as const satisfies Record<VormSleutel, z.ZodType>

const CEL = z.enum(OORDEELWOORDEN)
const TARIEF = z.int().min(1).max(100_000_000)

type VormWaarde = { [K in VormSleutel]: z.infer<(typeof VORM_SCHEMAS)[K]> }
export type WaardeVan<K extends InstellingSleutel> = K extends GetalSleutel
  ? number
  : K extends VormSleutel
    ? VormWaarde[K]
    : K extends `matrixcel.${string}`
      ? z.infer<typeof CEL>
      : number

/** The schema of the value of a key, or null when there is no such setting. */
export function schemaVan(sleutel: string): z.ZodType | null {
  const s = leesSleutel(sleutel)
  if (s === null) return null
  if (s.soort === 'CEL') return CEL
  if (s.soort === 'TARIEF') return TARIEF
  if (s.soort === 'VORM') return VORM_SCHEMAS[s.sleutel]
  const { min, max } = GETAL_INSTELLINGEN[s.sleutel]
  return z.int().min(min).max(max)
}

/** The value when it is one that this key may hold, else null: what is not readable counts as not set. */
export function leesWaarde<K extends InstellingSleutel>(sleutel: K, waarde: unknown): WaardeVan<K> | null {
  const gelezen = schemaVan(sleutel)?.safeParse(waarde)
  return gelezen?.success ? (gelezen.data as WaardeVan<K>) : null
}

/** Every shape that some setting may have; which one belongs to which key stands in `schemaVan`. */
const Waarde = z
  .union([
    z.string().max(200),
    z.int(),
    z.object({ meenemenProcent: z.int() }).strict(),
    z.object({ mag: z.boolean(), maxUurPerWeek: z.int().nullable() }).strict(),
    z.object({ naam: z.string().max(120), telefoon: z.string().max(40) }).strict(),
  ])
  .meta({ id: 'InstellingWaarde' })

export const InstellingBody = z
  .object({
    sleutel: z.string().min(1).max(80),
    waarde: Waarde.nullable().meta({ description: 'null: from that day on what the loket does without this setting.' }),
    vanaf: Dag,
    tot: Dag.nullable(),
    grond: tekst(2000).meta({ description: 'Why; for regelset E the legal ground.' }),
  })
  .meta({ id: 'InstellingBody' })

export const InstellingSchema = z
  .object({
    nr: z.int().meta({ description: 'Order of setting; with the same first day the highest counts.' }),
    sleutel: z.string(),
    waarde: Waarde.nullable(),
    vanaf: Dag,
    tot: Dag.nullable(),
    grond: z.string(),
    door: z.string(),
    op: Tijdstip.nullable(),
  })
  .meta({ id: 'Instelling' })

export const InstellingenSchema = z
  .object({
    vandaag: Dag,
    items: z.array(InstellingSchema).meta({ description: 'Per key newest first: history, what holds and what was announced.' }),
    magZetten: z.boolean(),
    kaart: z.object({ versie: z.string(), aantal: z.int().min(0) }).nullable(),
  })
  .meta({ id: 'Instellingen' })

export const TarievenSchema = z
  .object({
    items: z.array(
      z.object({
        wet: z.enum(WETTEN),
        soort: z.enum(TARIEF_SOORTEN),
        vorm: z.enum(TARIEF_VORMEN),
        eenheid: z.enum(EENHEDEN),
        cent: z.int().nullable().meta({ description: 'The most that one unit may cost; null: no maximum from this day on.' }),
        vanaf: Dag,
        tot: Dag.nullable(),
      }),
    ),
  })
  .meta({ id: 'Tarieven' })

export type InstellingOpdracht = z.infer<typeof InstellingBody>
export type Instelling = z.infer<typeof InstellingSchema>
export type InstellingWaarde = z.infer<typeof Waarde>
