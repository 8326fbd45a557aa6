import { Uuid, lees, lijstVan, opdracht } from '../kern.ts'
import {
  AanwezigAntwoord,
  AanwezigBody,
  AfhandelAntwoord,
  AfhandelBody,
  AntwoordBody,
  OpmerkingAntwoord,
  OpmerkingBody,
  OpmerkingSchema,
} from '../schemas/opmerking.ts'
import { z } from '../zod.ts'

const tag = 'Plan'
const document = z.object({ documentId: Uuid })
const opmerking = z.object({ opmerkingId: Uuid })

export const opmerkingRoutes = {
  opmerkingen: lees({
    pad: '/plannen/{planId}/opmerkingen',
    naam: 'lijstOpmerkingen',
    tag,
    samenvatting: 'Questions, remarks and proposals at the parts of a draft plan that you may read, oldest first.',
    params: z.object({ planId: Uuid }),
    antwoord: lijstVan(OpmerkingSchema),
  }),
  opmerking: opdracht({
    pad: '/plandocumenten/{documentId}/opmerkingen',
    naam: 'plaatsOpmerking',
    tag,
    samenvatting: 'Ask, remark, or propose another text at one field. Never part of what is handed in.',
    params: document,
    body: OpmerkingBody,
    antwoord: OpmerkingAntwoord,
  }),
  opmerkingAntwoord: opdracht({
    pad: '/opmerkingen/{opmerkingId}/antwoorden',
    naam: 'beantwoordOpmerking',
    tag,
    samenvatting: 'Answer a question, remark or proposal.',
    params: opmerking,
    body: AntwoordBody,
    antwoord: OpmerkingAntwoord,
  }),
  opmerkingAfhandelen: opdracht({
    pad: '/opmerkingen/{opmerkingId}/afhandelen',
    naam: 'handelOpmerkingAf',
    tag,
    samenvatting: 'Say how it ended: done, taken over, not taken over, taken back, or open again.',
    params: opmerking,
    body: AfhandelBody,
    antwoord: AfhandelAntwoord,
  }),
  aanwezig: opdracht({
    pad: '/plandocumenten/{documentId}/aanwezig',
    naam: 'meldAanwezig',
    tag,
    samenvatting: 'Say that you read or write here now; told to who may read this document, stored nowhere.',
    params: document,
    body: AanwezigBody,
    antwoord: AanwezigAntwoord,
  }),
}
