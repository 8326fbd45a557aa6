import { Uuid, lees, opdracht } from '../kern.ts'
import {
  EindeBody,
  NaarSvbSchema,
  TeCheckenSchema,
  OpsturenBody,
  OvereenkomstAntwoordBody,
  OvereenkomstBody,
  OvereenkomstenSchema,
  OvereenkomstSchema,
} from '../schemas/zorg.ts'
import { z } from '../zod.ts'

const tag = 'Zorgovereenkomsten'
const dossier = z.object({ dossierId: Uuid })
const overeenkomst = z.object({ overeenkomstId: Uuid })

export const zorgRoutes = {
  teChecken: lees({
    pad: '/werkplek/overeenkomsten',
    naam: 'lijstTeChecken',
    tag,
    samenvatting: 'Agreements that wait for a check by you: of the gemeente, or what the SVB says. First term first.',
    antwoord: TeCheckenSchema,
  }),
  overeenkomsten: lees({
    pad: '/dossiers/{dossierId}/overeenkomsten',
    naam: 'lijstOvereenkomsten',
    tag,
    samenvatting: 'Agreements with zorgverleners that you may see, newest first, with what a new one needs: zorgverleners and tarieven.',
    params: dossier,
    antwoord: OvereenkomstenSchema,
  }),
  overeenkomst: lees({
    pad: '/overeenkomsten/{overeenkomstId}',
    naam: 'leesOvereenkomst',
    tag,
    samenvatting: 'One agreement, who is at turn, and every step.',
    params: overeenkomst,
    antwoord: OvereenkomstSchema,
  }),
  naarSvb: lees({
    pad: '/overeenkomsten/{overeenkomstId}/naar-svb',
    naam: 'leesNaarSvb',
    tag,
    samenvatting: 'Exactly what went to the SVB, each time that it went.',
    params: overeenkomst,
    antwoord: NaarSvbSchema,
  }),
  maak: opdracht({
    pad: '/dossiers/{dossierId}/overeenkomsten',
    naam: 'maakOvereenkomst',
    tag,
    samenvatting: 'Make an agreement: as a draft, or signed. Refused with a reason when it does not fit.',
    params: dossier,
    body: OvereenkomstBody,
    antwoord: OvereenkomstSchema,
  }),
  schrijf: opdracht({
    pad: '/overeenkomsten/{overeenkomstId}',
    naam: 'schrijfOvereenkomst',
    tag,
    methode: 'put',
    samenvatting: 'Write an agreement anew that was not sent yet, or that came back.',
    params: overeenkomst,
    body: OvereenkomstBody,
    antwoord: OvereenkomstSchema,
  }),
  stuurOp: opdracht({
    pad: '/overeenkomsten/{overeenkomstId}/opsturen',
    naam: 'stuurOvereenkomstOp',
    tag,
    samenvatting: 'The zorgverlener signed too: send a signed agreement to the gemeente.',
    params: overeenkomst,
    body: OpsturenBody,
    antwoord: OvereenkomstSchema,
  }),
  antwoord: opdracht({
    pad: '/overeenkomsten/{overeenkomstId}/antwoord',
    naam: 'beantwoordOvereenkomst',
    tag,
    samenvatting: 'The answer to a check: of the gemeente, or what the SVB said. Back needs a reason.',
    params: overeenkomst,
    body: OvereenkomstAntwoordBody,
    antwoord: OvereenkomstSchema,
  }),
  einde: opdracht({
    pad: '/overeenkomsten/{overeenkomstId}/einde',
    naam: 'beeindigOvereenkomst',
    tag,
    samenvatting: 'End an agreement on a day, or withdraw one that was not approved yet.',
    params: overeenkomst,
    body: EindeBody,
    antwoord: OvereenkomstSchema,
  }),
}
