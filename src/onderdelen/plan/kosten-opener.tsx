import { type ReactNode, useState } from 'react'
import { Uitklap } from '../../ui/uitklap.tsx'

/** A part of a form that may stay closed while it is empty. Once it holds something it does not close by itself. */
export function Opener({ titel, open, children }: { titel: string; open: boolean; children: ReactNode }) {
  const [ooit, zetOoit] = useState(open)
  if (open && !ooit) zetOoit(true)
  return (
    <Uitklap titel={titel} open={ooit}>
      <div className="lk-stapel">{children}</div>
    </Uitklap>
  )
}
