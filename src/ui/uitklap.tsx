import type { ReactNode } from 'react'
import { IcoonVerder } from './icoon-teken.tsx'
import './uitklap.css'

/** Something extra that opens in place ('Uitleg en voorbeelden'). Prints open. */
export function Uitklap({ titel, children, open }: { titel: ReactNode; children: ReactNode; open?: boolean }) {
  return (
    <details className="lk-uitklap" open={open}>
      <summary>
        <IcoonVerder />
        {titel}
      </summary>
      <div className="lk-uitklap__binnen">{typeof children === 'string' ? <p>{children}</p> : children}</div>
    </details>
  )
}
