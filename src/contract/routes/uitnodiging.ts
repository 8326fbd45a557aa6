import { LegeBody, Uuid, lees, lijstVan, opdracht } from '../kern.ts'
import {
  AannemenBody,
  BeslisUitnodigingBody,
  MijnUitnodigingSchema,
  SamenSchrijvenSchema,
  TokenHash,
  UitnodigenAntwoord,
  UitnodigenBody,
  UitnodigingLinkSchema,
  UitnodigingStaatAntwoord,
} from '../schemas/uitnodiging.ts'
import { z } from '../zod.ts'

const tag = 'Samen schrijven'
const uitnodiging = z.object({ uitnodigingId: Uuid })

export const uitnodigingRoutes = {
  samenSchrijven: lees({
    pad: '/dossiers/{dossierId}/uitnodigingen',
    naam: 'leesSamenSchrijven',
    tag,
    samenvatting: 'Who writes along in the draft plan and who is invited, of the persons for whom you decide.',
    params: z.object({ dossierId: Uuid }),
    antwoord: SamenSchrijvenSchema,
  }),
  uitnodigen: opdracht({
    pad: '/plannen/{planId}/uitnodigingen',
    naam: 'nodigUit',
    tag,
    samenvatting: 'Invite somebody by a link. Opens nothing: you say yes once you see who logged in.',
    params: z.object({ planId: Uuid }),
    body: UitnodigenBody,
    antwoord: UitnodigenAntwoord,
  }),
  link: lees({
    pad: '/uitnodigingslinks/{tokenHash}',
    naam: 'leesUitnodigingLink',
    tag,
    samenvatting: 'Whether you can accept the invitation of this link. Changes nothing.',
    omschrijving:
      'By the hash of the token, because an address stands in logs. Unknown, expired, taken back and used give the same answer.',
    params: z.object({ tokenHash: TokenHash }),
    antwoord: UitnodigingLinkSchema,
  }),
  aannemen: opdracht({
    pad: '/uitnodigingen/aannemen',
    naam: 'neemUitnodigingAan',
    tag,
    samenvatting: 'Accept an invitation. Opens nothing yet.',
    omschrijving: 'Unknown, expired, taken back and already used by somebody else give the same answer.',
    body: AannemenBody,
    antwoord: MijnUitnodigingSchema,
  }),
  mijnUitnodigingen: lees({
    pad: '/mijn/uitnodigingen',
    naam: 'lijstMijnUitnodigingen',
    tag,
    samenvatting: 'Invitations that you accepted, newest first.',
    antwoord: lijstVan(MijnUitnodigingSchema),
  }),
  beslissen: opdracht({
    pad: '/uitnodigingen/{uitnodigingId}/beslissen',
    naam: 'beslisUitnodiging',
    tag,
    samenvatting: 'Say yes or no to who accepted.',
    params: uitnodiging,
    body: BeslisUitnodigingBody,
    antwoord: UitnodigingStaatAntwoord,
  }),
  stoppen: opdracht({
    pad: '/uitnodigingen/{uitnodigingId}/stoppen',
    naam: 'stopUitnodiging',
    tag,
    samenvatting: 'Take an invitation back, or end all that it opened. Counts at the next request.',
    params: uitnodiging,
    body: LegeBody,
    antwoord: UitnodigingStaatAntwoord,
  }),
}
