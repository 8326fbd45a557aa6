import { createRoute } from '@hono/zod-openapi'
import { LEESFOUTEN, SCHRIJFFOUTEN, antwoorden } from '../kern.ts'
import { BEKENDE_STATEN } from '../lijsten/betaling.ts'
import type { Bereik } from '../lijsten/machine.ts'
import { OVEREENKOMST_STATEN } from '../lijsten/zorg.ts'
import {
  BerichtAntwoordenSchema,
  BetalingBerichten,
  DeclaratieBerichten,
  MachineDeclaratiesSchema,
  MachineDossiersSchema,
  MachineOvereenkomstenSchema,
  OvereenkomstBerichten,
  ToekenningBerichten,
  TokenBody,
  TokenSchema,
} from '../schemas/machine.ts'
import { z } from '../zod.ts'

const tag = 'Koppeling'

/** Name of the security scheme of machines in the document. */
export const KOPPELING = 'koppeling'
const alleen = (bereik: Bereik) => [{ [KOPPELING]: [bereik] }]

const NA_NUMMER = z.coerce.number().int().min(0).max(Number.MAX_SAFE_INTEGER).optional()

const UITLEG =
  'Each message is judged and applied by itself: one that is refused keeps no other back. Its own kenmerk makes it count once per sender: ' +
  'sent again it is AL_VERWERKT, with another content it is CONFLICT and changes nothing. Send a whole request again after any answer that is not 200.'

/** Declares messages of a machine: no key per request, because each message has its own. */
function berichten<const Pad extends string, B extends z.ZodType>(r: {
  pad: Pad
  naam: string
  bereik: Bereik
  samenvatting: string
  body: B
}) {
  return createRoute({
    method: 'post',
    path: r.pad,
    operationId: r.naam,
    tags: [tag],
    summary: r.samenvatting,
    description: UITLEG,
    security: alleen(r.bereik),
    request: { body: { required: true as const, content: { 'application/json': { schema: r.body } } } },
    responses: antwoorden('What happened with each message.', BerichtAntwoordenSchema, SCHRIJFFOUTEN),
  })
}

function lijst<const Pad extends string, Q extends z.ZodObject, A extends z.ZodType>(r: {
  pad: Pad
  naam: string
  bereik: Bereik
  samenvatting: string
  query: Q
  antwoord: A
}) {
  return createRoute({
    method: 'get',
    path: r.pad,
    operationId: r.naam,
    tags: [tag],
    summary: r.samenvatting,
    security: alleen(r.bereik),
    request: { query: r.query },
    responses: antwoorden('The answer.', r.antwoord, { ...LEESFOUTEN, 403: SCHRIJFFOUTEN[403] }),
  })
}

export const machineRoutes = {
  token: createRoute({
    method: 'post',
    path: '/machine/token',
    operationId: 'geefToken',
    tags: [tag],
    summary: 'A token for client credentials (RFC 6749, 4.4): id and secret as Basic authentication. It holds for 15 minutes.',
    security: [{ koppelingGeheim: [] }],
    request: { body: { required: true, content: { 'application/x-www-form-urlencoded': { schema: TokenBody } } } },
    responses: antwoorden('The token; only its hash is kept.', TokenSchema, SCHRIJFFOUTEN),
  }),
  betalingen: berichten({
    pad: '/machine/betalingen',
    naam: 'meldBetalingen',
    bereik: 'BETALINGEN',
    samenvatting: 'Payments that were made. A payment is a fact and always booked: what exceeds the potje stands beyond budget.',
    body: BetalingBerichten,
  }),
  declaraties: berichten({
    pad: '/machine/declaraties',
    naam: 'meldDeclaraties',
    bereik: 'DECLARATIES',
    samenvatting: 'Where declaraties stand that are not paid: at the SVB, sent back, refused. The family hears it at once.',
    body: DeclaratieBerichten,
  }),
  overeenkomsten: berichten({
    pad: '/machine/overeenkomsten',
    naam: 'meldOvereenkomsten',
    bereik: 'OVEREENKOMSTEN',
    samenvatting: 'What the SVB said about zorgovereenkomsten: approved, sent back, ended.',
    body: OvereenkomstBerichten,
  }),
  toekenningen: berichten({
    pad: '/machine/toekenningen',
    naam: 'meldToekenningen',
    bereik: 'TOEKENNINGEN',
    samenvatting: 'Beschikkingen of the gemeente: what is granted, or changed, whole or not at all.',
    body: ToekenningBerichten,
  }),
  leesDeclaraties: lijst({
    pad: '/machine/declaraties',
    naam: 'machineDeclaraties',
    bereik: 'LEZEN',
    samenvatting: 'Declaraties in one state, oldest first: AKKOORD_BUDGETHOUDER are those to be paid.',
    query: z.object({ staat: z.enum(BEKENDE_STATEN), na: NA_NUMMER }),
    antwoord: MachineDeclaratiesSchema,
  }),
  leesOvereenkomsten: lijst({
    pad: '/machine/overeenkomsten',
    naam: 'machineOvereenkomsten',
    bereik: 'LEZEN',
    samenvatting: 'Zorgovereenkomsten in one state, oldest first: SVB_CHECK are those that wait for an answer.',
    query: z.object({ staat: z.enum(OVEREENKOMST_STATEN).extract(['SVB_CHECK', 'GOEDGEKEURD', 'BEEINDIGD']), na: NA_NUMMER }),
    antwoord: MachineOvereenkomstenSchema,
  }),
  leesDossiers: lijst({
    pad: '/machine/dossiers',
    naam: 'machineDossiers',
    bereik: 'TOEKENNINGEN',
    samenvatting: 'For whom there is a dossier, with bronnen and potjes: the ids and amounts that a toekenning names.',
    query: z.object({ na: z.uuid().optional() }),
    antwoord: MachineDossiersSchema,
  }),
}
