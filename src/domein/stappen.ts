import type { StapRol, StapToestand } from '../contract/woorden.ts'
import { plusDagen } from './termijnen.ts'

/** Facts of one dossier from which the whole turn model follows; dates are `YYYY-MM-DD`. */
export type StapFeiten = {
  vandaag: string
  /** the latest melding */
  meldingDag: string | null
  /** the day of the latest handed-in version that answers this melding */
  planOpgestuurdDag: string | null
  /** the day the gemeente sent its ondersteuningsplan for that version */
  antwoordDag: string | null
  /** period of the beschikking that is in force */
  besluit: { vanaf: string; tot: string } | null
  normen: StapNormen
}

/** Terms in days. Law: 7 and 42 (Wmo 2015 art. 2.3.2), 14 (art. 2.3.5 lid 2). The others are dated settings per gemeente. */
export type StapNormen = {
  ontvangst: number
  heruitnodiging: number
  resultaatgesprek: number
  maandoverzichtDag: number
}

export const STANDAARD_NORMEN: StapNormen = { ontvangst: 2, heruitnodiging: 98, resultaatgesprek: 182, maandoverzichtDag: 5 }

/** Days for an own plan after the melding: Wmo 2015 art. 2.3.2 lid 2. */
export const DAGEN_EIGEN_PLAN = 7
/** Days for the onderzoek after the melding: Wmo 2015 art. 2.3.2 lid 1 (six weeks). */
export const DAGEN_ONDERZOEK = 42
/** Days for the beschikking after the aanvraag: Wmo 2015 art. 2.3.5 lid 2. */
export const DAGEN_BESCHIKKING = 14

export type StapBeeld = {
  nr: number
  toestand: StapToestand
  aanZet: StapRol
  sinds: string | null
  uiterlijk: string | null
  grond: string | null
}

const AAN_ZET: readonly StapRol[] = [
  'INWONER',
  'INWONER',
  'INWONER',
  'CONSULENT',
  'GEMEENTE',
  'INWONER',
  'INWONER',
  'ZORGVERLENER',
  'SVB',
  'GEMEENTE',
  'GEMEENTE',
  'CAK',
  'GEMEENTE',
]

/**
 * The thirteen steps (0 signalering to 12 afsluiting) with exactly one at turn each, from facts alone: nothing of it
 * is stored, so a step can never contradict what happened. A draft plan is no fact here: nobody can see from a step
 * whether one exists.
 * @returns steps in order; `uiterlijk` null where no term is known
 */
export function stappenVan(f: StapFeiten): StapBeeld[] {
  const stappen: StapBeeld[] = AAN_ZET.map((aanZet, nr) => ({ nr, toestand: 'STRAKS', aanZet, sinds: null, uiterlijk: null, grond: null }))
  const zet = (nr: number, deel: Partial<StapBeeld>) => Object.assign(stappen[nr] ?? {}, deel)
  const gedaan = (...nrs: number[]) => nrs.forEach((nr) => zet(nr, { toestand: 'GEDAAN' }))

  // A melding made while a budget runs is a new need: it gets its own plan and clocks, and the budget goes on beside it.
  const nieuw = f.meldingDag !== null && !(f.antwoordDag !== null && f.antwoordDag >= f.meldingDag)
  if (f.besluit) {
    zetBudget(f.besluit, f, zet, nieuw && f.meldingDag !== null && f.meldingDag >= f.besluit.vanaf)
    if (!nieuw || f.meldingDag === null || f.meldingDag < f.besluit.vanaf) {
      gedaan(0, 1, 2, 3, 4, 5)
      return stappen
    }
  }
  if (!f.meldingDag) {
    zet(0, { toestand: 'NU' })
    return stappen
  }
  gedaan(0)
  const onderzoekTot = plusDagen(f.meldingDag, DAGEN_ONDERZOEK)
  const planTot = plusDagen(f.meldingDag, DAGEN_EIGEN_PLAN)
  zet(1, {
    toestand: 'GEDAAN',
    aanZet: 'GEMEENTE',
    sinds: f.meldingDag,
    uiterlijk: plusDagen(f.meldingDag, f.normen.ontvangst),
    grond: 'ontvangst',
  })
  const opgestuurd = f.planOpgestuurdDag !== null && f.planOpgestuurdDag >= f.meldingDag ? f.planOpgestuurdDag : null
  if (f.antwoordDag && opgestuurd && f.antwoordDag >= f.meldingDag) {
    gedaan(2, 3)
    zet(2, { sinds: f.meldingDag, uiterlijk: planTot, grond: 'eigenplan' })
    zet(3, { sinds: opgestuurd, uiterlijk: onderzoekTot, grond: 'onderzoek' })
    zet(4, { toestand: 'NU', aanZet: 'INWONER', sinds: f.antwoordDag, uiterlijk: null, grond: 'aanvraag' })
    return stappen
  }
  if (opgestuurd) {
    zet(2, { toestand: 'GEDAAN', sinds: f.meldingDag, uiterlijk: planTot, grond: 'eigenplan' })
    zet(3, { toestand: 'NU', sinds: opgestuurd, uiterlijk: onderzoekTot, grond: 'onderzoek' })
    return stappen
  }
  zet(2, { toestand: 'NU', sinds: f.meldingDag, uiterlijk: planTot, grond: 'eigenplan' })
  zet(3, { toestand: 'LOOPT', sinds: f.meldingDag, uiterlijk: onderzoekTot, grond: 'onderzoek' })
  return stappen
}

type Zet = (nr: number, deel: Partial<StapBeeld>) => void

/** Steps 6 to 12 of a budget that runs; `ernaast`: something else is at turn, and they go on beside it. */
function zetBudget({ vanaf, tot }: { vanaf: string; tot: string }, f: StapFeiten, zet: Zet, ernaast: boolean): void {
  const start = plusDagen(tot, -f.normen.heruitnodiging)
  const loopt = f.vandaag >= start && f.vandaag <= tot
  zet(6, { toestand: ernaast || loopt ? 'LOOPT' : 'NU', sinds: vanaf, uiterlijk: tot, grond: 'periode' })
  if (loopt) zet(12, { toestand: ernaast ? 'LOOPT' : 'NU', sinds: start, uiterlijk: tot, grond: 'heruitnodiging' })
  else zet(12, { uiterlijk: start, grond: 'heruitnodiging' })
  zet(7, { toestand: 'LOOPT', grond: 'declareren' })
  zet(8, { toestand: 'LOOPT', grond: 'uitbetalen' })
  zet(9, { toestand: 'LOOPT', uiterlijk: volgendeMaanddag(f.vandaag, f.normen.maandoverzichtDag), grond: 'maandoverzicht' })
}

/** The step that is at turn: the one in state NU. */
export function stapNu(stappen: readonly StapBeeld[]): number {
  return stappen.find((s) => s.toestand === 'NU')?.nr ?? 0
}

/** The next date with this day of the month, today included. */
function volgendeMaanddag(vandaag: string, dag: number): string {
  const [jaar = 0, maand = 1] = vandaag.split('-').map(Number)
  const dezeMaand = `${vandaag.slice(0, 8)}${String(dag).padStart(2, '0')}`
  if (dezeMaand >= vandaag) return dezeMaand
  const volgende = maand === 12 ? [jaar + 1, 1] : [jaar, maand + 1]
  return `${volgende[0]}-${String(volgende[1]).padStart(2, '0')}-${String(dag).padStart(2, '0')}`
}
