import { Cent, Dag, PosCent, Tijdstip, Uuid, tekst } from '../kern.ts'
import { BEVOORSCHOTTINGEN, DOMEINEN, EENHEDEN, POTJE_SOORTEN, WETTEN } from '../lijsten/geld.ts'
import { BESCHIKKING_SOORTEN, GETYPT_TEKENS } from '../lijsten/toekenning.ts'
import { z } from '../zod.ts'
import { TariefSchema } from './geld.ts'

const Bedrag = z.int().min(1).max(1_000_000_000).meta({ description: 'Amount in cents.' })
const Verschil = z.int().min(-1_000_000_000).max(1_000_000_000).meta({ description: 'Cents added (or taken off, below zero).' })

const ToekenningBronSchema = z
  .object({
    id: Uuid.meta({ description: 'Made by the client, so that potjes in the same beschikking can name it.' }),
    persoonId: Uuid,
    wet: z.enum(WETTEN),
    verstrekker: tekst(120, 1),
    cent: Bedrag,
    vanaf: Dag,
    tot: Dag,
    bevoorschotting: z.enum(BEVOORSCHOTTINGEN),
  })
  .meta({ id: 'ToekenningBron' })

const ToekenningPotjeSchema = z
  .object({
    id: Uuid,
    persoonId: Uuid,
    naam: tekst(120, 1),
    domein: z.enum(DOMEINEN),
    soort: z.enum(POTJE_SOORTEN),
    zorgverlener: tekst(120, 1).nullable(),
    toelichting: tekst(500, 1).nullable(),
    tarief: TariefSchema.nullable(),
    vanaf: Dag,
    tot: Dag,
    afgesprokenCent: PosCent.meta({
      description: 'What of it is agreed for the whole period; binding for MAANDLOON, planned for the rest.',
    }),
    regelId: z.string().max(64).nullable().meta({ description: 'Line of the budgetplan it comes from.' }),
    delen: z
      .array(z.object({ bronId: Uuid, cent: Bedrag }))
      .min(1)
      .max(10)
      .meta({ description: 'In regelset R exactly one.' }),
  })
  .meta({ id: 'ToekenningPotje' })

/** What a beschikking grants, whole: what the consulent enters and what the administration sends have the same shape. */
export const ToekenningSchema = z
  .object({
    kenmerk: tekst(80, 1),
    datum: Dag.meta({ description: 'Date of the beschikking.' }),
    verzondenOp: Dag.meta({ description: 'Day it was sent; bezwaar counts from the day after.' }),
    grond: tekst(2000).meta({ description: 'Why; needed for every change.' }),
    versieId: Uuid.nullable().meta({ description: 'The handed-in plan it started from.' }),
    bronnen: z.array(ToekenningBronSchema).max(40),
    bronWijzigingen: z
      .array(z.object({ bronId: Uuid, cent: Verschil, verwachtCent: PosCent.meta({ description: 'Its amount as the sender saw it.' }) }))
      .max(40),
    potjes: z.array(ToekenningPotjeSchema).max(120),
    potjeWijzigingen: z
      .array(z.object({ potjeId: Uuid, bronId: Uuid, cent: Verschil, verwachtCent: PosCent }))
      .max(120)
      .meta({ description: 'Changes of a deel of a potje that is there.' }),
    eisen: z.array(z.object({ persoonId: Uuid.nullable(), tekst: tekst(1000, 1) })).max(60),
  })
  .meta({ id: 'Toekenning' })

/** What may stand in a field that is not filled in rightly yet. */
const LosseDag = z.union([Dag, z.literal('')])
const LosCent = z.int().min(0).max(100_000_000_000).nullable()

/** A beschikking as the consulent has it so far: anything may miss, nothing is judged. */
export const ToekenningConceptSchema = z
  .object({
    kenmerk: tekst(80),
    besluitOp: LosseDag,
    verzondenOp: LosseDag,
    grond: tekst(2000),
    versieId: Uuid.nullable(),
    bronnen: z
      .array(
        z.object({
          id: Uuid,
          persoonId: Uuid.nullable(),
          wet: z.enum(WETTEN).nullable(),
          verstrekker: tekst(120),
          cent: LosCent,
          vanaf: LosseDag,
          tot: LosseDag,
          bevoorschotting: z.enum(BEVOORSCHOTTINGEN).nullable(),
        }),
      )
      .max(40),
    bronWijzigingen: z.array(z.object({ bronId: Uuid, wasCent: PosCent, naarCent: LosCent })).max(40),
    potjes: z
      .array(
        z.object({
          id: Uuid,
          persoonId: Uuid.nullable(),
          naam: tekst(120),
          domein: z.enum(DOMEINEN).nullable(),
          soort: z.enum(POTJE_SOORTEN).nullable(),
          zorgverlener: tekst(120),
          toelichting: tekst(500),
          tariefCent: LosCent,
          eenheid: z.enum(EENHEDEN).nullable(),
          vanaf: LosseDag,
          tot: LosseDag,
          regelId: z.string().max(64).nullable(),
          delen: z.array(z.object({ bronId: Uuid.nullable(), cent: LosCent })).max(10),
        }),
      )
      .max(120),
    potjeWijzigingen: z.array(z.object({ potjeId: Uuid, bronId: Uuid, wasCent: PosCent, naarCent: LosCent })).max(120),
    eisen: z.array(z.object({ id: Uuid, persoonId: Uuid.nullable(), tekst: tekst(1000) })).max(60),
    getypt: z
      .array(z.object({ pad: tekst(120, 1), tekst: tekst(GETYPT_TEKENS, 1) }))
      .max(600)
      .optional()
      .meta({ description: 'What was typed into a day or an amount and is none (yet), by its field; the field itself is then empty.' }),
  })
  .meta({ id: 'ToekenningConcept' })

/** Null: there is no draft. Another text always has another version, so whoever names one says which text was seen. */
const ConceptVersie = z.union([Uuid, z.null()])

export const ToekenningConceptBody = z
  .object({
    inhoud: ToekenningConceptSchema.nullable(),
    gezien: ConceptVersie.meta({ description: 'The version that this one follows; is it another one now, nothing is kept (409).' }),
  })
  .meta({ id: 'ToekenningConceptBody' })
export const ToekenningConceptAntwoord = z
  .object({ inhoud: ToekenningConceptSchema.nullable(), op: Tijdstip.nullable(), versie: ConceptVersie })
  .meta({ id: 'ToekenningConceptAntwoord', description: 'Your own draft, or null when there is none.' })
export const ToekenningConceptBewaard = z.object({ op: Tijdstip, versie: ConceptVersie }).meta({ id: 'ToekenningConceptBewaard' })

/** A beschikking that a consulent records from a draft. */
export const ToekenningInvoerSchema = ToekenningSchema.extend({
  concept: ConceptVersie.optional().meta({
    description: 'The version of your draft that this was made of; is it another one now, nothing is recorded (409). Absent: any.',
  }),
}).meta({ id: 'ToekenningInvoer' })

export const BeschikkingSchema = z
  .object({
    id: Uuid,
    dossierId: Uuid,
    soort: z.enum(BESCHIKKING_SOORTEN),
    kenmerk: z.string(),
    datum: Dag,
    verzondenOp: Dag,
    bezwaarTot: Dag.meta({ description: 'Last day for bezwaar: 42 days, counted from the day after sending.' }),
    grond: z.string(),
    regelversie: z.string(),
    door: z.string(),
    op: Tijdstip,
    personen: z.array(Uuid),
    bronnen: z.array(
      z.object({ bronId: Uuid, persoonId: Uuid, wet: z.enum(WETTEN), cent: Cent.meta({ description: 'What it added, or took off.' }) }),
    ),
    eisen: z.array(z.object({ persoonId: Uuid.nullable(), tekst: z.string() })),
  })
  .meta({ id: 'Beschikking' })

export const BeschikkingenSchema = z
  .object({
    items: z.array(BeschikkingSchema).meta({ description: 'Newest first.' }),
    magToekennen: z.boolean(),
  })
  .meta({ id: 'Beschikkingen' })

export type ToekenningOpdracht = z.infer<typeof ToekenningSchema>
export type ToekenningInvoer = z.infer<typeof ToekenningInvoerSchema>
export type Beschikking = z.infer<typeof BeschikkingSchema>
export type ToekenningConcept = z.infer<typeof ToekenningConceptSchema>
