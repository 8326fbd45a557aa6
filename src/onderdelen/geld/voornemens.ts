import type { Oordeelwoord } from '../../contract/lijsten/geld.ts'
import type { VerschuivingDoel } from '../../contract/schemas/geld.ts'
import { useStatus, useWachtend } from '../../offline/haken.ts'
import type { Probleem } from '../../offline/poorten.ts'
import { potjeNaam } from './beeld.ts'
import type { Budget } from './vragen.ts'

/** Name of the command in the outbox. */
export const VERSCHUIF = 'verschuiving'
export const ONGEDAAN = 'verschuiving-ongedaan'
export const BESLIS = 'verschuiving-beslis'
export const ZEG_JA = 'verschuiving-ja'
export const VRAAG_SCHOOL = 'school-vraag'
export const SCHOOL_TERUG = 'school-intrekken'

/** A shift that still stands on this device: the loket has not judged it, or said no. */
export type Voornemen = {
  id: string
  vanPotjeId: string
  naar: string
  cent: number
  /** free by the rules of this device: the loket books it without a further question */
  vrij: boolean
  staat: 'OFFLINE' | 'ONDERWEG' | 'GEWEIGERD'
  probleem: Probleem | null
  /** nothing of it left this device: it can be taken back here */
  terugTeNemen: boolean
  /** Where the same choice stands on the screen again; null for a goal that was new. */
  opnieuw: string
}

function isRij(ruw: unknown): ruw is Readonly<Record<string, unknown>> {
  return typeof ruw === 'object' && ruw !== null
}

function naarVan(budget: Budget, doel: unknown): { naar: string; pad: string } {
  if (isRij(doel) && doel['soort'] === ('POTJE' satisfies VerschuivingDoel['soort'])) {
    const potje = budget.potjes.find((p) => p.id === doel['potjeId'])
    if (potje !== undefined) return { naar: potjeNaam(budget, potje.naam, potje.persoonId), pad: `naar/${potje.id}` }
  }
  return { naar: isRij(doel) && typeof doel['naam'] === 'string' ? doel['naam'] : '', pad: 'nieuw' }
}

/** What of this dossier waits on this device, oldest first. */
export function useVoornemens(budget: Budget): Voornemen[] {
  const { online } = useStatus()
  const pad = `/dossiers/${budget.dossierId}/verschuivingen`
  return useWachtend(VERSCHUIF).flatMap((o): Voornemen[] => {
    const { body } = o
    if (o.pad !== pad || !isRij(body) || typeof body['cent'] !== 'number' || typeof body['vanPotjeId'] !== 'string') return []
    const doel = naarVan(budget, body['doel'])
    return [
      {
        id: o.id,
        vanPotjeId: body['vanPotjeId'],
        naar: doel.naar,
        cent: body['cent'],
        vrij: body['verwacht'] === ('VRIJ' satisfies Oordeelwoord) && body['verwachtJa'] !== true,
        staat: o.toestand === 'GEWEIGERD' ? 'GEWEIGERD' : online ? 'ONDERWEG' : 'OFFLINE',
        probleem: o.probleem,
        terugTeNemen: o.toestand === 'WACHT' && !o.vertrokken,
        opnieuw: `/geld/schuiven/${body['vanPotjeId']}/${doel.pad}`,
      },
    ]
  })
}
