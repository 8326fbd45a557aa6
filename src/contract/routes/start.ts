import { Uuid, lees, lijstVan, opdracht } from '../kern.ts'
import { DossierSchema, MeldingAntwoord, MeldingBody, StappenSchema } from '../schemas/start.ts'
import { z } from '../zod.ts'

const tag = 'Dossier'
const params = z.object({ dossierId: Uuid })

export const startRoutes = {
  dossiers: lees({
    pad: '/dossiers',
    naam: 'lijstDossiers',
    tag,
    samenvatting: 'The dossiers in which you have a part.',
    antwoord: lijstVan(DossierSchema),
  }),
  dossier: lees({
    pad: '/dossiers/{dossierId}',
    naam: 'leesDossier',
    tag,
    samenvatting: 'One dossier: people, rights, consulent.',
    params,
    antwoord: DossierSchema,
  }),
  stappen: lees({
    pad: '/dossiers/{dossierId}/stappen',
    naam: 'leesStappen',
    tag,
    samenvatting: 'The steps: who is at turn, since when, until when; and your own tasks.',
    params,
    antwoord: StappenSchema,
  }),
  melding: opdracht({
    pad: '/meldingen',
    naam: 'doeMelding',
    tag,
    samenvatting: 'Report a need for support. Starts the clocks of Wmo 2015 art. 2.3.2: 7 days for an own plan, 42 for the onderzoek.',
    body: MeldingBody,
    antwoord: MeldingAntwoord,
  }),
}
