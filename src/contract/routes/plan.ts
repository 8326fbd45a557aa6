import { Uuid, lees, lijstVan, opdracht } from '../kern.ts'
import {
  DeelAntwoordAntwoord,
  DeelAntwoordBody,
  NotitiesBody,
  PlanAntwoord,
  OpsturenAntwoord,
  OpsturenBody,
  PlanBeginAntwoord,
  PlanBeginBody,
  PlanDocumentSchema,
  PlanStandSchema,
  PlanUpdateAntwoord,
  PlanUpdateBody,
  PlanVersieKort,
  PlanVersieSchema,
  VersturenAntwoord,
  VersturenBody,
} from '../schemas/plan.ts'
import { z } from '../zod.ts'

const tag = 'Plan'
const dossier = z.object({ dossierId: Uuid })
const plan = z.object({ planId: Uuid })
const document = z.object({ documentId: Uuid })
const versie = z.object({ versieId: Uuid })

export const planRoutes = {
  plan: lees({
    pad: '/dossiers/{dossierId}/plan',
    naam: 'leesPlan',
    tag,
    samenvatting: 'The draft plan and its documents; does not exist for who may not see a draft.',
    params: dossier,
    antwoord: PlanAntwoord,
  }),
  planBegin: opdracht({
    pad: '/dossiers/{dossierId}/plan',
    naam: 'beginPlan',
    tag,
    samenvatting: 'Begin the plan for one or more persons; makes its documents.',
    params: dossier,
    body: PlanBeginBody,
    antwoord: PlanBeginAntwoord,
  }),
  planStand: lees({
    pad: '/plandocumenten/{documentId}',
    naam: 'leesPlanStand',
    tag,
    samenvatting: 'What your state of this document lacks.',
    params: document,
    query: z.object({ stand: z.base64url().max(100_000).optional().meta({ description: 'State vector of the asker, base64url.' }) }),
    antwoord: PlanStandSchema,
  }),
  planUpdate: opdracht({
    pad: '/plandocumenten/{documentId}/updates',
    naam: 'doePlanUpdate',
    tag,
    samenvatting: 'Add one Yjs update; adding it twice changes nothing.',
    params: document,
    body: PlanUpdateBody,
    antwoord: PlanUpdateAntwoord,
  }),
  notities: opdracht({
    pad: '/plannen/{planId}/notities',
    naam: 'beginNotities',
    tag,
    samenvatting: 'Your own private notes beside a person’s plan; never handed in.',
    params: plan,
    body: NotitiesBody,
    antwoord: PlanDocumentSchema,
  }),
  opsturen: opdracht({
    pad: '/plannen/{planId}/opsturen',
    naam: 'stuurPlanOp',
    tag,
    samenvatting: 'Hand in: freezes a version that the consulent can read.',
    params: plan,
    body: OpsturenBody,
    antwoord: OpsturenAntwoord,
  }),
  planVersies: lees({
    pad: '/dossiers/{dossierId}/planversies',
    naam: 'lijstPlanVersies',
    tag,
    samenvatting: 'Handed-in versions, newest first.',
    params: dossier,
    antwoord: lijstVan(PlanVersieKort),
  }),
  planVersie: lees({
    pad: '/planversies/{versieId}',
    naam: 'leesPlanVersie',
    tag,
    samenvatting: 'One handed-in version with the answer of the gemeente.',
    params: versie,
    antwoord: PlanVersieSchema,
  }),
  deelAntwoord: opdracht({
    pad: '/planversies/{versieId}/delen',
    naam: 'beantwoordDeel',
    tag,
    samenvatting: 'Write the answer to one part; visible to the family only after sending.',
    params: versie,
    body: DeelAntwoordBody,
    antwoord: DeelAntwoordAntwoord,
  }),
  versturen: opdracht({
    pad: '/planversies/{versieId}/versturen',
    naam: 'verstuurAntwoord',
    tag,
    samenvatting: 'Send the ondersteuningsplan to the family.',
    params: versie,
    body: VersturenBody,
    antwoord: VersturenAntwoord,
  }),
}
