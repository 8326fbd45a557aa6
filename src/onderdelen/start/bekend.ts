import { useEffect } from 'react'

/** Same key and attribute as the small script in the head of the page (scripts/bouw/schil.ts). */
const SLEUTEL = 'lk-bekend'
const MERK = 'data-bekend'

/** Was somebody signed in here last time? Only chooses what stands there while we ask; says nothing about who. */
export function wasBekend(): boolean {
  return document.documentElement.hasAttribute(MERK)
}

/** Remembers for the next visit whether somebody is signed in; `null`: not known yet. */
export function useOnthoudBekend(bekend: boolean | null): void {
  useEffect(() => {
    if (bekend === null) return
    document.documentElement.toggleAttribute(MERK, bekend)
    try {
      if (bekend) localStorage.setItem(SLEUTEL, '1')
      else localStorage.removeItem(SLEUTEL)
    } catch {
      // Only chooses the first picture of the next visit.
    }
  }, [bekend])
}
