import { Dag, PosCent, Tijdstip, Uuid, tekst } from '../kern.ts'
import { BEKENDE_STATEN, DECLARATIE_WIE, VOORFINANCIERING_SOORTEN, WEIGER_REDENEN } from '../lijsten/betaling.ts'
import { EENHEDEN } from '../lijsten/geld.ts'
import { BETAALWIJZEN, DECLARATIE_SOORTEN, OVEREENKOMST_STATEN } from '../lijsten/zorg.ts'
import { z } from '../zod.ts'
import { TariefSchema } from './geld.ts'

const AANTAL = z.int().min(1).max(100_000_000).meta({ description: 'Units times 100: 4,5 hours is 450.' })
const DagUrenSchema = z.object({ dag: Dag, aantalHonderdste: z.int().min(1).max(2400) }).meta({ id: 'DeclaratieDag' })

/** One declaratie in a list: no invoice number and no hours per day. */
export const DeclaratieSchema = z
  .object({
    id: Uuid,
    dossierId: Uuid,
    persoonId: Uuid,
    potje: z.object({ id: Uuid, naam: z.string().nullable().meta({ description: 'null for who may not see what was granted.' }) }),
    overeenkomstId: Uuid.nullable(),
    zorgverlener: z.string().nullable(),
    soort: z.enum(DECLARATIE_SOORTEN),
    van: Dag,
    tot: Dag,
    aantalHonderdste: AANTAL.nullable(),
    eenheid: z.enum(EENHEDEN).nullable(),
    cent: PosCent,
    kenmerk: z.string().meta({ description: 'What people and banks call it.' }),
    staat: z.enum(BEKENDE_STATEN),
    ingediendWie: z.enum(DECLARATIE_WIE),
    ingediendOp: Tijdstip,
    verwachtOp: Dag.nullable().meta({ description: 'Day on which it is paid at the latest.' }),
    teLaat: z.boolean(),
    aanZet: z.object({
      rol: z.enum(['BUDGETHOUDER', 'ZORGVERLENER', 'GEMEENTE', 'SVB', 'NIEMAND']),
      ik: z.boolean(),
      tot: Dag.nullable(),
    }),
    betaaldCent: PosCent,
    betaaldOp: Dag.nullable(),
    bovenCent: PosCent.meta({ description: 'What of the payment stands beyond budget.' }),
    weigerReden: z.enum(WEIGER_REDENEN).nullable(),
    vervangenDoor: Uuid.nullable(),
  })
  .meta({ id: 'Declaratie' })

const BezwaarSchema = z
  .object({ ernst: z.enum(['STOP', 'LET_OP']), woord: z.string(), waarden: z.record(z.string(), z.union([z.string(), z.number()])) })
  .meta({ id: 'DeclaratieBezwaar', description: 'Text under declaratie:bezwaar.<woord>.' })

export const DeclaratieDetailSchema = DeclaratieSchema.extend({
  tarief: TariefSchema.nullable(),
  factuurnummer: z.string().nullable().meta({ description: 'null when there is none, or when it is not for you.' }),
  dagen: z.array(DagUrenSchema).nullable().meta({ description: 'null when given as a total, or when it is not for you.' }),
  vervangt: Uuid.nullable(),
  stappen: z.array(
    z.object({
      nr: z.int().min(1),
      staat: z.enum(BEKENDE_STATEN),
      op: Tijdstip,
      wie: z.enum(DECLARATIE_WIE),
      naam: z.string().nullable(),
      ik: z.boolean(),
      reden: z.string(),
      weigerReden: z.enum(WEIGER_REDENEN).nullable(),
      verwachtOp: Dag.nullable(),
      uiterlijk: Dag.nullable(),
    }),
  ),
  betalingen: z.array(z.object({ id: Uuid, cent: PosCent, bovenCent: PosCent, betaaldOp: Dag, hersteldOmdat: z.string().nullable() })),
  bezwaren: z.array(BezwaarSchema).meta({ description: 'Against the agreement and the potje, while it waits for a yes.' }),
  mag: z.object({
    akkoord: z.boolean(),
    terug: z.enum(['INTREKKEN', 'TERUGSTUREN']).nullable().meta({ description: 'Take back what you sent in, or send back with a reason.' }),
    opnieuw: z.boolean(),
    gezien: z.boolean(),
  }),
}).meta({ id: 'DeclaratieDetail' })

export const BetalingSchema = z
  .object({
    id: Uuid,
    persoonId: Uuid,
    potjeId: Uuid,
    declaratieId: Uuid.nullable(),
    cent: PosCent,
    bovenCent: PosCent,
    zorgDag: Dag,
    betaaldOp: Dag,
    hersteldOmdat: z.string().nullable().meta({ description: 'Why it was put right; null while it stands.' }),
  })
  .meta({ id: 'Betaling' })

/** Where one can declare for, with all that is needed to judge it on the screen, also without network. */
export const DeclareerbaarSchema = z
  .object({
    overeenkomstId: Uuid.nullable(),
    potjeId: Uuid,
    persoonId: Uuid,
    potjeNaam: z.string().nullable(),
    zorgverlener: z.string().nullable(),
    overeenkomst: z.object({ staat: z.enum(OVEREENKOMST_STATEN), betaalwijze: z.enum(BETAALWIJZEN), tarief: TariefSchema }).nullable(),
    vanaf: Dag,
    tot: Dag,
    delen: z.array(z.object({ vanaf: Dag, tot: Dag, inDeelCent: PosCent })).nullable(),
    budgetCent: PosCent,
    eerdere: z.array(z.object({ van: Dag, tot: Dag, cent: PosCent, dagen: z.array(Dag) })),
    magAkkoord: z.boolean().meta({ description: 'false for a zorgverlener: somebody else says yes.' }),
  })
  .meta({ id: 'Declareerbaar' })

export const TekortSchema = z
  .object({
    potjeId: Uuid,
    persoonId: Uuid,
    potjeNaam: z.string().nullable(),
    cent: PosCent,
    sinds: Dag,
    uiterlijk: Dag.meta({ description: 'By when the gemeente sorts it out.' }),
  })
  .meta({ id: 'Tekort' })

export const DeclaratiesSchema = z
  .object({
    vandaag: Dag,
    normen: z.object({ signaalProcent: z.int().min(1).max(100), declareerDagen: z.int().min(0) }),
    items: z.array(DeclaratieSchema).meta({ description: 'Newest first.' }),
    betalingen: z.array(BetalingSchema).meta({ description: 'Everything that was paid, newest first.' }),
    tekorten: z.array(TekortSchema).meta({ description: 'Potjes of which more was paid than was in them.' }),
    declareerbaar: z.array(DeclareerbaarSchema),
  })
  .meta({ id: 'Declaraties' })

export const DeclaratieBody = z
  .object({
    overeenkomstId: Uuid.nullable(),
    potjeId: Uuid,
    van: Dag,
    tot: Dag,
    dagen: z.array(DagUrenSchema).min(1).max(31).nullable(),
    aantalHonderdste: AANTAL.nullable(),
    cent: z.int().min(1).max(1_000_000_000).meta({ description: 'What the person saw. Another amount now is a 409 and changes nothing.' }),
    factuurnummer: tekst(60).nullable(),
    akkoord: z.boolean().meta({ description: 'The budgethouder sends it in and agrees at once.' }),
    vervangtId: Uuid.nullable().meta({ description: 'The one that was sent back or refused.' }),
  })
  .refine((b) => b.dagen === null || b.aantalHonderdste === null, { path: ['dagen'], message: 'per dag of in totaal, niet allebei' })
  .refine((b) => b.tot >= b.van, { path: ['tot'], message: 'is niet eerder dan de eerste dag' })
  .meta({ id: 'DeclaratieBody' })

export const AkkoordBody = z
  .object({ cent: z.int().min(1).max(1_000_000_000).meta({ description: 'The amount that the person saw.' }) })
  .meta({ id: 'DeclaratieAkkoordBody' })
export const TerugBody = z
  .object({ reden: tekst(2000).meta({ description: 'Needed when it is sent back to somebody else.' }) })
  .meta({ id: 'DeclaratieTerugBody' })
export const GezienBody = z
  .object({ nr: z.int().min(1).max(10_000).meta({ description: 'The step that was read.' }) })
  .meta({ id: 'DeclaratieGezienBody' })

export const VoorfinancieringBody = z
  .object({
    bronId: Uuid,
    soort: z.enum(VOORFINANCIERING_SOORTEN),
    cent: z.int().min(1).max(1_000_000_000),
    reden: tekst(500, 1),
  })
  .meta({ id: 'VoorfinancieringBody' })
export const VoorfinancieringSchema = z
  .object({ bronId: Uuid, voorgeschotenCent: PosCent, terugontvangenCent: PosCent })
  .meta({ id: 'Voorfinanciering', description: 'What the gemeente paid ahead for this bron, and what it got back.' })

export type Voorfinanciering = z.infer<typeof VoorfinancieringSchema>
export type VoorfinancieringOpdracht = z.infer<typeof VoorfinancieringBody>
export type Declaratie = z.infer<typeof DeclaratieSchema>
export type DeclaratieDetail = z.infer<typeof DeclaratieDetailSchema>
export type Betaling = z.infer<typeof BetalingSchema>
export type DeclareerbaarAntwoord = z.infer<typeof DeclareerbaarSchema>
export type Declaraties = z.infer<typeof DeclaratiesSchema>
export type DeclaratieOpdracht = z.infer<typeof DeclaratieBody>
