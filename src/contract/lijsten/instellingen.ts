import { DOMEINEN, EENHEDEN, REGELSETTEN, WETTEN, type Domein, type Eenheid, type Regelset, type Wet } from './geld.ts'

/**
 * The settings of a gemeente: a closed list, without zod, shared by schemas, rules and screens. Every setting is dated
 * and carries who set it and why; what is not set has the default of domein.md, section 5.
 */

export const INSTELLING_EENHEDEN = ['DAGEN', 'WERKDAGEN', 'MAANDDAG', 'PROCENT', 'CENT'] as const
export type InstellingEenheid = (typeof INSTELLING_EENHEDEN)[number]

/** Settings that are one whole number: unit, lowest and highest that can be right, and the default. */
export const GETAL_INSTELLINGEN = {
  normOntvangst: { eenheid: 'DAGEN', min: 0, max: 42, standaard: 2 },
  normAkkoordVerschuiving: { eenheid: 'WERKDAGEN', min: 1, max: 40, standaard: 5 },
  normContractcheck: { eenheid: 'WERKDAGEN', min: 1, max: 40, standaard: 10 },
  maandoverzichtDag: { eenheid: 'MAANDDAG', min: 1, max: 28, standaard: 5 },
  heruitnodiging: { eenheid: 'DAGEN', min: 14, max: 365, standaard: 98 },
  beslissingVoorEinde: { eenheid: 'DAGEN', min: 7, max: 182, standaard: 42 },
  resultaatgesprek: { eenheid: 'DAGEN', min: 28, max: 366, standaard: 182 },
  signaalForecast: { eenheid: 'PROCENT', min: 50, max: 100, standaard: 90 },
  // Awb 4:13: a reasonable term, at most eight weeks; a verordening can only make it shorter.
  termijnJeugdwet: { eenheid: 'DAGEN', min: 1, max: 56, standaard: 56 },
  verantwoordingsvrijWmoJw: { eenheid: 'CENT', min: 0, max: 500_000, standaard: 0 },
  eigenBijdrageMaandCent: { eenheid: 'CENT', min: 0, max: 100_000, standaard: 2180 },
} as const satisfies Record<string, { eenheid: InstellingEenheid; min: number; max: number; standaard: number }>
export type GetalSleutel = keyof typeof GETAL_INSTELLINGEN
export const GETAL_SLEUTELS = Object.keys(GETAL_INSTELLINGEN) as GetalSleutel[]

/** Settings with their own shape; see schemas/instellingen.ts. */
export const VORM_SLEUTELS = [
  'regelset',
  'onderbesteding',
  'gezinsverschuiving',
  'familieBetalen',
  'telefoonLoket',
  'consulentVervanger',
] as const
export type VormSleutel = (typeof VORM_SLEUTELS)[number]

/** What a shift to another person of the family needs under regelset E. */
export const GEZINSVERSCHUIVING = ['AKKOORD', 'NIET'] as const
export type Gezinsverschuiving = (typeof GEZINSVERSCHUIVING)[number]

/** Kinds of help that have a tarief of their own, each within one bestedingsdomein. */
export const TARIEF_SOORTEN = [
  'VERZORGING',
  'VERPLEGING',
  'BEGELEIDING',
  'HUISHOUDEN',
  'DAGBESTEDING',
  'LOGEREN',
  'SCHOOL',
  'WERK',
  'VERVOER',
  'HULPMIDDEL',
  'VRIJE_TIJD',
] as const
export type TariefSoort = (typeof TARIEF_SOORTEN)[number]

export const DOMEIN_VAN_SOORT: Readonly<Record<TariefSoort, Domein>> = {
  VERZORGING: 'Z',
  VERPLEGING: 'Z',
  BEGELEIDING: 'B',
  HUISHOUDEN: 'B',
  DAGBESTEDING: 'B',
  LOGEREN: 'B',
  SCHOOL: 'S',
  WERK: 'W',
  VERVOER: 'V',
  HULPMIDDEL: 'H',
  VRIJE_TIJD: 'T',
}

/** FORMEEL = a professional; INFORMEEL = family and others (domein.md, section 1). */
export const TARIEF_VORMEN = ['FORMEEL', 'INFORMEEL'] as const
export type TariefVorm = (typeof TARIEF_VORMEN)[number]

/** `matrixcel.<REGELSET>.<WET>.<DOMEIN>`: the word of one cell, as the gemeente set it. */
export type CelSleutel = `matrixcel.${Regelset}.${Wet}.${Domein}`
/** `tarief.<WET>.<SOORT>.<VORM>.<EENHEID>`: the most that one unit may cost, in cents. */
export type TariefSleutel = `tarief.${Wet}.${TariefSoort}.${TariefVorm}.${Eenheid}`
export type InstellingSleutel = GetalSleutel | VormSleutel | CelSleutel | TariefSleutel

/** What a key is about, or null when there is no such setting. */
export type SleutelSoort =
  | { soort: 'GETAL'; sleutel: GetalSleutel }
  | { soort: 'VORM'; sleutel: VormSleutel }
  | { soort: 'CEL'; regelset: Regelset; wet: Wet; domein: Domein }
  | { soort: 'TARIEF'; wet: Wet; hulp: TariefSoort; vorm: TariefVorm; eenheid: Eenheid }

const uit = <T extends string>(lijst: readonly T[], woord: string | undefined): T | undefined => lijst.find((x) => x === woord)

export function leesSleutel(sleutel: string): SleutelSoort | null {
  const getal = uit(GETAL_SLEUTELS, sleutel)
  if (getal) return { soort: 'GETAL', sleutel: getal }
  const vorm = uit(VORM_SLEUTELS, sleutel)
  if (vorm) return { soort: 'VORM', sleutel: vorm }
  const delen = sleutel.split('.')
  if (delen[0] === 'matrixcel' && delen.length === 4) {
    const [regelset, wet, domein] = [uit(REGELSETTEN, delen[1]), uit(WETTEN, delen[2]), uit(DOMEINEN, delen[3])]
    return regelset && wet && domein ? { soort: 'CEL', regelset, wet, domein } : null
  }
  if (delen[0] === 'tarief' && delen.length === 5) {
    const [wet, hulp] = [uit(WETTEN, delen[1]), uit(TARIEF_SOORTEN, delen[2])]
    const [wijze, eenheid] = [uit(TARIEF_VORMEN, delen[3]), uit(EENHEDEN, delen[4])]
    return wet && hulp && wijze && eenheid ? { soort: 'TARIEF', wet, hulp, vorm: wijze, eenheid } : null
  }
  return null
}

export const celSleutel = (regelset: Regelset, wet: Wet, domein: Domein): CelSleutel => `matrixcel.${regelset}.${wet}.${domein}`
export const tariefSleutel = (wet: Wet, soort: TariefSoort, vorm: TariefVorm, eenheid: Eenheid): TariefSleutel =>
  `tarief.${wet}.${soort}.${vorm}.${eenheid}`
