import type { QueryClient } from '@tanstack/react-query'
import { toegangVraag } from './vragen.ts'

/** Who may see what, for reading without a network. */
export async function haalVooraf(client: QueryClient, dossierId: string): Promise<void> {
  await client.ensureQueryData(toegangVraag(dossierId))
}
