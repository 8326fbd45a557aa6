import type { ReactNode } from 'react'
import './lijst.css'

/** Rows under each other with a thin line between; its children are `Rij`. */
export function Lijst({ children, label }: { children: ReactNode; label?: string }) {
  return (
    <ul className="lk-lijst" aria-label={label}>
      {children}
    </ul>
  )
}
