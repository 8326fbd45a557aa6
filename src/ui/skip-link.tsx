import type { ReactNode } from 'react'
import './skip-link.css'

/** The first stop of the Tab key: straight to the text of the page. */
export function SkipLink({ naar, children }: { naar: string; children: ReactNode }) {
  return (
    <a className="lk-skip lk-niet-op-papier" href={`#${naar}`}>
      {children}
    </a>
  )
}
