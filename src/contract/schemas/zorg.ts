import { Dag, PosCent, Tijdstip, Uuid, tekst } from '../kern.ts'
import {
  AANTAL_PER,
  BETAALWIJZEN,
  OVEREENKOMST_SOORTEN,
  OVEREENKOMST_STATEN,
  TARIEFSOORTEN,
  ZORGVERLENER_RELATIES,
} from '../lijsten/zorg.ts'
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
    }),
  ])
  .meta({ id: 'ZorgverlenerKeuze' })

/** What is agreed: kind, pay, tarief, number, period and words. */
const AfspraakVelden = {
  soort: z.enum(OVEREENKOMST_SOORTEN),
  betaalwijze: z.enum(BETAALWIJZEN),
  tarief: TariefSchema,
  aantalHonderdste: z.int().min(1).max(100_000_000).meta({ description: 'Units times 100, per `per`: 4,5 hours is 450.' }),
  per: z.enum(AANTAL_PER),
  vanaf: Dag,
  tot: Dag,
  opzegDagen: z.int().min(0).max(366),
}

export const OvereenkomstInhoudSchema = z
  .object({ potjeId: Uuid, zorgverlener: ZorgverlenerKeuzeSchema, ...AfspraakVelden, zorgbeschrijving: tekst(4000, 1) })
  .refine((i) => i.tot >= i.vanaf, { path: ['tot'], message: 'is niet eerder dan de eerste dag' })
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
