import { Dag, Tijdstip, Uuid, tekst } from '../kern.ts'
import { EENHEDEN } from '../lijsten/geld.ts'
import { KOSTEN_KEUZES } from '../lijsten/kosten.ts'
import { DEEL_OORDELEN, LEEFGEBIEDEN, MAG, PER, PLAN_DOCUMENT_SOORTEN } from '../woorden.ts'
import { z } from '../zod.ts'
import { DeelNaam, ReactieSchema, VersieVerschilSchema } from './reactie.ts'

/** bytes as base64; at most 512 kB of them */
export const Bytes = z.base64().max(700_000)

export const PlanDocumentSchema = z
  .object({
    id: Uuid,
    soort: z.enum(PLAN_DOCUMENT_SOORTEN),
    persoonId: Uuid.nullable(),
    leefgebied: z.enum(LEEFGEBIEDEN).nullable(),
    mag: z.enum(MAG),
    magVoorstellen: z.boolean().meta({ description: 'May ask and propose here; always true for who may write.' }),
    seq: z.int(),
    epoch: z.int(),
  })
  .meta({ id: 'PlanDocument' })

export const PlanVersieKort = z
  .object({
    id: Uuid,
    nummer: z.int(),
    kenmerk: z.string(),
    opgestuurdOp: Tijdstip,
    opgestuurdDoor: z.string(),
    beantwoordOp: Tijdstip.nullable(),
    reactiesOpen: z
      .int()
      .meta({ description: 'Questions and disagreements of the family that wait for a word; not those of somebody with a newer version.' }),
    reactiesBeantwoord: z.int(),
  })
  .meta({ id: 'PlanVersieKort' })

export const PlanSchema = z
  .object({
    id: Uuid,
    dossierId: Uuid,
    personen: z.array(
      z.object({
        persoonId: Uuid,
        voornaam: z.string(),
        leeftijd: z.int(),
        magOpsturen: z.boolean().meta({ description: 'The caller hands in for this person: the owner, or who represents them.' }),
      }),
    ),
    documenten: z.array(PlanDocumentSchema),
    magOpsturen: z.boolean(),
  })
  .meta({ id: 'Plan' })

/** null: you may write one here, and there is none yet. */
export const PlanAntwoord = z.object({ plan: PlanSchema.nullable() }).meta({ id: 'PlanAntwoord' })

export const PlanBeginBody = z.object({ personen: z.array(Uuid).min(1).max(12) }).meta({ id: 'PlanBeginBody' })
export const PlanBeginAntwoord = z.object({ planId: Uuid }).meta({ id: 'PlanBeginAntwoord' })

export const PlanStandSchema = z
  .object({ documentId: Uuid, seq: z.int(), epoch: z.int(), mag: z.enum(MAG), update: z.base64() })
  .meta({ id: 'PlanStand', description: 'What the asker’s state lacks, as one Yjs update.' })

export const PlanUpdateBody = z
  .object({ update: Bytes, clientId: z.int().min(0).max(4_294_967_295), epoch: z.int().min(1) })
  .meta({ id: 'PlanUpdateBody' })
export const PlanUpdateAntwoord = z.object({ seq: z.int(), op: Tijdstip }).meta({ id: 'PlanUpdateAntwoord' })

export const NotitiesBody = z.object({ persoonId: Uuid }).meta({ id: 'NotitiesBody' })

export const OpsturenBody = z
  .object({
    standen: z
      .array(z.object({ documentId: Uuid, stand: Bytes }))
      .max(200)
      .meta({ description: 'State vectors of what the device holds: the loket refuses to freeze a plan that lacks words the device has.' }),
  })
  .meta({ id: 'OpsturenBody' })
export const OpsturenAntwoord = z
  .object({ versieId: Uuid, nummer: z.int(), kenmerk: z.string(), opgestuurdOp: Tijdstip, antwoordUiterlijk: Dag.nullable() })
  .meta({ id: 'OpsturenAntwoord' })

const TaakSchema = z.object({ id: Uuid, tekst: z.string(), gedaan: z.boolean(), datum: Dag.nullable() }).meta({ id: 'PlanTaak' })
const PlanDoelSchema = z
  .object({
    id: Uuid,
    tekst: z.string(),
    merk: z.string().meta({ description: 'How the person will notice that it worked.' }),
    datum: Dag.nullable(),
    leefgebied: z.enum(LEEFGEBIEDEN).nullable(),
    taken: z.array(TaakSchema),
  })
  .meta({ id: 'PlanDoel' })

const Honderdsten = z.int().min(0).max(1_000_000).nullable()
const PlanKostenRegelSchema = z
  .object({
    id: Uuid,
    wat: z.string(),
    wie: z.string(),
    waarom: z.string(),
    leefgebied: z.enum(LEEFGEBIEDEN).nullable(),
    eenheid: z.enum(EENHEDEN).nullable(),
    per: z.enum(PER).nullable(),
    gewoonHonderdsten: Honderdsten.meta({ description: 'Hundredths of the unit in a normal week or month.' }),
    zwaarHonderdsten: Honderdsten,
    zwareWeken: z.int().min(0).max(53).nullable().meta({ description: 'Heavy weeks in a year.' }),
    tariefCent: z.int().min(1).max(100_000_000).nullable(),
    vanaf: Dag.nullable(),
    tot: Dag.nullable(),
    aanbodId: z.string().max(64).nullable(),
    doelId: z.string().max(64).nullable(),
    verschil: z
      .array(z.enum(KOSTEN_KEUZES))
      .meta({ description: 'Where two people chose otherwise and nobody settled it: then it has no sum.' }),
  })
  .meta({ id: 'PlanKostenRegel', description: 'A line of the budgetplan; null where nothing was chosen, or two people chose otherwise.' })

export const PlanInhoudSchema = z
  .object({
    personen: z.array(
      z.object({
        persoonId: Uuid,
        naam: z.string(),
        gebieden: z.array(z.enum(LEEFGEBIEDEN)),
        verhaal: z.record(z.string(), z.string()),
        delen: z.array(z.object({ leefgebied: z.enum(LEEFGEBIEDEN), teksten: z.record(z.string(), z.string()) })),
        doelen: z.array(PlanDoelSchema),
        kosten: z.array(PlanKostenRegelSchema),
      }),
    ),
    gezin: z.record(z.string(), z.string()).nullable(),
  })
  .meta({ id: 'PlanInhoud' })

const AntwoordVersie = Uuid.meta({ description: 'Another text always has another version: who names one says which text was seen.' })

export const AntwoordDeel = z
  .object({ persoonId: Uuid, deel: DeelNaam, oordeel: z.enum(DEEL_OORDELEN), tekst: z.string(), op: Tijdstip, versie: AntwoordVersie })
  .meta({ id: 'AntwoordDeel' })

export const PlanVersieSchema = z
  .object({
    id: Uuid,
    planId: Uuid,
    dossierId: Uuid,
    nummer: z.int(),
    kenmerk: z.string(),
    opgestuurdOp: Tijdstip,
    opgestuurdDoor: z.string(),
    inhoud: PlanInhoudSchema,
    antwoord: z
      .object({
        door: z.string(),
        inleiding: z.string(),
        verstuurdOp: Tijdstip.nullable().meta({ description: 'null: the consulent is still writing; only the consulent sees it then.' }),
        delen: z.array(AntwoordDeel),
      })
      .nullable(),
    magAntwoorden: z.boolean(),
    sinds: z
      .array(VersieVerschilSchema)
      .meta({ description: 'What changed since the version before it, per person; empty for a first version.' }),
    reacties: z.array(ReactieSchema).meta({ description: 'What the family said to the answer, oldest first.' }),
    magReageren: z
      .array(Uuid)
      .meta({ description: 'Persons for whom the caller may react now: after the answer, until a newer version has that person.' }),
    magReactieBeantwoorden: z.boolean(),
    verouderd: z.array(Uuid).meta({ description: 'Persons in this version who have a newer one.' }),
  })
  .meta({ id: 'PlanVersie' })

export const DeelAntwoordBody = z
  .object({
    persoonId: Uuid,
    deel: DeelNaam,
    oordeel: z.enum(DEEL_OORDELEN),
    tekst: tekst(20_000),
    gezien: z
      .union([Uuid, z.null()])
      .meta({ description: 'The version that this one follows, null for none; is it another one now, nothing is kept (409).' }),
  })
  .meta({ id: 'DeelAntwoordBody' })
export const DeelAntwoordAntwoord = z.object({ op: Tijdstip, versie: AntwoordVersie }).meta({ id: 'DeelAntwoordAntwoord' })
export const VersturenBody = z
  .object({
    inleiding: tekst(20_000),
    gezien: z
      .array(z.object({ persoonId: Uuid, deel: DeelNaam, versie: AntwoordVersie }))
      .max(200)
      .optional()
      .meta({
        description: 'The text of each part that the sender saw; is one of them another one now, nothing is sent (409). Absent: any.',
      }),
  })
  .meta({ id: 'VersturenBody' })
export const VersturenAntwoord = z.object({ verstuurdOp: Tijdstip }).meta({ id: 'VersturenAntwoord' })

export type Plan = z.infer<typeof PlanSchema>
export type PlanDocument = z.infer<typeof PlanDocumentSchema>
export type PlanVersie = z.infer<typeof PlanVersieSchema>
export type PlanVersieKort = z.infer<typeof PlanVersieKort>
