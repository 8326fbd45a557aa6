import { createRoute } from '@hono/zod-openapi'
import { LEESFOUTEN, lees } from '../kern.ts'
import { GezondSchema, LoketSchema } from '../schemas/loket.ts'
import { z } from '../zod.ts'

const tag = 'Loket'

export const loketRoutes = {
  loket: lees({
    pad: '/loket',
    naam: 'leesLoket',
    tag,
    samenvatting: 'The loket: gemeente, phone number, clock.',
    openbaar: true,
    antwoord: LoketSchema,
  }),
  gezond: lees({ pad: '/gezond', naam: 'leesGezond', tag, samenvatting: 'The process runs.', openbaar: true, antwoord: GezondSchema }),
  gereed: lees({
    pad: '/gereed',
    naam: 'leesGereed',
    tag,
    samenvatting: 'The process can answer: the database responds.',
    openbaar: true,
    antwoord: GezondSchema,
  }),
}

/** The live stream is no JSON: it stands beside the list that the client is typed by. */
export const liveRoute = createRoute({
  method: 'get',
  path: '/live',
  operationId: 'leesLive',
  tags: [tag],
  summary:
    'Live stream (server-sent events) of what changed for you; the events carry names and counters, no content but the text of a plan document you may read and who is at it.',
  request: {},
  responses: {
    200: {
      description:
        'Stream of JSON with a `soort`: `VERANDERD` (wat, dossierId, id), `PLAN` (doc, seq, epoch, update), `AANWEZIG` (doc, wie, stand, veld, nieuw), `RESYNC` (ask everything again).',
      headers: z.object({ 'API-Version': z.string() }),
      content: { 'text/event-stream': { schema: z.string() } },
    },
    ...LEESFOUTEN,
  },
})
