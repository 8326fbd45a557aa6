import type { QueryClient } from '@tanstack/react-query'
import { dossierVraag, zietIets } from '../start/deur.ts'
import { budgetVraag, verschuivingenVraag } from './vragen.ts'

/** The potjes and shifts of a dossier, for reading and shifting without a network. */
export async function haalVooraf(client: QueryClient, dossierId: string): Promise<void> {
  const dossier = await client.ensureQueryData(dossierVraag(dossierId))
  if (zietIets(dossier, 'BESLUIT')) await client.ensureQueryData(budgetVraag(dossierId))
  if (zietIets(dossier, 'BETALINGEN')) await client.ensureQueryData(verschuivingenVraag(dossierId))
}
