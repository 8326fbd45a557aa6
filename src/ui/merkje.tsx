import type { ReactNode } from 'react'
import { klassen } from './klassen.ts'
import './lijst.css'

/** A small word that says the state of a row. Words first; the colour only repeats them. */
export function Merkje({ soort, children }: { soort?: 'mijn' | 'attention' | 'settled'; children: ReactNode }) {
  return <span className={klassen('lk-merk', soort && `lk-merk--${soort}`)}>{children}</span>
}
