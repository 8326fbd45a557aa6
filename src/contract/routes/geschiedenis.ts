import { Uuid, lees, opdracht } from '../kern.ts'
import {
  GeschiedenisSchema,
  GezienAntwoord,
  GezienBody,
  HerkomstSchema,
  MomentSchema,
  TerugAntwoord,
  TerugBody,
} from '../schemas/geschiedenis.ts'
import { z } from '../zod.ts'

const tag = 'Plan'
const plan = z.object({ planId: Uuid })
const document = z.object({ documentId: Uuid })
const nummer = z.coerce.number().int().min(1).max(2_147_483_647)

export const geschiedenisRoutes = {
  herkomst: lees({
    pad: '/plannen/{planId}/herkomst',
    naam: 'leesHerkomst',
    tag,
    samenvatting: 'Who wrote what, and how far you have seen it; only of documents that you may read.',
    params: plan,
    antwoord: HerkomstSchema,
  }),
  gezien: opdracht({
    methode: 'put',
    pad: '/plannen/{planId}/gezien',
    naam: 'zetGezien',
    tag,
    samenvatting: 'How far you have seen documents of this plan. Only ever adds; a document that you may not read is passed over.',
    params: plan,
    body: GezienBody,
    antwoord: GezienAntwoord,
  }),
  geschiedenis: lees({
    pad: '/plandocumenten/{documentId}/geschiedenis',
    naam: 'lijstGeschiedenis',
    tag,
    samenvatting: 'Moments in which something changed in this document, newest first.',
    params: document,
    query: z.object({
      voor: nummer.optional().meta({ description: 'Only moments with a lower number.' }),
      veld: z.string().max(100).optional().meta({ description: 'Only moments in which this field changed.' }),
    }),
    antwoord: GeschiedenisSchema,
  }),
  terug: opdracht({
    pad: '/plandocumenten/{documentId}/geschiedenis',
    naam: 'beginTerugzetten',
    tag,
    samenvatting: 'Say that you are going to put a moment back: how the document stands now is kept as a moment of its own first.',
    params: document,
    body: TerugBody,
    antwoord: TerugAntwoord,
  }),
  moment: lees({
    pad: '/plandocumenten/{documentId}/geschiedenis/{nr}',
    naam: 'leesMoment',
    tag,
    samenvatting: 'How this document stood after a moment, and before it.',
    params: document.extend({ nr: nummer }),
    antwoord: MomentSchema,
  }),
}
