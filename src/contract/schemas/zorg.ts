import { Dag, PosCent, Tijdstip, Uuid, tekst } from '../kern.ts'
import {
  AANTAL_PER,
  BETAALWIJZEN,
  OVEREENKOMST_SOORTEN,
  OVEREENKOMST_STATEN,
  TARIEFSOORTEN,
  ZORGVERLENER_RELATIES,
} from '../lijsten/zorg.ts'
import { EENHEDEN, WETTEN } from '../lijsten/geld.ts'
import { TARIEF_SOORTEN, TARIEF_VORMEN } from '../lijsten/instellingen.ts'
import { z } from '../zod.ts'
import { TariefSchema } from './geld.ts'

const Cijfers8 = z.string().regex(/^\d{8}$/)

export const ZorgverlenerSchema = z
  .object({
    id: Uuid,
    naam: z.string(),
    relatie: z.enum(ZORGVERLENER_RELATIES),
    kvk: Cijfers8.nullable(),
    agb: Cijfers8.nullable(),
    tariefsoort: z.enum(TARIEFSOORTEN),
  })
  .meta({ id: 'Zorgverlener' })

export const ZorgverlenerKeuzeSchema = z
  .discriminatedUnion('soort', [
    z.object({ soort: z.literal('BESTAAND'), id: Uuid }),
    z.object({
      soort: z.literal('NIEUW'),
      naam: tekst(120, 1),
      relatie: z.enum(ZORGVERLENER_RELATIES),
      kvk: Cijfers8.nullable(),
      agb: Cijfers8.nullable(),
      ik: z.boolean().meta({ description: 'You give this care yourself.' }),
    }),
  ])
  .meta({ id: 'ZorgverlenerKeuze' })

/** What is agreed: kind, pay, tarief, number, period and words. */
const AfspraakVelden = {
  soort: z.enum(OVEREENKOMST_SOORTEN),
  hulp: z.enum(TARIEF_SOORTEN).nullable().meta({ description: 'Kind of help, for the tarief that goes with it.' }),
  betaalwijze: z.enum(BETAALWIJZEN),
  tarief: TariefSchema,
  aantalHonderdste: z.int().min(1).max(10_000_000).meta({ description: 'Units times 100, per `per`: 4,5 hours is 450.' }),
  per: z.enum(AANTAL_PER),
  vanaf: Dag,
  tot: Dag,
  opzegDagen: z.int().min(0).max(366),
}

export const OvereenkomstInhoudSchema = z
  .object({ potjeId: Uuid, zorgverlener: ZorgverlenerKeuzeSchema, ...AfspraakVelden, zorgbeschrijving: tekst(4000, 1) })
  .refine((i) => i.tot >= i.vanaf, { path: ['tot'], message: 'is niet eerder dan de eerste dag' })
  // Beyond this a total is no exact number any more; no bron runs that long.
  .refine((i) => Number(i.tot.slice(0, 4)) - Number(i.vanaf.slice(0, 4)) < 10 && i.vanaf >= '2000-01-01' && i.tot < '2200-01-01', {
    path: ['tot'],
    message: 'ligt te ver weg',
  })
  .refine((i) => (i.betaalwijze === 'MAANDLOON') === (i.tarief.eenheid === 'MAAND' && i.per === 'MAAND'), {
    path: ['betaalwijze'],
    message: 'maandloon hoort precies bij een bedrag per maand',
  })
  .meta({ id: 'OvereenkomstInhoud' })

export const HandtekeningSchema = z
  .object({
    naam: tekst(120, 1).meta({ description: 'The name that the person typed to sign.' }),
    zorgverlenerOp: Dag.nullable().meta({ description: 'Day on which the zorgverlener signed; null when not yet.' }),
  })
  .meta({ id: 'Handtekening' })

/** What was signed, or what went to the SVB, word for word; kept with the step and never changed. */
export const OvereenkomstBevrorenSchema = z
  .object({
    persoon: z.string(),
    potje: z.string(),
    wetten: z.array(z.string()),
    zorgverlener: ZorgverlenerSchema.omit({ id: true }),
    ...AfspraakVelden,
    totaalCent: PosCent,
    zorgbeschrijving: z.string(),
    handtekening: z.object({ naam: z.string(), op: Tijdstip }),
    zorgverlenerOp: Dag.nullable(),
  })
  .meta({ id: 'OvereenkomstBevroren' })

export const OvereenkomstStaatSchema = z.enum(OVEREENKOMST_STATEN).meta({ id: 'OvereenkomstStaat' })

export type Zorgverlener = z.infer<typeof ZorgverlenerSchema>
export type ZorgverlenerKeuze = z.infer<typeof ZorgverlenerKeuzeSchema>
export type OvereenkomstInhoud = z.infer<typeof OvereenkomstInhoudSchema>
export type Handtekening = z.infer<typeof HandtekeningSchema>
export type OvereenkomstBevroren = z.infer<typeof OvereenkomstBevrorenSchema>

export const OvereenkomstBody = z
  .object({
    inhoud: OvereenkomstInhoudSchema,
    vorigeId: Uuid.nullable().meta({ description: 'The agreement that this one replaces from its first day on.' }),
    handtekening: HandtekeningSchema.nullable().meta({
      description: 'null: kept as a draft. Signed by both: goes to the gemeente at once.',
    }),
  })
  .meta({ id: 'OvereenkomstBody' })

export const OpsturenBody = z
  .object({ zorgverlenerOp: Dag.meta({ description: 'Day on which the zorgverlener signed.' }) })
  .meta({ id: 'OvereenkomstOpsturenBody' })

export const OvereenkomstAntwoordBody = z
  .object({
    staat: z.enum(['GEMEENTE_CHECK', 'SVB_CHECK']).meta({ description: 'The check that this answers. Another state now is a 409.' }),
    antwoord: z.enum(['JA', 'TERUG']),
    reden: tekst(2000),
  })
  .refine((b) => b.antwoord === 'JA' || b.reden.trim() !== '', { path: ['reden'], message: 'is nodig bij TERUG' })
  .meta({ id: 'OvereenkomstAntwoordBody' })

export const EindeBody = z
  .object({
    op: Dag.nullable().meta({ description: 'Last day of the care; null for an agreement that was never approved.' }),
    reden: tekst(2000),
  })
  .meta({ id: 'OvereenkomstEindeBody' })

const WieSchema = z.object({ naam: z.string(), ik: z.boolean() })

export const OvereenkomstStapSchema = z
  .object({
    nr: z.int().min(1),
    staat: OvereenkomstStaatSchema,
    op: Tijdstip,
    door: WieSchema,
    reden: z.string().nullable(),
  })
  .meta({ id: 'OvereenkomstStap' })

export const OvereenkomstSchema = z
  .object({
    id: Uuid,
    dossierId: Uuid,
    nummer: z.int().min(0),
    persoonId: Uuid,
    potje: z.object({
      id: Uuid,
      naam: z.union([z.string(), z.null()]).meta({ description: 'Null for who may not read what was granted.' }),
    }),
    zorgverlener: ZorgverlenerSchema,
    ...AfspraakVelden,
    totaalCent: PosCent,
    zorgbeschrijving: z.string().nullable().meta({ description: 'null when you may see hours, tarief, period and state only.' }),
    staat: OvereenkomstStaatSchema,
    vorigeId: Uuid.nullable(),
    eindigtOp: Dag.nullable(),
    opgezegdOp: Dag.nullable(),
    goedgekeurdOp: Dag.nullable().meta({ description: 'Care of before this day can not be paid.' }),
    handtekening: z.object({ naam: z.string(), op: Tijdstip, zorgverlenerOp: Dag.nullable() }).nullable(),
    aanZet: z
      .object({ rol: z.enum(['INWONER', 'GEMEENTE', 'SVB']), naam: z.string(), ik: z.boolean(), sinds: Dag, uiterlijk: Dag.nullable() })
      .nullable(),
    stappen: z.array(OvereenkomstStapSchema),
    mag: z.object({ beheren: z.boolean(), checken: z.boolean(), svb: z.boolean(), inhoud: z.boolean() }).meta({
      description: 'What you may do: write, sign and end it; answer for the gemeente; pass on what the SVB says; read all of it.',
    }),
  })
  .meta({ id: 'Overeenkomst' })

export const OvereenkomstenSchema = z
  .object({
    items: z.array(OvereenkomstSchema),
    zorgverleners: z.array(ZorgverlenerSchema),
    tarieven: z.array(
      z.object({
        wet: z.enum(WETTEN),
        soort: z.enum(TARIEF_SOORTEN),
        vorm: z.enum(TARIEF_VORMEN),
        eenheid: z.enum(EENHEDEN),
        cent: z.int().min(1).nullable(),
        vanaf: Dag,
        tot: Dag.nullable(),
      }),
    ),
    normWerkdagen: z.int().min(0),
    vandaag: Dag,
  })
  .meta({ id: 'Overeenkomsten' })

export const NaarSvbSchema = z
  .object({ items: z.array(z.object({ nr: z.int().min(1), op: Tijdstip, door: WieSchema, inhoud: OvereenkomstBevrorenSchema })) })
  .meta({ id: 'NaarSvb', description: 'Word for word what went to the SVB, oldest first.' })

export const TeCheckenSchema = z
  .object({
    items: z.array(
      z.object({
        id: Uuid,
        dossierId: Uuid,
        dossier: z.string(),
        zorgverlener: z.string(),
        potje: z.string(),
        staat: OvereenkomstStaatSchema,
        sinds: Dag,
        uiterlijk: Dag.nullable(),
      }),
    ),
    vandaag: Dag,
  })
  .meta({ id: 'TeChecken' })

export type OvereenkomstOpdracht = z.infer<typeof OvereenkomstBody>
export type OpsturenOpdracht = z.infer<typeof OpsturenBody>
export type OvereenkomstAntwoord = z.infer<typeof OvereenkomstAntwoordBody>
export type EindeOpdracht = z.infer<typeof EindeBody>
export type Overeenkomst = z.infer<typeof OvereenkomstSchema>
export type Overeenkomsten = z.infer<typeof OvereenkomstenSchema>
