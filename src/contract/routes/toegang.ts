import { Dag, LegeBody, lees, opdracht, Uuid } from '../kern.ts'
import {
  AfmeldenAntwoord,
  AfmeldenBody,
  GewistAntwoord,
  InzageSchema,
  MachtigingAntwoord,
  MachtigingBody,
  MijnGegevensSchema,
  SessieAntwoord,
  ToegangSchema,
  ToestelAntwoord,
  ToestelBody,
  ToestellenSchema,
  ToestemmingAntwoord,
  ToestemmingBody,
} from '../schemas/toegang.ts'
import { z } from '../zod.ts'

const tag = 'Toegang'
const dossier = z.object({ dossierId: Uuid })
const toestel = z.object({ toestelId: Uuid })
const toestemming = z.object({ toestemmingId: Uuid })
const machtiging = z.object({ machtigingId: Uuid })

export const toegangRoutes = {
  sessie: lees({ pad: '/sessie', naam: 'leesSessie', tag, samenvatting: 'Who you are here, and in which dossiers you have a part; null for a visitor.', openbaar: true, antwoord: SessieAntwoord }),
  afmelden: opdracht({ pad: '/sessie/afmelden', naam: 'meldAf', tag, samenvatting: 'End this session.', body: AfmeldenBody, antwoord: AfmeldenAntwoord }),
  toestellen: lees({ pad: '/toestellen', naam: 'lijstToestellen', tag, samenvatting: 'Devices on which you keep something.', antwoord: ToestellenSchema }),
  toestel: opdracht({
    methode: 'put',
    pad: '/toestellen/{toestelId}',
    naam: 'zetToestel',
    tag,
    samenvatting: 'Say how you use this device, and renew how long what is kept there stays readable.',
    params: toestel,
    body: ToestelBody,
    antwoord: ToestelAntwoord,
  }),
  toestelWissen: opdracht({
    methode: 'delete',
    pad: '/toestellen/{toestelId}',
    naam: 'wisToestel',
    tag,
    samenvatting: 'Throw away the key of this device: what is kept there can not be read any more.',
    params: toestel,
    body: LegeBody,
    antwoord: GewistAntwoord,
  }),
  toegang: lees({
    pad: '/dossiers/{dossierId}/toegang',
    naam: 'leesToegang',
    tag,
    samenvatting: 'Who may see what, until when and why; for each person of whom you may know it.',
    params: dossier,
    antwoord: ToegangSchema,
  }),
  inzage: lees({
    pad: '/dossiers/{dossierId}/inzage',
    naam: 'leesInzage',
    tag,
    samenvatting: 'Who looked at what and who changed what, newest first, at most 500 lines; the same on one day is one line.',
    params: dossier,
    query: z.object({ persoonId: Uuid.optional(), vanaf: Dag.optional(), tot: Dag.optional() }),
    antwoord: InzageSchema,
  }),
  toestemming: opdracht({ pad: '/toestemmingen', naam: 'geefToestemming', tag, samenvatting: 'Let somebody see one kind of data until a date.', body: ToestemmingBody, antwoord: ToestemmingAntwoord }),
  toestemmingBevestigen: opdracht({
    pad: '/toestemmingen/{toestemmingId}/bevestigen',
    naam: 'bevestigToestemming',
    tag,
    samenvatting: 'The second yes for a child of 12 to 16.',
    params: toestemming,
    body: LegeBody,
    antwoord: ToestemmingAntwoord,
  }),
  toestemmingIntrekken: opdracht({
    pad: '/toestemmingen/{toestemmingId}/intrekken',
    naam: 'trekToestemmingIn',
    tag,
    samenvatting: 'End a toestemming now; counts at the next request.',
    params: toestemming,
    body: LegeBody,
    antwoord: ToestemmingAntwoord,
  }),
  machtiging: opdracht({ pad: '/machtigingen', naam: 'geefMachtiging', tag, samenvatting: 'Let somebody act for you.', body: MachtigingBody, antwoord: MachtigingAntwoord }),
  machtigingIntrekken: opdracht({
    pad: '/machtigingen/{machtigingId}/intrekken',
    naam: 'trekMachtigingIn',
    tag,
    samenvatting: 'End a machtiging now: by who gave it or by who holds it.',
    params: machtiging,
    body: LegeBody,
    antwoord: MachtigingAntwoord,
  }),
  mijnGegevens: lees({ pad: '/mijn/gegevens', naam: 'leesMijnGegevens', tag, samenvatting: 'Everything the loket keeps about you, as JSON.', antwoord: MijnGegevensSchema }),
}
