import { Cent, Dag, PosCent, Uuid } from '../kern.ts'
import { DOMEINEN, WETTEN } from '../lijsten/geld.ts'
import { z } from '../zod.ts'

export const Maand = z
  .string()
  .regex(/^\d{4}-(?:0[1-9]|1[0-2])$/)
  .meta({ description: 'Month of care, `YYYY-MM`.', example: '2026-06' })
export const Jaar = z
  .string()
  .regex(/^\d{4}$/)
  .meta({ description: 'Calendar year, `YYYY`.', example: '2026' })

const bedragen = {
  budgetCent: PosCent,
  eerderCent: Cent.meta({ description: 'Paid for care before the period.' }),
  periodeCent: Cent.meta({ description: 'Paid for care in the period; a correction can take it below zero.' }),
  overCent: PosCent.meta({ description: 'Budget minus what was paid, at the end of the period.' }),
  nogTeBestedenCent: PosCent.meta({ description: 'Being paid, fixed and planned until the money ends.' }),
  blijftOverCent: PosCent.meta({ description: 'What is left then, when all goes as agreed.' }),
  bovenCent: PosCent.meta({ description: 'Paid or being paid beyond the budget.' }),
}
const BedragenSchema = z.object(bedragen).meta({ id: 'OverzichtBedragen' })
const DeelSchema = z.object({ potjeId: Uuid, bronId: Uuid, ...bedragen }).meta({
  id: 'OverzichtDeel',
  description: 'What of one potje comes from one bron. Every total is the sum of such rows.',
})

const bron = {
  id: Uuid,
  wet: z.enum(WETTEN),
  persoonId: Uuid,
  verstrekker: z.string(),
  vanaf: Dag,
  tot: Dag,
}
const PersoonSchema = z.object({ id: Uuid, voornaam: z.string(), naam: z.string() })
const PotjeSchema = z.object({
  id: Uuid,
  persoonId: Uuid,
  naam: z.string(),
  domein: z.enum(DOMEINEN),
  zorgverlener: z.string().nullable(),
})
const NagekomenSchema = z
  .object({ soort: z.enum(['CORRECTIE', 'LATER']), potjeId: Uuid, cent: Cent, geboektOp: Dag })
  .meta({ id: 'OverzichtNagekomen', description: 'A correction, or a payment that came after the overview was ready.' })
const SchuifSchema = z
  .object({
    verschuivingId: Uuid,
    soort: z.enum(['GESCHOVEN', 'TERUG']).meta({ description: 'TERUG: an earlier shift was taken back on this day.' }),
    dag: Dag.meta({ description: 'Day on which it was booked.' }),
    cent: PosCent,
    van: z.string().nullable().meta({ description: 'Name of the potje; null when you may not see it.' }),
    naar: z.string().nullable(),
    gedaanDoor: z.string(),
    beslistDoor: z.string().nullable().meta({ description: 'Who of the gemeente decided; null when nobody had to.' }),
  })
  .meta({ id: 'OverzichtVerschuiving' })

const gezin = {
  dossierId: Uuid,
  vandaag: Dag,
  vanaf: Dag,
  tot: Dag,
  personen: z.array(PersoonSchema),
  nietGetoond: z.int().min(0).meta({ description: 'Persons of this dossier who are not in this answer.' }),
  potjes: z.array(PotjeSchema),
  delen: z.array(DeelSchema),
  totaal: BedragenSchema,
  nagekomen: z.array(NagekomenSchema),
  geschovenNa: z.boolean().meta({ description: 'Money was moved after the period: the budgets of the potjes are those of now.' }),
  verschuivingen: z.array(SchuifSchema),
}

export const MaandoverzichtSchema = z
  .object({
    ...gezin,
    maand: Maand,
    staat: z.enum(['VOORLOPIG', 'KLAAR']),
    klaarOp: Dag,
    bronnen: z.array(z.object(bron)),
  })
  .meta({ id: 'Maandoverzicht', description: 'One month of care: what was paid, what is left, what is expected.' })

export const JaaroverzichtSchema = z
  .object({
    ...gezin,
    jaar: Jaar,
    staat: z.enum(['LOOPT', 'VOORBIJ']),
    bronnen: z.array(
      z.object({
        ...bron,
        toegekendCent: PosCent,
        rest: z.string().meta({ description: 'What happens with what is left: a key of the texts.' }),
        meenemenProcent: z.int().min(0).max(100),
        eindigtInJaar: z.boolean(),
        declarerenTot: Dag.nullable().meta({ description: 'Last day for claims for care of this year; Wlz only.' }),
      }),
    ),
  })
  .meta({ id: 'Jaaroverzicht', description: 'What a year shows to be accounted for, made from the books.' })

export const OverzichtenSchema = z
  .object({
    vandaag: Dag,
    maanden: z.array(z.object({ maand: Maand, staat: z.enum(['VOORLOPIG', 'KLAAR']), klaarOp: Dag, besteedCent: Cent })),
    jaren: z.array(z.object({ jaar: Jaar, staat: z.enum(['LOOPT', 'VOORBIJ']), besteedCent: Cent })),
    volgende: z.object({ maand: Maand, klaarOp: Dag }).nullable().meta({ description: 'The next overview that comes.' }),
  })
  .meta({ id: 'Overzichten', description: 'Overviews that can be read, newest first.' })

export const BronboekenSchema = z
  .object({
    dossierId: Uuid,
    vandaag: Dag,
    jaar: Jaar,
    jaren: z.array(Jaar).meta({ description: 'Years of which there are books, newest first.' }),
    vanaf: Dag,
    tot: Dag,
    personen: z.array(PersoonSchema),
    nietGetoond: z.int().min(0).meta({ description: 'Persons of this dossier who are not in this answer.' }),
    bronnen: z.array(
      z.object({
        ...bron,
        toegekendCent: PosCent,
        nietVerdeeldCent: Cent.meta({ description: 'Granted and not in a potje.' }),
        bedragen: BedragenSchema,
        maanden: z.array(z.object({ maand: Maand, cent: Cent })),
        voorgeschotenCent: PosCent.meta({ description: 'Paid ahead by the gemeente for this verstrekker.' }),
        terugontvangenCent: PosCent,
      }),
    ),
    perPersoon: z.array(z.object({ persoonId: Uuid, bedragen: BedragenSchema })),
    perVerstrekker: z.array(z.object({ verstrekker: z.string(), bedragen: BedragenSchema })),
    totaal: BedragenSchema,
  })
  .meta({ id: 'Bronboeken', description: 'The books per bron of one year, for the gemeente and the verstrekkers.' })

export type MaandoverzichtAntwoord = z.infer<typeof MaandoverzichtSchema>
export type JaaroverzichtAntwoord = z.infer<typeof JaaroverzichtSchema>
export type OverzichtenAntwoord = z.infer<typeof OverzichtenSchema>
export type BronboekenAntwoord = z.infer<typeof BronboekenSchema>
export type OverzichtVerschuiving = z.infer<typeof SchuifSchema>
