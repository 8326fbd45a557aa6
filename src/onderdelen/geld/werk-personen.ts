import { useQuery } from '@tanstack/react-query'
import { dossierVraag } from '../start/deur.ts'
import type { Personen } from './beeld.ts'

/** Who takes part in a dossier, for the names beside what is theirs; nobody until the dossier is there. */
export function useWerkPersonen(dossierId: string): Personen {
  const { data } = useQuery(dossierVraag(dossierId))
  return (data?.deelnemers ?? []).map(({ persoonId, voornaam }) => ({ id: persoonId, voornaam }))
}
