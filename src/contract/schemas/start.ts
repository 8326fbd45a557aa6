import { Dag, Tijdstip, Uuid, tekst } from '../kern.ts'
import { CONTACTWENSEN, GEGEVENS, MAG, PLAN_ACTIES, PLAN_DELEN, STAP_ROLLEN, STAP_TOESTANDEN, TAAK_SOORTEN } from '../woorden.ts'
import { z } from '../zod.ts'

/** Per class of data what the caller may do; a class that is missing counts as GEEN. */
export const RechtenSchema = z.record(z.enum(GEGEVENS), z.enum(MAG)).meta({ id: 'Rechten' })

export const DossierSchema = z
  .object({
    id: Uuid,
    naam: z.string(),
    soort: z.enum(['ENKEL', 'GEZIN']),
    deelnemers: z.array(
      z.object({
        persoonId: Uuid,
        voornaam: z.string(),
        achternaam: z.string(),
        leeftijd: z.int(),
        ik: z.boolean(),
        rechten: RechtenSchema,
        conceptDelen: z
          .array(z.object({ deel: z.enum(PLAN_DELEN), mag: z.enum(PLAN_ACTIES) }))
          .nullable()
          .meta({ description: 'When only parts of this draft plan are open to the caller: which, and for what.' }),
      }),
    ),
    betrokkenen: z.array(
      z.object({ persoonId: Uuid, naam: z.string(), rol: z.enum(['OUDER', 'MANTELZORGER', 'CLIENTONDERSTEUNER']), ik: z.boolean() }),
    ),
    consulent: z
      .object({
        persoonId: Uuid,
        naam: z.string(),
        telefoon: z.string(),
        vervanger: z.string().nullable(),
        achterwacht: z
          .object({ naam: z.string(), telefoon: z.string() })
          .nullable()
          .meta({ description: 'Who answers when the consulent is not there, as the gemeente set it.' }),
      })
      .nullable(),
    melding: z
      .object({
        id: Uuid,
        ontvangenOp: Tijdstip,
        planTot: Dag,
        onderzoekTot: Dag,
        spoed: z.boolean(),
        eigen: z
          .object({ tekst: z.string(), contactwens: z.enum(CONTACTWENSEN) })
          .nullable()
          .meta({ description: 'What the caller wrote and chose in it, so that nobody asks again; null for who did not make it.' }),
      })
      .nullable(),
    magOpsturen: z.boolean().meta({ description: 'The caller is the owner of the plan, or represents them.' }),
    heeftBudget: z.boolean(),
  })
  .meta({ id: 'Dossier' })

export const StapSchema = z
  .object({
    nr: z.int().min(0).max(12),
    toestand: z.enum(STAP_TOESTANDEN),
    aanZet: z.object({ rol: z.enum(STAP_ROLLEN), naam: z.string(), ik: z.boolean() }),
    sinds: Dag.nullable(),
    uiterlijk: Dag.nullable(),
    grond: z.string().nullable().meta({ description: 'Text key of the rule that sets the term.' }),
  })
  .meta({ id: 'Stap' })

export const TaakSchema = z
  .object({
    soort: z.enum(TAAK_SOORTEN),
    uiterlijk: Dag.nullable(),
    waarden: z.record(z.string(), z.union([z.string(), z.number()])),
    doelId: Uuid.nullable(),
  })
  .meta({ id: 'Taak' })

export const StappenSchema = z
  .object({ stappen: z.array(StapSchema), nu: z.int().min(0).max(12), taken: z.array(TaakSchema) })
  .meta({ id: 'Stappen' })

export const MeldingBody = z
  .object({
    dossierId: Uuid.nullable(),
    tekst: tekst(10_000),
    spoed: z.boolean(),
    contactwens: z.enum(CONTACTWENSEN),
    voorMij: z.boolean(),
    voorPersonen: z.array(Uuid).max(12),
    voorKinderen: z
      .array(z.object({ voornaam: tekst(80, 1), achternaam: tekst(80, 1), geboren: Dag }))
      .max(10)
      .meta({ description: 'Children who are not known to the loket yet. The gemeente checks the gezag.' }),
  })
  .meta({ id: 'MeldingBody' })

export const MeldingAntwoord = z
  .object({ meldingId: Uuid, dossierId: Uuid, ontvangenOp: Tijdstip, planTot: Dag, onderzoekTot: Dag, bevestigingUiterlijk: Dag })
  .meta({ id: 'MeldingAntwoord' })

export const WerkplekGezin = z
  .object({
    dossierId: Uuid,
    naam: z.string(),
    deelnemers: z.array(z.string()),
    stap: StapSchema,
    ongelezen: z.int(),
    taken: z.array(TaakSchema),
    alsVervanger: z.boolean(),
    openVerschuivingen: z.int(),
    verschuivingenTeLaat: z.int().min(0).meta({ description: 'Of those, how many wait longer than the norm.' }),
  })
  .meta({ id: 'WerkplekGezin' })

export const WerkplekSchema = z.object({ items: z.array(WerkplekGezin) }).meta({ id: 'Werkplek' })

export const LeidingSchema = z
  .object({
    items: z.array(
      z.object({
        consulentId: Uuid,
        naam: z.string(),
        gezinnen: z.int(),
        aanZet: z.int().meta({ description: 'Families in which work waits for this consulent.' }),
        teLaat: z.int().meta({ description: 'Of those, where the earliest term has passed.' }),
        reactiesOpen: z.int().min(0).meta({ description: 'Plans with a reaction of the family that asks for a word.' }),
        betalingenOpen: z.int().min(0).meta({ description: 'Payments to sort out: refused, late, or beyond budget.' }),
        openVerschuivingen: z.int(),
        verschuivingenTeLaat: z.int(),
        controlesTeLaat: z.int().min(0).meta({ description: 'Agreements that wait longer than the norm for the check of the gemeente.' }),
      }),
    ),
  })
  .meta({ id: 'Leiding' })

export type Dossier = z.infer<typeof DossierSchema>
export type Stap = z.infer<typeof StapSchema>
export type Taak = z.infer<typeof TaakSchema>
export type MeldingInvoer = z.infer<typeof MeldingBody>
