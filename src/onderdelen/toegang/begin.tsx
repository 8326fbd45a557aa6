import { useEffect, useRef } from 'react'
import { useNavigate } from 'react-router'

/** Empties the form and goes to its first question, once. */
export function Begin({ zet, naar }: { zet: () => void; naar: string }) {
  const ga = useNavigate()
  const doe = useRef({ zet, naar })
  useEffect(() => {
    doe.current.zet()
    void ga(`/toegang/geven/${doe.current.naar}`, { replace: true })
  }, [ga])
  return null
}
