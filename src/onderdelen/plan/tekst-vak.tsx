import { useCallback, useEffect, useRef } from 'react'
import { useTekst as useLeesTekst, useTekstVeld } from '../../offline/plan-haken.ts'
import type { PlanDocument } from '../../offline/plandoc.ts'
import { TekstVlak } from '../../ui/tekst-vlak.tsx'
import { Dicteren } from './dicteren.tsx'

/** A field that is as high as its text; only where the browser does not do that itself. */
function useMeegroeien(tekst: string): (element: HTMLTextAreaElement | null) => void {
  const veld = useRef<HTMLTextAreaElement | null>(null)
  useEffect(() => {
    const element = veld.current
    if (element === null || CSS.supports('field-sizing', 'content')) return
    element.style.blockSize = 'auto'
    element.style.blockSize = `${element.scrollHeight + 4}px`
  }, [tekst])
  return useCallback((element) => {
    veld.current = element
  }, [])
}

/** A textarea that is bound to a text of an open document and as high as its text. `element`: for caret and focus. */
export function useGebondenVlak(document: PlanDocument | null, veld: string) {
  const { ref } = useTekstVeld(document, veld)
  const groei = useMeegroeien(useLeesTekst(document, veld))
  const element = useRef<HTMLTextAreaElement | null>(null)
  const alle = useCallback(
    (nu: HTMLTextAreaElement | null) => {
      groei(nu)
      element.current = nu
      const los = ref(nu)
      return () => {
        groei(null)
        element.current = null
        if (typeof los === 'function') los()
      }
    },
    [ref, groei],
  )
  return { ref: alle, element }
}

/** The field of one text of an open document: merged letter by letter, with dictation where the browser has it. */
export function TekstVak({
  document,
  veld,
  label,
  bij,
  hint,
  rows = 5,
  id,
}: {
  document: PlanDocument | null
  veld: string
  label: string
  bij?: string
  hint?: string
  rows?: number
  /** of the textarea, for who puts the focus there */
  id?: string
}) {
  const { ref, element } = useGebondenVlak(document, veld)
  return (
    <div className="pl-vak">
      <TekstVlak ref={ref} label={label} bij={bij} hint={hint} rows={rows} autoCapitalize="sentences" spellCheck {...(id ? { id } : {})} />
      <Dicteren veld={element} />
    </div>
  )
}
