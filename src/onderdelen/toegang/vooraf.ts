import type { QueryClient } from '@tanstack/react-query'
import { toegangVraag, zelfVraag } from './vragen.ts'

/** Who may see what, for reading without a network. */
export async function haalVooraf(client: QueryClient, dossierId: string): Promise<void> {
  await Promise.all([client.ensureQueryData(toegangVraag(dossierId)), client.ensureQueryData(zelfVraag(dossierId))])
}
