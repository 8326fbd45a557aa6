import type { QueryClient } from '@tanstack/react-query'
import { berichtenVraag, dradenVraag } from './vragen.ts'

/** The threads and their newest messages, for reading and answering without a network. */
export async function haalVooraf(client: QueryClient, dossierId: string): Promise<void> {
  for (const { id } of await client.ensureQueryData(dradenVraag(dossierId))) await client.ensureQueryData(berichtenVraag(id))
}
