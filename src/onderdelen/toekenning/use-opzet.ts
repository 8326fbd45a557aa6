import { useQueryClient } from '@tanstack/react-query'
import { useCallback, useEffect, useRef, useState } from 'react'
import type { OpdrachtBody } from '../../contract/api.ts'
import type { Opzet } from '../../domein/toekenning-opzet.ts'
import { useOpdracht, useStatus } from '../../offline/haken.ts'
import { conceptVraag } from './vragen.ts'

/** Pause in typing after which the words go to the loket. */
const RUST_MS = 800

/** LEEG: nothing typed; NIET: what stands on the screen is not at the loket. */
export type BewaarStaat = 'LEEG' | 'BEWAARD' | 'BEZIG' | 'NIET'
export type OpzetWerk = {
  opzet: Opzet
  zet: (verander: (oud: Opzet) => Opzet) => void
  bewaard: { staat: BewaarStaat; op: string | null; opnieuw: () => void }
  /** The draft was recorded or thrown away: nothing of it may go to the loket any more. */
  klaar: () => void
}

/**
 * The draft of a beschikking, kept at the loket as the consulent goes on: a device of a medewerker keeps nothing. One
 * command at a time; what was typed meanwhile follows it.
 */
export function useOpzet(dossierId: string, begin: { inhoud: Opzet | null; op: string | null }, leeg: Opzet): OpzetWerk {
  const client = useQueryClient()
  const { online } = useStatus()
  const [opzet, zetOpzet] = useState(begin.inhoud ?? leeg)
  const [bij, zetBij] = useState(begin.inhoud ?? leeg)
  const [op, zetOp] = useState(begin.op)
  const [onderweg, zetOnderweg] = useState(false)
  const [geprobeerd, zetGeprobeerd] = useState<Opzet | null>(null)
  const verstuurd = useRef<Opzet | null>(null)
  const dicht = useRef(false)
  const opdracht = useOpdracht({
    bijGelukt: (antwoord) => {
      const is = verstuurd.current
      const moment = opVan(antwoord)
      if (is !== null) zetBij(is)
      zetOp(moment)
      zetOnderweg(false)
      if (!dicht.current && is !== null) client.setQueryData(conceptVraag(dossierId).queryKey, { inhoud: is, op: moment })
    },
    bijGeweigerd: () => zetOnderweg(false),
  })
  const { stuur } = opdracht
  const bewaar = useCallback(
    (inhoud: Opzet): void => {
      if (dicht.current) return
      verstuurd.current = inhoud
      zetGeprobeerd(inhoud)
      zetOnderweg(true)
      const body = { inhoud } satisfies OpdrachtBody<'post', '/dossiers/{dossierId}/toekenning-concept'>
      const pad = `/dossiers/${dossierId}/toekenning-concept`
      void stuur({ opdracht: 'bewaarToekenningConcept', methode: 'POST', pad, body }).then((id) => {
        if (id === null) zetOnderweg(false)
      })
    },
    [stuur, dossierId],
  )

  const klaar = opzet === bij
  const mislukt = opdracht.fout !== null || opdracht.toestand === 'GEWEIGERD'
  const vast = mislukt && geprobeerd === opzet
  useEffect(() => {
    if (klaar || onderweg || vast) return
    const klok = setTimeout(() => bewaar(opzet), RUST_MS)
    return () => clearTimeout(klok)
  }, [klaar, onderweg, vast, opzet, bewaar])
  // Leaving the page or putting the tab away does not wait for the pause.
  const nu = useRef({ opzet, klaar })
  useEffect(() => {
    nu.current = { opzet, klaar }
  })
  useEffect(() => {
    const weg = (): void => {
      if (!nu.current.klaar && verstuurd.current !== nu.current.opzet) bewaar(nu.current.opzet)
    }
    const verborgen = (): void => {
      if (document.visibilityState === 'hidden') weg()
    }
    document.addEventListener('visibilitychange', verborgen)
    return () => {
      document.removeEventListener('visibilitychange', verborgen)
      weg()
    }
  }, [bewaar])

  const staat: BewaarStaat = vast || (onderweg && !online) ? 'NIET' : !klaar ? 'BEZIG' : op === null ? 'LEEG' : 'BEWAARD'
  return {
    opzet,
    zet: useCallback((verander) => zetOpzet(verander), []),
    bewaard: { staat, op, opnieuw: () => bewaar(opzet) },
    klaar: useCallback(() => {
      dicht.current = true
      client.setQueryData(conceptVraag(dossierId).queryKey, { inhoud: null, op: null })
    }, [client, dossierId]),
  }
}

/** When the loket kept it. */
function opVan(antwoord: unknown): string {
  return typeof antwoord === 'object' && antwoord !== null && 'op' in antwoord && typeof antwoord.op === 'string'
    ? antwoord.op
    : new Date().toISOString()
}
