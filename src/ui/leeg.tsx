import type { ReactNode } from 'react'
import './leeg.css'

/** Nothing here yet: says what comes here, and the one thing to do. */
export function Leeg({ icoon, titel, children, actie }: { icoon?: ReactNode; titel: ReactNode; children?: ReactNode; actie?: ReactNode }) {
  return (
    <div className="lk-leeg">
      {icoon}
      <p className="lk-kop--3">
        <b>{titel}</b>
      </p>
      {children && <p>{children}</p>}
      {actie}
    </div>
  )
}
