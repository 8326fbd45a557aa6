import {
  DOMEINEN,
  type Bevoorschotting,
  type Domein,
  type Eenheid,
  type Oordeelwoord,
  type PotjeSoort,
  type Wet,
} from '../contract/lijsten/geld.ts'
import { som } from './geld.ts'
import type { Matrix, Regels } from './matrix.ts'

/** Geld van één wet voor één persoon en één periode; bedragen in centen, `vanaf` en `tot` tellen beide mee. */
export type Bron = {
  id: string
  wet: Wet
  persoonId: string
  verstrekker: string
  bedragCent: number
  vanaf: string
  tot: string
  bevoorschotting: Bevoorschotting
}

/** Het deel van een potje dat uit één bron komt. `betaaldCent` en `inBehandelingCent` zitten in `budgetCent`. */
export type Deel = {
  bronId: string
  budgetCent: number
  betaaldCent: number
  inBehandelingCent: number
}

/** Prijs per eenheid volgens de overeenkomst. */
export type Tarief = { cent: number; eenheid: Eenheid }

/**
 * Een potje met zijn afspraken. `afgesproken*` is het totaal dat voor de hele periode is afgesproken,
 * wat al betaald is meegeteld; wat daarvan nog open staat is gepland of bindend.
 */
export type Potje = {
  id: string
  persoonId: string
  domein: Domein
  naam: string
  soort: PotjeSoort
  zorgverlener: string | null
  tarief: Tarief | null
  vanaf: string
  tot: string
  delen: readonly Deel[]
  /** Mag verschoven worden: uren van een contract, terugkerende kosten. */
  afgesprokenGeplandCent: number
  /** Mag niet verschoven worden: maandloon, opzegtermijn. */
  afgesprokenBindendCent: number
}

/** De stand van een potje of deel; alle bedragen in centen en nooit onder nul. */
export type Stand = {
  budgetCent: number
  betaaldCent: number
  inBehandelingCent: number
  bindendCent: number
  geplandCent: number
  /** budget − betaald − in behandeling − bindend */
  verschuifbaarCent: number
  /** verschuifbaar − gepland */
  nogVrijCent: number
  /** budget − betaald */
  overCent: number
  /** Betaald of in behandeling boven het budget: een feit dat geboekt blijft, geen stand onder nul. */
  bovenBudgetCent: number
}

export type DeelStand = Stand & { bronId: string }

/** Wat voor geld de regels vragen: bronnen, potjes, de regels van vandaag en de wensen van personen. */
export type Budget = {
  bronnen: readonly Bron[]
  potjes: readonly Potje[]
  regels: Regels
  /** Personen over wie alleen met een extra vraag (of niet) geschoven mag worden: eigen wens of curator. */
  beperkingen: readonly Beperking[]
}

export type Beperking = { persoonId: string; woord: Extract<Oordeelwoord, 'AKKOORD' | 'NIET'> }

/** @throws Error als een deel naar een onbekende bron wijst: dan kloppen de boeken zelf niet. */
export function bronVan<B extends Pick<Bron, 'id'>>(bronnen: readonly B[], bronId: string): B {
  const bron = bronnen.find((b) => b.id === bronId)
  if (!bron) throw new Error('deel zonder bron')
  return bron
}

/** In hoeveel andere domeinen geld van deze wet vrij of met akkoord mag komen; 0 = het heeft maar één doel. */
function ruimte(matrix: Matrix, wet: Wet, eigen: Domein): number {
  return DOMEINEN.filter((d) => d !== eigen && (matrix[wet][d].woord === 'VRIJ' || matrix[wet][d].woord === 'AKKOORD')).length
}

/**
 * Volgorde waarin delen worden uitgegeven: de bron die het eerst eindigt eerst, dan de minst vrije
 * (issue 4, boeken), zodat het geld dat overblijft zo lang en zo vrij mogelijk te gebruiken is.
 */
export function inUitgeefvolgorde<D extends Pick<Deel, 'bronId'>>(
  delen: readonly D[],
  bronnen: readonly Pick<Bron, 'id' | 'wet' | 'tot'>[],
  matrix: Matrix,
  domein: Domein,
): D[] {
  return delen.toSorted((a, b) => {
    const [bronA, bronB] = [bronVan(bronnen, a.bronId), bronVan(bronnen, b.bronId)]
    if (bronA.tot !== bronB.tot) return bronA.tot < bronB.tot ? -1 : 1
    const verschil = ruimte(matrix, bronA.wet, domein) - ruimte(matrix, bronB.wet, domein)
    if (verschil !== 0) return verschil
    return a.bronId < b.bronId ? -1 : 1
  })
}

/**
 * Stand per deel, in uitgeefvolgorde. Wat al betaald of in behandeling is gaat eerst van de bindende
 * afspraak af en dan van de geplande; wat open staat wordt over de delen verdeeld, bindend eerst,
 * en nooit hoger dan wat er nog in zit (domein.md, afdeling 5, oordeel punt 4).
 */
export function standPerDeel(potje: Potje, bronnen: readonly Bron[], matrix: Matrix): DeelStand[] {
  const gebruikt = som(potje.delen.map((d) => d.betaaldCent + d.inBehandelingCent))
  let bindend = Math.max(0, potje.afgesprokenBindendCent - gebruikt)
  const naBindend = Math.max(0, gebruikt - potje.afgesprokenBindendCent)
  let gepland = Math.max(0, potje.afgesprokenGeplandCent - naBindend)
  return inUitgeefvolgorde(potje.delen, bronnen, matrix, potje.domein).map((deel) => {
    const saldo = deel.budgetCent - deel.betaaldCent - deel.inBehandelingCent
    const inDeel = Math.max(0, saldo)
    const bindendCent = Math.min(bindend, inDeel)
    const geplandCent = Math.min(gepland, inDeel - bindendCent)
    bindend -= bindendCent
    gepland -= geplandCent
    return {
      bronId: deel.bronId,
      budgetCent: deel.budgetCent,
      betaaldCent: deel.betaaldCent,
      inBehandelingCent: deel.inBehandelingCent,
      bindendCent,
      geplandCent,
      verschuifbaarCent: inDeel - bindendCent,
      nogVrijCent: inDeel - bindendCent - geplandCent,
      overCent: Math.max(0, deel.budgetCent - deel.betaaldCent),
      bovenBudgetCent: Math.max(0, -saldo),
    }
  })
}

/** Telt standen veld voor veld op. */
export function telOp(standen: readonly Stand[]): Stand {
  const tel = (veld: keyof Stand): number => som(standen.map((s) => s[veld]))
  return {
    budgetCent: tel('budgetCent'),
    betaaldCent: tel('betaaldCent'),
    inBehandelingCent: tel('inBehandelingCent'),
    bindendCent: tel('bindendCent'),
    geplandCent: tel('geplandCent'),
    verschuifbaarCent: tel('verschuifbaarCent'),
    nogVrijCent: tel('nogVrijCent'),
    overCent: tel('overCent'),
    bovenBudgetCent: tel('bovenBudgetCent'),
  }
}

/** Stand van één potje: de som van zijn delen. */
export function stand(potje: Potje, bronnen: readonly Bron[], matrix: Matrix): Stand {
  return telOp(standPerDeel(potje, bronnen, matrix))
}

/** Wanneer een potje te gebruiken is, gezien vanaf `vandaag`. */
export type Gebruik = 'NU' | 'LATER' | 'VOORBIJ'

export function gebruikOp(potje: Pick<Potje, 'vanaf' | 'tot'>, vandaag: string): Gebruik {
  if (vandaag < potje.vanaf) return 'LATER'
  return vandaag > potje.tot ? 'VOORBIJ' : 'NU'
}

/** Het totaal van een dossier, met het ene getal 'nog vrij' en apart wat daar niet in hoort. */
export type Totaal = Stand & {
  /** Nu en voor verschillende doelen te gebruiken. Dit is het ene getal. */
  nogVrijNuCent: number
  /** Vrij vanaf een latere dag, oudste eerst. */
  nogVrijLater: { vanaf: string; cent: number }[]
  /** Vrij, maar deze wet laat maar één doel toe. */
  nogVrijEenDoelCent: number
  /** Niet gebruikt in een periode die voorbij is; gaat volgens de restregel van de wet terug. */
  voorbijCent: number
}

/**
 * Telt alle potjes op. 'Nog vrij nu' is alleen wat vandaag te gebruiken is en voor meer dan één doel:
 * geld van later of voor één doel daarin tellen zou een gezin laten plannen met geld dat er niet is.
 */
export function totaal(budget: Budget, vandaag: string): Totaal {
  const { matrix } = budget.regels
  const later = new Map<string, number>()
  let nu = 0
  let eenDoel = 0
  let voorbij = 0
  const standen = budget.potjes.map((potje) => {
    const delen = standPerDeel(potje, budget.bronnen, matrix)
    const gebruik = gebruikOp(potje, vandaag)
    for (const deel of delen) {
      const bron = bronVan(budget.bronnen, deel.bronId)
      const open = deel.verschuifbaarCent + deel.bindendCent
      if (gebruik === 'VOORBIJ' || vandaag > bron.tot) voorbij += open
      else if (ruimte(matrix, bron.wet, potje.domein) === 0) eenDoel += deel.nogVrijCent
      else if (gebruik === 'LATER' || vandaag < bron.vanaf) {
        const vanaf = bron.vanaf > potje.vanaf ? bron.vanaf : potje.vanaf
        if (deel.nogVrijCent > 0) later.set(vanaf, (later.get(vanaf) ?? 0) + deel.nogVrijCent)
      } else nu += deel.nogVrijCent
    }
    return telOp(delen)
  })
  return {
    ...telOp(standen),
    nogVrijNuCent: nu,
    nogVrijLater: [...later].toSorted(([a], [b]) => (a < b ? -1 : 1)).map(([vanaf, cent]) => ({ vanaf, cent })),
    nogVrijEenDoelCent: eenDoel,
    voorbijCent: voorbij,
  }
}
