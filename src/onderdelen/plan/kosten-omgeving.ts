import { useQuery, useQueryClient } from '@tanstack/react-query'
import type { Aanbod } from '../../contract/schemas/kaart.ts'
import { leesDoelen } from '../../domein/plan/doelen.ts'
import type { PlanDocumentBeeld } from '../../offline/plan-haken.ts'
import type { PlanDocument } from '../../offline/plandoc.ts'
import { kaartVraag } from '../kaart/deur.ts'
import { deelVan, usePlanDocumenten } from './inhoud.ts'
import type { DoelNamen } from './kosten-lezen.tsx'
import type { Plan } from './vragen.ts'

/** What every screen about the budgetplan of one person needs. */
export type KostenOmgeving = {
  plan: Plan
  persoonId: string
  /** first name when it is of somebody else than who is signed in */
  naam: string | null
  /** id of who is signed in */
  schrijver: string
  wie: (persoonId: string) => string | null
  beeld: PlanDocumentBeeld
  /** the open document with the lines */
  document: PlanDocument
  /** may write in it */
  mag: boolean
}

/** Words of the goals of this person by id; empty when there are none or goals are off. */
export function useDoelNamen(plan: Plan, persoonId: string): DoelNamen {
  const id = deelVan(plan, persoonId, 'DOELEN')?.id
  const document = usePlanDocumenten(id === undefined ? [] : [id]).get(id ?? '')
  return new Map(document ? leesDoelen(document.ydoc).map((d) => [d.id, d.tekst]) : [])
}

/** An offer of the sociale kaart: undefined while the kaart is not known on this device, null when it is not in it. */
export function useAanbod(id: string | null): Aanbod | null | undefined {
  const client = useQueryClient()
  const { data } = useQuery({ ...kaartVraag(client), enabled: id !== null })
  if (id === null) return null
  return data === undefined ? undefined : (data.aanbod.find((a) => a.id === id) ?? null)
}

/** Names of offers by id: undefined while the kaart is not known on this device, null for one that is not in it. */
export function useAanbodNamen(aan: boolean): (id: string) => string | null | undefined {
  const client = useQueryClient()
  const { data } = useQuery({ ...kaartVraag(client), enabled: aan })
  return (id) => (data === undefined ? undefined : (data.aanbod.find((a) => a.id === id)?.naam ?? null))
}
