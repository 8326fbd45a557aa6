import { useQuery } from '@tanstack/react-query'
import { useDossier } from '../start/deur.ts'
import { dradenVraag } from './vragen.ts'

/** Unread messages of the open dossier, for the place Contact in the bar. */
export function useTeller(): number {
  const { dossier } = useDossier()
  const { data } = useQuery({ ...dradenVraag(dossier?.id ?? ''), enabled: dossier !== null })
  return (data ?? []).reduce((som, draad) => som + draad.ongelezen, 0)
}
