import type { MedewerkerRol } from '../kern/beller.ts'

/** The invented gemeente of the trial. `GM9901` is no code of an existing gemeente. */
export const PROEF_GEMEENTE = { id: 'GM9901', naam: 'Lindewaard', telefoon: '088 123 45 67', thema: 'lindewaard' } as const
/** A second gemeente on the same database: nothing of the one may ever show in the other. */
export const TWEEDE_GEMEENTE = { id: 'GM9902', naam: 'Waterkant', telefoon: '088 765 43 21', thema: 'waterkant' } as const

export type ProefPersoon = {
  id: string
  voornaam: string
  achternaam: string
  geboren: string
  rollen: MedewerkerRol[]
  /** text key of one line that tells a newcomer who this is, in `proef.json`; null: has no sign-in */
  uitleg: string | null
}

const id = (n: number) => `0a000000-0000-4000-8000-${String(n).padStart(12, '0')}`
const mens = (
  n: number,
  voornaam: string,
  achternaam: string,
  geboren: string,
  uitleg: string | null,
  rollen: MedewerkerRol[] = [],
): ProefPersoon => ({
  id: id(n),
  voornaam,
  achternaam,
  geboren,
  rollen,
  uitleg,
})

/** Everyone in the trial. All invented. */
export const PERSONEN = {
  sanne: mens(1, 'Sanne', 'Vermeer', '1997-02-11', 'sanne'),
  mark: mens(2, 'Mark', 'de Graaf', '1976-05-20', 'mark'),
  els: mens(3, 'Els', 'de Graaf', '1978-10-02', 'els'),
  thijs: mens(4, 'Thijs', 'de Graaf', '2008-09-14', 'thijs'),
  bram: mens(5, 'Bram', 'de Graaf', '2012-03-02', null),
  joris: mens(6, 'Joris', 'de Graaf', '2015-01-20', null),
  ilse: mens(7, 'Ilse', 'Jansen', '1985-07-08', 'ilse'),
  milan: mens(8, 'Milan', 'Okafor', '2010-05-06', 'milan'),
  noa: mens(9, 'Noa', 'Okafor', '2016-08-30', null),
  ruben: mens(10, 'Ruben', 'Jansen', '2005-04-12', 'ruben'),
  ria: mens(11, 'Ria', 'Jansen', '1955-03-19', 'ria'),
  karin: mens(20, 'Karin', 'Blom', '1969-11-30', 'karin'),
  fatima: mens(30, 'Fatima', 'El Amrani', '1982-03-15', 'fatima', ['CONSULENT']),
  pieter: mens(31, 'Pieter', 'Hoekstra', '1975-09-01', 'pieter', ['CONSULENT', 'VERVANGER']),
  anneke: mens(32, 'Anneke', 'Visser', '1968-01-22', 'anneke', ['LEIDINGGEVENDE']),
  joost: mens(33, 'Joost', 'Prins', '1990-06-18', 'joost', ['BEHEERDER']),
  hanneke: mens(34, 'Hanneke', 'de Wit', '1979-04-04', 'hanneke', ['BACKOFFICE']),
} as const satisfies Record<string, ProefPersoon>

export type ProefNaam = keyof typeof PERSONEN

/** The dossiers of the trial. */
export const DOSSIERS = {
  sanne: '0b000000-0000-4000-8000-000000000001',
  deGraaf: '0b000000-0000-4000-8000-000000000002',
  okaforJansen: '0b000000-0000-4000-8000-000000000003',
} as const
