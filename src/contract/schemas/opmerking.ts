import { Tijdstip, Uuid, tekst } from '../kern.ts'
import {
  AANWEZIG_STANDEN,
  MAX_OPMERKING,
  MAX_VOORSTEL,
  OPMERKING_REGEL_SOORTEN,
  OPMERKING_SOORTEN,
  OPMERKING_STANDEN,
  OPMERKING_UITKOMSTEN,
} from '../woorden-opmerking.ts'
import { z } from '../zod.ts'

const Wie = z.object({ persoonId: Uuid, naam: z.string(), ik: z.boolean() })
/** name of a field of a plan document (src/domein/plan/velden.ts) */
const Veld = tekst(120, 1)

export const OpmerkingRegelSchema = z
  .object({ id: Uuid, soort: z.enum(OPMERKING_REGEL_SOORTEN), van: Wie, tekst: z.string(), op: Tijdstip })
  .meta({ id: 'OpmerkingRegel', description: 'What came after a remark: an answer, or how it ended, with an own word about why.' })

export const OpmerkingSchema = z
  .object({
    id: Uuid,
    documentId: Uuid,
    veld: z.string(),
    soort: z.enum(OPMERKING_SOORTEN),
    van: Wie,
    tekst: z.string().meta({ description: 'Empty once its author took it back.' }),
    voorstel: z.string().nullable().meta({ description: 'The proposed text; null for a question or remark, or taken back.' }),
    basis: z.string().nullable().meta({ description: 'The text that an open proposal was made on; null otherwise.' }),
    op: Tijdstip,
    stand: z.enum(OPMERKING_STANDEN),
    regels: z.array(OpmerkingRegelSchema),
  })
  .meta({ id: 'PlanOpmerking' })

export const OpmerkingBody = z
  .object({
    veld: Veld,
    soort: z.enum(OPMERKING_SOORTEN),
    tekst: tekst(MAX_OPMERKING),
    voorstel: tekst(MAX_VOORSTEL).nullable(),
    basis: tekst(MAX_VOORSTEL).nullable().meta({ description: 'What stood in the field when the proposal was made.' }),
  })
  .meta({ id: 'OpmerkingBody' })
export const OpmerkingAntwoord = z.object({ id: Uuid, op: Tijdstip }).meta({ id: 'OpmerkingAntwoord' })

export const AntwoordBody = z.object({ tekst: tekst(MAX_OPMERKING, 1) }).meta({ id: 'OpmerkingAntwoordBody' })

export const AfhandelBody = z
  .object({ uitkomst: z.enum(OPMERKING_UITKOMSTEN), tekst: tekst(MAX_OPMERKING).meta({ description: 'Why, in own words; may be empty.' }) })
  .meta({ id: 'OpmerkingAfhandelBody' })
export const AfhandelAntwoord = z.object({ stand: z.enum(OPMERKING_STANDEN), op: Tijdstip }).meta({ id: 'OpmerkingAfhandelAntwoord' })

export const AanwezigBody = z
  .object({
    stand: z.enum(AANWEZIG_STANDEN),
    veld: Veld.nullable().meta({ description: 'The field on the screen, where there is one.' }),
    nieuw: z.boolean().meta({ description: 'Just came: who hears this says that they are there too.' }),
  })
  .meta({ id: 'AanwezigBody' })
export const AanwezigAntwoord = z.object({ op: Tijdstip }).meta({ id: 'AanwezigAntwoord' })

export type Opmerking = z.infer<typeof OpmerkingSchema>
export type OpmerkingRegel = z.infer<typeof OpmerkingRegelSchema>
export type OpmerkingInvoer = z.infer<typeof OpmerkingBody>
export type AfhandelInvoer = z.infer<typeof AfhandelBody>
export type AanwezigInvoer = z.infer<typeof AanwezigBody>
