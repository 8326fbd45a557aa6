import { Uuid, lees, opdracht } from '../kern.ts'
import { BeschikkingenSchema, BeschikkingSchema, ToekenningSchema } from '../schemas/toekenning.ts'
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
    body: ToekenningSchema,
    antwoord: BeschikkingSchema,
  }),
}
