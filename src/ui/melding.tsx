import { type ReactNode, useEffect, useRef } from 'react'
import { isFocusVerloren } from './focus-verloren.ts'
import { IcoonInfo, IcoonKlaar, IcoonLetOp } from './icoon-teken.tsx'
import { klassen } from './klassen.ts'
import './melding.css'

export type MeldingSoort = 'info' | 'attention' | 'settled'

export type MeldingProps = {
  soort?: MeldingSoort
  kop?: ReactNode
  children?: ReactNode
  /** Read out at once when it appears after something the person did; takes the focus when it came in the place of what had it. */
  live?: boolean
}

const TEKENS = { info: IcoonInfo, attention: IcoonLetOp, settled: IcoonKlaar } as const

/** A message in its place in the page: what happened, what it means, who acts, by when. Icon and words carry what colour does. */
export function Melding({ soort = 'info', kop, children, live = false }: MeldingProps) {
  const Teken = TEKENS[soort]
  const vak = useRef<HTMLDivElement>(null)
  useEffect(() => {
    if (live && isFocusVerloren()) vak.current?.focus({ preventScroll: true })
  }, [live])
  return (
    <div
      className={klassen('lk-melding', `lk-melding--${soort}`)}
      role={live ? 'status' : undefined}
      tabIndex={live ? -1 : undefined}
      ref={vak}
    >
      <Teken maat={26} />
      {kop ? <p className="lk-melding__kop">{kop}</p> : null}
      {children ? <div className="lk-melding__tekst">{typeof children === 'string' ? <p>{children}</p> : children}</div> : null}
    </div>
  )
}
