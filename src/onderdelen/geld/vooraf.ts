import type { QueryClient } from '@tanstack/react-query'
import { budgetVraag, verschuivingenVraag } from './vragen.ts'

/** The potjes and shifts of a dossier, for reading and shifting without a network. */
export async function haalVooraf(client: QueryClient, dossierId: string): Promise<void> {
  await client.ensureQueryData(budgetVraag(dossierId))
  await client.ensureQueryData(verschuivingenVraag(dossierId))
}
