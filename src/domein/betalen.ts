import type { Bron, Deel } from './potjes.ts'
import { som } from './geld.ts'
import { dagenTussen } from './termijnen.ts'

/** Wat er van één bron in een potje zit, en wat daarvan voor deze ene declaratie vaststaat; in uitgeefvolgorde. */
export type Betaaldeel = Pick<Bron, 'vanaf' | 'tot'> & { bronId: string; inDeelCent: number; vastCent: number }

/** Hoe een betaling over de boeken gaat; alle bedragen in centen, nooit onder nul. */
export type Betaalverdeling = {
  /** per bron: uit wat vaststond, en uit wat nog in het deel zat */
  betaald: { bronId: string; uitVastCent: number; uitDeelCent: number }[]
  /** wat vaststond en niet nodig is: terug in het deel */
  los: { bronId: string; cent: number }[]
  /** wat er niet in past, bij de bron van de dag van de zorg */
  boven: { bronId: string; cent: number } | null
}

const geldtOp = (b: Pick<Bron, 'vanaf' | 'tot'>, dag: string): boolean => b.vanaf <= dag && dag <= b.tot

/** Dagen tussen een dag en de periode van een bron; 0 als de dag erin valt. */
function afstand(b: Pick<Bron, 'vanaf' | 'tot'>, dag: string): number {
  if (dag < b.vanaf) return dagenTussen(dag, b.vanaf)
  return dag > b.tot ? dagenTussen(b.tot, dag) : 0
}

/**
 * Verdeelt een gemelde betaling. Een betaling is een feit: hij past er altijd in, wat niet past staat boven budget.
 * Eerst gaat wat voor deze declaratie vaststond, dan wat nog in de delen zit, in uitgeefvolgorde; alleen uit bronnen
 * die gelden op de dag dat de zorg gegeven is. Valt die dag buiten elke bron, dan staat alles boven budget bij de
 * bron die er het dichtst bij ligt (besluit 0019).
 * @param delen in uitgeefvolgorde, minstens één
 * @param cent groter dan 0
 * @throws Error zonder delen: dan is er geen bron om op te boeken
 */
export function verdeelBetaling(delen: readonly Betaaldeel[], cent: number, zorgDag: string): Betaalverdeling {
  const geldig = delen.filter((d) => geldtOp(d, zorgDag))
  let rest = cent
  const neem = (uit: number): number => {
    const deel = Math.min(rest, uit)
    rest -= deel
    return deel
  }
  const vast = new Map(geldig.map((d) => [d.bronId, neem(d.vastCent)]))
  const betaald = geldig
    .map((d) => ({ bronId: d.bronId, uitVastCent: vast.get(d.bronId) ?? 0, uitDeelCent: neem(d.inDeelCent) }))
    .filter((r) => r.uitVastCent + r.uitDeelCent > 0)
  const los = delen.map((d) => ({ bronId: d.bronId, cent: d.vastCent - (vast.get(d.bronId) ?? 0) })).filter((r) => r.cent > 0)
  if (rest === 0) return { betaald, los, boven: null }
  const dichtst = geldig[0] ?? delen.toSorted((a, b) => afstand(a, zorgDag) - afstand(b, zorgDag))[0]
  if (!dichtst) throw new Error('betaling zonder bron')
  return { betaald, los, boven: { bronId: dichtst.bronId, cent: rest } }
}

/** Wat er in een deel zit om nog uit te geven; wat boven budget betaald is telt mee en maakt het nooit minder dan 0. */
export function inDeel(d: Deel): number {
  return Math.max(0, d.budgetCent - d.betaaldCent - d.inBehandelingCent)
}

/**
 * Legt een goedgekeurde declaratie vast: uit welke delen, in uitgeefvolgorde, alleen uit bronnen die de hele periode
 * gelden. `null` als er te weinig in zit: dan wordt er niets vastgelegd.
 */
export function verdeelAkkoord(
  delen: readonly (Pick<Bron, 'vanaf' | 'tot'> & { bronId: string; inDeelCent: number })[],
  cent: number,
  van: string,
  tot: string,
): { bronId: string; cent: number }[] | null {
  let rest = cent
  const uit = delen
    .filter((d) => geldtOp(d, van) && geldtOp(d, tot))
    .map((d) => {
      const deel = Math.min(rest, d.inDeelCent)
      rest -= deel
      return { bronId: d.bronId, cent: deel }
    })
    .filter((r) => r.cent > 0)
  return rest === 0 && som(uit.map((r) => r.cent)) === cent ? uit : null
}
