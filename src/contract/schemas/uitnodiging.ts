import { Dag, Tijdstip, Uuid, tekst } from '../kern.ts'
import { UITNODIGING_LINK, UITNODIGING_ROLLEN, UITNODIGING_STATEN } from '../woorden-toegang.ts'
import { PLAN_ACTIES, PLAN_DELEN } from '../woorden.ts'
import { z } from '../zod.ts'

const Delen = z.array(z.enum(PLAN_DELEN)).min(1).max(PLAN_DELEN.length).nullable()
const Wie = z.object({ persoonId: Uuid, naam: z.string() })

export const TokenHash = z.string().regex(/^[0-9a-f]{64}$/)

export const UitnodigenBody = z
  .object({
    tokenHash: TokenHash.meta({
      description: 'SHA-256 as hex of the token in the link. The token itself stays on the device that made it.',
    }),
    voorNaam: tekst(80, 1).meta({ description: 'For whom it is meant, in own words.' }),
    rol: z.enum(UITNODIGING_ROLLEN),
    personen: z.array(Uuid).min(1).max(12),
    delen: Delen.meta({ description: 'Parts of the plan of each of these persons; null: all of it.' }),
    recht: z.enum(PLAN_ACTIES),
    tot: Dag.meta({ description: 'Last day of looking along; at most 12 months ahead.' }),
  })
  .meta({ id: 'UitnodigenBody' })
export const UitnodigenAntwoord = z
  .object({ id: Uuid, linkTot: Dag.meta({ description: 'Last day on which the link can be accepted.' }) })
  .meta({ id: 'UitnodigenAntwoord' })

const staat = z.enum(UITNODIGING_STATEN)

export const UitnodigingSchema = z
  .object({
    id: Uuid,
    staat,
    voorNaam: z.string(),
    rol: z.enum(UITNODIGING_ROLLEN),
    recht: z.enum(PLAN_ACTIES),
    delen: Delen,
    personen: z.array(z.object({ persoonId: Uuid, voornaam: z.string() })),
    tot: Dag,
    linkTot: Dag,
    gemaaktDoor: Wie,
    gemaaktOp: Tijdstip,
    aangenomenDoor: Wie.nullable().meta({ description: 'Who logged in with the link, by the name of the sign-in.' }),
    aangenomenOp: Tijdstip.nullable(),
    magBeslissen: z.boolean().meta({ description: 'The caller decides for each person of this invitation.' }),
  })
  .meta({ id: 'Uitnodiging' })

export const SamenSchrijvenSchema = z
  .object({
    voor: z
      .array(
        z.object({
          persoonId: Uuid,
          voornaam: z.string(),
          ik: z.boolean(),
          samen: z.boolean().meta({ description: 'Child of 12 to 16: counts when child and parent both said yes.' }),
        }),
      )
      .meta({ description: 'Persons of the plan for whom the caller decides who writes along.' }),
    meelezers: z
      .array(
        z.object({
          persoonId: Uuid,
          naam: z.string(),
          toestemmingen: z.array(
            z.object({
              id: Uuid,
              uitnodigingId: Uuid.nullable(),
              voorPersoonId: Uuid,
              recht: z.enum(PLAN_ACTIES),
              delen: Delen,
              tot: Dag,
              wachtOpTweede: z.boolean(),
            }),
          ),
        }),
      )
      .meta({ description: 'Who looks along in the draft by a toestemming now.' }),
    uitnodigingen: z.array(UitnodigingSchema).meta({ description: 'Open ones and those that wait for a yes; newest first.' }),
  })
  .meta({ id: 'SamenSchrijven' })

export const AannemenBody = z
  .object({ token: z.string().min(1).max(200) })
  .meta({ id: 'UitnodigingAannemenBody', description: 'The part of the link after #. In the body, so that no log holds it.' })

/** Before anybody is asked to say yes: whether the loket would take that yes from this caller. Says nothing of the plan. */
export const UitnodigingLinkSchema = z
  .object({
    kan: z.enum(UITNODIGING_LINK).meta({
      description:
        'JA: take it, or you took it before. ZELF: you made it, it is about you, or you decide here already. NIET: anything else.',
    }),
  })
  .meta({ id: 'UitnodigingLink' })

/** One invitation as the person sees it who accepted it: nothing of the plan, only who invited and what is decided. */
export const MijnUitnodigingSchema = z
  .object({
    id: Uuid,
    staat,
    van: z.string().meta({ description: 'Name of who invited.' }),
    dossierId: Uuid.nullable().meta({ description: 'Known once it is confirmed.' }),
  })
  .meta({ id: 'MijnUitnodiging' })

export const BeslisUitnodigingBody = z.object({ ja: z.boolean() }).meta({ id: 'BeslisUitnodigingBody' })
export const UitnodigingStaatAntwoord = z
  .object({ id: Uuid, staat, geldt: z.boolean().meta({ description: 'False while a second yes is needed.' }) })
  .meta({ id: 'UitnodigingStaatAntwoord' })

export type UitnodigenInvoer = z.infer<typeof UitnodigenBody>
export type Uitnodiging = z.infer<typeof UitnodigingSchema>
export type SamenSchrijven = z.infer<typeof SamenSchrijvenSchema>
export type MijnUitnodiging = z.infer<typeof MijnUitnodigingSchema>
