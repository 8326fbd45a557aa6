import { Uuid, lees, lijstVan, opdracht } from '../kern.ts'
import { BerichtAntwoord, BerichtBody, BerichtenSchema, DraadSchema, GelezenAntwoord, GelezenBody } from '../schemas/kanaal.ts'
import { z } from '../zod.ts'

const tag = 'Contact'
const draad = z.object({ draadId: Uuid })

export const kanaalRoutes = {
  draden: lees({
    pad: '/dossiers/{dossierId}/draden',
    naam: 'lijstDraden',
    tag,
    samenvatting: 'The threads with the consulent that you may read.',
    params: z.object({ dossierId: Uuid }),
    antwoord: lijstVan(DraadSchema),
  }),
  berichten: lees({
    pad: '/draden/{draadId}/berichten',
    naam: 'lijstBerichten',
    tag,
    samenvatting: 'Messages of a thread, oldest first; the newest hundred, or those before `voor`.',
    params: draad,
    query: z.object({ voor: z.coerce.number().int().min(1).optional() }),
    antwoord: BerichtenSchema,
  }),
  bericht: opdracht({
    pad: '/draden/{draadId}/berichten',
    naam: 'stuurBericht',
    tag,
    samenvatting: 'Send a message.',
    params: draad,
    body: BerichtBody,
    antwoord: BerichtAntwoord,
  }),
  gelezen: opdracht({
    pad: '/draden/{draadId}/gelezen',
    naam: 'meldGelezen',
    tag,
    samenvatting: 'Everything up to this message has been read.',
    params: draad,
    body: GelezenBody,
    antwoord: GelezenAntwoord,
  }),
}
