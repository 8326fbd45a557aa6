import type { SignaalStaat } from '../contract/lijsten/geld.ts'
import { som } from './geld.ts'
import { bronVan, standPerDeel, telOp, type Budget, type Potje } from './potjes.ts'
import { leegInTempo } from './prognose.ts'

/** Hoeveel van een potje op of onderweg is, in hele procenten naar beneden; 100 zodra er niets meer in zit. */
export function gebruiktProcent(budgetCent: number, overCent: number): number {
  if (overCent <= 0) return 100
  return budgetCent <= 0 ? 0 : Math.floor(((budgetCent - overCent) * 100) / budgetCent)
}

/**
 * De ene regel voor 'bijna op' en 'op' (domein.md, afdeling 5, overbesteding), voor een potje en voor een declaratie.
 * @param overCent wat er nog in zit: budget − betaald − in behandeling
 * @param signaalProcent instelling `signaalForecast`
 */
export function signaalStaat(budgetCent: number, overCent: number, signaalProcent: number): SignaalStaat {
  if (overCent <= 0) return 'OP'
  return gebruiktProcent(budgetCent, overCent) >= signaalProcent ? 'BIJNA' : 'RUSTIG'
}

/** Bedragen in centen en nooit onder nul. */
export type Signaal = {
  staat: SignaalStaat
  procent: number
  /** wat er nog in zit: gepland, vast en vrij samen */
  overCent: number
  /** zoveel kosten de afspraken meer dan er in zit */
  tekortCent: number
  /** Moet er iemand kiezen? Anders is het alleen goed om te weten. */
  keuze: boolean
}

/** Wat er buiten het potje bekend moet zijn om te zeggen of iemand moet kiezen. */
export type SignaalOmgeving = {
  /** er loopt vandaag een goedgekeurde overeenkomst: iemand kan morgen komen werken */
  zorgLoopt: boolean
  /** er ligt al een vraag om geld naar dit potje te schuiven: dan is een ander aan de beurt */
  wachtOpAntwoord: boolean
}

/**
 * Wat er van een potje te zeggen valt voordat het geld op is (domein.md, afdeling 5: bij 90 % een seintje, bij 100 % de
 * vier mogelijkheden; de zorgverlener moet het horen voor er onbetaald gewerkt is).
 *
 * De 90 % telt wat betaald is en wat nu betaald wordt. Wat volgens de afspraken nog komt telt niet als gebruikt: een
 * overeenkomst die precies in het potje past, zou dan op de eerste dag al een seintje geven. Afspraken tellen wel zodra
 * ze niet meer passen: domein.md rekent de verwachting uit betaald en afgesproken, en boven het budget is dat 100 %. Het
 * tempo (`leegInTempo`) maakt een potje daarom nooit OP. Het zegt wel of er iets te kiezen valt: is er in dit tempo genoeg
 * tot de laatste dag, dan is 'bijna op' in december geen taak.
 *
 * Een potje met alleen vast geld (maandloon, opzegtermijn) dat past, blijft RUSTIG: er kan niets anders uit betaald zijn.
 * Een periode die voorbij is ook: daar is niets meer in te schuiven. Wat overbleef van een bron die voorbij is, telt niet mee.
 */
export function potjeSignaal(
  potje: Potje,
  { bronnen, regels }: Pick<Budget, 'bronnen' | 'regels'>,
  vandaag: string,
  signaalProcent: number,
  om: SignaalOmgeving,
): Signaal {
  const delen = standPerDeel(potje, bronnen, regels.matrix)
  const s = telOp(delen)
  const inDeel = (d: (typeof delen)[number]): number => d.verschuifbaarCent + d.bindendCent
  const overCent = som(delen.filter((d) => bronVan(bronnen, d.bronId).tot >= vandaag).map(inDeel))
  const budgetCent = s.budgetCent - (som(delen.map(inDeel)) - overCent)
  const gebruikt = s.betaaldCent + s.inBehandelingCent
  const afgesproken = potje.afgesprokenBindendCent + potje.afgesprokenGeplandCent
  const tekortCent = Math.max(0, afgesproken - gebruikt - overCent)
  const cijfers = { procent: gebruiktProcent(budgetCent, overCent), overCent, tekortCent }
  const leeg = gebruikt === 0 && afgesproken === 0 && overCent === 0
  const alleenVast = potje.afgesprokenGeplandCent === 0 && potje.afgesprokenBindendCent > 0 && gebruikt <= afgesproken && tekortCent === 0
  if (vandaag > potje.tot || leeg || alleenVast) return { staat: 'RUSTIG', ...cijfers, keuze: false }
  const staat = tekortCent > 0 ? 'OP' : signaalStaat(budgetCent, overCent, signaalProcent)
  const nietGenoeg = staat === 'OP' || (staat === 'BIJNA' && leegInTempo(potje, s, vandaag) !== null)
  return { staat, ...cijfers, keuze: nietGenoeg && om.zorgLoopt && !om.wachtOpAntwoord }
}
