import { Uuid, lees, opdracht } from '../kern.ts'
import {
  AkkoordBody,
  DeclaratieBody,
  DeclaratieDetailSchema,
  DeclaratiesSchema,
  GezienBody,
  TerugBody,
  VoorfinancieringBody,
  VoorfinancieringSchema,
} from '../schemas/declaratie.ts'
import { z } from '../zod.ts'

const tag = 'Declaraties'
const dossier = z.object({ dossierId: Uuid })
const declaratie = z.object({ declaratieId: Uuid })

export const declaratieRoutes = {
  declaraties: lees({
    pad: '/dossiers/{dossierId}/declaraties',
    naam: 'lijstDeclaraties',
    tag,
    samenvatting: 'Declaraties and payments of the persons whose payments you may see, and where you can declare for.',
    params: dossier,
    antwoord: DeclaratiesSchema,
  }),
  declaratie: lees({
    pad: '/declaraties/{declaratieId}',
    naam: 'leesDeclaratie',
    tag,
    samenvatting: 'One declaratie: every step, who is at turn, what was paid, and what stands against it.',
    params: declaratie,
    antwoord: DeclaratieDetailSchema,
  }),
  declaratieIndienen: opdracht({
    pad: '/dossiers/{dossierId}/declaraties',
    naam: 'dienDeclaratieIn',
    tag,
    samenvatting: 'Send in hours or an invoice; who manages the money can agree at once.',
    params: dossier,
    body: DeclaratieBody,
    antwoord: DeclaratieDetailSchema,
  }),
  declaratieAkkoord: opdracht({
    pad: '/declaraties/{declaratieId}/akkoord',
    naam: 'geefDeclaratieAkkoord',
    tag,
    samenvatting: 'Agree: the money is held until it is paid.',
    params: declaratie,
    body: AkkoordBody,
    antwoord: DeclaratieDetailSchema,
  }),
  declaratieTerug: opdracht({
    pad: '/declaraties/{declaratieId}/terug',
    naam: 'stuurDeclaratieTerug',
    tag,
    samenvatting: 'Send back with a reason, or take back what you sent in; what was held is free again.',
    params: declaratie,
    body: TerugBody,
    antwoord: DeclaratieDetailSchema,
  }),
  voorfinanciering: opdracht({
    pad: '/dossiers/{dossierId}/voorfinanciering',
    naam: 'boekVoorfinanciering',
    tag: 'Boeken',
    samenvatting: 'The gemeente paid ahead for a verstrekker, or got it back. It changes nothing for the family.',
    params: dossier,
    body: VoorfinancieringBody,
    antwoord: VoorfinancieringSchema,
  }),
  declaratieGezien: opdracht({
    pad: '/declaraties/{declaratieId}/gezien',
    naam: 'markeerDeclaratieGezien',
    tag,
    samenvatting: 'Says that you read about a payment that failed: it leaves your tasks, and nothing else changes.',
    params: declaratie,
    body: GezienBody,
    antwoord: DeclaratieDetailSchema,
  }),
}
