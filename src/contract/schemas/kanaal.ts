import { Tijdstip, Uuid, tekst } from '../kern.ts'
import { z } from '../zod.ts'

export const DraadSchema = z
  .object({
    id: Uuid,
    dossierId: Uuid,
    soort: z.enum(['GEZIN', 'PERSOON']),
    persoonId: Uuid.nullable(),
    naam: z.string().meta({ description: 'Who talks here with the consulent.' }),
    over: z.array(z.object({ persoonId: Uuid, voornaam: z.string() })).meta({ description: 'Persons a message here can be about.' }),
    totSeq: z.int(),
    gelezenTot: z.int(),
    ongelezen: z.int(),
    magSchrijven: z.boolean(),
  })
  .meta({ id: 'Draad' })

export const BerichtSchema = z
  .object({
    id: Uuid,
    seq: z.int(),
    van: z.object({ persoonId: Uuid, naam: z.string(), kant: z.enum(['INWONER', 'LOKET']), ik: z.boolean() }),
    overPersoonId: Uuid.nullable(),
    tekst: z.string(),
    op: Tijdstip,
  })
  .meta({ id: 'Bericht' })

export const BerichtenSchema = z.object({ items: z.array(BerichtSchema), eerdere: z.boolean() }).meta({ id: 'Berichten' })
export const BerichtBody = z.object({ tekst: tekst(10_000, 1), overPersoonId: Uuid.nullable() }).meta({ id: 'BerichtBody' })
export const BerichtAntwoord = z.object({ id: Uuid, seq: z.int(), op: Tijdstip }).meta({ id: 'BerichtAntwoord' })
export const GelezenBody = z.object({ totSeq: z.int().min(0) }).meta({ id: 'GelezenBody' })
export const GelezenAntwoord = z.object({ totSeq: z.int() }).meta({ id: 'GelezenAntwoord' })

export type Draad = z.infer<typeof DraadSchema>
export type Bericht = z.infer<typeof BerichtSchema>
