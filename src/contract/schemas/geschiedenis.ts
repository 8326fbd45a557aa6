import { Tijdstip, Uuid, lijstVan } from '../kern.ts'
import { z } from '../zod.ts'

/** A person who wrote, with the name under which readers of this part know them. */
const Schrijver = z.object({ persoonId: Uuid, naam: z.string() })

/** Yjs clients of one document that were ever: more than a lifetime of visits. */
const MAX_CLIENTS = 5000

export const GezienStand = z
  .record(z.string().regex(/^\d{1,10}$/), z.int().min(0))
  .refine((s) => Object.keys(s).length <= MAX_CLIENTS, { message: 'te veel' })
  .meta({ id: 'GezienStand', description: 'How far a document was seen: per Yjs client the number of changes.' })

export const HerkomstSchema = z
  .object({
    personen: z.array(Schrijver),
    documenten: z.array(
      z.object({
        documentId: Uuid,
        schrijvers: z.array(z.object({ persoonId: Uuid, clientIds: z.array(z.int()) })),
        gezien: GezienStand.nullable().meta({ description: 'How far the asker saw it; null: never looked.' }),
      }),
    ),
  })
  .meta({ id: 'Herkomst', description: 'Who writes under which Yjs client id, in the documents that the asker may read.' })

export const GezienBody = z
  .object({ standen: z.array(z.object({ documentId: Uuid, stand: GezienStand })).max(200) })
  .meta({ id: 'GezienBody' })
export const GezienAntwoord = z.object({ op: Tijdstip }).meta({ id: 'GezienAntwoord' })

export const MomentKort = z
  .object({
    nr: z.int(),
    door: z.array(Schrijver).meta({ description: 'More than one: they wrote at the same time.' }),
    vanaf: Tijdstip,
    op: Tijdstip.meta({ description: 'When the loket got the last words of it.' }),
    gewijzigd: z.array(z.string()).meta({ description: 'Names of the fields that are other than after the moment before.' }),
    terugNaar: z.int().nullable().meta({ description: 'Number of the moment that was put back in this one.' }),
  })
  .meta({ id: 'PlanMomentKort' })

export const GeschiedenisSchema = lijstVan(MomentKort)
  .extend({ meer: z.boolean().meta({ description: 'There are older ones: ask with `voor` = the lowest number.' }) })
  .meta({ id: 'PlanGeschiedenis' })

export const TerugBody = z.object({ terugNaar: z.int().min(1).max(2_147_483_647) }).meta({ id: 'TerugBody' })
export const TerugAntwoord = z.object({ op: Tijdstip }).meta({ id: 'TerugAntwoord' })

const Waarde = z.union([z.string(), z.number(), z.boolean(), z.null()])
export const MomentVeldenSchema = z
  .object({
    teksten: z.record(z.string(), z.string()),
    keuzes: z
      .record(z.string(), z.array(z.object({ waarde: Waarde, door: z.string() })))
      .meta({ description: 'Several values where two people differed and nobody had settled it.' }),
    lijsten: z.record(z.string(), z.array(z.object({ id: Uuid, bij: Uuid.nullable() }))),
  })
  .meta({ id: 'PlanMomentVelden', description: 'The fields of a plan document as plain data.' })

export const MomentSchema = MomentKort.extend({ velden: MomentVeldenSchema, ervoor: MomentVeldenSchema }).meta({ id: 'PlanMoment' })

export type Herkomst = z.infer<typeof HerkomstSchema>
export type Geschiedenis = z.infer<typeof GeschiedenisSchema>
export type PlanMoment = z.infer<typeof MomentSchema>
