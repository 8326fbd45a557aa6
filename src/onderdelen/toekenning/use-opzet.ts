import { useQueryClient } from '@tanstack/react-query'
import { useCallback, useEffect, useRef, useState } from 'react'
import type { OpdrachtBody } from '../../contract/api.ts'
import type { Opzet } from '../../domein/toekenning-opzet.ts'
import { nieuwId } from '../../lib/id.ts'
import { useOpdracht, useStatus } from '../../offline/haken.ts'
import { type Andere, type Concept, conceptPad, useAndereVersie } from './andere-versie.ts'
import { conceptVraag, isAndereVersie } from './vragen.ts'

/** Pause in typing after which the words go to the loket. */
const RUST_MS = 800
const OPDRACHT = 'bewaarToekenningConcept'

/** LEEG: nothing typed; NIET: what stands on the screen is not at the loket; ANDERS: nor will it, until one is chosen. */
export type BewaarStaat = 'LEEG' | 'BEWAARD' | 'BEZIG' | 'NIET' | 'ANDERS'
export type OpzetWerk = {
  opzet: Opzet
  zet: (verander: (oud: Opzet) => Opzet) => void
  bewaard: { staat: BewaarStaat; op: string | null; opnieuw: () => void }
  /** the version of the draft that stands at the loket when everything that was sent has arrived */
  gezien: () => string | null
  /** another text than the one that was seen here stands at the loket */
  andere: Andere
  /** A beschikking of this text is on its way: until then nothing is kept, because it takes the draft away. */
  stil: (aan: boolean) => void
  /** The draft was recorded or thrown away: nothing of it may go to the loket any more. */
  klaar: () => void
}

/**
 * The draft of a beschikking, kept at the loket as the consulent goes on: a device of a medewerker keeps nothing. One
 * command at a time; what was typed meanwhile follows it. Each names the text that it follows, so that a second tab
 * never writes over words that it did not show.
 */
export function useOpzet(dossierId: string, begin: Concept, leeg: Opzet): OpzetWerk {
  const client = useQueryClient()
  const { online } = useStatus()
  const [opzet, zetOpzet] = useState<Opzet>(begin.inhoud ?? leeg)
  const [bij, zetBij] = useState<Opzet>(begin.inhoud ?? leeg)
  const [op, zetOp] = useState(begin.op)
  const [onderweg, zetOnderweg] = useState(false)
  const [geprobeerd, zetGeprobeerd] = useState<Opzet | null>(null)
  /** the last text that was sent, by the id of its command, which is its version */
  const verstuurd = useRef<{ id: string; inhoud: Opzet } | null>(null)
  const volgt = useRef(begin.versie)
  const aangenomen = useRef(begin.versie)
  const dicht = useRef(false)
  const nu = useRef({ opzet, klaar: true })
  const andere = useAndereVersie({
    dossierId,
    leeg,
    nu: () => nu.current.opzet,
    volg: (versie, daar) => {
      volgt.current = versie
      aangenomen.current = versie
      zetGeprobeerd(null)
      if (daar === undefined) return
      zetOpzet(daar.inhoud)
      zetBij(daar.inhoud)
      zetOp(daar.op)
    },
    zet: zetOpzet,
  })
  const opdracht = useOpdracht({
    bijGelukt: (antwoord, o) => {
      const moment = opVan(antwoord)
      aangenomen.current = o.id ?? null
      zetOp(moment)
      const is = verstuurd.current
      if (is === null || is.id !== o.id) return
      zetBij(is.inhoud)
      zetOnderweg(false)
      if (!dicht.current) client.setQueryData(conceptVraag(dossierId).queryKey, { inhoud: is.inhoud, op: moment, versie: is.id })
    },
    bijGeweigerd: (probleem, o) => {
      if (verstuurd.current?.id !== o.id) return
      zetOnderweg(false)
      volgt.current = aangenomen.current
      if (isAndereVersie(probleem)) void andere.haal()
    },
  })
  const { stuur } = opdracht
  const bewaar = useCallback(
    (inhoud: Opzet): void => {
      if (dicht.current) return
      const id = nieuwId()
      const body = { inhoud, gezien: volgt.current } satisfies OpdrachtBody<'post', '/dossiers/{dossierId}/toekenning-concept'>
      verstuurd.current = { id, inhoud }
      volgt.current = id
      zetGeprobeerd(inhoud)
      zetOnderweg(true)
      void stuur({ id, opdracht: OPDRACHT, methode: 'POST', pad: conceptPad(dossierId), body }).then((gelukt) => {
        if (gelukt !== null || verstuurd.current?.id !== id) return
        volgt.current = aangenomen.current
        zetOnderweg(false)
      })
    },
    [stuur, dossierId],
  )

  const klaar = opzet === bij
  const botst = andere.staat !== null
  const mislukt = opdracht.fout !== null || opdracht.toestand === 'GEWEIGERD'
  const geweigerd = mislukt && geprobeerd === opzet
  useEffect(() => {
    if (klaar || onderweg || geweigerd || botst) return
    const klok = setTimeout(() => bewaar(opzet), RUST_MS)
    return () => clearTimeout(klok)
  }, [klaar, onderweg, geweigerd, botst, opzet, bewaar])
  // Leaving the page or putting the tab away does not wait for the pause.
  useEffect(() => {
    nu.current = { opzet, klaar }
  })
  useEffect(() => {
    const weg = (): void => {
      if (!nu.current.klaar && verstuurd.current?.inhoud !== nu.current.opzet) bewaar(nu.current.opzet)
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

  const staat: BewaarStaat = botst
    ? 'ANDERS'
    : geweigerd || (onderweg && !online)
      ? 'NIET'
      : !klaar
        ? 'BEZIG'
        : op === null
          ? 'LEEG'
          : 'BEWAARD'
  return {
    opzet,
    zet: useCallback((verander) => zetOpzet(verander), []),
    bewaard: { staat, op, opnieuw: () => bewaar(opzet) },
    gezien: () => volgt.current,
    andere,
    stil: useCallback((aan: boolean) => {
      dicht.current = aan
    }, []),
    klaar: useCallback(() => {
      dicht.current = true
      client.setQueryData(conceptVraag(dossierId).queryKey, { inhoud: null, op: null, versie: null })
    }, [client, dossierId]),
  }
}

/** When the loket kept it. */
function opVan(antwoord: unknown): string {
  return typeof antwoord === 'object' && antwoord !== null && 'op' in antwoord && typeof antwoord.op === 'string'
    ? antwoord.op
    : new Date().toISOString()
}
