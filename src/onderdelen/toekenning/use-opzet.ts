import { useCallback, useEffect, useSyncExternalStore } from 'react'
import type { Opzet } from '../../domein/toekenning-opzet.ts'
import { useLive, useStatus } from '../../offline/haken.ts'
import type { Kant, SessieBeeld } from './andere-versie.ts'
import type { OpzetSessie } from './opzet-sessie.ts'

/** LEEG: nothing typed; NIET: what stands on the screen is not at the loket; ANDERS: nor will it, until one is chosen. */
export type BewaarStaat = 'LEEG' | 'BEWAARD' | 'BEZIG' | 'NIET' | 'ANDERS'
/** Two texts of one draft, and what the consulent can do with them. */
export type Andere = {
  staat: SessieBeeld['botsing']
  /** which text was chosen, while the other one can still be got back */
  gekozen: Kant | null
  uitgave: number
  haal: () => Promise<void>
  /** @param hier what of the text on the screen is kept, when that is not all of it */
  kies: (kant: Kant, hier?: Opzet) => void
  wissel: () => void
}
export type OpzetWerk = {
  opzet: Opzet
  zet: (verander: (oud: Opzet) => Opzet) => void
  bewaard: { staat: BewaarStaat; op: string | null; opnieuw: () => void }
  /** the version of the draft that stands at the loket when everything that was sent has arrived */
  gezien: () => string | null
  /** another text than the one that was seen here stands at the loket */
  andere: Andere
  stil: (aan: boolean) => void
  klaar: () => void
}

/** The draft of a beschikking, kept at the loket as the consulent goes on: a device of a medewerker keeps nothing. */
export function useOpzet(sessie: OpzetSessie): OpzetWerk {
  const { online } = useStatus()
  const beeld = useSyncExternalStore(
    useCallback((doe) => sessie.abonneer(doe), [sessie]),
    () => sessie.beeld,
    () => sessie.beeld,
  )
  useEffect(() => {
    sessie.start()
    const verborgen = (): void => {
      if (document.visibilityState === 'hidden') sessie.verlaat()
    }
    document.addEventListener('visibilitychange', verborgen)
    return () => {
      document.removeEventListener('visibilitychange', verborgen)
      sessie.verlaat()
    }
  }, [sessie])
  useLive((g) => {
    if (g.soort === 'RESYNC' || (g.soort === 'VERANDERD' && g.wat.includes('geld'))) void sessie.kijk()
  })
  const { opzet, bij, op, onderweg, mislukt, botsing, over, uitgave } = beeld
  const staat: BewaarStaat =
    botsing !== null
      ? 'ANDERS'
      : mislukt === opzet || (onderweg && !online)
        ? 'NIET'
        : opzet !== bij
          ? 'BEZIG'
          : op === null
            ? 'LEEG'
            : 'BEWAARD'
  return {
    opzet,
    zet: useCallback((verander) => sessie.verander(verander), [sessie]),
    bewaard: { staat, op, opnieuw: () => sessie.bewaar() },
    gezien: () => sessie.gezien,
    andere: {
      staat: botsing,
      gekozen: botsing === null && over !== null ? over.gekozen : null,
      uitgave,
      haal: () => sessie.haal(),
      kies: (kant, hier) => sessie.kies(kant, hier),
      wissel: () => sessie.wissel(),
    },
    stil: useCallback((aan: boolean) => sessie.stil(aan), [sessie]),
    klaar: useCallback(() => sessie.klaar(), [sessie]),
  }
}
