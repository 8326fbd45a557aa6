import { Cent, Dag, PosCent, Tijdstip, Uuid, tekst } from '../kern.ts'
import {
  BESLISSERS,
  BESLISSINGEN,
  BEVOORSCHOTTINGEN,
  DOMEINEN,
  EENHEDEN,
  OORDEELWOORDEN,
  POTJE_SOORTEN,
  REGELSETTEN,
  SIGNAAL_STATEN,
  VERSCHUIVING_STATEN,
  WETTEN,
} from '../lijsten/geld.ts'
import { GEZINSVERSCHUIVING } from '../lijsten/instellingen.ts'
import { z } from '../zod.ts'
import { BeurtSchema, JaSchema, SchoolVraagSchema } from './verschuiving-ja.ts'

const WetSchema = z.enum(WETTEN).meta({ id: 'Wet' })
const DomeinSchema = z.enum(DOMEINEN).meta({ id: 'Bestedingsdomein' })
const WoordSchema = z.enum(OORDEELWOORDEN).meta({ id: 'Oordeelwoord', description: 'From free to never.' })

export const GeldTekstSchema = z
  .object({ sleutel: z.string(), waarden: z.record(z.string(), z.union([z.string(), z.number()])) })
  .meta({ id: 'GeldTekst', description: 'Key of a sentence with its values; *Cent are cents, *Datum are dates.' })

export const TariefSchema = z.object({ cent: z.int().min(1).max(100_000_000), eenheid: z.enum(EENHEDEN) }).meta({ id: 'Tarief' })

export const StandSchema = z
  .object({
    budgetCent: PosCent,
    betaaldCent: PosCent,
    inBehandelingCent: PosCent,
    bindendCent: PosCent,
    geplandCent: PosCent,
    verschuifbaarCent: PosCent,
    nogVrijCent: PosCent,
    overCent: PosCent,
    bovenBudgetCent: PosCent,
  })
  .meta({ id: 'GeldStand', description: 'nogVrij = budget - betaald - inBehandeling - bindend - gepland.' })

const DeelSchema = z
  .object({ bronId: Uuid, budgetCent: PosCent, betaaldCent: PosCent, inBehandelingCent: PosCent })
  .meta({ id: 'PotjeDeel' })

const MaandBedragSchema = z.object({ maand: z.string().regex(/^\d{4}-\d{2}$/), cent: Cent }).meta({ id: 'MaandBedrag' })

const SignaalSchema = z
  .object({
    staat: z.enum(SIGNAAL_STATEN),
    procent: z.int().min(0).max(100).meta({ description: 'Part that is paid or being paid.' }),
    overCent: PosCent.meta({ description: 'What is still in it: planned, fixed and free together.' }),
    tekortCent: PosCent.meta({ description: 'So much more is agreed than is in it.' }),
    keuze: z.boolean().meta({ description: 'Care goes on and there is not enough: who manages this money has to choose.' }),
  })
  .meta({ id: 'PotjeSignaal', description: 'RUSTIG; BIJNA: the part of setting signaalForecast is used; OP: there is not enough.' })

export const PotjeSchema = z
  .object({
    id: Uuid,
    persoonId: Uuid,
    domein: DomeinSchema,
    naam: z.string(),
    soort: z.enum(POTJE_SOORTEN),
    zorgverlener: z.string().nullable(),
    toelichting: z.string().nullable(),
    tarief: TariefSchema.nullable(),
    vanaf: Dag,
    tot: Dag,
    gebruik: z.enum(['NU', 'LATER', 'VOORBIJ']).meta({ description: 'Whether it can be used today.' }),
    budgetCent: PosCent,
    delen: z.array(DeelSchema).meta({ description: 'Empty when you may see the grant but not the payments.' }),
    afgesprokenGeplandCent: Cent,
    afgesprokenBindendCent: Cent,
    stand: StandSchema.nullable().meta({ description: 'null when you may see the grant but not the payments.' }),
    leegOp: Dag.nullable().meta({
      description: 'Day before its last on which it runs out: by what is agreed, or by its pace where nothing is; null when it lasts.',
    }),
    signaal: z.union([SignaalSchema, z.null()]).meta({ description: 'null when you may see the grant but not the payments.' }),
    maanden: z.array(MaandBedragSchema).meta({ description: 'Paid, per month of the care.' }),
    behandelingMaanden: z.array(MaandBedragSchema).meta({ description: 'Approved and being paid, per month of the care.' }),
  })
  .meta({ id: 'Potje' })

export const BronSchema = z
  .object({
    id: Uuid,
    wet: WetSchema,
    persoonId: Uuid,
    verstrekker: z.string(),
    bedragCent: PosCent,
    vanaf: Dag,
    tot: Dag,
    bevoorschotting: z.enum(BEVOORSCHOTTINGEN),
    nietVerdeeldCent: Cent.meta({ description: 'What of it is in no potje yet.' }),
    rest: z.string().meta({ description: 'What happens with money that is left: key under oordeel:rest.' }),
    meenemenProcent: z.int().min(0).max(100).meta({ description: 'Part of what is left that may be used in a next period; 0 when none.' }),
    stand: StandSchema.nullable(),
  })
  .meta({ id: 'Bron' })

const RegelsSchema = z
  .object({
    regelset: z.enum(REGELSETTEN),
    grondslag: z.string().nullable().meta({ description: 'Legal ground of regelset E; null under R.' }),
    versie: z.string(),
    normAkkoordWerkdagen: z.int().min(0),
    gezinsverschuiving: z
      .enum(GEZINSVERSCHUIVING)
      .meta({ description: 'Whether money may go to another person of the family, under regelset E.' }),
    cellen: z.array(z.object({ wet: WetSchema, domein: DomeinSchema, woord: WoordSchema, grond: z.string(), zeker: z.boolean() })),
  })
  .meta({ id: 'Geldregels' })

export const BudgetSchema = z
  .object({
    dossierId: Uuid,
    vandaag: Dag,
    regels: RegelsSchema,
    personen: z.array(
      z.object({
        id: Uuid,
        voornaam: z.string(),
        magSchuiven: z.boolean(),
        metStand: z.boolean(),
        eigenJa: z.boolean().meta({ description: 'A shift that you make of this money needs the own yes of this person.' }),
      }),
    ),
    nietGetoond: z.int().min(0).meta({ description: 'Persons of this dossier whose money is not in this answer.' }),
    bronnen: z.array(BronSchema),
    potjes: z.array(PotjeSchema),
    beperkingen: z.array(z.object({ persoonId: Uuid, woord: z.enum(['AKKOORD', 'NIET']) })),
    totaal: StandSchema.extend({
      nogVrijNuCent: PosCent.meta({ description: 'The one number: usable today, for more than one purpose.' }),
      nogVrijLater: z.array(z.object({ vanaf: Dag, cent: PosCent })),
      nogVrijEenDoelCent: PosCent,
      voorbijCent: PosCent,
    }).nullable(),
    prognose: z
      .object({
        betaaldCent: PosCent,
        nogTeBesteden: z.array(z.object({ potjeId: Uuid, cent: PosCent })),
        nogTeBestedenCent: PosCent,
        totaalBesteedCent: PosCent,
        blijftOverCent: PosCent,
        rest: z.array(z.object({ bronId: Uuid, wet: WetSchema, cent: PosCent, regel: z.string() })),
        terugbetalenCent: z.literal(0),
      })
      .nullable(),
    eigenBijdrageMaandCent: PosCent.meta({ description: 'Paid by the person to the CAK; never part of the budget.' }),
    openVragen: z.int().min(0).meta({ description: 'Shifts that wait for an answer.' }),
  })
  .meta({ id: 'Budget' })

export const VerschuivingDoelSchema = z
  .discriminatedUnion('soort', [
    z.object({ soort: z.literal('POTJE'), potjeId: Uuid }),
    z.object({
      soort: z.literal('NIEUW'),
      persoonId: Uuid,
      domein: DomeinSchema,
      naam: tekst(120, 1),
      zorgverlener: tekst(120, 1).nullable(),
      tarief: TariefSchema.nullable(),
    }),
    z.object({ soort: z.literal('EIGEN_BIJDRAGE') }),
  ])
  .meta({ id: 'VerschuivingDoel' })

export const VerschuivingBody = z
  .object({
    vanPotjeId: Uuid,
    doel: VerschuivingDoelSchema,
    cent: z.int().min(1).max(1_000_000_000).meta({ description: 'Amount in cents.' }),
    reden: tekst(2000),
    verwacht: WoordSchema.meta({ description: 'The judgement that the person saw. Another one now is a 409 and changes nothing.' }),
    verwachtJa: z
      .boolean()
      .optional()
      .meta({ description: 'The person saw that somebody else must say yes first. Without it such a shift is a 409 and changes nothing.' }),
  })
  // A day or a price that somebody adds is not silently left out: the loket decides on those itself.
  .strict()
  .meta({ id: 'VerschuivingBody' })

const RedenSchema = GeldTekstSchema.extend({ woord: WoordSchema, grond: z.string().nullable(), zeker: z.boolean() })

export const VerschuivingOordeelSchema = z
  .object({
    tekst: GeldTekstSchema,
    grond: z.string().nullable(),
    zeker: z.boolean(),
    redenen: z.array(RedenSchema),
    beslist: z.array(z.enum(BESLISSERS)),
    vraagPersonen: z.array(Uuid),
    meldingen: z.array(GeldTekstSchema),
    regelversie: z.string(),
  })
  .meta({ id: 'VerschuivingOordeel' })

export const VoorwaardeSchema = z
  .object({
    soort: z.enum(['SCHOOL', 'PERSOON']),
    persoonId: Uuid.nullable(),
    wie: tekst(200, 1).meta({ description: 'Who said yes, by name and role.' }),
    op: Dag,
  })
  .meta({ id: 'VerschuivingVoorwaarde', description: 'A yes of the school or of a person, as the consulent recorded it.' })

export const BeslissingBody = z
  .object({
    antwoord: z.enum(BESLISSINGEN),
    cent: z.int().min(1).max(1_000_000_000).nullable().meta({ description: 'Only with DEELS: the part that is allowed.' }),
    reden: tekst(4000),
    voorwaarden: z.array(VoorwaardeSchema).max(10),
  })
  .refine((b) => (b.antwoord === 'DEELS') === (b.cent !== null), { path: ['cent'], message: 'hoort precies bij DEELS' })
  .refine((b) => b.antwoord === 'JA' || b.reden.trim() !== '', { path: ['reden'], message: 'is nodig bij DEELS en NEE' })
  .meta({ id: 'BeslissingBody' })

const WieSchema = z.object({ persoonId: Uuid, naam: z.string(), ik: z.boolean() })

export const VerschuivingSchema = z
  .object({
    id: Uuid,
    dossierId: Uuid,
    staat: z.enum(VERSCHUIVING_STATEN),
    woord: WoordSchema,
    van: z.object({ persoonId: Uuid, potjeId: Uuid.nullable(), naam: z.string().nullable() }),
    naar: z.object({ persoonId: Uuid, potjeId: Uuid.nullable(), naam: z.string().nullable(), nieuw: z.boolean() }),
    cent: PosCent,
    geboektCent: PosCent.nullable(),
    reden: z.string(),
    oordeel: VerschuivingOordeelSchema,
    gevraagdDoor: WieSchema,
    gevraagdOp: Tijdstip,
    uiterlijk: Dag.nullable(),
    beslissing: z
      .object({
        antwoord: z.enum(BESLISSINGEN),
        reden: z.string(),
        door: WieSchema,
        op: Tijdstip,
        voorwaarden: z.array(VoorwaardeSchema),
        bezwaarTot: Dag.nullable().meta({ description: 'Last day for bezwaar; null when all was granted.' }),
      })
      .nullable(),
    teruggedraaid: z.object({ door: WieSchema, op: Tijdstip }).nullable(),
    jas: z.array(JaSchema).meta({ description: 'Who must say yes beside (or without) the consulent.' }),
    school: SchoolVraagSchema.nullable().meta({ description: 'The last question to the school.' }),
    magSchoolVragen: z.boolean(),
    beurt: BeurtSchema.nullable().meta({ description: 'Who is at turn; null when nobody is.' }),
    magBeslissen: z.boolean(),
    terug: z
      // A union: the published form of a named schema that is `nullable()` is one that no null satisfies.
      .object({ kan: z.boolean(), reden: z.union([GeldTekstSchema, z.null()]) })
      .nullable()
      .meta({ description: 'Whether it can be undone now; null when you may not, or when there is nothing to undo.' }),
  })
  .meta({ id: 'Verschuiving' })

export type BudgetAntwoord = z.infer<typeof BudgetSchema>
export type PotjeAntwoord = z.infer<typeof PotjeSchema>
export type BronAntwoord = z.infer<typeof BronSchema>
export type VerschuivingDoel = z.infer<typeof VerschuivingDoelSchema>
export type VerschuivingOpdracht = z.infer<typeof VerschuivingBody>
export type VerschuivingOordeel = z.infer<typeof VerschuivingOordeelSchema>
export type VerschuivingVoorwaarde = z.infer<typeof VoorwaardeSchema>
export type BeslissingOpdracht = z.infer<typeof BeslissingBody>
export type Verschuiving = z.infer<typeof VerschuivingSchema>
