import type { ReactNode } from 'react'
import { IcoonInfo, IcoonKlaar, IcoonLetOp } from './icoon-teken.tsx'
import { klassen } from './klassen.ts'
import './melding.css'

export type MeldingSoort = 'info' | 'attention' | 'settled'

export type MeldingProps = {
  soort?: MeldingSoort
  kop?: ReactNode
  children?: ReactNode
  /** Read out at once when it appears after something the person did. */
  live?: boolean
}

const TEKENS = { info: IcoonInfo, attention: IcoonLetOp, settled: IcoonKlaar } as const

/** A message in its place in the page: what happened, what it means, who acts, by when. Icon and words carry what colour does. */
export function Melding({ soort = 'info', kop, children, live = false }: MeldingProps) {
  const Teken = TEKENS[soort]
  return (
    <div className={klassen('lk-melding', `lk-melding--${soort}`)} role={live ? 'status' : undefined}>
      <Teken maat={26} />
      {kop ? <p className="lk-melding__kop">{kop}</p> : null}
      {children ? <div className="lk-melding__tekst">{typeof children === 'string' ? <p>{children}</p> : children}</div> : null}
    </div>
  )
}
