import { z } from './zod.ts'

/**
 * The closed list of problem types. A client may switch on `type` without a default branch: a type that is
 * not here never leaves the server. The screen shows `detail`, which says what happened and what can be done.
 */
export const PROBLEEM_SOORTEN = [
  'ongeldig-verzoek',
  'niet-aangemeld',
  'niet-toegestaan',
  'niet-gevonden',
  'methode-niet-toegestaan',
  'nog-bezig',
  'sleutel-hergebruikt',
  'toestand-veranderd',
  'plan-niet-bijgewerkt',
  'te-groot',
  'onbekend-mediatype',
  'update-geweigerd',
  'verschuiving-kan-niet',
  'overeenkomst-kan-niet',
  'declaratie-kan-niet',
  'te-weinig-geld',
  'buiten-periode',
  'te-veel-verzoeken',
  'onverwachte-fout',
  'even-niet-beschikbaar',
] as const

export type ProbleemSoort = (typeof PROBLEEM_SOORTEN)[number]

export const PROBLEEM_PREFIX = 'urn:ipgb-loket:probleem:'

export const ProbleemSchema = z
  .object({
    type: z.enum(PROBLEEM_SOORTEN.map((s) => `${PROBLEEM_PREFIX}${s}` as const)),
    title: z.string(),
    status: z.int().min(400).max(599),
    detail: z.string(),
    instance: z.string().optional(),
    velden: z
      .array(z.object({ pad: z.string(), melding: z.string() }))
      .optional()
      .meta({ description: 'What was wrong, per field; never the value that was sent.' }),
    reden: z
      .object({ sleutel: z.string(), waarden: z.record(z.string(), z.union([z.string(), z.number()])) })
      .optional()
      .meta({ description: 'Text key with values, for the screen.' }),
  })
  .meta({ id: 'Probleem' })

export type ProbleemBody = z.infer<typeof ProbleemSchema>
