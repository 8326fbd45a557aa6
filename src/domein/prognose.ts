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

/**
 * De dag waarop een potje leeg is als het in dit tempo doorgaat; `null` als het tot het einde genoeg is
 * of als er nog niets te meten valt. Tempo = betaald + in behandeling, gedeeld door de verlopen dagen.
 */
export function leegOp(potje: Potje, s: Stand, vandaag: string): string | null {
  const verlopen = dagenTussen(potje.vanaf, vandaag)
  const gebruikt = s.betaaldCent + s.inBehandelingCent
  if (verlopen <= 0 || gebruikt <= 0 || vandaag > potje.tot) return null
  const over = Math.max(0, s.overCent - s.inBehandelingCent)
  const leeg = plusDagen(vandaag, Math.floor((over * verlopen) / gebruikt))
  return leeg <= potje.tot ? leeg : null
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
