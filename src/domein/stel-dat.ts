import { stand, totaal, type Budget, type Potje, type Stand } from './potjes.ts'
import { dagenOver, inPotje, leegDag, type OpenAfspraken, openAfspraken } from './prognose.ts'
import { eenhedenVoor } from './verschuiven-gevolg.ts'

/**
 * Wat iemand uitprobeert. WEEK: `honderdsten` eenheden extra per week (honderdste uur, dag of etmaal), `weken` lang.
 * TARIEF: een ander tarief, in centen per eenheid, voor alles wat nog gepland is.
 */
export type Proef = { soort: 'WEEK'; honderdsten: number; weken: number } | { soort: 'TARIEF'; tariefCent: number }

export type ProefUitkomst = {
  voor: Stand
  na: Stand
  /** Zoveel meer kost het samen, in centen; onder nul is het goedkoper. */
  kostCent: number
  /** Zoveel van wat is afgesproken past niet in het potje: zonder en met de proef. */
  tekortVoorCent: number
  tekortNaCent: number
  /** Het ene getal 'nog vrij', zonder en met de proef. */
  nogVrijVoorCent: number
  nogVrijNaCent: number
  /** Hoeveel eenheden er nog te koop zijn met het geld dat in het potje zit, zonder en met de proef. */
  eenhedenVoor: number
  eenhedenNa: number
  /** De dag waarop het potje leeg is als het niet past, gelijk verdeeld over de tijd; anders null. */
  leegOp: string | null
}

/** Hoogste tarief om mee te proberen: daarboven is het een tikfout, en de vermenigvuldiging blijft exact. */
export const HOOGSTE_PROEFTARIEF_CENT = 1_000_000
/** Hoogste aantal extra eenheden per week: een week heeft 168 uur. */
export const HOOGSTE_PROEF_HONDERDSTEN = 16_800

const DAGEN_PER_WEEK = 7

/** Hoeveel weken er in dit potje nog komen, een begonnen week meegeteld; 0 als het voorbij is. */
export function wekenOver(potje: Pick<Potje, 'vanaf' | 'tot'>, vandaag: string): number {
  return Math.ceil(dagenOver(potje, vandaag) / DAGEN_PER_WEEK)
}

/** Kan met dit potje iets uitgeprobeerd worden? Alleen als het een tarief heeft en nog loopt. */
export function teProberen(potje: Pick<Potje, 'tarief' | 'vanaf' | 'tot'>, vandaag: string): boolean {
  return potje.tarief !== null && wekenOver(potje, vandaag) > 0
}

/** Wat er met de proef nog open staat. */
function openMet(open: OpenAfspraken, tariefCent: number, proef: Proef): OpenAfspraken {
  if (proef.soort === 'WEEK') return { ...open, gepland: open.gepland + Math.round((proef.honderdsten * tariefCent) / 100) * proef.weken }
  const opnieuw = (cent: number): number => (tariefCent === 0 ? cent : Math.round((cent * proef.tariefCent) / tariefCent))
  return { bindend: opnieuw(open.bindend), gepland: opnieuw(open.gepland) }
}

/**
 * Rekent uit wat een drukkere week of een ander tarief doet met één potje en met 'nog vrij'. Alleen rekenen: het budget
 * verandert niet, en er gaat niets naar het loket.
 * @throws Error als het potje niet in het budget zit
 */
export function stelDat(budget: Budget, potjeId: string, proef: Proef, vandaag: string): ProefUitkomst {
  const potje = budget.potjes.find((p) => p.id === potjeId)
  if (!potje) throw new Error('potje niet in het budget')
  const { matrix } = budget.regels
  const voor = stand(potje, budget.bronnen, matrix)
  const tarief = potje.tarief?.cent ?? 0
  const open = openAfspraken(potje, voor)
  const straks = openMet(open, tarief, proef)
  const gebruikt = voor.betaaldCent + voor.inBehandelingCent
  // Afspraken tellen voor de hele periode: wat al gebruikt is, hoort erbij.
  const anders: Potje = { ...potje, afgesprokenBindendCent: gebruikt + straks.bindend, afgesprokenGeplandCent: straks.gepland }
  const met: Budget = { ...budget, potjes: budget.potjes.map((p) => (p.id === potjeId ? anders : p)) }
  const na = stand(anders, budget.bronnen, matrix)
  const past = (o: OpenAfspraken, s: Stand): number => o.bindend + o.gepland - s.bindendCent - s.geplandCent
  const erin = inPotje(voor)
  return {
    voor,
    na,
    kostCent: straks.bindend + straks.gepland - open.bindend - open.gepland,
    tekortVoorCent: past(open, voor),
    tekortNaCent: past(straks, na),
    nogVrijVoorCent: totaal(budget, vandaag).nogVrijNuCent,
    nogVrijNaCent: totaal(met, vandaag).nogVrijNuCent,
    eenhedenVoor: eenhedenVoor(erin, tarief),
    eenhedenNa: eenhedenVoor(erin, proef.soort === 'TARIEF' ? proef.tariefCent : tarief),
    leegOp: leegDag(potje, erin, straks.bindend + straks.gepland, vandaag),
  }
}
