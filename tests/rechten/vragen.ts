import type { Gegeven } from '../../src/domein/gegevens.ts'
import { mag, type Rechten } from '../../src/domein/rechten.ts'
import type { Actie, Deel } from '../../src/domein/rechten-tabel.ts'
import { magVerlenen } from '../../src/domein/verlenen.ts'
import type { Kijk } from './kijk.ts'
import { DOSSIER_NAMEN, DOSSIERS, type DossierNaam, MENSEN, type Naam } from './relaties.ts'
import type { Wereld } from './wereld.ts'

/** MAG: may, whatever the rules then say. NIET: does not exist for him (404). VERBODEN: sees it, may not do it (403). */
export type Uitkomst = 'MAG' | 'NIET' | 'VERBODEN'

export type Verzoek = {
  params?: Record<string, string>
  query?: URLSearchParams
  body?: unknown
  verwacht: Uitkomst
  /** persons of whom this answer shows something: each must have a row in the access log */
  toont?: boolean
}
/** Everything that is asked of one endpoint, by one caller at one moment. */
export type Eindpunt = 'OPENBAAR' | ((w: Wereld, k: Kijk) => Verzoek[])
/** MACHINE: no session opens it, whoever's it is; what a token opens is asked in machine.test.ts. */
export type Lijn = Eindpunt | 'MACHINE'

export const VREEMD = '0d0d0d0d-0d0d-4d0d-8d0d-0d0d0d0d0d0d'
export const sessie =
  (body?: unknown, params?: Record<string, string>): Eindpunt =>
  () => [{ verwacht: 'MAG', body, ...(params ? { params } : {}) }]
export const kies = (zien: boolean, doen = true): Uitkomst => (!zien ? 'NIET' : doen ? 'MAG' : 'VERBODEN')

/** For every dossier, and for one that is not there. */
export const perDossier =
  (verwacht: (k: Kijk, d: DossierNaam, w: Wereld) => Uitkomst, body?: (d: DossierNaam, w: Wereld) => unknown, toont = false): Eindpunt =>
  (w, k) => [
    ...DOSSIER_NAMEN.map((d) => ({ params: { dossierId: DOSSIERS[d].id }, verwacht: verwacht(k, d, w), body: body?.(d, w), toont })),
    { params: { dossierId: VREEMD }, verwacht: 'NIET' as const, body: body?.('sanne', w) },
  ]
export const iemand = (g: Gegeven, actie: Actie, deel?: Deel) => (k: Kijk, d: DossierNaam) =>
  kies(k.iemand(d, (r) => mag(r, g, actie, deel)))
/** Own contract and own payments of who gives the care, and nothing else of that person (domein.md 7). */
export const eigenWerk = (r: Rechten): boolean => mag(r, 'BETALINGEN', 'LEZEN', 'EIGEN')
export const doetMee = (k: Kijk, d: DossierNaam) => kies(k.doetMee(d))
export const rol =
  (...rollen: string[]): Eindpunt =>
  (_w, k) => [{ verwacht: kies(MENSEN[k.wie].rollen.some((r) => rollen.includes(r))) }]

export const eerste = (d: DossierNaam): Naam => DOSSIERS[d].deelnemers[0] ?? 'sanne'

export const PERSONEN_MET_DOSSIER = DOSSIER_NAMEN.flatMap((d) => DOSSIERS[d].deelnemers.map((persoon): [DossierNaam, Naam] => [d, persoon]))

export const verlener = (k: Kijk, d: DossierNaam, persoon: Naam): boolean =>
  magVerlenen({ geboren: MENSEN[persoon].geboren, dag: k.toestand.dag }, k.rijen(d, persoon)) !== 'MAG_NIET'
export const machtiger = (k: Kijk, d: DossierNaam, persoon: Naam): boolean =>
  k.rijen(d, persoon).some((r) => r === 'DEELNEMER_16_PLUS' || r === 'CURATOR')

export const dossierVan = (persoon: Naam): DossierNaam =>
  DOSSIER_NAMEN.find((d) => DOSSIERS[d].deelnemers.some((n) => n === persoon)) ?? 'sanne'

export function plusMaand(dag: string): string {
  const d = new Date(`${dag}T00:00:00Z`)
  d.setUTCDate(d.getUTCDate() + 28)
  return d.toISOString().slice(0, 10)
}
