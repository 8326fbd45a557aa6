import { LegeBody, Uuid, opdracht } from '../kern.ts'
import { VerschuivingSchema } from '../schemas/geld.ts'
import {
  JaBody,
  SchoolAntwoordAntwoord,
  SchoolAntwoordBody,
  SchoolLezenAntwoord,
  SchoolLezenBody,
  SchoolVraagBody,
} from '../schemas/verschuiving-ja.ts'
import { z } from '../zod.ts'

const tag = 'Geld'
const verschuiving = z.object({ verschuivingId: Uuid })

export const verschuivingJaRoutes = {
  zegJa: opdracht({
    pad: '/verschuivingen/{verschuivingId}/ja',
    naam: 'zegJa',
    tag,
    samenvatting: 'The own yes or no of a person to a shift of their money. Silence is never a yes.',
    params: verschuiving,
    body: JaBody,
    antwoord: VerschuivingSchema,
  }),
  vraagSchool: opdracht({
    pad: '/verschuivingen/{verschuivingId}/school',
    naam: 'vraagSchool',
    tag,
    samenvatting: 'Ask the school by a one-time link. An earlier link that waits is taken back.',
    params: verschuiving,
    body: SchoolVraagBody,
    antwoord: VerschuivingSchema,
  }),
  trekSchoolIn: opdracht({
    pad: '/verschuivingen/{verschuivingId}/school/intrekken',
    naam: 'trekSchoolVraagIn',
    tag,
    samenvatting: 'Take back the link for the school.',
    params: verschuiving,
    body: LegeBody,
    antwoord: VerschuivingSchema,
  }),
  schoolLezen: opdracht({
    pad: '/school/lezen',
    naam: 'leesSchoolVraag',
    tag: 'School',
    samenvatting: 'The agreement that a link for a school stands for. Nothing of a plan, of money, or of anybody else.',
    omschrijving: 'Without an account. Unknown, expired, taken back, answered and decided give one answer.',
    openbaar: true,
    body: SchoolLezenBody,
    antwoord: SchoolLezenAntwoord,
  }),
  schoolAntwoord: opdracht({
    pad: '/school/antwoord',
    naam: 'antwoordSchool',
    tag: 'School',
    samenvatting: 'The yes or no of a school, with name and function. A link answers once.',
    omschrijving: 'Without an account. A repeat with the same key and words gets the first answer.',
    openbaar: true,
    body: SchoolAntwoordBody,
    antwoord: SchoolAntwoordAntwoord,
  }),
}
