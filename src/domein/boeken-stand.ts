import { som } from './geld.ts'
import type { Regels } from './matrix.ts'
import { bronVan, standPerDeel, type Bron, type Budget, type Deel, type Potje } from './potjes.ts'

/** One line of the books on an account of a potje. Amounts in cents, as they were entered. */
export type BoekRegel = {
  potjeId: string
  bronId: string
  rekening: 'DEEL' | 'BEHANDELING' | 'BETAALD' | 'BOVEN_BUDGET'
  /** kind of entry: TOEKENNING, BETALING, VERSCHUIVING, CORRECTIE ... */
  boeking: string
  /** the day that counts: of the care, of the shift */
  dag: string
  /** the day on which it was entered */
  geboektOp: string
  cent: number
}

/** A change of what is agreed for a potje, for its whole period. */
export type AfspraakRegel = { potjeId: string; soort: 'GEPLAND' | 'BINDEND'; cent: number }

export type BoekPotje = Omit<Potje, 'delen' | 'afgesprokenGeplandCent' | 'afgesprokenBindendCent'>

/** The books of one dossier, as far as a reader may see them. */
export type Boeken = {
  bronnen: readonly Bron[]
  potjes: readonly BoekPotje[]
  regels: readonly BoekRegel[]
  afspraken: readonly AfspraakRegel[]
  matrix: Regels['matrix']
}

export type Periode = { vanaf: string; tot: string }

/**
 * What happened in one period and how it then stood. In cents, none below zero but `periodeCent` and `eerderCent`,
 * which a correction can take there. Always: budget + boven = eerder + periode + nogTeBesteden + blijftOver.
 */
export type Bedragen = {
  budgetCent: number
  /** paid for care before the period */
  eerderCent: number
  /** paid for care in the period */
  periodeCent: number
  /** budget minus what was paid, at the end of the period */
  overCent: number
  /** being paid, fixed and planned until the end of the money */
  nogTeBestedenCent: number
  /** what is left then, when all goes as agreed */
  blijftOverCent: number
  /** paid or being paid beyond the budget: a fact, not a part of it */
  bovenCent: number
}
export type DeelBedragen = Bedragen & { potjeId: string; bronId: string }

export const BEDRAG_VELDEN = [
  'budgetCent',
  'eerderCent',
  'periodeCent',
  'overCent',
  'nogTeBestedenCent',
  'blijftOverCent',
  'bovenCent',
] as const satisfies readonly (keyof Bedragen)[]

/** Adds amounts field by field; of nothing it is zero. */
export function telBedragen(rijen: readonly Bedragen[]): Bedragen {
  const tel = (veld: keyof Bedragen): number => som(rijen.map((r) => r[veld]))
  return {
    budgetCent: tel('budgetCent'),
    eerderCent: tel('eerderCent'),
    periodeCent: tel('periodeCent'),
    overCent: tel('overCent'),
    nogTeBestedenCent: tel('nogTeBestedenCent'),
    blijftOverCent: tel('blijftOverCent'),
    bovenCent: tel('bovenCent'),
  }
}

/** Care counts on the day it was given, whenever it was paid (domein.md section 5, 'Year boundary'). */
const isBetaald = (r: BoekRegel): boolean => r.rekening === 'BETAALD' || r.rekening === 'BOVEN_BUDGET'

/**
 * The budget as it is now, with what was paid and is being paid for care up to and including `tot`. Shifts count
 * whenever they were made: a payment for care of before can rest on money that came with a later shift, and a potje
 * would seem to have paid beyond its budget. With a day far enough it is exactly the budget of the books.
 */
export function budgetTot(boeken: Boeken, tot: string): Pick<Budget, 'bronnen' | 'potjes'> {
  const delen = new Map<string, Map<string, Deel>>()
  for (const r of boeken.regels) {
    const vanPotje = delen.get(r.potjeId) ?? new Map<string, Deel>()
    delen.set(r.potjeId, vanPotje)
    const d = vanPotje.get(r.bronId) ?? { bronId: r.bronId, budgetCent: 0, betaaldCent: 0, inBehandelingCent: 0 }
    // What was paid stays in the budget of its deel, so an entry of a payment changes nothing to the budget.
    if (r.rekening !== 'BOVEN_BUDGET') d.budgetCent += r.cent
    if (r.dag <= tot) {
      if (isBetaald(r)) d.betaaldCent += r.cent
      if (r.rekening === 'BEHANDELING') d.inBehandelingCent += r.cent
    }
    vanPotje.set(r.bronId, d)
  }
  const afgesproken = new Map<string, number>()
  for (const a of boeken.afspraken) {
    const sleutel = `${a.potjeId} ${a.soort}`
    afgesproken.set(sleutel, (afgesproken.get(sleutel) ?? 0) + a.cent)
  }
  return {
    bronnen: boeken.bronnen,
    potjes: boeken.potjes.map((p) => ({
      ...p,
      // A claim of one day that was paid for an earlier one can stand open on the wrong side of the line.
      delen: [...(delen.get(p.id)?.values() ?? [])].map((d) => ({ ...d, inBehandelingCent: Math.max(0, d.inBehandelingCent) })),
      afgesprokenGeplandCent: afgesproken.get(`${p.id} GEPLAND`) ?? 0,
      afgesprokenBindendCent: afgesproken.get(`${p.id} BINDEND`) ?? 0,
    })),
  }
}

/** Whether money was moved after the period: then the potjes are not as they were at its end. */
export function geschovenNa(boeken: Boeken, periode: Periode): boolean {
  return boeken.regels.some((r) => (r.boeking === 'VERSCHUIVING' || r.boeking === 'TERUGDRAAIING') && r.dag > periode.tot)
}

/**
 * The bronnen that a period of one year belongs to: those that run in that year, and those from which care in the
 * period itself was paid all the same.
 */
export function bronnenVan(boeken: Boeken, periode: Periode): Bron[] {
  const [begin, einde] = [`${periode.vanaf.slice(0, 4)}-01-01`, `${periode.tot.slice(0, 4)}-12-31`]
  const betaald = new Set(
    boeken.regels.filter((r) => isBetaald(r) && r.dag >= periode.vanaf && r.dag <= periode.tot && r.cent !== 0).map((r) => r.bronId),
  )
  return boeken.bronnen.filter((b) => (b.vanaf <= einde && b.tot >= begin) || betaald.has(b.id))
}

/** What was paid per potje and bron for care in the period. */
export function besteedIn(boeken: Boeken, periode: Periode): Map<string, number> {
  const uit = new Map<string, number>()
  for (const r of boeken.regels)
    if (isBetaald(r) && r.dag >= periode.vanaf && r.dag <= periode.tot)
      uit.set(`${r.potjeId} ${r.bronId}`, (uit.get(`${r.potjeId} ${r.bronId}`) ?? 0) + r.cent)
  return uit
}

/**
 * The books of a period, one row per deel of a potje from a bron; a deel that never held anything is left out.
 * @param vandaag of a period that still runs, what is planned from today on is still to be spent
 */
export function delenIn(boeken: Boeken, periode: Periode, vandaag: string): DeelBedragen[] {
  const budget = budgetTot(boeken, periode.tot)
  const inPeriode = besteedIn(boeken, periode)
  const mee = new Set(bronnenVan(boeken, periode).map((b) => b.id))
  return budget.potjes.flatMap((potje) =>
    standPerDeel(potje, budget.bronnen, boeken.matrix)
      .filter((d) => mee.has(d.bronId))
      .map((d): DeelBedragen => {
        const periodeCent = inPeriode.get(`${potje.id} ${d.bronId}`) ?? 0
        // After the last day of a bron nothing can be planned from it any more.
        const einde = bronVan(budget.bronnen, d.bronId).tot
        const voorbij = einde <= periode.tot && einde < vandaag
        const gepland = d.bindendCent + d.geplandCent
        return {
          potjeId: potje.id,
          bronId: d.bronId,
          budgetCent: d.budgetCent,
          eerderCent: d.betaaldCent - periodeCent,
          periodeCent,
          overCent: d.overCent,
          nogTeBestedenCent: d.inBehandelingCent + (voorbij ? 0 : gepland),
          blijftOverCent: d.nogVrijCent + (voorbij ? gepland : 0),
          bovenCent: d.bovenBudgetCent,
        }
      })
      .filter((d) => BEDRAG_VELDEN.some((veld) => d[veld] !== 0)),
  )
}

/** Something that is put right, or that came after its overview was ready. */
export type Nagekomen = { soort: 'CORRECTIE' | 'LATER'; potjeId: string; cent: number; geboektOp: string }

/**
 * Corrections of what was paid for care in a period, and what was entered after `klaarOp`, per potje and day of entry.
 * @param klaarOp null while the overview is not ready: then nothing can come after it
 */
export function nagekomenIn(boeken: Boeken, periode: Periode, klaarOp: string | null): Nagekomen[] {
  const uit = new Map<string, Nagekomen>()
  for (const r of boeken.regels) {
    if (!isBetaald(r) || r.dag < periode.vanaf || r.dag > periode.tot) continue
    const soort = r.boeking === 'CORRECTIE' ? 'CORRECTIE' : klaarOp !== null && r.geboektOp > klaarOp ? 'LATER' : null
    if (soort === null) continue
    const sleutel = `${soort} ${r.potjeId} ${r.geboektOp}`
    const er = uit.get(sleutel) ?? { soort, potjeId: r.potjeId, cent: 0, geboektOp: r.geboektOp }
    uit.set(sleutel, { ...er, cent: er.cent + r.cent })
  }
  return [...uit.values()]
    .filter((n) => n.cent !== 0)
    .toSorted((a, b) => (a.geboektOp < b.geboektOp ? -1 : a.geboektOp > b.geboektOp ? 1 : 0))
}
