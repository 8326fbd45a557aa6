import type { MouseEvent } from 'react'
import type { PlanDeel } from '../../contract/woorden.ts'
import { deelAnker } from './deel-naam.ts'

/** A link to a part further down the same page; the keyboard and a screen reader go along. */
export function NaarDeel({ persoonId, deel, children }: { persoonId: string; deel: PlanDeel; children: string }) {
  const anker = deelAnker(persoonId, deel)
  const spring = (e: MouseEvent): void => {
    const doel = document.getElementById(anker)
    if (doel === null) return
    e.preventDefault()
    doel.focus({ preventScroll: true })
    doel.scrollIntoView({ block: 'start' })
  }
  return (
    <a className="lk-link" href={`#${anker}`} onClick={spring}>
      {children}
    </a>
  )
}
