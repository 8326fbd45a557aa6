import { useCallback, useEffect, useRef, useState } from 'react'
import type { MeerStand } from '../../domein/plan/meerwaarde.ts'
import { useConcept } from '../../offline/concept.ts'
import { useKeuze } from '../../offline/plan-haken.ts'
import type { PlanDocument } from '../../offline/plandoc.ts'
import { zetHalfGetypt } from './meer-open.ts'
import { type Getypt, type Vorm, eigenTekst, leesGetypt } from './meer-waarden.ts'

/** A pause in typing after which what stands there is taken as meant: '1' on the way to '12' is not. */
const RUST_MS = 900

export type MeerInvoer<T> = {
  stand: MeerStand<T>
  /** what the field shows */
  tekst: string
  /** the person left the field with something in it that is no value: it is kept here, and not in the plan */
  half: boolean
  bijTypen(tekst: string): void
  bijVerlaten(): void
  /** chooses one of the values on the screen */
  kies(waarde: T): void
}

/**
 * A typed value that two people can set. What is typed is kept on the device at each key; it becomes a choice in the plan
 * after a pause, on leaving the field and when the page goes, and only when it is a value. A choice that came in while
 * typing is not decided against: then both stand. `veld` and `document` may not change while mounted (use a key).
 */
export function useMeerInvoer<T>(document: PlanDocument, veld: string, vorm: Vorm<T>): MeerInvoer<T> {
  const { stand, zet } = useKeuze(document, veld, vorm.isWaarde)
  const concept = useConcept<Getypt | null>(['meer', document.id, veld], null, leesGetypt)
  const { zet: houd, wis } = concept
  const [tekst, zetTekst] = useState<string | null>(null)
  const [mist, zetMist] = useState(false)
  // The draft whose value the plan holds already, and only the disk not yet: it is no text of the field any more. Else the
  // field would change under the hands of who comes back to it at once.
  const [inPlan, zetInPlan] = useState<Getypt | null>(null)
  const open = useRef<Getypt | null>(null)
  // What was on the screen when this visit to the field began to type; after writing, that is the own choice.
  const gezien = useRef<string[] | null>(null)
  const klok = useRef<ReturnType<typeof setTimeout>>(undefined)

  const schrijf = useCallback((): void => {
    clearTimeout(klok.current)
    const nu = open.current
    const waarde = nu === null ? undefined : vorm.lees(nu.tekst)
    if (nu === null || waarde === undefined || document.beeld.mag !== 'SCHRIJVEN') return
    // Typed and taken out again where nothing stood: there is nothing to say.
    const id = waarde === null && document.lijst(veld).length === 0 ? null : zet(waarde, nu.gezien)
    open.current = null
    zetInPlan(nu)
    gezien.current = id === null ? null : [id]
    // The draft goes when the plan has it on disk; until then a crash finds the one or the other.
    void document.bewaar().then(() => {
      if (open.current === null) wis()
    })
  }, [document, veld, vorm, zet, wis])

  useEffect(() => {
    const bijWeg = (): void => schrijf()
    // Capturing: the flush of the document itself listens to the same, and comes after.
    addEventListener('pagehide', bijWeg, true)
    addEventListener('visibilitychange', bijWeg, true)
    return () => {
      removeEventListener('pagehide', bijWeg, true)
      removeEventListener('visibilitychange', bijWeg, true)
      schrijf()
    }
  }, [schrijf])

  // Words of an earlier visit that did not reach the plan.
  const bewaard = concept.waarde === inPlan ? null : concept.waarde
  useEffect(() => {
    if (bewaard === null || open.current !== null || tekst !== null) return
    open.current = bewaard
    schrijf()
  }, [bewaard, tekst, schrijf])

  const isOpen = concept.waarde !== null
  useEffect(() => {
    zetHalfGetypt(document.id, veld, isOpen)
    return () => zetHalfGetypt(document.id, veld, false)
  }, [document, veld, isOpen])

  return {
    stand,
    tekst: tekst ?? bewaard?.tekst ?? eigenTekst(stand, document.persoonId, vorm),
    half: mist || (tekst === null && bewaard !== null && vorm.lees(bewaard.tekst) === undefined),
    bijTypen: (nieuw) => {
      gezien.current ??= open.current?.gezien ?? (stand.soort === 'LEEG' ? [] : stand.keuzes.map((k) => k.id))
      open.current = { tekst: nieuw, gezien: gezien.current }
      zetTekst(nieuw)
      houd(open.current)
      if (mist && vorm.lees(nieuw) !== undefined) zetMist(false)
      clearTimeout(klok.current)
      klok.current = setTimeout(schrijf, RUST_MS)
    },
    bijVerlaten: () => {
      schrijf()
      const half = open.current !== null
      zetMist(half)
      if (half) return
      gezien.current = null
      zetTekst(null)
    },
    kies: (waarde) => {
      clearTimeout(klok.current)
      open.current = null
      gezien.current = null
      zetTekst(null)
      zetMist(false)
      wis()
      zet(waarde)
    },
  }
}
