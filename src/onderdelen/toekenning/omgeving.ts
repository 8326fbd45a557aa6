import type { Budget as RekenBudget } from '../../domein/potjes.ts'
import { getyptBij, metGetypt, type Opzet, type OpzetFout } from '../../domein/toekenning-opzet.ts'
import type { Budget } from '../geld/deur.ts'
import type { Dossier } from '../start/deur.ts'
import type { OpzetWerk } from './use-opzet.ts'

/** Everything the pages of one draft share. */
export type Werk = OpzetWerk & {
  dossier: Dossier
  /** what was granted so far */
  budget: Budget
  rekenen: RekenBudget
  /** all that stands on this screen; `opzet` is what of it is not granted yet */
  getypt: Opzet
  /** what keeps it from being recorded now */
  fouten: OpzetFout[]
  /** address of the draft, without a slash at the end */
  hier: string
}

/** For a field of a day or an amount: what stands there and can not be read is kept with the draft. @param pad see `getyptBij` */
export function getyptVoor(
  { opzet, zet }: Pick<Werk, 'opzet' | 'zet'>,
  pad: string,
): { getypt: string; onGetypt: (tekst: string) => void } {
  return { getypt: getyptBij(opzet, pad), onGetypt: (tekst) => zet((o) => metGetypt(o, pad, tekst)) }
}

export type Keuzebron = { id: string; persoonId: string | null; wet: Opzet['bronnen'][number]['wet']; vanaf: string; tot: string }

/** Every bron a potje can come from: those that are there and those of this draft. */
export function keuzebronnen({ opzet, budget }: Pick<Werk, 'opzet' | 'budget'>): Keuzebron[] {
  return [...budget.bronnen, ...opzet.bronnen].map(({ id, persoonId, wet, vanaf, tot }) => ({ id, persoonId, wet, vanaf, tot }))
}

/** The one bron of this person, or of everyone; null when there are more, or none. */
export function enigeBron(werk: Pick<Werk, 'opzet' | 'budget'>, persoonId: string | null): Keuzebron | null {
  const van = keuzebronnen(werk).filter((b) => persoonId === null || b.persoonId === persoonId)
  return van.length === 1 ? (van[0] ?? null) : null
}

export const naamVan = (dossier: Dossier, persoonId: string | null): string =>
  dossier.deelnemers.find((d) => d.persoonId === persoonId)?.voornaam ?? ''

/** What is wrong at one place, such as `potjes.2`. */
export const foutenBij = (fouten: readonly OpzetFout[], pad: string): OpzetFout[] =>
  fouten.filter((f) => f.pad === pad || f.pad.startsWith(`${pad}.`))
