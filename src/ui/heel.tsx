import type { ReactNode } from 'react'
import './tekst.css'

/** Figures with hyphens in the words of a person, such as '14-09': one thing, that no line may break in two. */
const MET_STREEPJES = /(\d+(?:-\d+)+)/u

/** Words of a person as they stand on the screen; what is no text stays as it is. */
export function heel(tekst: ReactNode): ReactNode {
  if (typeof tekst !== 'string' || !MET_STREEPJES.test(tekst)) return tekst
  return tekst.split(MET_STREEPJES).map((deel, nr) =>
    nr % 2 === 0 ? (
      deel
    ) : (
      <span key={nr} className="lk-heel">
        {deel}
      </span>
    ),
  )
}
