import type { Dagnaam, Ervaring, Vorm } from '../contract/lijsten/kaart.ts'
import type { Aanbod } from '../contract/schemas/kaart.ts'
import type { Leefgebied } from '../contract/woorden.ts'
import { afstandKm, type Punt } from './postcodes.ts'

/** Part of the day. MIDDAG starts at 12:00, AVOND at 17:00. */
export type Dagdeel = 'OCHTEND' | 'MIDDAG' | 'AVOND'

/** What somebody looks for. An empty list, null or false means: does not matter. */
export type Kaartkeuze = {
  leefgebieden: readonly Leefgebied[]
  /** age in years of the person for whom help is sought */
  leeftijd: number | null
  ervaringMet: readonly Ervaring[]
  pgb: boolean
  /** at most so many weeks of waiting; 0 = place now */
  wachtWeken: number | null
  /** highest price per hour in cents */
  tariefPerUur: number | null
  /** ISO 639 code */
  taal: string | null
  rolstoel: boolean
  vormen: readonly Vorm[]
  dagen: readonly Dagnaam[]
  dagdeel: Dagdeel | null
  /** kilometres from `vanaf` */
  straalKm: number | null
}

export const LEGE_KEUZE: Kaartkeuze = {
  leefgebieden: [],
  leeftijd: null,
  ervaringMet: [],
  pgb: false,
  wachtWeken: null,
  tariefPerUur: null,
  taal: null,
  rolstoel: false,
  vormen: [],
  dagen: [],
  dagdeel: null,
  straalKm: null,
}

/** The filters by name; one name per question that a screen asks. */
export const KAARTFILTERS = [
  'leefgebied',
  'leeftijd',
  'ervaring',
  'pgb',
  'wachttijd',
  'tarief',
  'taal',
  'rolstoel',
  'vorm',
  'tijd',
  'afstand',
] as const
export type Kaartfilter = (typeof KAARTFILTERS)[number]

/** What one offer says to one wish. Unknown is its own answer: it is neither shown as a fit nor hidden as a misfit. */
export type Past = 'JA' | 'NEE' | 'ONBEKEND'

const eenVan = <T>(gevraagd: readonly T[], geboden: readonly T[]): Past => {
  if (geboden.length === 0) return 'ONBEKEND'
  return gevraagd.some((g) => geboden.includes(g)) ? 'JA' : 'NEE'
}

function pastLeeftijd({ van, tot }: Aanbod['leeftijd'], leeftijd: number): Past {
  if (van === null && tot === null) return 'ONBEKEND'
  return leeftijd >= (van ?? 0) && leeftijd <= (tot ?? 130) ? 'JA' : 'NEE'
}

function pastWachttijd(plek: Aanbod['plek'], weken: number): Past {
  if (plek.vrij === 'JA') return 'JA'
  if (plek.wachtWeken !== null) return plek.wachtWeken <= weken ? 'JA' : 'NEE'
  return plek.vrij === 'NEE' && weken === 0 ? 'NEE' : 'ONBEKEND'
}

function pastTarief(aanbod: Aanbod, hoogst: number): Past {
  if (aanbod.levering === 'VRIJ' || aanbod.tarieven.some((t) => t.cent === 0)) return 'JA'
  const perUur = aanbod.tarieven.filter((t) => t.eenheid === 'UUR')
  // A price per day or per kilometre says nothing about a price per hour: no conversion that could mislead.
  if (perUur.length === 0) return 'ONBEKEND'
  return perUur.some((t) => t.cent <= hoogst) ? 'JA' : 'NEE'
}

function pastPgb(levering: Aanbod['levering']): Past {
  if (levering === null) return 'ONBEKEND'
  return levering === 'NATURA' ? 'NEE' : 'JA'
}

const GRENZEN: Record<Dagdeel, readonly [van: string, tot: string]> = {
  OCHTEND: ['00:00', '12:00'],
  MIDDAG: ['12:00', '17:00'],
  AVOND: ['17:00', '24:00'],
}

function pastTijd(open: Aanbod['open'], dagen: readonly Dagnaam[], dagdeel: Dagdeel | null): Past {
  if (open.length === 0) return 'ONBEKEND'
  let misschien = false
  for (const o of open) {
    if (dagen.length > 0 && !dagen.includes(o.dag)) continue
    if (dagdeel === null) return 'JA'
    if (o.van === null || o.tot === null) {
      misschien = true
      continue
    }
    const [van, tot] = GRENZEN[dagdeel]
    if (o.van < tot && o.tot > van) return 'JA'
  }
  return misschien ? 'ONBEKEND' : 'NEE'
}

/** Kilometres to the nearest place of the offer; null when no place of it is known. */
export function afstandTot(aanbod: Aanbod, vanaf: Punt): number | null {
  let kortst: number | null = null
  for (const { punt } of aanbod.locaties) {
    if (!punt) continue
    const km = afstandKm(vanaf, punt)
    if (kortst === null || km < kortst) kortst = km
  }
  return kortst
}

function pastAfstand(aanbod: Aanbod, vanaf: Punt, straalKm: number): Past {
  if (aanbod.vormen.includes('ONLINE')) return 'JA'
  const km = afstandTot(aanbod, vanaf)
  if (km === null) return 'ONBEKEND'
  return km <= straalKm ? 'JA' : 'NEE'
}

/**
 * What the offer says to one filter, or null when that filter asks nothing.
 * @param vanaf the point from which distance counts; null = the person named no postcode, then distance asks nothing
 */
export function pastFilter(aanbod: Aanbod, keuze: Kaartkeuze, filter: Kaartfilter, vanaf: Punt | null): Past | null {
  switch (filter) {
    case 'leefgebied':
      return keuze.leefgebieden.length > 0 ? eenVan(keuze.leefgebieden, aanbod.leefgebieden) : null
    case 'leeftijd':
      return keuze.leeftijd !== null ? pastLeeftijd(aanbod.leeftijd, keuze.leeftijd) : null
    case 'ervaring':
      return keuze.ervaringMet.length > 0 ? eenVan(keuze.ervaringMet, aanbod.ervaringMet) : null
    case 'pgb':
      return keuze.pgb ? pastPgb(aanbod.levering) : null
    case 'wachttijd':
      return keuze.wachtWeken !== null ? pastWachttijd(aanbod.plek, keuze.wachtWeken) : null
    case 'tarief':
      return keuze.tariefPerUur !== null ? pastTarief(aanbod, keuze.tariefPerUur) : null
    case 'taal':
      return keuze.taal !== null ? eenVan([keuze.taal], aanbod.talen) : null
    case 'rolstoel':
      return keuze.rolstoel ? aanbod.rolstoel : null
    case 'vorm':
      return keuze.vormen.length > 0 ? eenVan(keuze.vormen, aanbod.vormen) : null
    case 'tijd':
      return keuze.dagen.length > 0 || keuze.dagdeel !== null ? pastTijd(aanbod.open, keuze.dagen, keuze.dagdeel) : null
    case 'afstand':
      return keuze.straalKm !== null && vanaf ? pastAfstand(aanbod, vanaf, keuze.straalKm) : null
  }
}

/**
 * All filters together: NEE as soon as one says no, otherwise ONBEKEND with the filters that could not tell,
 * otherwise JA.
 */
export function past(aanbod: Aanbod, keuze: Kaartkeuze, vanaf: Punt | null): { past: Past; onbekend: Kaartfilter[] } {
  const onbekend: Kaartfilter[] = []
  for (const filter of KAARTFILTERS) {
    const p = pastFilter(aanbod, keuze, filter, vanaf)
    if (p === 'NEE') return { past: 'NEE', onbekend: [] }
    if (p === 'ONBEKEND') onbekend.push(filter)
  }
  return { past: onbekend.length > 0 ? 'ONBEKEND' : 'JA', onbekend }
}

export type Treffer = { aanbod: Aanbod; km: number | null; onbekend: Kaartfilter[] }

const opNaam = new Intl.Collator('nl', { numeric: true })

/**
 * The offers that fit, and apart from them those of which something asked is unknown. Order: distance when
 * `vanaf` is given (without a known place last), else name, and always name among equals. There is no other order:
 * nobody can buy a higher place.
 */
export function kies(aanbod: readonly Aanbod[], keuze: Kaartkeuze, vanaf: Punt | null): { passend: Treffer[]; misschien: Treffer[] } {
  const passend: Treffer[] = []
  const misschien: Treffer[] = []
  for (const a of aanbod) {
    const oordeel = past(a, keuze, vanaf)
    if (oordeel.past === 'NEE') continue
    const treffer = { aanbod: a, km: vanaf ? afstandTot(a, vanaf) : null, onbekend: oordeel.onbekend }
    ;(oordeel.past === 'JA' ? passend : misschien).push(treffer)
  }
  const volgorde = (a: Treffer, b: Treffer): number =>
    (a.km ?? Infinity) === (b.km ?? Infinity) ? opNaam.compare(a.aanbod.naam, b.aanbod.naam) : (a.km ?? Infinity) - (b.km ?? Infinity)
  passend.sort(volgorde)
  misschien.sort(volgorde)
  return { passend, misschien }
}

/**
 * How many offers surely fit if `extra` were chosen on top of `keuze`: the number behind a choice. Choices with
 * zero stay on the screen; a choice that vanishes makes people doubt what they saw.
 */
export function aantalMet(aanbod: readonly Aanbod[], keuze: Kaartkeuze, extra: Partial<Kaartkeuze>, vanaf: Punt | null): number {
  const samen = { ...keuze, ...extra }
  return aanbod.reduce((n, a) => n + (past(a, samen, vanaf).past === 'JA' ? 1 : 0), 0)
}

/** How many filters ask something. */
export function aantalFilters(keuze: Kaartkeuze): number {
  return [
    keuze.leefgebieden.length > 0,
    keuze.leeftijd !== null,
    keuze.ervaringMet.length > 0,
    keuze.pgb,
    keuze.wachtWeken !== null,
    keuze.tariefPerUur !== null,
    keuze.taal !== null,
    keuze.rolstoel,
    keuze.vormen.length > 0,
    keuze.dagen.length > 0 || keuze.dagdeel !== null,
    keuze.straalKm !== null,
  ].filter(Boolean).length
}

export type Versheid = 'RECENT' | 'OUD' | 'ONBEKEND'

/**
 * Whether facts were checked by a person in the last 12 months (domein.md section 3, 'Data to fill it').
 * On the day itself, twelve months later, it still is recent.
 * @param gecontroleerdOp `YYYY-MM-DD` or null
 * @param vandaag `YYYY-MM-DD`
 */
export function versheid(gecontroleerdOp: string | null, vandaag: string): Versheid {
  if (gecontroleerdOp === null) return 'ONBEKEND'
  const grens = `${Number(vandaag.slice(0, 4)) - 1}${vandaag.slice(4)}`
  return gecontroleerdOp >= grens ? 'RECENT' : 'OUD'
}

/** Whether a link may be followed: only the web over TLS, telephone and mail; everything else could run code. */
export function veiligeLink(adres: string): boolean {
  return /^(https:\/\/[^\s"'<>\\]+|tel:\+?[\d\s-]{3,20}|mailto:[^\s"'<>\\?&]+@[^\s"'<>\\?&]+)$/i.test(adres)
}
