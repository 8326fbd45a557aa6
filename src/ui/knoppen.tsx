import type { ReactNode } from 'react'
import './knop.css'

/** The row of actions under a form or text: the one that continues comes first. */
export function Knoppen({ children }: { children: ReactNode }) {
  return <div className="lk-knoppen">{children}</div>
}
