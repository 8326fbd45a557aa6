import type { VertegenwoordigingDomein, VertegenwoordigingSoort } from '../../src/contract/woorden-toegang.ts'
import type { PlanActie, PlanDeel } from '../../src/contract/woorden.ts'
import type { Gegeven } from '../../src/domein/gegevens.ts'
import type { BetrokkeneRol } from '../../src/domein/hoedanigheid.ts'
import type { MedewerkerRol } from '../../server/kern/beller.ts'
import { PERSONEN as PROEF } from '../../server/proef/personen.ts'

/**
 * The world of the matrix, by hand: who is who, to whom. The database is filled from it and the expectation is
 * computed from it, along two roads that share no code: the server's query on one side, these lists on the other.
 */
export type Mens = { id: string; voornaam: string; achternaam: string; geboren: string; rollen: readonly MedewerkerRol[]; gemeente: string }

const G = 'GM9901'
const ANDERE_G = 'GM9902'
const id = (n: number) => `0e000000-0000-4000-8000-${String(n).padStart(12, '0')}`
const mens = (n: number, voornaam: string, geboren: string, rollen: readonly MedewerkerRol[] = [], gemeente = G): Mens => ({
  id: id(n),
  voornaam,
  achternaam: 'Proef',
  geboren,
  rollen,
  gemeente,
})
const uitProef = (naam: keyof typeof PROEF): Mens => ({ ...PROEF[naam], gemeente: G })

export const MENSEN = {
  sanne: uitProef('sanne'),
  mark: uitProef('mark'),
  els: uitProef('els'),
  thijs: uitProef('thijs'),
  bram: uitProef('bram'),
  joris: uitProef('joris'),
  ilse: uitProef('ilse'),
  milan: uitProef('milan'),
  noa: uitProef('noa'),
  ruben: uitProef('ruben'),
  karin: uitProef('karin'),
  fatima: uitProef('fatima'),
  pieter: uitProef('pieter'),
  anneke: uitProef('anneke'),
  joost: uitProef('joost'),
  wil: mens(1, 'Wil', '1960-01-01'),
  gem: mens(2, 'Gem', '1985-01-01'),
  bewind: mens(3, 'Bewind', '1970-01-01'),
  mentor: mens(4, 'Mentor', '1970-01-01'),
  kees: mens(5, 'Kees', '1992-01-01'),
  curator: mens(6, 'Curator', '1970-01-01'),
  waarborg: mens(7, 'Waarborg', '1970-01-01'),
  naaste: mens(8, 'Naaste', '1970-01-01'),
  balie: mens(9, 'Balie', '1988-01-01', ['BACKOFFICE']),
  lotte: mens(10, 'Lotte', '1980-01-01', ['CONSULENT']),
  buiten: mens(11, 'Buiten', '1980-01-01'),
  elders: mens(12, 'Elders', '1990-01-01', [], ANDERE_G),
  deel: mens(14, 'Deel', '1960-01-01'),
  zorg: mens(15, 'Zorg', '1985-01-01'),
  eldersConsulent: mens(13, 'Eldersconsulent', '1980-01-01', ['CONSULENT', 'BACKOFFICE'], ANDERE_G),
} satisfies Record<string, Mens>
export type Naam = keyof typeof MENSEN
export const NAMEN = Object.keys(MENSEN) as Naam[]

export type Dossier = {
  id: string
  gemeente: string
  deelnemers: readonly Naam[]
  betrokkenen: readonly [Naam, BetrokkeneRol][]
  consulent: Naam
}
const dossier = (
  n: number,
  deelnemers: readonly Naam[],
  betrokkenen: readonly [Naam, BetrokkeneRol][],
  consulent: Naam,
  gemeente = G,
): Dossier => ({
  id: `0f000000-0000-4000-8000-${String(n).padStart(12, '0')}`,
  gemeente,
  deelnemers,
  betrokkenen,
  consulent,
})
export const DOSSIERS = {
  sanne: dossier(1, ['sanne'], [['karin', 'CLIENTONDERSTEUNER']], 'fatima'),
  deGraaf: dossier(
    2,
    ['thijs', 'bram', 'joris'],
    [
      ['mark', 'OUDER'],
      ['mark', 'MANTELZORGER'],
      ['els', 'OUDER'],
    ],
    'fatima',
  ),
  okafor: dossier(
    3,
    ['noa', 'milan', 'ruben'],
    [
      ['ilse', 'OUDER'],
      ['ilse', 'MANTELZORGER'],
      ['karin', 'CLIENTONDERSTEUNER'],
      ['deel', 'MANTELZORGER'],
    ],
    'fatima',
  ),
  wil: dossier(
    4,
    ['wil', 'kees'],
    [
      ['naaste', 'MANTELZORGER'],
      ['buiten', 'MANTELZORGER'],
    ],
    'lotte',
  ),
  elders: dossier(5, ['elders'], [], 'eldersConsulent', ANDERE_G),
} satisfies Record<string, Dossier>
export type DossierNaam = keyof typeof DOSSIERS
export const DOSSIER_NAMEN = Object.keys(DOSSIERS) as DossierNaam[]

/** Gives care by an approved agreement, with an own login: `van` the person who is cared for. Of nobody else in that dossier. */
export const ZORGVERLENER = { wie: 'zorg', van: 'thijs' } as const satisfies { wie: Naam; van: Naam }

export type Titel = {
  van: Naam
  door: Naam
  soort: VertegenwoordigingSoort
  domein: VertegenwoordigingDomein
  vanaf: string
  tot: string | null
  mandaat: readonly Gegeven[]
}
const titel = (van: Naam, door: Naam, soort: VertegenwoordigingSoort, over: Partial<Titel> = {}): Titel => ({
  van,
  door,
  soort,
  domein: 'ALLES',
  vanaf: MENSEN[van].geboren,
  tot: null,
  mandaat: [],
  ...over,
})
export const TITELS: readonly Titel[] = [
  titel('thijs', 'mark', 'OUDERLIJK_GEZAG'),
  titel('bram', 'mark', 'OUDERLIJK_GEZAG'),
  titel('joris', 'mark', 'OUDERLIJK_GEZAG'),
  titel('thijs', 'els', 'OUDERLIJK_GEZAG'),
  titel('bram', 'els', 'OUDERLIJK_GEZAG'),
  titel('joris', 'els', 'OUDERLIJK_GEZAG'),
  titel('noa', 'ilse', 'OUDERLIJK_GEZAG'),
  titel('milan', 'ilse', 'OUDERLIJK_GEZAG'),
  titel('wil', 'gem', 'MACHTIGING', { vanaf: '2026-01-01', tot: '2026-12-31', mandaat: ['CONCEPTPLAN'] }),
  titel('wil', 'bewind', 'BEWIND', { vanaf: '2025-01-01' }),
  titel('wil', 'mentor', 'MENTORSCHAP', { vanaf: '2025-01-01' }),
  titel('kees', 'curator', 'CURATELE', { vanaf: '2025-01-01' }),
  titel('kees', 'waarborg', 'GEWAARBORGDE_HULP', { vanaf: '2025-01-01', domein: 'GELD' }),
]

export type Ja = {
  van: Naam
  aan: Naam
  gegeven: Gegeven
  recht: PlanActie
  tot: string
  wacht: boolean
  delen: readonly PlanDeel[] | null
}
const ja = (
  van: Naam,
  aan: Naam,
  gegeven: Gegeven,
  recht: PlanActie,
  tot: string,
  wacht = false,
  delen: readonly PlanDeel[] | null = null,
): Ja => ({
  van,
  aan,
  gegeven,
  recht,
  tot,
  wacht,
  delen,
})
export const JA_VANAF = '2026-06-30'
export const JAS: readonly Ja[] = [
  ja('milan', 'ilse', 'CONCEPTPLAN', 'SCHRIJVEN', '2026-12-31'),
  ja('noa', 'karin', 'CONCEPTPLAN', 'SCHRIJVEN', '2026-09-30'),
  ja('noa', 'karin', 'PLAN', 'LEZEN', '2026-09-30'),
  ja('sanne', 'karin', 'PLAN', 'LEZEN', '2026-12-31'),
  ja('wil', 'naaste', 'BESLUIT', 'LEZEN', '2026-12-31'),
  ja('bram', 'mark', 'DOELEN', 'SCHRIJVEN', '2026-12-31', true),
  ja('noa', 'deel', 'CONCEPTPLAN', 'VOORSTELLEN', '2026-12-31', false, ['WONEN', 'DOELEN']),
  ja('noa', 'deel', 'CONCEPTPLAN', 'SCHRIJVEN', '2026-12-31', false, ['DOELEN']),
]

export const VERVANGING = { consulent: 'fatima', vervanger: 'pieter', vanaf: '2026-07-20', tot: '2026-08-07' } as const satisfies {
  consulent: Naam
  vervanger: Naam
  vanaf: string
  tot: string
}

/** The moments of the world at which every cell is asked. */
export type Toestand = { naam: string; dag: string; ingetrokken: boolean; plan: 'CONCEPT' | 'OPGESTUURD' }
/** Questions about money that nobody answers: from the day after the norm, who stands in may see these dossiers. */
export const LAAT: { dossiers: readonly DossierNaam[]; uiterlijk: string; vanaf: string } = {
  dossiers: ['sanne', 'deGraaf'],
  uiterlijk: '2026-07-07',
  vanaf: '2026-07-08',
}

export const TOESTANDEN: readonly Toestand[] = [
  { naam: 'concept', dag: '2026-07-01', ingetrokken: false, plan: 'CONCEPT' },
  { naam: 'opgestuurd', dag: '2026-07-02', ingetrokken: false, plan: 'OPGESTUURD' },
  { naam: 'vervanging', dag: '2026-07-25', ingetrokken: false, plan: 'OPGESTUURD' },
  { naam: 'ingetrokken', dag: '2026-07-26', ingetrokken: true, plan: 'OPGESTUURD' },
  { naam: 'verlopen, Thijs is 18', dag: '2027-01-05', ingetrokken: false, plan: 'OPGESTUURD' },
]

export const naamVan = (persoonId: string | null): Naam | null => NAMEN.find((n) => MENSEN[n].id === persoonId) ?? null

/** Who made every remark of this world: may read nothing, so a word of it that turns up came along another road. */
export const OPMERKER: Naam = 'buiten'
