import { Dag, PosCent, Uuid, tekst } from '../kern.ts'
import { BEKENDE_STATEN, WEIGER_REDENEN } from '../lijsten/betaling.ts'
import { DOMEINEN, WETTEN } from '../lijsten/geld.ts'
import { BERICHT_UITKOMSTEN } from '../lijsten/machine.ts'
import {
  AANTAL_PER,
  BETAALWIJZEN,
  DECLARATIE_SOORTEN,
  OVEREENKOMST_SOORTEN,
  OVEREENKOMST_STATEN,
  TARIEFSOORTEN,
  ZORGVERLENER_RELATIES,
} from '../lijsten/zorg.ts'
import { PROBLEEM_PREFIX, PROBLEEM_SOORTEN } from '../problemen.ts'
import { z } from '../zod.ts'
import { TariefSchema } from './geld.ts'
import { ToekenningSchema } from './toekenning.ts'

/** Most messages of one request: each is a transaction of its own. */
export const MAX_BERICHTEN = 100

export const TokenBody = z
  .object({
    grant_type: z.literal('client_credentials'),
    scope: z.string().max(200).optional().meta({ description: 'Scopes with spaces between them; without it all that the client has.' }),
  })
  .meta({ id: 'TokenVerzoek' })

export const TokenSchema = z
  .object({
    access_token: z.string(),
    token_type: z.literal('Bearer'),
    expires_in: z.int().min(1).meta({ description: 'Seconds.' }),
    scope: z.string(),
  })
  .meta({ id: 'Token' })

const Kenmerk = tekst(100, 1).meta({ description: 'Your own number for this message: counts once per sender and kind of message.' })
const Bedrag = z.int().min(1).max(1_000_000_000).meta({ description: 'Amount in cents.' })
/** Plain words for the family: W30, a payment that fails is told at once and with its reason. */
const Reden = tekst(500, 1).meta({ description: 'Why, in plain words: the family reads this.' })

export const BetalingBerichtSchema = z
  .object({
    kenmerk: Kenmerk,
    cent: Bedrag,
    betaaldOp: Dag,
    zorgDag: Dag.nullable().meta({ description: 'Day of care: decides the period. null only with a declaratie, then its last day.' }),
    declaratie: tekst(100, 1).nullable().meta({ description: 'Kenmerk (`D-XXXX-XXXX`) or id of the declaratie that was paid.' }),
    overeenkomstId: Uuid.nullable().meta({ description: 'When there is no declaratie, such as the wage of a month.' }),
    potjeId: Uuid.nullable().meta({ description: 'When there is no overeenkomst either.' }),
  })
  .meta({ id: 'BetalingBericht' })

export const DeclaratieBerichtSchema = z
  .object({
    kenmerk: Kenmerk,
    declaratie: tekst(100, 1).meta({ description: 'Kenmerk (`D-XXXX-XXXX`) or id of the declaratie.' }),
    staat: z.enum(['BIJ_SVB', 'TERUG', 'GEWEIGERD']).meta({ description: 'BETAALD is no message: report the payment itself.' }),
    reden: tekst(500).meta({ description: 'Why, in plain words: the family reads this. Needed with TERUG and GEWEIGERD.' }),
    weigerReden: z.enum(WEIGER_REDENEN).nullable(),
    verwachtOp: Dag.nullable().meta({ description: 'Day on which it is paid at the latest, with BIJ_SVB.' }),
    uiterlijk: Dag.nullable().meta({ description: 'By when who is at turn acts, with TERUG and GEWEIGERD.' }),
  })
  .refine((b) => b.staat === 'BIJ_SVB' || b.reden.trim() !== '', { path: ['reden'], message: 'is nodig bij deze staat' })
  .meta({ id: 'DeclaratieBericht' })

export const OvereenkomstBerichtSchema = z
  .object({
    kenmerk: Kenmerk,
    overeenkomstId: Uuid,
    staat: z.enum(['GOEDGEKEURD', 'TERUG', 'BEEINDIGD']).meta({ description: 'What the gemeente checks, people of the gemeente answer.' }),
    reden: Reden.nullable().meta({ description: 'Needed with TERUG.' }),
    eindigtOp: Dag.nullable().meta({ description: 'Last day, with BEEINDIGD.' }),
  })
  .refine((b) => b.staat !== 'TERUG' || b.reden !== null, { path: ['reden'], message: 'is nodig bij deze staat' })
  .refine((b) => b.staat !== 'BEEINDIGD' || b.eindigtOp !== null, { path: ['eindigtOp'], message: 'is nodig bij deze staat' })
  .meta({ id: 'OvereenkomstBericht' })

export const ToekenningBerichtSchema = z
  .object({ dossierId: Uuid, toekenning: ToekenningSchema.meta({ description: 'Its kenmerk is the number of this message too.' }) })
  .meta({ id: 'ToekenningBericht' })

/** What is no message of this kind is answered with GEWEIGERD, and keeps the others not back. */
const Onleesbaar = z.looseObject({}).meta({ id: 'OnleesbaarBericht', description: 'Anything else is refused by itself.' })
const berichten = <T extends z.ZodType>(bericht: T, id: string) =>
  z
    .object({
      berichten: z
        .array(z.union([bericht, Onleesbaar]))
        .min(1)
        .max(MAX_BERICHTEN),
    })
    .meta({ id })

export const BetalingBerichten = berichten(BetalingBerichtSchema, 'BetalingBerichten')
export const DeclaratieBerichten = berichten(DeclaratieBerichtSchema, 'DeclaratieBerichten')
export const OvereenkomstBerichten = berichten(OvereenkomstBerichtSchema, 'OvereenkomstBerichten')
export const ToekenningBerichten = berichten(ToekenningBerichtSchema, 'ToekenningBerichten')

const BerichtAntwoordSchema = z
  .object({
    kenmerk: z.string().nullable().meta({ description: 'As you sent it; null when there was none.' }),
    uitkomst: z.enum(BERICHT_UITKOMSTEN).meta({
      description: 'AL_VERWERKT: the same was taken before, nothing was done again. CONFLICT: this kenmerk was used for something else.',
    }),
    gevolg: z
      .object({
        id: Uuid.meta({ description: 'Of the betaling, declaratie, overeenkomst or beschikking.' }),
        bovenBudgetCent: PosCent.nullable().meta({ description: 'What of a payment stands beyond budget; null for other messages.' }),
      })
      .nullable(),
    probleem: z
      .object({
        type: z.enum(PROBLEEM_SOORTEN.map((s) => `${PROBLEEM_PREFIX}${s}` as const)),
        status: z.int(),
        detail: z.string(),
        velden: z.array(z.object({ pad: z.string(), melding: z.string() })),
        reden: z.object({ sleutel: z.string(), waarden: z.record(z.string(), z.union([z.string(), z.number()])) }).nullable(),
      })
      .nullable(),
  })
  .meta({ id: 'BerichtAntwoord' })
export type BerichtAntwoord = z.infer<typeof BerichtAntwoordSchema>

export const BerichtAntwoordenSchema = z
  .object({ items: z.array(BerichtAntwoordSchema).meta({ description: 'One per message, in the order in which they came.' }) })
  .meta({ id: 'BerichtAntwoorden' })

const Volgende = z.int().nullable().meta({ description: 'Ask again with `na` at this number; null when this was all.' })

export const MachineDeclaratiesSchema = z
  .object({
    items: z.array(
      z
        .object({
          id: Uuid,
          nummer: z.int(),
          kenmerk: z.string(),
          dossierId: Uuid,
          persoonId: Uuid,
          overeenkomstId: Uuid.nullable(),
          potjeId: Uuid,
          soort: z.enum(DECLARATIE_SOORTEN),
          van: Dag,
          tot: Dag,
          aantalHonderdste: z.int().nullable().meta({ description: 'Units times 100: 4,5 hours is 450.' }),
          tarief: TariefSchema.nullable(),
          cent: PosCent,
          factuurnummer: z.string().nullable(),
          staat: z.enum(BEKENDE_STATEN),
          verwachtOp: Dag.nullable(),
        })
        .meta({ id: 'MachineDeclaratie' }),
    ),
    volgende: Volgende,
  })
  .meta({ id: 'MachineDeclaraties' })

export const MachineOvereenkomstenSchema = z
  .object({
    items: z.array(
      z
        .object({
          id: Uuid,
          nummer: z.int(),
          dossierId: Uuid,
          persoonId: Uuid,
          potjeId: Uuid,
          zorgverlener: z.object({
            id: Uuid,
            naam: z.string(),
            relatie: z.enum(ZORGVERLENER_RELATIES),
            kvk: z.string().nullable(),
            agb: z.string().nullable(),
            tariefsoort: z.enum(TARIEFSOORTEN),
          }),
          soort: z.enum(OVEREENKOMST_SOORTEN),
          betaalwijze: z.enum(BETAALWIJZEN),
          tarief: TariefSchema,
          aantalHonderdste: z.int(),
          per: z.enum(AANTAL_PER),
          vanaf: Dag,
          tot: Dag,
          totaalCent: PosCent,
          staat: z.enum(OVEREENKOMST_STATEN),
          eindigtOp: Dag.nullable(),
        })
        .meta({ id: 'MachineOvereenkomst' }),
    ),
    volgende: Volgende,
  })
  .meta({ id: 'MachineOvereenkomsten' })

export const MachineDossiersSchema = z
  .object({
    items: z.array(
      z
        .object({
          id: Uuid,
          personen: z.array(z.object({ id: Uuid, naam: z.string(), geboren: Dag })),
          bronnen: z.array(
            z.object({ id: Uuid, persoonId: Uuid, wet: z.enum(WETTEN), verstrekker: z.string(), cent: PosCent, vanaf: Dag, tot: Dag }),
          ),
          potjes: z.array(
            z.object({
              id: Uuid,
              persoonId: Uuid,
              naam: z.string(),
              domein: z.enum(DOMEINEN),
              vanaf: Dag,
              tot: Dag,
              delen: z.array(z.object({ bronId: Uuid, cent: PosCent })),
            }),
          ),
        })
        .meta({ id: 'MachineDossier' }),
    ),
    volgende: Uuid.nullable().meta({ description: 'Ask again with `na` at this id; null when this was all.' }),
  })
  .meta({ id: 'MachineDossiers' })
