import type { Wet } from '../contract/lijsten/geld.ts'
import { som } from './geld.ts'
import { standPerDeel, telOp, type Budget, type Potje, type Stand } from './potjes.ts'
import { dagenTussen, plusDagen } from './termijnen.ts'
import { REST_REGEL, type RestRegel } from './wetten.ts'

export type Prognose = {
  betaaldCent: number
  /** Per potje wat volgens de afspraken nog uitgegeven wordt: in behandeling + bindend + gepland. */
  nogTeBesteden: { potjeId: string; cent: number }[]
  nogTeBestedenCent: number
  totaalBesteedCent: number
  blijftOverCent: number
  /** Wat er met het overgebleven geld gebeurt, per bron waar iets overblijft. */
  rest: { bronId: string; wet: Wet; cent: number; regel: RestRegel }[]
  /** Altijd 0: de budgethouder heeft dit geld nooit zelf gehad (domein.md, afdeling 5, PS-BET). */
  terugbetalenCent: 0
}

/**
 * Verwachting tot het einde van de perioden: wat betaald is plus wat volgens de afspraken nog komt.
 * Alle bedragen in centen; zonder eigen klok, want alleen de afspraken tellen.
 */
export function prognose(budget: Budget): Prognose {
  const perPotje = budget.potjes.map((potje) => ({
    potje,
    delen: standPerDeel(potje, budget.bronnen, budget.regels.matrix),
  }))
  const nogTeBesteden = perPotje.map(({ potje, delen }) => ({
    potjeId: potje.id,
    cent: som(delen.map((d) => d.inBehandelingCent + d.bindendCent + d.geplandCent)),
  }))
  const betaaldCent = som(perPotje.flatMap(({ delen }) => delen.map((d) => d.betaaldCent)))
  const nogTeBestedenCent = som(nogTeBesteden.map((r) => r.cent))
  const rest = budget.bronnen
    .map((bron) => ({
      bronId: bron.id,
      wet: bron.wet,
      cent: som(perPotje.flatMap(({ delen }) => delen.filter((d) => d.bronId === bron.id).map((d) => d.nogVrijCent))),
      regel: REST_REGEL[bron.wet],
    }))
    .filter((r) => r.cent > 0)
  return {
    betaaldCent,
    nogTeBesteden: nogTeBesteden.filter((r) => r.cent > 0),
    nogTeBestedenCent,
    totaalBesteedCent: betaaldCent + nogTeBestedenCent,
    blijftOverCent: som(rest.map((r) => r.cent)),
    rest,
    terugbetalenCent: 0,
  }
}

/** Eerste dag die nog komt: vandaag, of de eerste dag van een potje van later. */
const begin = (potje: Pick<Potje, 'vanaf'>, vandaag: string): string => (potje.vanaf > vandaag ? potje.vanaf : vandaag)

/** Zoveel dagen komen er in dit potje nog, vandaag meegeteld; 0 als het voorbij is. */
export function dagenOver(potje: Pick<Potje, 'vanaf' | 'tot'>, vandaag: string): number {
  return vandaag > potje.tot ? 0 : dagenTussen(begin(potje, vandaag), potje.tot) + 1
}

/** Wat er nog in een potje zit om uit te geven: budget − betaald − in behandeling, in centen. */
export const inPotje = (s: Stand): number => Math.max(0, s.overCent - s.inBehandelingCent)

export type OpenAfspraken = { bindend: number; gepland: number }

/** Afgesproken en nog niet gebruikt, in centen, ook wat niet in het potje past; gebruik gaat eerst van wat bindt af. */
export function openAfspraken(potje: Potje, s: Stand): OpenAfspraken {
  const gebruikt = s.betaaldCent + s.inBehandelingCent
  const naBindend = Math.max(0, gebruikt - potje.afgesprokenBindendCent)
  return {
    bindend: Math.max(0, potje.afgesprokenBindendCent - gebruikt),
    gepland: Math.max(0, potje.afgesprokenGeplandCent - naBindend),
  }
}

/**
 * De dag waarop `erinCent` op is als `nodigCent` gelijk verdeeld uitgegeven wordt over de dagen die nog komen; `null`
 * als het genoeg is of het potje voorbij is. De enige plaats waar een dag 'leeg' uitgerekend wordt.
 */
export function leegDag(potje: Pick<Potje, 'vanaf' | 'tot'>, erinCent: number, nodigCent: number, vandaag: string): string | null {
  const dagen = dagenOver(potje, vandaag)
  if (dagen === 0 || nodigCent <= erinCent) return null
  const leeg = plusDagen(begin(potje, vandaag), Math.floor((erinCent / nodigCent) * dagen))
  return leeg <= potje.tot ? leeg : potje.tot
}

/**
 * De dag waarop een potje leeg is als er net zo veel per dag uitgaat als tot nu toe (betaald + in behandeling); `null`
 * als het tot het einde genoeg is of als er nog niets te meten valt.
 */
export function leegInTempo(potje: Potje, s: Stand, vandaag: string): string | null {
  const verlopen = dagenTussen(potje.vanaf, vandaag)
  const gebruikt = s.betaaldCent + s.inBehandelingCent
  if (verlopen <= 0 || gebruikt <= 0) return null
  return leegDag(potje, inPotje(s), (gebruikt * dagenOver(potje, vandaag)) / verlopen, vandaag)
}

/** Een half jaar is geen half jaar op de dag: 181 en 184 dagen. Minder dan een week voor het einde is geen 'eerder'. */
const SPEELRUIMTE_DAGEN = 7

/**
 * De dag waarop een potje eerder leeg is dan zijn laatste dag; `null` als het genoeg is. Zijn er afspraken, dan tellen
 * die (domein.md, afdeling 5: verwachting = betaald + afgesproken), want meer dan afgesproken gaat er niet uit. Alleen
 * zonder afspraken telt het tempo. Zie docs/besluiten/0022.
 */
export function leegOp(potje: Potje, s: Stand, vandaag: string): string | null {
  if (potje.afgesprokenBindendCent + potje.afgesprokenGeplandCent > 0) {
    const { bindend, gepland } = openAfspraken(potje, s)
    return leegDag(potje, inPotje(s), bindend + gepland, vandaag)
  }
  const leeg = leegInTempo(potje, s, vandaag)
  return leeg !== null && plusDagen(leeg, SPEELRUIMTE_DAGEN) < potje.tot ? leeg : null
}

/** Deel van het budget dat betaald, in behandeling of afgesproken is, in hele procenten naar beneden afgerond. */
export function belegdProcent(s: Stand): number {
  if (s.budgetCent === 0) return 0
  return Math.floor(((s.budgetCent - s.nogVrijCent) * 100) / s.budgetCent)
}

/** De boeken per bron: budget en stand van alle delen uit die bron. */
export function perBron(budget: Budget): { bronId: string; stand: Stand }[] {
  const delen = budget.potjes.flatMap((p) => standPerDeel(p, budget.bronnen, budget.regels.matrix))
  return budget.bronnen.map((bron) => ({
    bronId: bron.id,
    stand: telOp(delen.filter((d) => d.bronId === bron.id)),
  }))
}
