import type { ReactNode } from 'react'
import { heel } from './heel.tsx'
import { IcoonVerder } from './icoon-teken.tsx'
import { klassen } from './klassen.ts'
import { Link } from './link.tsx'
import './lijst.css'

export type RijProps = {
  titel: ReactNode
  /** With an address the whole row can be pressed. */
  naar?: string
  /** One or two short lines under the title. */
  bij?: ReactNode
  icoon?: ReactNode
  /** At the end: an amount, a date, a Merkje. */
  eind?: ReactNode
  /** Something of the person: the icon takes the accent. */
  mijn?: boolean
}

/** One row of a Lijst. */
export function Rij({ titel, naar, bij, icoon, eind, mijn = false }: RijProps) {
  return (
    <li className={klassen('lk-rij', mijn && 'lk-rij--mijn')}>
      {icoon && <span className="lk-rij__icoon">{icoon}</span>}
      <div className="lk-rij__midden">
        <span className="lk-rij__titel">{naar === undefined ? heel(titel) : <Link naar={naar}>{heel(titel)}</Link>}</span>
        {bij && <span className="lk-rij__bij">{heel(bij)}</span>}
      </div>
      {(eind !== undefined || naar !== undefined) && (
        <span className="lk-rij__eind">
          {eind}
          {naar !== undefined && <IcoonVerder />}
        </span>
      )}
    </li>
  )
}
