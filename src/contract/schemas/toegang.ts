import {
  HOEDANIGHEDEN,
  VERTEGENWOORDIGING_DOMEINEN,
  VERTEGENWOORDIGING_SOORTEN,
  BEWIJSSTUKKEN,
  TOESTEL_MODI,
  VERLENING,
} from '../woorden-toegang.ts'
import { GEGEVENS, PLAN_ACTIES, PLAN_DELEN } from '../woorden.ts'
import { Dag, Tijdstip, Uuid } from '../kern.ts'
import { z } from '../zod.ts'

const Gegeven = z.enum(GEGEVENS)
const Actie = z.enum(['LEZEN', 'SCHRIJVEN'])
const Hoedanigheid = z.enum(HOEDANIGHEDEN)
const Wie = z.object({ persoonId: Uuid, naam: z.string() })

export const SessieSchema = z
  .object({
    persoon: z.object({ id: Uuid, voornaam: z.string(), achternaam: z.string(), leeftijd: z.int() }),
    rollen: z.array(z.enum(['CONSULENT', 'VERVANGER', 'LEIDINGGEVENDE', 'BEHEERDER', 'BACKOFFICE'])),
    dossiers: z.array(z.object({ id: Uuid, naam: z.string(), hoedanigheden: z.array(Hoedanigheid) })),
    rustSeconden: z.int().meta({ description: 'The session ends after this many seconds without a request.' }),
    uiterlijk: Tijdstip.meta({ description: 'The session ends at this moment, whatever happens.' }),
  })
  .meta({ id: 'Sessie' })

/** Asked by every page that opens: a visitor is no fault, so it is an answer and not a 401. */
export const SessieAntwoord = z.object({ sessie: SessieSchema.nullable() }).meta({ id: 'SessieAntwoord' })

export const AfmeldenBody = z
  .object({ overal: z.boolean().meta({ description: 'Also end my sessions on other devices.' }) })
  .meta({ id: 'AfmeldenBody' })
export const AfmeldenAntwoord = z.object({ beeindigd: z.int() }).meta({ id: 'AfmeldenAntwoord' })

const huur = {
  id: Uuid,
  modus: z.enum(TOESTEL_MODI),
  huurTot: Tijdstip.nullable().meta({ description: 'What is kept on the device is readable until then; null: nothing may be kept.' }),
}
export const ToestelBody = z.object({ modus: z.enum(TOESTEL_MODI) }).meta({ id: 'ToestelBody' })
export const ToestelAntwoord = z
  .object({
    ...huur,
    sleutel: z
      .string()
      .nullable()
      .meta({ description: '256 random bits, base64: only for GEDEELD. On an own device the key is made there.' }),
  })
  .meta({ id: 'ToestelAntwoord' })
export const ToestellenSchema = z
  .object({ items: z.array(z.object({ ...huur, gezienOp: Tijdstip, gewist: z.boolean() })) })
  .meta({ id: 'Toestellen' })
export const GewistAntwoord = z.object({ id: Uuid, gewist: z.boolean() }).meta({ id: 'GewistAntwoord' })

const Periode = { vanaf: Dag, tot: Dag.nullable().meta({ description: 'Last day; null: until somebody ends it.' }) }

export const ToestemmingSchema = z
  .object({
    id: Uuid,
    ontvanger: Wie,
    gegeven: Gegeven,
    recht: z.enum(PLAN_ACTIES),
    delen: z.array(z.enum(PLAN_DELEN)).nullable().meta({ description: 'Of a draft plan: the parts it is for; null: all of it.' }),
    vanaf: Dag,
    tot: Dag,
    gegevenDoor: Wie,
    gegevenOp: Tijdstip,
    wachtOpTweede: z.boolean().meta({ description: 'Of a child of 12 to 16: counts only when child and parent both said yes.' }),
    magBevestigen: z.boolean(),
    ingetrokkenOp: Tijdstip.nullable(),
  })
  .meta({ id: 'Toestemming' })

export const VertegenwoordigingSchema = z
  .object({
    id: Uuid,
    door: Wie,
    soort: z.enum(VERTEGENWOORDIGING_SOORTEN),
    domein: z.enum(VERTEGENWOORDIGING_DOMEINEN),
    ...Periode,
    mandaat: z.array(Gegeven),
    bewijsstuk: z.enum(BEWIJSSTUKKEN),
    ingetrokkenOp: Tijdstip.nullable(),
    magIntrekken: z.boolean(),
  })
  .meta({ id: 'Vertegenwoordiging' })

const Kijker = z.object({
  persoonId: Uuid,
  naam: z.string(),
  ik: z.boolean(),
  medewerker: z.boolean(),
  gegevens: z.array(
    z.object({
      gegeven: Gegeven,
      niveau: Actie,
      deels: z.boolean().meta({ description: 'Only a part: own items, the shared page, what is about money.' }),
      tot: Dag.nullable(),
      waarom: z.array(Hoedanigheid),
      toestemmingId: Uuid.nullable(),
      vertegenwoordigingId: Uuid.nullable(),
    }),
  ),
})

export const ToegangSchema = z
  .object({
    personen: z.array(
      z.object({
        persoonId: Uuid,
        naam: z.string(),
        leeftijd: z.int(),
        ik: z.boolean(),
        verlenen: z.enum(VERLENING),
        magMachtigen: z.boolean(),
        kijkers: z.array(Kijker),
        teVragen: z
          .array(z.object({ persoonId: Uuid, naam: z.string(), gegevens: z.array(z.object({ gegeven: Gegeven, hoogste: Actie })) }))
          .meta({ description: 'To whom, and for which data, toestemming can be given.' }),
        toestemmingen: z.array(ToestemmingSchema),
        vertegenwoordigingen: z.array(VertegenwoordigingSchema),
        leeftijdsmomenten: z.array(
          z.object({
            leeftijd: z.int(),
            op: Dag,
            voorbij: z.boolean(),
            gevolgen: z.string().meta({ description: 'Text key.' }),
            aankondigingen: z.array(z.object({ maandenVooraf: z.int(), op: Dag, voorbij: z.boolean() })),
          }),
        ),
      }),
    ),
  })
  .meta({ id: 'Toegang' })

export const InzageSchema = z
  .object({
    items: z.array(
      z.object({
        dag: Dag,
        eerste: Tijdstip,
        laatste: Tijdstip,
        aantal: z.int(),
        kijker: Wie,
        over: Wie,
        gegeven: Gegeven,
        actie: Actie,
        hoedanigheid: Hoedanigheid,
        toestemmingId: Uuid.nullable(),
        vertegenwoordigingId: Uuid.nullable(),
        tekst: z.string().meta({ description: 'Text key of the sentence; values: kijker, over, aantal.' }),
      }),
    ),
  })
  .meta({ id: 'Inzage' })

export const ToestemmingBody = z
  .object({ persoonId: Uuid, ontvangerId: Uuid, gegeven: Gegeven, recht: Actie, tot: Dag })
  .meta({ id: 'ToestemmingBody' })
export const ToestemmingAntwoord = z.object({ id: Uuid, geldt: z.boolean() }).meta({ id: 'ToestemmingAntwoord' })

export const MachtigingBody = z
  .object({
    persoonId: Uuid,
    gemachtigdeId: Uuid,
    domein: z.enum(VERTEGENWOORDIGING_DOMEINEN),
    mandaat: z.array(z.enum(['CONCEPTPLAN', 'GEZONDHEID', 'KLACHTEN'])).max(3),
    tot: Dag.nullable(),
  })
  .meta({ id: 'MachtigingBody' })
export const MachtigingAntwoord = z.object({ id: Uuid, geldt: z.boolean() }).meta({ id: 'MachtigingAntwoord' })

const Los = z.unknown()
export const MijnGegevensSchema = z
  .object({
    gemaaktOp: Tijdstip,
    persoon: z.object({ id: Uuid, voornaam: z.string(), achternaam: z.string(), geboren: Dag }),
    bronnen: z.record(z.string(), Los).meta({ description: 'Per room of the loket everything it keeps about you.' }),
  })
  .meta({ id: 'MijnGegevens' })

export type Sessie = z.infer<typeof SessieSchema>
export type Toegang = z.infer<typeof ToegangSchema>
export type ToestemmingInvoer = z.infer<typeof ToestemmingBody>
export type MachtigingInvoer = z.infer<typeof MachtigingBody>
