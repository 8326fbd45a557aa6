import { Tijdstip, Uuid, tekst } from '../kern.ts'
import { PLAN_DELEN, REACTIE_SOORTEN } from '../woorden.ts'
import { z } from '../zod.ts'

export const DeelNaam = z.enum(PLAN_DELEN)

export const ReactieSchema = z
  .object({
    id: Uuid,
    persoonId: Uuid,
    deel: DeelNaam,
    soort: z.enum(REACTIE_SOORTEN),
    tekst: z.string(),
    door: z.string(),
    op: Tijdstip,
    laatste: z.boolean().meta({ description: 'The one that counts for this part; the others are its history.' }),
    antwoord: z
      .object({ tekst: z.string(), door: z.string(), op: Tijdstip })
      .nullable()
      .meta({ description: 'What the consulent said to it.' }),
  })
  .meta({ id: 'PlanReactie' })

export const DeelVerschilSchema = z
  .object({
    deel: z.enum([...PLAN_DELEN, 'GEZINSPAGINA']),
    soort: z.enum(['NIEUW', 'ANDERS', 'WEG']),
    velden: z.array(z.string()).meta({ description: 'Names of the questions whose answer differs.' }),
    dingen: z
      .array(z.object({ naam: z.string(), soort: z.enum(['NIEUW', 'ANDERS', 'WEG']) }))
      .meta({ description: 'Goals or lines of costs that differ.' }),
  })
  .meta({ id: 'PlanDeelVerschil' })

export const VersieVerschilSchema = z
  .object({
    persoonId: Uuid.nullable().meta({ description: 'null: the page that the family shares.' }),
    nummer: z.int().meta({ description: 'The version it is compared to: the last before this one that this person was in.' }),
    delen: z.array(DeelVerschilSchema).meta({ description: 'Empty when nothing changed.' }),
  })
  .meta({ id: 'PlanVersieVerschil' })

export const ReactieBody = z
  .object({ persoonId: Uuid, deel: DeelNaam, soort: z.enum(REACTIE_SOORTEN), tekst: tekst(20_000) })
  .refine((b) => b.soort === 'EENS' || b.tekst.trim() !== '', { path: ['tekst'], message: 'is nodig bij een vraag en bij oneens' })
  .meta({ id: 'ReactieBody' })
export const ReactieAntwoord = z.object({ reactieId: Uuid, op: Tijdstip }).meta({ id: 'ReactieAntwoord' })

export const ReactieAntwoordBody = z
  .object({ tekst: tekst(20_000, 1) })
  .refine((b) => b.tekst.trim() !== '', { path: ['tekst'], message: 'is nodig' })
  .meta({ id: 'ReactieAntwoordBody' })
export const ReactieAntwoordAntwoord = z.object({ op: Tijdstip }).meta({ id: 'ReactieAntwoordAntwoord' })
