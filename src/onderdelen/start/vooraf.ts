import type { QueryClient } from '@tanstack/react-query'
import { dossierVraag, stappenVraag } from './vragen.ts'

/** The steps of a dossier, for reading without a network. */
export async function haalVooraf(client: QueryClient, dossierId: string): Promise<void> {
  await client.ensureQueryData(dossierVraag(dossierId))
  await client.ensureQueryData(stappenVraag(dossierId))
}
