import { type RefCallback, useCallback, useEffect, useMemo, useState, useSyncExternalStore } from 'react'
import { type MeerStand, kies, meerStand } from '../domein/plan/meerwaarde.ts'
import { useStatus } from './haken.ts'
import { offline } from './offline.ts'
import type { OpzijTekst } from './plan-opslag.ts'
import { PLAN_BEGIN, type PlanBeeld } from './plan-beeld.ts'
import type { PlanDocument } from './plandoc.ts'
import { bindTekst } from './tekst-binding.ts'

// Only screens of the plan import this file: it brings the plan chunk (Yjs) with it.

const niets = (): (() => void) => () => undefined

export type PlanDocumentBeeld = PlanBeeld & { document: PlanDocument | null }

/** Opens a plan document for as long as the screen stands; null as id opens nothing. */
export function usePlanDocument(docId: string | null): PlanDocumentBeeld {
  const [document, zet] = useState<PlanDocument | null>(null)
  const persoonId = useSyncExternalStore(
    (doe) => offline().apparaat.bijWissel(doe),
    () => offline().apparaat.open?.persoonId ?? null,
    () => null,
  )
  // A store that locks while a document is open keeps the document: it says so itself, and opens again.
  const [wie, zetWie] = useState<string | null>(null)
  if (persoonId !== null && persoonId !== wie) zetWie(persoonId)
  const { opslag } = useStatus()
  useEffect(() => {
    // Locked since the start: the text of who was here last is named, never shown as an empty field.
    if (opslag === 'OP_SLOT' && wie === null)
      void offline()
        .apparaat.laatstePersoon()
        .then(
          (p) => zetWie((w) => w ?? p),
          () => undefined,
        )
  }, [opslag, wie])
  useEffect(() => {
    if (docId === null || wie === null) return
    let weg = false
    let eigen: PlanDocument | null = null
    const plan = offline().plan()
    void plan.then((p) => {
      if (weg) return
      eigen = p.open(wie, docId)
      zet(eigen)
    })
    return () => {
      weg = true
      zet(null)
      void plan.then((p) => eigen && p.los(eigen))
    }
  }, [docId, wie])
  const beeld = useSyncExternalStore(
    useCallback((doe) => document?.abonneer(doe) ?? niets(), [document]),
    () => document?.beeld ?? PLAN_BEGIN,
    () => PLAN_BEGIN,
  )
  return useMemo(() => ({ ...beeld, document }), [beeld, document])
}

/** Live text of a field, for reading. */
export function useTekst(document: PlanDocument | null, veld: string): string {
  return useSyncExternalStore(
    useCallback((doe) => (document ? volg(document, (d) => d.tekst(veld), doe) : niets()), [document, veld]),
    () => document?.tekst(veld).toString() ?? '',
    () => '',
  )
}

type Waarneembaar = { observe(doe: () => void): void; unobserve(doe: () => void): void }

/** Observes one shared type of a document, also after the document was started afresh. */
function volg(document: PlanDocument, kiesDeel: (d: PlanDocument) => Waarneembaar, doe: () => void): () => void {
  let { ydoc } = document
  let deel = kiesDeel(document)
  deel.observe(doe)
  const stop = document.abonneer(() => {
    if (document.ydoc === ydoc) return
    ydoc = document.ydoc
    deel = kiesDeel(document)
    deel.observe(doe)
    doe()
  })
  return () => {
    stop()
    deel.unobserve(doe)
  }
}

/** Ref for an uncontrolled textarea or input that is bound to a text of the document; keeps the caret. */
export function useTekstVeld(document: PlanDocument | null, veld: string): { ref: RefCallback<HTMLTextAreaElement | HTMLInputElement> } {
  const ref = useCallback(
    (element: HTMLTextAreaElement | HTMLInputElement | null) => {
      if (!element || !document) return
      let { ydoc } = document
      let los = bindTekst(document.tekst(veld), element)
      const stop = document.abonneer(() => {
        if (document.ydoc === ydoc) return
        los()
        ydoc = document.ydoc
        los = bindTekst(document.tekst(veld), element)
      })
      return () => {
        stop()
        los()
      }
    },
    [document, veld],
  )
  return { ref }
}

/** A choice that several people may make (meerwaarde.ts). Pass a stable `isWaarde`. For `gezien` see `kies`. */
export function useKeuze<T>(
  document: PlanDocument | null,
  veld: string,
  isWaarde: (w: unknown) => w is T,
): { stand: MeerStand<T>; zet(waarde: T, gezien?: readonly string[]): string | null } {
  // The list as one text: what changes between the first picture and the listening is drawn too.
  useSyncExternalStore(
    useCallback((doe) => (document ? volg(document, (d) => d.lijst(veld), doe) : niets()), [document, veld]),
    () => (document ? JSON.stringify(document.lijst(veld).toArray()) : ''),
    () => '',
  )
  const zet = useCallback(
    (waarde: T, gezien?: readonly string[]) =>
      document ? kies(document.lijst(veld), { id: crypto.randomUUID(), waarde, door: document.persoonId }, isWaarde, gezien) : null,
    [document, veld, isWaarde],
  )
  return { stand: document ? meerStand(document.lijst(veld), isWaarde) : { soort: 'LEEG' }, zet }
}

/** Text that the loket did not take, of one document or of all; stays until its author removes it. */
export function useOpzij(docId?: string): OpzijTekst[] {
  const [lijst, zet] = useState<OpzijTekst[]>([])
  useEffect(() => {
    let weg = false
    const ververs = (): void => {
      offline()
        .planOpslag.opzij()
        .then((l) => {
          if (!weg) zet(docId === undefined ? l : l.filter((o) => o.doc === docId))
        })
        .catch(() => undefined)
    }
    ververs()
    const stop = [
      offline().bus.luister((b) => {
        if (b.soort === 'OPZIJ_VERANDERD') ververs()
      }),
      offline().apparaat.bijWissel(ververs),
    ]
    return () => {
      weg = true
      for (const doe of stop) doe()
    }
  }, [docId])
  return lijst
}
