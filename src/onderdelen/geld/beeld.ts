import { budgetUit } from '../../domein/budget-uit.ts'
import { type Totaal, totaal } from '../../domein/potjes.ts'
import type { Potje as DomeinPotje } from '../../domein/potjes.ts'
import type { PotStand } from '../../ui/pot.tsx'
import type { Budget, GeldStand, Potje } from './vragen.ts'

/** A standing as the picture draws it; the three parts are the whole of what was ever in the potje. */
export function potStand(
  s: Pick<GeldStand, 'betaaldCent' | 'inBehandelingCent' | 'bindendCent' | 'geplandCent' | 'nogVrijCent'>,
): PotStand {
  return { besteed: s.betaaldCent + s.inBehandelingCent, gepland: s.bindendCent + s.geplandCent, vrij: s.nogVrijCent }
}

/** What is still in a potje: planned and free together, in cents. */
export function erin(s: PotStand): number {
  return s.gepland + s.vrij
}

export const LEGE_POT: PotStand = { besteed: 0, gepland: 0, vrij: 0 }

/** One line of how 'nog vrij' is made. `datum` belongs to money of later. */
export type OpbouwRegel = {
  sleutel: 'budget' | 'betaald' | 'inBehandeling' | 'bindend' | 'gepland' | 'boven' | 'later' | 'eenDoel' | 'voorbij'
  cent: number
  datum: string | null
}

/**
 * How 'nog vrij' is made: lines that add up, to the cent, to `nogVrijNuCent`. Lines of nothing are left out, except
 * those everybody expects to see.
 */
export function opbouw(t: Totaal): OpbouwRegel[] {
  const later = t.nogVrijLater.map((l): OpbouwRegel => ({ sleutel: 'later', cent: -l.cent, datum: l.vanaf }))
  const rest = t.nogVrijCent - t.nogVrijNuCent - t.nogVrijEenDoelCent - t.nogVrijLater.reduce((som, l) => som + l.cent, 0)
  const regel = (sleutel: OpbouwRegel['sleutel'], cent: number): OpbouwRegel => ({ sleutel, cent, datum: null })
  return [
    regel('budget', t.budgetCent),
    regel('betaald', -t.betaaldCent),
    regel('inBehandeling', -t.inBehandelingCent),
    regel('bindend', -t.bindendCent),
    regel('gepland', -t.geplandCent),
    regel('boven', t.bovenBudgetCent),
    ...later,
    regel('eenDoel', -t.nogVrijEenDoelCent),
    regel('voorbij', -rest),
  ].filter((r) => r.cent !== 0 || r.sleutel === 'budget' || r.sleutel === 'betaald' || r.sleutel === 'gepland')
}

export type PersoonGeld = { id: string; voornaam: string; magSchuiven: boolean; potjes: Potje[]; totaal: Totaal | null }

/** Potjes per person in the order of the loket, with what is free of each; `totaal` null where payments may not be seen. */
export function perPersoon(budget: Budget): PersoonGeld[] {
  const rekenbaar = budgetUit(budget)
  return budget.personen
    .map(({ id, voornaam, magSchuiven, metStand }) => ({
      id,
      voornaam,
      magSchuiven,
      potjes: budget.potjes.filter((p) => p.persoonId === id),
      totaal: metStand ? totaal({ ...rekenbaar, potjes: rekenbaar.potjes.filter((p) => p.persoonId === id) }, budget.vandaag) : null,
    }))
    .filter((p) => p.potjes.length > 0)
}

/** Months in which anything was paid, oldest first, over all potjes. */
export function maandenVan(potjes: readonly Pick<Potje, 'maanden'>[]): string[] {
  return [...new Set(potjes.flatMap((p) => p.maanden.map((m) => m.maand)))].sort()
}

/** What a potje will look like when `cent` goes out: free money first, then planned hours. */
export function zonder(s: PotStand, cent: number): PotStand {
  const uitVrij = Math.min(cent, s.vrij)
  return { besteed: s.besteed, vrij: s.vrij - uitVrij, gepland: Math.max(0, s.gepland - (cent - uitVrij)) }
}

/** What it will look like when `cent` comes in: a reserve stays free, in another potje it is for hours. */
export function erbij(s: PotStand, cent: number, soort: DomeinPotje['soort'] | null): PotStand {
  return soort === 'RESERVE' ? { ...s, vrij: s.vrij + cent } : { ...s, gepland: s.gepland + cent }
}

/** Names of the persons of a budget, by their id. */
export type Personen = readonly { id: string; voornaam: string }[]

/** 'Logeren', or 'Logeren (Joris)' where more persons have a budget: two sons can have a potje of one name. */
export function potjeNaam(budget: { personen: Personen }, naam: string, persoonId: string): string {
  if (budget.personen.length < 2) return naam
  const persoon = budget.personen.find((p) => p.id === persoonId)
  return persoon === undefined ? naam : `${naam} (${persoon.voornaam})`
}
