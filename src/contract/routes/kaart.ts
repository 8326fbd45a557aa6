import { apiVersieHeader, lees, Uuid } from '../kern.ts'
import { AanbodSchema, KaartSchema } from '../schemas/kaart.ts'
import { z } from '../zod.ts'

const kaart = lees({
  pad: '/kaart',
  naam: 'leesKaart',
  tag: 'Kaart',
  samenvatting: 'The whole sociale kaart of the gemeente, as one versioned package.',
  omschrijving:
    'Public: it holds no personal data and what somebody looks for never leaves the device. The answer carries an ETag; a request with If-None-Match for the same version is answered with 304 and no body.',
  openbaar: true,
  antwoord: KaartSchema,
})

// Documented beside the answers that every read has: it carries no body, so the client's types need not know it.
Object.assign(kaart.responses, {
  304: { description: 'The version named in If-None-Match is still the newest.', headers: apiVersieHeader },
})

export const kaartRoutes = {
  kaart,
  aanbod: lees({
    pad: '/kaart/aanbod/{aanbodId}',
    naam: 'leesAanbod',
    tag: 'Kaart',
    samenvatting: 'One offer of help.',
    openbaar: true,
    params: z.object({ aanbodId: Uuid }),
    antwoord: AanbodSchema,
  }),
}
