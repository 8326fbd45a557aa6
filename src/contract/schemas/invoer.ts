import { Dag, PosCent, Tijdstip, Uuid, tekst } from '../kern.ts'
import { AFZENDERS, BESTAND_SOORTEN, PLAATS_WIJZEN, RIJ_UITKOMSTEN } from '../lijsten/machine.ts'
import { z } from '../zod.ts'

/** 700 kB of file as base64: with the rest of the body it stays under 1 MB. */
const MAX_BASE64 = 934_000

export const InvoerBody = z
  .object({
    naam: tekst(200, 1).meta({ description: 'Name of the file, to recognise it by.' }),
    afzender: z
      .enum(AFZENDERS)
      .extract(['SVB', 'BACKOFFICE'])
      .meta({ description: 'From whom the payments of a CSV are; a file of a bank is always from the bank.' }),
    inhoud: z
      .string()
      .min(1)
      .max(MAX_BASE64)
      .regex(/^[A-Za-z0-9+/]*={0,2}$/)
      .meta({ description: 'The bytes as base64. The file itself is not kept.' }),
  })
  .meta({ id: 'InvoerBestand' })

export const InvoerBoekenBody = z
  .object({
    gecontroleerd: z
      .array(z.int().min(1).max(1_000_000))
      .max(2000)
      .meta({ description: 'Rows found by amount and date alone of which you saw that they are right; the others of that kind stay out.' }),
  })
  .meta({ id: 'InvoerBoeken' })

const TellingSchema = z.object({ uitkomst: z.enum(RIJ_UITKOMSTEN), aantal: z.int().min(1), cent: PosCent }).meta({ id: 'InvoerTelling' })

export const InvoerSchema = z
  .object({
    id: Uuid,
    naam: z.string(),
    soort: z.enum(BESTAND_SOORTEN),
    afzender: z.enum(AFZENDERS),
    gemaaktDoor: z.string(),
    gemaaktOp: Tijdstip,
    geboektDoor: z.string().nullable(),
    geboektOp: Tijdstip.nullable().meta({ description: 'null while it is only a preview: then nothing was booked.' }),
    open: z.int().min(0).meta({ description: 'Rows that are still to be booked. After booking: ask to book again until it is 0.' }),
    tellingen: z.array(TellingSchema),
  })
  .meta({ id: 'Invoer' })

export const InvoerRijSchema = z
  .object({
    nr: z.int().min(1).meta({ description: 'Line of a CSV, or the how manieth payment of a bank file.' }),
    uitkomst: z.enum(RIJ_UITKOMSTEN),
    reden: z.string().nullable().meta({ description: 'Text under invoer:reden.<code>.' }),
    kenmerk: z.string().nullable(),
    cent: PosCent.nullable(),
    bovenCent: PosCent.nullable().meta({ description: 'What of it stands beyond budget; before booking as it is now.' }),
    betaaldOp: Dag.nullable(),
    zorgDag: Dag.nullable(),
    wijze: z.enum(PLAATS_WIJZEN).nullable(),
    persoon: z.string().nullable(),
    potje: z.string().nullable(),
    declaratie: z.string().nullable().meta({ description: 'Its kenmerk.' }),
  })
  .meta({ id: 'InvoerRij' })

export const InvoerLijstSchema = z
  .object({ items: z.array(InvoerSchema).meta({ description: 'Newest first.' }) })
  .meta({ id: 'InvoerLijst' })
export const InvoerDetailSchema = InvoerSchema.extend({ rijen: z.array(InvoerRijSchema) }).meta({ id: 'InvoerDetail' })

export type Invoer = z.infer<typeof InvoerSchema>
export type InvoerRij = z.infer<typeof InvoerRijSchema>
export type InvoerDetail = z.infer<typeof InvoerDetailSchema>
