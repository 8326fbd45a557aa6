import { useStatus, useWachtend } from '../../offline/haken.ts'
import type { Probleem } from '../../offline/poorten.ts'

/** Names of the commands in the outbox. */
export const MAAK = 'overeenkomst-maak'
export const STAP = 'overeenkomst-stap'
export const CHECK = 'overeenkomst-check'

/** An agreement that still stands on this device: the loket has not answered, or said no. */
export type Wachtend = {
  id: string
  pad: string
  /** the agreement that it would replace */
  vorigeId: string | null
  naam: string
  staat: 'OFFLINE' | 'ONDERWEG' | 'GEWEIGERD'
  probleem: Probleem | null
}

const isRij = (r: unknown): r is Readonly<Record<string, unknown>> => typeof r === 'object' && r !== null

function naamUit(body: unknown, namen: ReadonlyMap<string, string>): string {
  const keuze = isRij(body) && isRij(body['inhoud']) ? body['inhoud']['zorgverlener'] : null
  if (!isRij(keuze)) return ''
  if (typeof keuze['naam'] === 'string') return keuze['naam']
  return typeof keuze['id'] === 'string' ? (namen.get(keuze['id']) ?? '') : ''
}

/** What waits on this device to be made or written anew, oldest first. @param namen zorgverleners by id */
export function useWachtendeOvereenkomsten(namen: ReadonlyMap<string, string>): Wachtend[] {
  const { online } = useStatus()
  return useWachtend(MAAK).map((o) => ({
    id: o.id,
    pad: o.pad,
    vorigeId: isRij(o.body) && typeof o.body['vorigeId'] === 'string' ? o.body['vorigeId'] : null,
    naam: naamUit(o.body, namen),
    staat: o.toestand === 'GEWEIGERD' ? 'GEWEIGERD' : online ? 'ONDERWEG' : 'OFFLINE',
    probleem: o.probleem,
  }))
}
