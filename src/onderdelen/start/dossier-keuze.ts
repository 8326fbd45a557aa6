import { useSyncExternalStore } from 'react'

/** Person → chosen dossier, both as id: nothing of it says who that is, so it may stand on a shared device too. */
const SLEUTEL = 'lk-dossier'
const luisteraars = new Set<() => void>()
let nu: Readonly<Record<string, string>> | null = null

function lees(): Readonly<Record<string, string>> {
  try {
    const ruw: unknown = JSON.parse(localStorage.getItem(SLEUTEL) ?? '{}')
    if (typeof ruw !== 'object' || ruw === null) return {}
    return Object.fromEntries(Object.entries(ruw).filter((paar): paar is [string, string] => typeof paar[1] === 'string'))
  } catch {
    return {}
  }
}

function stand(): Readonly<Record<string, string>> {
  nu ??= lees()
  return nu
}

const LEEG: Readonly<Record<string, string>> = {}

/** Remembers for this person, on this device, which dossier is open. */
export function kiesDossier(persoonId: string, dossierId: string): void {
  nu = { ...stand(), [persoonId]: dossierId }
  try {
    localStorage.setItem(SLEUTEL, JSON.stringify(nu))
  } catch {
    // Storage is full or forbidden: the choice still holds for this visit.
  }
  for (const doe of luisteraars) doe()
}

/** The dossier that this person chose on this device, or null. */
export function useGekozenDossierId(persoonId: string | undefined): string | null {
  const keuzes = useSyncExternalStore(
    (doe) => {
      luisteraars.add(doe)
      return () => luisteraars.delete(doe)
    },
    stand,
    () => LEEG,
  )
  return persoonId === undefined ? null : (keuzes[persoonId] ?? null)
}
