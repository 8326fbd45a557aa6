import { Uuid, lees, opdracht } from '../kern.ts'
import {
  BeschikkingenSchema,
  BeschikkingSchema,
  ToekenningConceptAntwoord,
  ToekenningConceptBewaard,
  ToekenningConceptBody,
  ToekenningInvoerSchema,
} from '../schemas/toekenning.ts'
import { z } from '../zod.ts'

const tag = 'Geld'
const dossier = z.object({ dossierId: Uuid })

export const toekenningRoutes = {
  beschikkingen: lees({
    pad: '/dossiers/{dossierId}/beschikkingen',
    naam: 'lijstBeschikkingen',
    tag,
    samenvatting: 'What was granted, by which beschikking, with the demands on quality and the last day for bezwaar.',
    params: dossier,
    antwoord: BeschikkingenSchema,
  }),
  kenToe: opdracht({
    pad: '/dossiers/{dossierId}/beschikkingen',
    naam: 'kenToe',
    tag,
    samenvatting: 'Enter a beschikking: bronnen and potjes are booked at once, or nothing is.',
    params: dossier,
    body: ToekenningInvoerSchema,
    antwoord: BeschikkingSchema,
  }),
  toekenningConcept: lees({
    pad: '/dossiers/{dossierId}/toekenning-concept',
    naam: 'leesToekenningConcept',
    tag,
    samenvatting: 'What this consulent typed for a next beschikking of this dossier and did not record yet.',
    params: dossier,
    antwoord: ToekenningConceptAntwoord,
  }),
  bewaarToekenningConcept: opdracht({
    pad: '/dossiers/{dossierId}/toekenning-concept',
    naam: 'bewaarToekenningConcept',
    tag,
    samenvatting:
      'Keep the draft of this consulent, or (null) throw it away. Nothing is granted, and no other text than the one seen is written over.',
    params: dossier,
    body: ToekenningConceptBody,
    antwoord: ToekenningConceptBewaard,
  }),
}
