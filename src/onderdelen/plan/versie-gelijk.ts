import { useQuery } from '@tanstack/react-query'
import { zelfdeInhoud } from '../../domein/plan/verschil.ts'
import type { PlanInhoud } from '../../domein/plan/vorm.ts'
import { type PlanVersie, planVersiesVraag, planVersieVraag } from './vragen.ts'

/**
 * The version that was handed in last, beside the draft as it stands.
 * - `zoekt`: it is not known yet whether there is one, or what it says
 * - `versie`: null when there is none, or this device does not have it
 * - `gelijk`: the draft says nothing else than that version
 */
export type OpgestuurdeStand = { zoekt: boolean; versie: PlanVersie | null; gelijk: boolean }

/** @param inhoud the draft of whom this is about; null while it is read */
export function useOpgestuurd(dossierId: string, inhoud: PlanInhoud | null): OpgestuurdeStand {
  const lijst = useQuery(planVersiesVraag(dossierId))
  const laatste = lijst.data?.[0]
  const lezing = useQuery({ ...planVersieVraag(laatste?.id ?? ''), enabled: laatste !== undefined })
  const versie = laatste === undefined ? null : (lezing.data ?? null)
  return {
    zoekt: laatste === undefined ? lijst.data === undefined && !lijst.isError : versie === null && !lezing.isError,
    versie,
    gelijk: versie !== null && inhoud !== null && zelfdeInhoud(versie.inhoud, inhoud),
  }
}
