import { Dag, Tijdstip, Uuid, tekst } from '../kern.ts'
import { BEURT_ROLLEN, JA_NEE } from '../lijsten/geld.ts'
import { z } from '../zod.ts'

const WieZei = z.object({ persoonId: Uuid, naam: z.string(), ik: z.boolean() })

/** The own yes of one person to a shift. */
export const JaBody = z
  .object({
    persoonId: Uuid.meta({ description: 'Whose yes it is: the caller, or whom the caller represents.' }),
    antwoord: z.enum(JA_NEE),
    reden: tekst(2000).meta({ description: 'Needed with NEE.' }),
  })
  .refine((b) => b.antwoord === 'JA' || b.reden.trim() !== '', { path: ['reden'], message: 'is nodig bij NEE' })
  .meta({ id: 'VerschuivingJaBody' })

export const JaSchema = z
  .object({
    persoonId: Uuid,
    voornaam: z.string(),
    antwoord: z.enum(['OPEN', ...JA_NEE]),
    door: WieZei.nullable(),
    op: Tijdstip.nullable(),
    reden: z.string(),
    vastgelegd: z.string().nullable().meta({ description: 'Recorded by the consulent: who said it, by name. Otherwise null.' }),
    mag: z.boolean().meta({ description: 'You may give this answer now.' }),
  })
  .meta({ id: 'VerschuivingJa', description: 'The yes that a person must give. Silence is never a yes.' })

export const SchoolAfspraakBody = z
  .object({
    zorg: tekst(500, 1).meta({ description: 'What help, in plain words.' }),
    wanneer: tekst(500, 1).meta({ description: 'Days and times at school.' }),
    waar: tekst(300, 1).meta({ description: 'Where in the school.' }),
    wie: tekst(200, 1).meta({ description: 'Who comes.' }),
    vogOp: Dag.nullable().meta({ description: 'Date of the VOG; null: not there yet.' }),
    stuurt: tekst(300, 1).meta({ description: 'Who tells the helper what to do, at school.' }),
  })
  .meta({ id: 'SchoolAfspraakBody' })

export const SchoolAfspraakSchema = SchoolAfspraakBody.extend({
  voornaam: z.string().meta({ description: 'First name of the child, from the loket: never typed.' }),
}).meta({ id: 'SchoolAfspraak', description: 'All that a school reads: no plan, no amounts, nobody else.' })

export const SchoolVraagBody = z
  .object({
    tokenHash: z
      .string()
      .regex(/^[0-9a-f]{64}$/)
      .meta({ description: 'SHA-256 as hex of the token in the link. The token itself stays on the device that made it.' }),
    school: tekst(120, 1),
    afspraak: SchoolAfspraakBody,
  })
  .meta({ id: 'SchoolVraagBody' })

export const SchoolVraagSchema = z
  .object({
    id: Uuid,
    school: z.string(),
    afspraak: SchoolAfspraakSchema,
    staat: z.enum(['OPEN', 'VERLOPEN', 'INGETROKKEN', ...JA_NEE]),
    geldigTot: Dag.meta({ description: 'Last day on which the link works.' }),
    gemaaktDoor: WieZei,
    gemaaktOp: Tijdstip,
    gelezenOp: Tijdstip.nullable().meta({ description: 'When the link was first opened.' }),
    antwoord: z.object({ naam: z.string(), functie: z.string(), reden: z.string(), op: Tijdstip }).nullable(),
  })
  .meta({ id: 'SchoolVraag' })

const Token = z.string().min(1).max(200).meta({ description: 'The part of the link after #. In the body, so that no log holds it.' })

export const SchoolLezenBody = z.object({ token: Token }).meta({ id: 'SchoolLezenBody' })

export const SchoolLezenAntwoord = z
  .object({
    gemeente: z.string(),
    telefoon: z.string(),
    school: z.string(),
    afspraak: SchoolAfspraakSchema,
    geldigTot: Dag,
  })
  .meta({ id: 'SchoolLezenAntwoord' })

export const SchoolAntwoordBody = z
  .object({
    token: Token,
    antwoord: z.enum(JA_NEE),
    naam: tekst(120, 1),
    functie: tekst(120, 1),
    reden: tekst(2000).meta({ description: 'Needed with NEE.' }),
  })
  .refine((b) => b.antwoord === 'JA' || b.reden.trim() !== '', { path: ['reden'], message: 'is nodig bij NEE' })
  .refine((b) => b.naam.trim() !== '', { path: ['naam'], message: 'is nodig' })
  .refine((b) => b.functie.trim() !== '', { path: ['functie'], message: 'is nodig' })
  .meta({ id: 'SchoolAntwoordBody' })

export const SchoolAntwoordAntwoord = z.object({ antwoord: z.enum(JA_NEE), op: Tijdstip }).meta({ id: 'SchoolAntwoordAntwoord' })

export const BeurtSchema = z
  .object({
    rol: z.enum(BEURT_ROLLEN),
    naam: z.string().nullable().meta({ description: 'null when the loket does not know a name.' }),
    persoonId: Uuid.nullable().meta({ description: 'Only with PERSOON.' }),
    uiterlijk: Dag.nullable().meta({ description: 'Last day for the answer; null when that day passed for everybody.' }),
    laat: z.boolean().meta({ description: 'The first day passed without an answer. It never counts as a yes.' }),
  })
  .meta({ id: 'VerschuivingBeurt' })

export type JaOpdracht = z.infer<typeof JaBody>
export type Ja = z.infer<typeof JaSchema>
export type SchoolAfspraak = z.infer<typeof SchoolAfspraakSchema>
export type SchoolVraagOpdracht = z.infer<typeof SchoolVraagBody>
export type SchoolVraag = z.infer<typeof SchoolVraagSchema>
export type SchoolAntwoordOpdracht = z.infer<typeof SchoolAntwoordBody>
export type Beurt = z.infer<typeof BeurtSchema>
