import type { Offline } from './kern.ts'
import type { Spoeling } from './outbox.ts'
import type { PlanDocument } from './plandoc.ts'

/** The plan chunk as the rest of the room sees it: types only, so that Yjs stays out of the first load. */
export type PlanPoort = {
  open(persoonId: string, doc: string): PlanDocument
  /** the last screen that uses it lets go */
  los(document: PlanDocument): void
  /** writes and sends what is typed, of one document */
  spoelDocument(persoonId: string, doc: string): Promise<Spoeling>
  spoelAlles(): Promise<void>
  /** fetches documents that this device does not have (whole, up to `seq`), so that they open without a network */
  haalVooraf(persoonId: string, documenten: readonly { id: string; seq: number }[]): Promise<void>
  bewaarAlles(): Promise<void>
  sluit(): void
}
export type LaadPlan = (o: Offline) => Promise<PlanPoort>
