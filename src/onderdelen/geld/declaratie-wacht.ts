import { useStatus, useWachtend } from '../../offline/haken.ts'
import type { Probleem } from '../../offline/poorten.ts'
import type { Declareerbaar } from './declaratie-vragen.ts'

/** Names of the commands in the outbox. */
export const DIEN_IN = 'declaratie-indienen'
export const ANTWOORD = 'declaratie-antwoord'
export const GEZIEN = 'declaratie-gezien'

/** A declaratie that still stands on this device: the loket has not judged it, or said no. */
export type Wachtend = {
  id: string
  naam: string
  van: string
  cent: number
  staat: 'OFFLINE' | 'ONDERWEG' | 'GEWEIGERD'
  probleem: Probleem | null
  /** where the form of it stands */
  form: string
}

const isRij = (r: unknown): r is Readonly<Record<string, unknown>> => typeof r === 'object' && r !== null

/** The address of the form for this. */
export function formulierVan(d: Pick<Declareerbaar, 'potjeId' | 'overeenkomstId'>, vervangtId: string | null = null): string {
  const pad = `/geld/declaraties/nieuw/${d.potjeId}${d.overeenkomstId === null ? '' : `/${d.overeenkomstId}`}`
  return vervangtId === null ? pad : `${pad}?vervangt=${vervangtId}`
}

/** What of this dossier waits on this device, oldest first. */
export function useWachtendeDeclaraties(dossierId: string, keuzes: readonly Declareerbaar[]): Wachtend[] {
  const { online } = useStatus()
  return useWachtend(DIEN_IN).flatMap((o): Wachtend[] => {
    const { body } = o
    if (o.pad !== `/dossiers/${dossierId}/declaraties` || !isRij(body)) return []
    const { potjeId, overeenkomstId, cent, van, vervangtId } = body
    if (typeof potjeId !== 'string' || typeof cent !== 'number' || typeof van !== 'string') return []
    const contract = typeof overeenkomstId === 'string' ? overeenkomstId : null
    const keuze = keuzes.find((k) => k.potjeId === potjeId && k.overeenkomstId === contract)
    return [
      {
        id: o.id,
        naam: keuze?.zorgverlener ?? keuze?.potjeNaam ?? '',
        van,
        cent,
        staat: o.toestand === 'GEWEIGERD' ? 'GEWEIGERD' : online ? 'ONDERWEG' : 'OFFLINE',
        probleem: o.probleem,
        form: formulierVan({ potjeId, overeenkomstId: contract }, typeof vervangtId === 'string' ? vervangtId : null),
      },
    ]
  })
}
