import { useSyncExternalStore } from 'react'

/** Address of the line of a budgetplan for which somebody looks here. An address of a line holds ids only, and this goes with the tab. */
const SLEUTEL = 'lk-kaart-zoekt-voor'
const luisteraars = new Set<() => void>()
let nu: string | null | undefined

function lees(): string | null {
  try {
    const ruw = sessionStorage.getItem(SLEUTEL)
    return ruw?.startsWith('/plan/') ? ruw : null
  } catch {
    return null
  }
}

/** Remembers in this tab where somebody who looks for help came from, and goes back to; null: from nowhere. */
export function zetZoektVoor(adres: string | null): void {
  nu = adres
  try {
    if (adres === null) sessionStorage.removeItem(SLEUTEL)
    else sessionStorage.setItem(SLEUTEL, adres)
  } catch {
    // Without storage it is remembered until the page is loaded again.
  }
  for (const doe of luisteraars) doe()
}

/** The line for which somebody looks now, as its address. */
export function useZoektVoor(): string | null {
  return useSyncExternalStore(
    (doe) => {
      luisteraars.add(doe)
      return () => luisteraars.delete(doe)
    },
    () => {
      if (nu === undefined) nu = lees()
      return nu
    },
    () => null,
  )
}
