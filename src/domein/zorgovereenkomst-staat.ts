import {
  OVEREENKOMST_STATEN,
  type Betaalwijze,
  type OvereenkomstSoort,
  type OvereenkomstStaat,
  type Tariefsoort,
  type ZorgverlenerRelatie,
} from '../contract/lijsten/zorg.ts'

/**
 * Wie een stap mag zetten. BUDGETHOUDER: wie het geld van deze persoon beheert. GEMEENTE: de consulent of de
 * backoffice, voor de inhoud. BACKOFFICE: geeft door wat de SVB zegt.
 */
export const OVEREENKOMST_ROLLEN = ['BUDGETHOUDER', 'GEMEENTE', 'BACKOFFICE'] as const
export type OvereenkomstRol = (typeof OVEREENKOMST_ROLLEN)[number]

export type Overgang = { van: OvereenkomstStaat; naar: OvereenkomstStaat; wie: readonly OvereenkomstRol[]; metReden: boolean }

const over = (van: OvereenkomstStaat, naar: OvereenkomstStaat, wie: readonly OvereenkomstRol[], metReden = false): Overgang => ({
  van,
  naar,
  wie,
  metReden,
})

/** Elke stap die er is (domein.md, afdeling 3, 'States'); wat hier niet staat, kan niet. */
export const OVERGANGEN: readonly Overgang[] = [
  over('CONCEPT', 'ONDERTEKEND', ['BUDGETHOUDER']),
  over('ONDERTEKEND', 'CONCEPT', ['BUDGETHOUDER']),
  over('ONDERTEKEND', 'GEMEENTE_CHECK', ['BUDGETHOUDER']),
  over('GEMEENTE_CHECK', 'SVB_CHECK', ['GEMEENTE']),
  over('GEMEENTE_CHECK', 'TERUG', ['GEMEENTE'], true),
  over('SVB_CHECK', 'GOEDGEKEURD', ['BACKOFFICE']),
  over('SVB_CHECK', 'TERUG', ['BACKOFFICE'], true),
  over('TERUG', 'CONCEPT', ['BUDGETHOUDER']),
  over('CONCEPT', 'BEEINDIGD', ['BUDGETHOUDER']),
  over('ONDERTEKEND', 'BEEINDIGD', ['BUDGETHOUDER']),
  over('GEMEENTE_CHECK', 'BEEINDIGD', ['BUDGETHOUDER']),
  over('TERUG', 'BEEINDIGD', ['BUDGETHOUDER']),
  over('GOEDGEKEURD', 'BEEINDIGD', ['BUDGETHOUDER', 'BACKOFFICE']),
]

/** De stap van `van` naar `naar` als iemand met deze rollen die mag zetten, anders null. */
export function overgang(van: OvereenkomstStaat, naar: OvereenkomstStaat, rollen: readonly OvereenkomstRol[]): Overgang | null {
  return OVERGANGEN.find((o) => o.van === van && o.naar === naar && o.wie.some((w) => rollen.includes(w))) ?? null
}

/** Mag de inhoud nog anders? Na het opsturen alleen als de overeenkomst teruggekomen is. */
export function isTeSchrijven(staat: OvereenkomstStaat): boolean {
  return staat === 'CONCEPT' || OVERGANGEN.some((o) => o.van === staat && o.naar === 'CONCEPT')
}

/** Heeft geld nodig: de gemeente zei ja, of de SVB keurde goed. */
export function houdtGeldVast(staat: OvereenkomstStaat): boolean {
  return staat === 'SVB_CHECK' || staat === 'GOEDGEKEURD'
}

/** Wie aan de beurt is; null als er niets te doen is. */
export function aanZetBij(staat: OvereenkomstStaat): 'INWONER' | 'GEMEENTE' | 'SVB' | null {
  if (staat === 'CONCEPT' || staat === 'ONDERTEKEND' || staat === 'TERUG') return 'INWONER'
  if (staat === 'GEMEENTE_CHECK') return 'GEMEENTE'
  return staat === 'SVB_CHECK' ? 'SVB' : null
}

/** Een staat uit een bericht van buiten, of null. */
export function alsOvereenkomstStaat(woord: string): OvereenkomstStaat | null {
  return OVEREENKOMST_STATEN.find((s) => s === woord) ?? null
}

/**
 * Mag zorg van deze dag betaald worden? Alleen binnen de periode van een goedgekeurde overeenkomst, en niet van voor
 * de dag van de goedkeuring (domein.md, afdeling 3, stap 5). `goedgekeurdOp` en `eindigtOp` zijn dagen.
 */
export function betaalbaarOp(
  o: { staat: OvereenkomstStaat; vanaf: string; tot: string; eindigtOp: string | null; goedgekeurdOp: string | null },
  dag: string,
): boolean {
  if (o.goedgekeurdOp === null || (o.staat !== 'GOEDGEKEURD' && o.staat !== 'BEEINDIGD')) return false
  return dag >= o.vanaf && dag >= o.goedgekeurdOp && dag <= (o.eindigtOp ?? o.tot)
}

/** Antwoorden op de vragen waaruit het model volgt; null = nog niet gevraagd. */
export type SoortVragen = {
  relatie: ZorgverlenerRelatie
  /** De budgethouder zegt wanneer en hoe het werk gebeurt. */
  ikBepaal: boolean | null
  /** De zorgverlener moet zelf komen en mag geen ander sturen. */
  zelfKomen: boolean | null
}

/** Zijn de twee vragen over het werk nodig? Bij de andere drie volgt het model al uit wie de zorg geeft. */
export function vraagtNaarWerk(relatie: ZorgverlenerRelatie): boolean {
  return relatie === 'PERSOON'
}

/**
 * Welk van de vier modellen past (domein.md, afdeling 1, 'zorgovereenkomst'). Gezag en zelf werken maken het een
 * arbeidsovereenkomst; de gemeente kijkt dat na (W76). null zolang een antwoord ontbreekt.
 */
export function kiesSoort(v: SoortVragen): OvereenkomstSoort | null {
  if (v.relatie === 'ORGANISATIE') return 'ZORGINSTELLING'
  if (v.relatie === 'ZELFSTANDIG') return 'OPDRACHT'
  if (v.relatie === 'FAMILIE') return 'FAMILIE'
  if (v.ikBepaal === null || v.zelfKomen === null) return null
  return v.ikBepaal && v.zelfKomen ? 'ARBEID' : 'OPDRACHT'
}

/** Welke modellen bij deze zorgverlener kunnen. Familie kan ook in dienst zijn. */
export const SOORTEN_BIJ: Readonly<Record<ZorgverlenerRelatie, readonly OvereenkomstSoort[]>> = {
  ORGANISATIE: ['ZORGINSTELLING'],
  ZELFSTANDIG: ['OPDRACHT'],
  FAMILIE: ['FAMILIE', 'ARBEID'],
  PERSOON: ['OPDRACHT', 'ARBEID'],
}

/** Hoe er betaald kan zijn bij elk model. Een organisatie stuurt een factuur; loon is er alleen bij een persoon. */
export const BETAALWIJZEN_BIJ: Readonly<Record<OvereenkomstSoort, readonly Betaalwijze[]>> = {
  ZORGINSTELLING: ['FACTUUR'],
  OPDRACHT: ['FACTUUR', 'UREN', 'MAANDLOON'],
  FAMILIE: ['UREN', 'MAANDLOON'],
  ARBEID: ['UREN', 'MAANDLOON'],
}

/** Formeel = een zorgbedrijf met KvK-nummer, en geen familie (domein.md, afdeling 1). */
export function tariefsoortVan(z: { relatie: ZorgverlenerRelatie; kvk: string | null }): Tariefsoort {
  return (z.relatie === 'ORGANISATIE' || z.relatie === 'ZELFSTANDIG') && z.kvk !== null ? 'FORMEEL' : 'INFORMEEL'
}
