import type { QueryClient } from '@tanstack/react-query'
import { kaartVraag, postcodeVraag } from './vragen.ts'

/** The sociale kaart and the places of postcodes, for searching without a network. */
export async function haalVooraf(client: QueryClient): Promise<void> {
  await client.ensureQueryData(kaartVraag(client))
  await client.ensureQueryData(postcodeVraag)
}
