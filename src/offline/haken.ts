import { type QueryClient, type QueryKey, useQueryClient } from '@tanstack/react-query'
import { useCallback, useEffect, useRef, useState, useSyncExternalStore } from 'react'
import { OpSlot } from './apparaat.ts'
import { OpslagFout, type OpslagFoutSoort } from './databank.ts'
import { Eens } from './eens.ts'
import { type Leestijd, bijLeestijd, leestijd } from './lees-opties.ts'
import type { LiveGebeurtenis } from './live.ts'
import { offline } from './offline.ts'
import type { OpenOpdracht, Opdracht, Uitkomst } from './outbox.ts'
import type { Probleem } from './poorten.ts'
import { STATUS_BEGIN, type StatusBeeld } from './status.ts'

/** The picture of the status line. */
export function useStatus(): StatusBeeld {
  return useSyncExternalStore(
    (doe) => offline().status.abonneer(doe),
    () => offline().status.beeld,
    () => STATUS_BEGIN,
  )
}

/** See Offline.slotSinds and Offline.slotWacht. */
export function useSlot(): { sinds: number | null; wacht: number } {
  const { opslag } = useStatus()
  const [slot, zet] = useState<{ sinds: number | null; wacht: number }>({ sinds: null, wacht: 0 })
  useEffect(() => {
    let weg = false
    const o = offline()
    Promise.all([o.slotSinds(), o.slotWacht()]).then(
      ([sinds, wacht]) => !weg && zet({ sinds, wacht }),
      () => undefined,
    )
    return () => {
      weg = true
    }
  }, [opslag])
  return slot
}

/**
 * For a screen that holds words itself, outside useConcept: while `gevuld`, leaving the page asks first. Only for who
 * has no store that keeps them.
 */
export function useLosWerk(gevuld: boolean): void {
  const { bewaart } = useStatus()
  const los = gevuld && !bewaart
  useEffect(() => {
    if (!los) return
    const scherm = {}
    offline().losWerk.meld(scherm, true)
    return () => offline().losWerk.meld(scherm, false)
  }, [los])
}

/** Of when the answer on the screen is; null until there is one. */
export function useLeestijd(sleutel: QueryKey): Leestijd | null {
  const lees = (): Leestijd | null => leestijd(sleutel)
  return useSyncExternalStore(bijLeestijd, lees, () => null)
}

/** Hears what changed at the loket while this screen stands. */
export function useLive(bij: (g: LiveGebeurtenis) => void): void {
  const laatste = useRef(bij)
  useEffect(() => {
    laatste.current = bij
  })
  useEffect(
    () =>
      offline().bus.luister((b) => {
        if (b.soort === 'LIVE') laatste.current(b.gebeurtenis)
      }),
    [],
  )
}

/** First key words of queries that the live stream never names. */
const ZONDER_LIVE = new Set<unknown>(['loket', 'sessie', 'kaart', 'postcodes'])

/** Fetches again what the live stream names: queries whose first key word is in `wat`. The frame calls it once. */
export function useLiveVerversen(client: QueryClient): void {
  useLive((g) => {
    // What the stream never names does not change by an event that was missed either.
    // A right that was given or ended changes what every room may show, and whose dossiers there are.
    const toegang = g.soort === 'VERANDERD' && g.wat.includes('toegang')
    if (toegang) void client.invalidateQueries({ queryKey: ['sessie'] })
    if (g.soort === 'RESYNC' || toegang) void client.invalidateQueries({ predicate: (q) => !ZONDER_LIVE.has(q.queryKey[0]) })
    else if (g.soort === 'VERANDERD') for (const wat of g.wat) void client.invalidateQueries({ queryKey: [wat] })
  })
}

/**
 * Stores a command on this device and sends it when that can (OUT1). `persoonId` is that of the open store; `zegtZelf`:
 * see Outbox.stuurOpdracht.
 * @throws OpSlot, OpslagFout
 */
export function stuurOpdracht(o: Opdracht, zegtZelf?: () => boolean): Promise<{ id: string; uitkomst: Promise<Uitkomst> }> {
  const open = offline().apparaat.open
  if (!open) return Promise.reject(new OpSlot())
  return offline().stuurOpdracht({ ...o, persoonId: open.persoonId }, zegtZelf)
}

export type OpdrachtToestand = 'RUST' | 'BEWAARD' | 'GELUKT' | 'GEWEIGERD'
export type OpdrachtFout = 'OP_SLOT' | OpslagFoutSoort

/**
 * A command of a screen. `stuur` resolves when the command is on disk (with its id), or with null when it could not be
 * stored: `fout` then says why. `toestand` follows it to the answer of the loket.
 */
export function useOpdracht(op?: {
  bijGelukt?: (antwoord: unknown, o: Opdracht) => void
  bijGeweigerd?: (probleem: Probleem, o: Opdracht) => void
  /** queries to fetch again when the loket took it */
  ververs?: QueryKey[]
  /**
   * true: this screen itself says why the loket refused, with the words still in it, and offers to send again. Then
   * nothing of the refusal stays in the list of the device while the screen stands.
   */
  zegtZelf?: boolean
}): { stuur(o: Opdracht): Promise<string | null>; toestand: OpdrachtToestand; probleem: Probleem | null; fout: OpdrachtFout | null } {
  const client = useQueryClient()
  const [beeld, zet] = useState<{ toestand: OpdrachtToestand; probleem: Probleem | null; fout: OpdrachtFout | null }>({
    toestand: 'RUST',
    probleem: null,
    fout: null,
  })
  const laatste = useRef(op)
  useEffect(() => {
    laatste.current = op
  })
  const eens = useRef<Eens | null>(null)
  const staat = useRef(false)
  useEffect(() => {
    staat.current = true
    return () => {
      staat.current = false
    }
  }, [])
  const stuur = useCallback(
    async (o: Opdracht): Promise<string | null> => {
      try {
        eens.current ??= new Eens()
        return await eens.current.stuur(
          o,
          async (eerste) => {
            const gestuurd = await stuurOpdracht(eerste, () => staat.current && laatste.current?.zegtZelf === true)
            zet({ toestand: 'BEWAARD', probleem: null, fout: null })
            return gestuurd
          },
          (u) => {
            if (u.soort === 'GELUKT') {
              for (const queryKey of laatste.current?.ververs ?? []) void client.invalidateQueries({ queryKey })
              zet({ toestand: 'GELUKT', probleem: null, fout: null })
              laatste.current?.bijGelukt?.(u.antwoord, o)
            } else {
              zet({ toestand: 'GEWEIGERD', probleem: u.probleem, fout: null })
              laatste.current?.bijGeweigerd?.(u.probleem, o)
            }
          },
        )
      } catch (e) {
        if (e instanceof OpSlot) offline().bus.stuur({ soort: 'SESSIE_WEG' })
        else if (!(e instanceof OpslagFout)) throw e
        zet({ toestand: 'RUST', probleem: null, fout: e instanceof OpslagFout ? e.soort : 'OP_SLOT' })
        return null
      }
    },
    [client],
  )
  return { stuur, ...beeld }
}

/** Commands on this device that the loket has not taken (yet), oldest first; of one kind or all. */
export function useWachtend(opdracht?: string): OpenOpdracht[] {
  const [lijst, zet] = useState<OpenOpdracht[]>([])
  useEffect(() => {
    let weg = false
    const ververs = (): void => {
      offline()
        .outbox.lijst()
        .then((l) => {
          if (!weg) zet(opdracht === undefined ? l : l.filter((o) => o.opdracht === opdracht))
        })
        .catch(() => undefined)
    }
    ververs()
    const stop = [
      offline().bus.luister((b) => {
        if (b.soort === 'UIT_VERANDERD') ververs()
      }),
      offline().apparaat.bijWissel(ververs),
    ]
    return () => {
      weg = true
      for (const doe of stop) doe()
    }
  }, [opdracht])
  return lijst
}
