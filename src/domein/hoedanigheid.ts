import type { Gegeven } from './gegevens.ts'
import { dagErvoor, dagWaaropLeeftijd, leeftijdOp } from './leeftijd.ts'
import type { Hoedanigheid, VertegenwoordigingDomein, VertegenwoordigingSoort } from '../contract/woorden-toegang.ts'

/**
 * `vanaf` en `tot` zijn dagen; `tot` is de laatste dag waarop het geldt, `null` = tot iemand stopt.
 * `mandaat` = welke gegevens een machtiging noemt voor de vakjes 'per mandate' van de tabel.
 */
export type Vertegenwoordiging = {
  id: string
  soort: VertegenwoordigingSoort
  domein: VertegenwoordigingDomein
  vanaf: string
  tot: string | null
  mandaat: readonly Gegeven[]
}

/** Wat iemand voor een dossier is zonder deelnemer te zijn; alleen een rij van de tabel, nog geen recht. */
export const BETROKKENE_ROLLEN = ['OUDER', 'MANTELZORGER', 'CLIENTONDERSTEUNER'] as const
export type BetrokkeneRol = (typeof BETROKKENE_ROLLEN)[number]

/** Partijen die (nog) niet als betrokkene of medewerker in een dossier staan, maar wel een rij in de tabel hebben. */
export const PARTIJEN = ['SVB', 'VERSTREKKER', 'SCHOOL', 'ZORGVERLENER', 'TOEZICHTHOUDER'] as const
export type Partij = (typeof PARTIJEN)[number]

/** Alles wat bepaalt in welke verhouding de beller tot de betrokken persoon staat, op één dag. */
export type Verhouding = {
  /** de dag waarop gevraagd wordt, `YYYY-MM-DD` in Nederland */
  dag: string
  zelf: boolean
  geboren: string
  bellerGeboren: string
  /** de persoon is deelnemer in het dossier */
  deelnemer: boolean
  /** de beller is zelf deelnemer in hetzelfde dossier */
  bellerDeelnemer: boolean
  betrokkeneRollen: readonly BetrokkeneRol[]
  /** door de beller, voor deze persoon */
  vertegenwoordigingen: readonly Vertegenwoordiging[]
  /** heeft een ander dan de beller bewind, curatele of gewaarborgde hulp over deze persoon, met zijn eigen dagen */
  geldbeheerDoorAnder: readonly { vanaf: string; tot: string | null }[]
  consulent: boolean
  /** vervanger van deze consulent, met de dagen van de vervanging */
  vervanging: readonly { vanaf: string; tot: string | null }[]
  medewerkerRollen: readonly ('LEIDINGGEVENDE' | 'BEHEERDER' | 'BACKOFFICE')[]
  partijen: readonly Partij[]
}

/** Een rij van de tabel die voor de beller geldt, waarom, en de laatste dag waarop. */
export type Gevonden = {
  hoedanigheid: Hoedanigheid
  vertegenwoordiging: Vertegenwoordiging | null
  tot: string | null
}

/** Geldt een periode op deze dag? Beide grenzen doen mee. */
export function geldtOp(periode: { vanaf: string; tot: string | null }, dag: string): boolean {
  return periode.vanaf <= dag && (periode.tot === null || dag <= periode.tot)
}

/** De vroegste van twee laatste dagen; `null` = geen einde. */
export function vroegste(a: string | null, b: string | null): string | null {
  if (a === null) return b
  return b === null || a < b ? a : b
}

/**
 * De rijen van de rechtentabel die voor de beller gelden over één persoon. Iemand kan er meer hebben (ouder én
 * mantelzorger). Leeftijden kantelen op de verjaardag zelf, om 00:00 uur (domein.md 7, 'Ages as events').
 */
export function hoedanigheden(v: Verhouding): Gevonden[] {
  return [...zelf(v), ...v.vertegenwoordigingen.flatMap((w) => vertegenwoordiger(v, w)), ...betrokkene(v), ...medewerker(v)]
}

/** Beheert deze persoon het eigen geld: 18 of ouder, en niemand is daarvoor aangewezen. */
export function zelfbeheer(v: Verhouding): boolean {
  return leeftijdOp(v.geboren, v.dag) >= 18 && !v.geldbeheerDoorAnder.some((g) => geldtOp(g, v.dag))
}

const rij = (hoedanigheid: Hoedanigheid, tot: string | null = null): Gevonden => ({ hoedanigheid, vertegenwoordiging: null, tot })

function zelf(v: Verhouding): Gevonden[] {
  if (!v.zelf || !v.deelnemer) return []
  const jaren = leeftijdOp(v.geboren, v.dag)
  if (jaren >= 16) return [rij('DEELNEMER_16_PLUS')]
  if (jaren >= 12) return [rij('DEELNEMER_12_15', totLeeftijd(v.geboren, 16))]
  return [rij('DEELNEMER_ONDER_12', totLeeftijd(v.geboren, 12))]
}

function vertegenwoordiger(v: Verhouding, w: Vertegenwoordiging): Gevonden[] {
  // Nobody under 18 can act for another person, whatever a record says.
  if (v.zelf || leeftijdOp(v.bellerGeboren, v.dag) < 18 || w.vanaf > v.dag) return []
  // Gezag that has ended leaves a relative, who sees what the person opens and nothing more.
  if (!geldtOp(w, v.dag)) return w.soort === 'OUDERLIJK_GEZAG' ? [rij('NAASTE')] : []
  const metTot = (hoedanigheid: Hoedanigheid, leeftijd: number | null): Gevonden[] => [
    { hoedanigheid, vertegenwoordiging: w, tot: leeftijd === null ? w.tot : vroegste(w.tot, totLeeftijd(v.geboren, leeftijd)) },
  ]
  switch (w.soort) {
    case 'OUDERLIJK_GEZAG':
    case 'VOOGDIJ': {
      const jaren = leeftijdOp(v.geboren, v.dag)
      if (jaren < 12) return metTot('OUDER_KIND_ONDER_12', 12)
      if (jaren < 16) return metTot('OUDER_KIND_12_15', 16)
      if (jaren < 18) return metTot('OUDER_KIND_16_17', 18)
      return [rij('NAASTE')]
    }
    case 'MACHTIGING':
      return metTot('GEMACHTIGDE', null)
    case 'GEWAARBORGDE_HULP':
      return metTot('GEWAARBORGDE_HULP', null)
    case 'BEWIND':
      return metTot('BEWINDVOERDER', null)
    case 'MENTORSCHAP':
      return metTot('MENTOR', null)
    case 'CURATELE':
      return metTot('CURATOR', null)
  }
}

function betrokkene(v: Verhouding): Gevonden[] {
  if (v.zelf) return []
  const uit = v.betrokkeneRollen.map((rol) => rij(rol === 'CLIENTONDERSTEUNER' ? rol : 'NAASTE'))
  if (v.deelnemer && v.bellerDeelnemer && leeftijdOp(v.bellerGeboren, v.dag) >= 16) uit.push(rij('GEZINSLID'))
  return uit
}

function medewerker(v: Verhouding): Gevonden[] {
  if (v.zelf || !v.deelnemer) return []
  const uit: Gevonden[] = v.consulent ? [rij('CONSULENT')] : []
  const vervanging = v.vervanging.find((w) => geldtOp(w, v.dag))
  if (vervanging) uit.push(rij('VERVANGER', vervanging.tot))
  return [...uit, ...v.medewerkerRollen.map((r) => rij(r)), ...v.partijen.map((p) => rij(p))]
}

function totLeeftijd(geboren: string, jaren: number): string {
  return dagErvoor(dagWaaropLeeftijd(geboren, jaren))
}
