import type { OvereenkomstOpdracht } from '../../contract/schemas/zorg.ts'
import type { OvereenkomstPlan, Toets } from '../../domein/zorgovereenkomst.ts'
import type { Concept } from '../../offline/concept.ts'
import type { OpdrachtFout } from '../../offline/haken.ts'
import type { MetAlles } from './overeenkomst-met.tsx'
import type { GekozenZorgverlener, Opzet } from './overeenkomst-opzet.ts'
import type { Overeenkomst } from './overeenkomst-vragen.ts'
import type { Potje } from './vragen.ts'

export const STAPPEN = ['potje', 'wie', 'werk', 'wanneer', 'geld', 'zorg', 'teken'] as const
export type StapNaam = (typeof STAPPEN)[number]

/** Everything a question of this form needs. */
export type MaakOmgeving = MetAlles & {
  basis: string
  /** the agreement that is written anew, or that this one replaces */
  oud: Overeenkomst | null
  vorigeId: string | null
  concept: Concept<Opzet>
  zet: (deel: Partial<Opzet>) => void
  potje: Potje | undefined
  wie: GekozenZorgverlener | null
  plan: OvereenkomstPlan | null
  toets: Toets | null
  verstuur: (body: OvereenkomstOpdracht) => Promise<void>
  fout: OpdrachtFout | null
}
