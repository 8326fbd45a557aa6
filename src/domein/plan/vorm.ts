import type { Doel } from './doelen.ts'
import type { KostenRegel } from './kosten.ts'
import { LEEFGEBIEDEN, type Leefgebied, PLAN_DOCUMENT_SOORTEN, type PlanDocumentSoort } from '../../contract/woorden.ts'

export { LEEFGEBIEDEN, type Leefgebied, PLAN_DOCUMENT_SOORTEN, type PlanDocumentSoort }

/**
 * The short route: ten questions, in this order. `gebieden` is the screen 'Wat speelt nu?', the others are texts of
 * the person's VERHAAL document.
 */
export const KORTE_ROUTE = ['gebieden', 'verhaal', 'goed', 'wil', 'zelf', 'nodig', 'hoevaak', 'wie', 'waarom', 'zorger'] as const
export type KorteVraag = (typeof KORTE_ROUTE)[number]

/** The seven questions of one leefgebied ('meer vertellen'), in the order of the plan format of domein.md section 3. */
export const DEEL_VRAGEN = ['goed', 'wil', 'zelf', 'nodig', 'hoevaak', 'wie', 'waarom'] as const
export type DeelVraag = (typeof DEEL_VRAGEN)[number]

/** Texts of the page that a family shares. */
export const GEZIN_VRAGEN = ['gezin', 'samen', 'zorger', 'contact'] as const
export type GezinVraag = (typeof GEZIN_VRAGEN)[number]

/** Top-level `Y.Text` names per kind of document. Fixed: a name that is not here is never made, read or handed in. */
export const TEKSTEN: Record<PlanDocumentSoort, readonly string[]> = {
  VERHAAL: KORTE_ROUTE.filter((v) => v !== 'gebieden'),
  DEEL: DEEL_VRAGEN,
  DOELEN: [],
  KOSTEN: [],
  GEZIN: GEZIN_VRAGEN,
  NOTITIES: ['notitie'],
}

/** Top-level `Y.Array` names (multi-value registers, meerwaarde.ts) per kind of document. */
export const KEUZES: Record<PlanDocumentSoort, readonly string[]> = {
  VERHAAL: LEEFGEBIEDEN.map((g) => `keuze.${g}`),
  DEEL: [],
  // Goals can be off per person (W58): then they are not asked about, and nothing of them is handed in.
  DOELEN: ['keuze.doelenUit'],
  KOSTEN: [],
  GEZIN: [],
  NOTITIES: [],
}

/** The frozen content of a handed-in plan: plain text, no history and nothing of the notes. */
export type PlanInhoud = {
  personen: {
    persoonId: string
    naam: string
    gebieden: Leefgebied[]
    verhaal: Record<string, string>
    delen: { leefgebied: Leefgebied; teksten: Record<string, string> }[]
    /** empty when goals are off for this person */
    doelen: Doel[]
    kosten: KostenRegel[]
  }[]
  gezin: Record<string, string> | null
}

/** True when nothing at all was written or chosen for this person. */
export function isLeegDeel(p: PlanInhoud['personen'][number]): boolean {
  return (
    p.gebieden.length === 0 && Object.keys(p.verhaal).length === 0 && p.delen.length === 0 && p.doelen.length === 0 && p.kosten.length === 0
  )
}
