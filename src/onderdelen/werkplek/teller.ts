import { useQuery } from '@tanstack/react-query'
import { useSessie } from '../start/deur.ts'
import { werkplekVraag } from './vragen.ts'

/** Unread messages over all families of this consulent. */
export function useTeller(): number {
  const sessie = useSessie()
  const consulent = sessie?.rollen.some((rol) => rol === 'CONSULENT' || rol === 'VERVANGER') === true
  const { data } = useQuery({ ...werkplekVraag, enabled: consulent })
  return (data ?? []).reduce((som, gezin) => som + gezin.ongelezen, 0)
}
