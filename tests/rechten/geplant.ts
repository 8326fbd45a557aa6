import type { Feiten, Rechten } from '../../src/domein/rechten.ts'
import { leeftijdOp } from '../../src/domein/leeftijd.ts'
import type { Naam } from './relaties.ts'

/**
 * Faults that somebody could make, each put under the running app. A matrix that does not see them proves nothing
 * when it sees none.
 */
export type Geplant = {
  naam: string
  /** state of relaties.ts in which it shows, and as whom to look */
  toestand: string
  wie: readonly Naam[]
  feiten?: (f: Feiten, rollen: readonly string[]) => Feiten
  rechten?: (f: Feiten, r: Rechten) => Rechten
  /** every mag() answers this way */
  mag?: 'ZONDER_DEEL' | 'LEZEN_IS_SCHRIJVEN'
  /** the door of a dossier opens for everybody */
  deur?: true
  /** nothing is written in the access log */
  geenLog?: true
  /** withdrawn consents are loaded again */
  ingetrokkenTelt?: true
}

const oud = (f: Feiten) => leeftijdOp(f.geboren, f.dag)
const altijd = { vanaf: '0001-01-01', tot: null }

export const GEPLANT: readonly Geplant[] = [
  {
    naam: 'de consulent ziet het concept',
    toestand: 'concept',
    wie: ['fatima'],
    rechten: (f, r) => (f.consulent ? { ...r, CONCEPTPLAN: r.PLAN } : r),
  },
  {
    naam: 'elke consulent hoort bij elk gezin',
    toestand: 'opgestuurd',
    wie: ['lotte'],
    feiten: (f, rollen) => (rollen.includes('CONSULENT') ? { ...f, consulent: true } : f),
  },
  {
    naam: 'toestemming verloopt niet',
    toestand: 'verlopen, Thijs is 18',
    wie: ['karin'],
    feiten: (f) => ({ ...f, toestemmingen: f.toestemmingen.map((t) => ({ ...t, tot: '9999-12-31' })) }),
  },
  { naam: 'intrekken doet niets', toestand: 'ingetrokken', wie: ['karin'], ingetrokkenTelt: true },
  {
    naam: 'de vervanger mag altijd',
    toestand: 'opgestuurd',
    wie: ['pieter'],
    feiten: (f) => ({ ...f, vervanging: f.vervanging.map(() => altijd) }),
  },
  {
    naam: 'zestien bestaat niet',
    toestand: 'opgestuurd',
    wie: ['mark'],
    feiten: (f) => (!f.zelf && oud(f) >= 16 && oud(f) < 18 ? { ...f, geboren: '2012-06-01' } : f),
  },
  {
    naam: 'achttien bestaat niet',
    toestand: 'verlopen, Thijs is 18',
    wie: ['mark'],
    feiten: (f) => (!f.zelf && oud(f) === 18 ? { ...f, geboren: '2009-06-01' } : f),
  },
  {
    naam: 'een huisgenoot telt als de persoon zelf',
    toestand: 'opgestuurd',
    wie: ['ruben'],
    feiten: (f) => (f.bellerDeelnemer ? { ...f, zelf: true } : f),
  },
  { naam: 'de deur van het dossier staat open', toestand: 'opgestuurd', wie: ['sanne'], deur: true },
  { naam: 'het inzagelog wordt niet geschreven', toestand: 'opgestuurd', wie: ['mark'], geenLog: true },
  { naam: 'het deel telt niet mee', toestand: 'opgestuurd', wie: ['ruben'], mag: 'ZONDER_DEEL' },
  { naam: 'wie leest mag schrijven', toestand: 'opgestuurd', wie: ['thijs'], mag: 'LEZEN_IS_SCHRIJVEN' },
  {
    naam: 'een ja voor een deel opent het hele plan',
    toestand: 'opgestuurd',
    wie: ['deel'],
    feiten: (f) => ({ ...f, toestemmingen: f.toestemmingen.map((t) => ({ ...t, delen: null })) }),
  },
  {
    naam: 'wie mag voorstellen mag schrijven',
    toestand: 'opgestuurd',
    wie: ['deel'],
    feiten: (f) => ({ ...f, toestemmingen: f.toestemmingen.map((t) => ({ ...t, recht: 'SCHRIJVEN' as const })) }),
  },
  {
    naam: 'de backoffice ziet plannen',
    toestand: 'opgestuurd',
    wie: ['balie'],
    rechten: (f, r) => (f.medewerkerRollen.includes('BACKOFFICE') ? { ...r, PLAN: r.BESLUIT } : r),
  },
  {
    naam: 'een titel voor geld opent alles',
    toestand: 'opgestuurd',
    wie: ['waarborg'],
    feiten: (f) => ({
      ...f,
      vertegenwoordigingen: f.vertegenwoordigingen.map((v) => ({ ...v, domein: 'ALLES' as const, mandaat: ['CONCEPTPLAN' as const] })),
    }),
  },
]

/** Which fault is in the app now; off while the expectation is computed. */
export const stand: { fout: Geplant | null; aan: boolean } = { fout: null, aan: false }
export const actief = (): Geplant | null => (stand.aan ? stand.fout : null)
