import { type RefObject, useEffect } from 'react'
import { useLocation, useNavigate } from 'react-router'
import type { Concept } from '../../offline/concept.ts'
import type { Opzet } from './opsteller.tsx'

/** What another page gives along to a conversation: the first words, and whom they are about. Never in the address. */
export type Begin = { begin: string; overPersoonId: string | null }

function leesBegin(ruw: unknown): Begin | null {
  if (typeof ruw !== 'object' || ruw === null || !('begin' in ruw) || typeof ruw.begin !== 'string') return null
  return { begin: ruw.begin, overPersoonId: 'overPersoonId' in ruw && typeof ruw.overPersoonId === 'string' ? ruw.overPersoonId : null }
}

/**
 * Puts those words in the field once, after what stands there already: nothing that was typed is lost. The field takes
 * the focus, because writing is what the person came for.
 * @param er whether the field is on the screen
 */
export function useBegin({ geladen, waarde, zet }: Concept<Opzet>, veld: RefObject<HTMLTextAreaElement | null>, er: boolean): void {
  const plek = useLocation()
  const naar = useNavigate()
  useEffect(() => {
    const begin = leesBegin(plek.state)
    if (begin === null || !geladen || !er) return
    const { tekst } = waarde
    if (!tekst.includes(begin.begin))
      zet({ tekst: tekst.trim() === '' ? begin.begin : `${tekst}\n\n${begin.begin}`, overPersoonId: begin.overPersoonId })
    veld.current?.focus()
    // The page keeps this as long as it is in the history: without it a reload would write it again after sending.
    void naar({ pathname: plek.pathname, search: plek.search, hash: plek.hash }, { replace: true, state: null })
  }, [plek, geladen, waarde, zet, naar, veld, er])
}
