import { Cent, Dag, Tijdstip, Uuid } from '../kern.ts'
import { GELD_DELEN, REGEL_SOORTEN } from '../lijsten/geldbeeld.ts'
import { z } from '../zod.ts'

const Maand = z
  .string()
  .regex(/^\d{4}-(0[1-9]|1[0-2])$/)
  .meta({ description: 'Month `YYYY-MM`.' })

export const GeldRegelSchema = z
  .object({
    id: z.string().meta({ description: 'Of this row; the same at each reading.' }),
    soort: z.enum(REGEL_SOORTEN),
    datum: Dag.nullable().meta({ description: 'Day that counts: of the care, of the shift. null where you see totals of a month only.' }),
    maand: Maand.nullable().meta({ description: 'Month of that day; null for what was worked out and not booked.' }),
    op: Tijdstip.nullable().meta({ description: 'When it was entered.' }),
    potjeId: Uuid,
    bronId: Uuid.nullable().meta({ description: 'null for what was agreed: an agreement belongs to the whole potje.' }),
    cent: Cent,
    door: z.object({ persoonId: Uuid, naam: z.string(), ik: z.boolean() }).nullable(),
    kenmerk: z.string().nullable().meta({ description: 'Reference of the payment, the claim or the decision.' }),
    verschuivingId: Uuid.nullable(),
  })
  .meta({ id: 'GeldRegel', description: 'One row behind a number of the budget.' })

export const GeldRegelsVraag = z.object({
  deel: z.enum(GELD_DELEN).meta({ description: 'Which number to open.' }),
  potje: Uuid.optional(),
  soort: z.enum(REGEL_SOORTEN).optional(),
  maand: Maand.optional(),
  na: z
    .string()
    .max(200)
    .regex(/^[0-9A-Za-z:_.-]+$/)
    .optional()
    .meta({ description: 'Cursor: `volgende` of the answer before.' }),
  aantal: z.coerce.number().int().min(1).max(200).default(50),
})

export const GeldRegelsSchema = z
  .object({
    items: z.array(GeldRegelSchema),
    totaalCent: Cent.meta({ description: 'Of all rows that this question has, also those on other pages.' }),
    aantal: z.int().min(0).meta({ description: 'How many rows there are in all.' }),
    volgende: z.string().nullable().meta({ description: 'Cursor of the next page; null on the last.' }),
  })
  .meta({ id: 'GeldRegels', description: 'Rows newest first; without filters they add up to the number they belong to.' })

export const PotjeDoelSchema = z
  .object({ potjeId: Uuid, doelId: z.string(), tekst: z.string() })
  .meta({ id: 'PotjeDoel', description: 'The goal of the handed-in plan that the potje was granted for.' })

export type GeldRegel = z.infer<typeof GeldRegelSchema>
export type GeldRegels = z.infer<typeof GeldRegelsSchema>
export type GeldRegelsFilter = z.output<typeof GeldRegelsVraag>
export type PotjeDoel = z.infer<typeof PotjeDoelSchema>
