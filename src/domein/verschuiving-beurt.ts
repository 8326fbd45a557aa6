import type { BeurtRol, JaNee, Oordeelwoord } from '../contract/lijsten/geld.ts'
import type { Hoedanigheid } from '../contract/woorden-toegang.ts'
import { plusWerkdagen } from './termijnen.ts'

/**
 * Wie bij het schuiven zelf beslist: de persoon, wie in plaats van de persoon beslist (ouder van een kind tot 16,
 * curator, bewindvoerder), en bij gewaarborgde hulp wie voor het pgb instaat. Alle anderen, zoals een ouder van iemand
 * van 16 of 17 (Jw 7.3.4) en een gemachtigde (Awb 2:1), schuiven naast de persoon: die zegt zelf ja (issue 4, 'Schuiven').
 */
const BESLIST_ZELF: ReadonlySet<Hoedanigheid> = new Set([
  'DEELNEMER_16_PLUS',
  'OUDER_KIND_ONDER_12',
  'OUDER_KIND_12_15',
  'CURATOR',
  'BEWINDVOERDER',
  'GEWAARBORGDE_HULP',
])

/** Wie ja zegt namens een persoon die dat niet zelf doet: ouders van een kind tot 16, curator, bewindvoerder. */
const VOOR_DE_PERSOON: ReadonlySet<Hoedanigheid> = new Set(['OUDER_KIND_ONDER_12', 'OUDER_KIND_12_15', 'CURATOR', 'BEWINDVOERDER'])

/**
 * Heeft een verschuiving van iemands geld het eigen ja van die persoon nodig?
 * @param gronden hoedanigheden van wie schuift, over de persoon van wie het geld is
 */
export function eigenJaNodig(gronden: readonly Hoedanigheid[]): boolean {
  return !gronden.some((h) => BESLIST_ZELF.has(h))
}

/**
 * Mag de beller ja of nee zeggen voor deze persoon? De persoon zelf vanaf 16 jaar, anders wie vertegenwoordigt.
 * Wie de verschuiving vroeg, geeft nooit het ja van een ander.
 * @param rijen hoedanigheden van de beller over deze persoon
 */
export function magJaZeggen(rijen: readonly Hoedanigheid[], isVrager: boolean): boolean {
  return !isVrager && rijen.some((h) => h === 'DEELNEMER_16_PLUS' || VOOR_DE_PERSOON.has(h))
}

export type JaStand = 'OPEN' | JaNee

/**
 * Het ja van één persoon: het laatste eigen antwoord telt. Zonder eigen antwoord telt wat de consulent vastlegde, met
 * naam en dag. Zonder beide blijft het open: stilte is geen ja.
 */
export function jaVan(eigen: readonly { antwoord: JaNee }[], vastgelegd: boolean): JaStand {
  return eigen.at(-1)?.antwoord ?? (vastgelegd ? 'JA' : 'OPEN')
}

/** Wat er van een gevraagde verschuiving bekend is om te zeggen wie er aan de beurt is. Dagen zijn `YYYY-MM-DD`. */
export type BeurtFeiten = {
  woord: Oordeelwoord
  uiterlijk: string | null
  /** norm voor een antwoord, in werkdagen */
  normWerkdagen: number
  /** personen van wie het ja nog open staat, op volgorde */
  openPersonen: readonly string[]
  /** de school moet nog antwoorden */
  schoolOpen: boolean
}
export type BeurtBeeld = { rol: BeurtRol; persoonId: string | null; uiterlijk: string | null; laat: boolean }

/**
 * Wie er nu iets moet doen, precies één, en tot wanneer. Eerst de personen, dan de school, dan de consulent. Gaat de
 * dag voorbij, dan neemt de achterwacht het over, met dezelfde norm nog een keer; daarna staat er geen dag meer.
 * Stilte is nooit een ja (domein.md 5). Is alleen een eigen ja nodig, dan wacht de vraag op die persoon.
 */
export function beurtVan(f: BeurtFeiten, vandaag: string): BeurtBeeld | null {
  const [persoonId] = f.openPersonen
  const laat = f.uiterlijk !== null && vandaag > f.uiterlijk
  if (f.woord === 'VRIJ') return persoonId === undefined ? null : { rol: 'PERSOON', persoonId, uiterlijk: laat ? null : f.uiterlijk, laat }
  if (laat && f.uiterlijk !== null) {
    const tweede = plusWerkdagen(f.uiterlijk, f.normWerkdagen)
    return { rol: 'VERVANGER', persoonId: null, uiterlijk: vandaag > tweede ? null : tweede, laat }
  }
  const rol = persoonId !== undefined ? 'PERSOON' : f.schoolOpen ? 'SCHOOL' : 'CONSULENT'
  return { rol, persoonId: rol === 'PERSOON' ? (persoonId ?? null) : null, uiterlijk: f.uiterlijk, laat }
}

/** [A] Zo lang werkt een link voor een school: lang genoeg voor een schoolvakantie van een week. */
export const DAGEN_SCHOOL_LINK = 14

export type SchoolStaat = 'OPEN' | 'VERLOPEN' | 'INGETROKKEN' | JaNee

/** Wat er met een vraag aan de school is gebeurd. Wat iemand deed, gaat voor wat de kalender doet. */
export function schoolStaat(v: { antwoord: JaNee | null; ingetrokken: boolean; geldigTot: string }, vandaag: string): SchoolStaat {
  if (v.antwoord !== null) return v.antwoord
  if (v.ingetrokken) return 'INGETROKKEN'
  return vandaag > v.geldigTot ? 'VERLOPEN' : 'OPEN'
}
