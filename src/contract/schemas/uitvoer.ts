import { Dag, Tijdstip, Uuid } from '../kern.ts'
import { z } from '../zod.ts'
import { PlanInhoudSchema } from './plan.ts'

/** How a file is made. */
export const BestandVraag = z.object({
  taal: z.enum(['nl', 'en']).default('nl').meta({ description: 'Language of the headings; what people wrote stays as it is.' }),
})
export const PdfVraag = BestandVraag.extend({
  letter: z
    .enum(['gewoon', 'groot'])
    .default('gewoon')
    .meta({ description: 'Size of the letters: 12 points, or large print of 18 points.' }),
})

/** Name and version of the format of the file, so that another program knows what it reads. See docs/uitvoer.md. */
export const PLAN_FORMAAT = 'ipgb-loket.persoonlijk-plan'
export const PLAN_FORMAAT_VERSIE = 1

export const PlanUitvoerSchema = z
  .object({
    formaat: z.literal(PLAN_FORMAAT),
    formaatVersie: z.literal(PLAN_FORMAAT_VERSIE),
    gemaaktOp: Tijdstip,
    planId: Uuid,
    dossierId: Uuid,
    bron: z.discriminatedUnion('soort', [
      z.object({
        soort: z.literal('CONCEPT'),
        dag: Dag,
        schrijvers: z.array(z.string()).meta({ description: 'Names of who wrote in the parts that the asker may read.' }),
        heel: z.boolean().meta({ description: 'false: there are parts of these persons that the asker may not read; they are not in it.' }),
      }),
      z.object({
        soort: z.literal('VERSIE'),
        versieId: Uuid,
        dag: Dag.meta({ description: 'Day on which it was handed in.' }),
        nummer: z.int(),
        kenmerk: z.string(),
        door: z.string(),
      }),
    ]),
    inhoud: PlanInhoudSchema,
  })
  .meta({
    id: 'PlanUitvoer',
    description: 'A plan as data: what was written, chosen and planned, with the ids of persons, goals, steps and lines.',
  })

export type PlanUitvoer = z.infer<typeof PlanUitvoerSchema>
