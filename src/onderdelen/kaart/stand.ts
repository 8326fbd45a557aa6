import { useSyncExternalStore } from 'react'
import { type Kaartkeuze, LEGE_KEUZE } from '../../domein/kaart.ts'

/** What somebody has typed and chosen here. Only in memory: a question about help can say a lot about a person. */
export type Stand = {
  vraag: string
  postcode: string
  volgorde: 'AFSTAND' | 'NAAM'
  keuze: Kaartkeuze
  /** how many rows are shown */
  toon: number
}

/** Rows shown at first and with each 'meer'. */
export const STUK = 20
const BEGIN: Stand = { vraag: '', postcode: '', volgorde: 'AFSTAND', keuze: LEGE_KEUZE, toon: STUK }

let stand = BEGIN
const luisteraars = new Set<() => void>()

/** Changes part of it. A new question starts at the top of the list again. */
export function zetStand(deel: Partial<Stand>): void {
  stand = { ...stand, toon: STUK, ...deel }
  for (const l of luisteraars) l()
}

export function zetKeuze(deel: Partial<Kaartkeuze>): void {
  zetStand({ keuze: { ...stand.keuze, ...deel } })
}

/** Clears words and choices; the postcode stays. */
export function wisKeuze(): void {
  zetStand({ vraag: '', keuze: LEGE_KEUZE })
}

/** What stands there now, kept while going to an offer and back. */
export function useStand(): Stand {
  return useSyncExternalStore(
    (l) => {
      luisteraars.add(l)
      return () => luisteraars.delete(l)
    },
    () => stand,
  )
}
