import type { PlanDocumentBeeld } from '../../offline/plan-haken.ts'
import type { PlanDocument } from '../../offline/plandoc.ts'

/** What every screen about the goals of one person needs. */
export type DoelenOmgeving = {
  persoonId: string
  /** first name when they are of somebody else than who is signed in */
  naam: string | null
  /** id of who is signed in */
  schrijver: string
  wie: (persoonId: string) => string | null
  beeld: PlanDocumentBeeld
  /** the open document of the goals */
  document: PlanDocument
  /** the story of this person, to quote from */
  verhaal: PlanDocumentBeeld
  /** may write in it */
  mag: boolean
}
