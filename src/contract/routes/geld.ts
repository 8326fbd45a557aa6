import { LegeBody, Uuid, lees, lijstVan, opdracht } from '../kern.ts'
import { BeslissingBody, BudgetSchema, VerschuivingBody, VerschuivingSchema } from '../schemas/geld.ts'
import { z } from '../zod.ts'

const tag = 'Geld'
const dossier = z.object({ dossierId: Uuid })
const verschuiving = z.object({ verschuivingId: Uuid })
const Verschuivingen = lijstVan(VerschuivingSchema).meta({ id: 'Verschuivingen' })

export const geldRoutes = {
  budget: lees({
    pad: '/dossiers/{dossierId}/budget',
    naam: 'leesBudget',
    tag,
    samenvatting: 'The whole budget of the persons whose money you may see: bronnen, potjes, what is left, rules and forecast.',
    params: dossier,
    antwoord: BudgetSchema,
  }),
  verschuivingen: lees({
    pad: '/dossiers/{dossierId}/verschuivingen',
    naam: 'lijstVerschuivingen',
    tag,
    samenvatting: 'Shifts, newest first.',
    params: dossier,
    antwoord: Verschuivingen,
  }),
  verschuif: opdracht({
    pad: '/dossiers/{dossierId}/verschuivingen',
    naam: 'verschuif',
    tag,
    samenvatting: 'Shift money: booked at once when free, otherwise asked of the consulent; refused with a reason when it can not.',
    params: dossier,
    body: VerschuivingBody,
    antwoord: VerschuivingSchema,
  }),
  beslis: opdracht({
    pad: '/verschuivingen/{verschuivingId}/beslissing',
    naam: 'beslisVerschuiving',
    tag,
    samenvatting: 'The answer of the consulent: yes, partly or no, with a reason.',
    params: verschuiving,
    body: BeslissingBody,
    antwoord: VerschuivingSchema,
  }),
  ongedaan: opdracht({
    pad: '/verschuivingen/{verschuivingId}/ongedaan',
    naam: 'maakVerschuivingOngedaan',
    tag,
    samenvatting: 'Take back a shift by a reverse entry, or withdraw a request.',
    params: verschuiving,
    body: LegeBody,
    antwoord: VerschuivingSchema,
  }),
}
