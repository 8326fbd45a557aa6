import { useSyncExternalStore } from 'react'
import type { Taal } from '../lib/opmaak.ts'

/** How this device shows the loket. Nothing personal, so it may stand unencrypted on a shared device. */
export type Voorkeur = { readonly taal: Taal; readonly rust: boolean; readonly groot: boolean }

/** Same key as the small script in the head of the page (src/app/schil/voorkeur-script.ts), which runs before first paint. */
export const VOORKEUR_SLEUTEL = 'lk-voorkeur'

const BEGIN: Voorkeur = { taal: 'nl', rust: false, groot: false }

function lees(): Voorkeur {
  try {
    const ruw: unknown = JSON.parse(localStorage.getItem(VOORKEUR_SLEUTEL) ?? '{}')
    if (typeof ruw !== 'object' || ruw === null) return BEGIN
    return {
      taal: 'taal' in ruw && ruw.taal === 'en' ? 'en' : 'nl',
      rust: 'rust' in ruw && ruw.rust === true,
      groot: 'groot' in ruw && ruw.groot === true,
    }
  } catch {
    return BEGIN
  }
}

let nu: Voorkeur = typeof localStorage === 'undefined' ? BEGIN : lees()
const luisteraars = new Set<() => void>()

function toon({ taal, rust, groot }: Voorkeur): void {
  const wortel = document.documentElement
  wortel.lang = taal
  wortel.toggleAttribute('data-rust', rust)
  wortel.toggleAttribute('data-groot', groot)
}

// The script in the head of a built page has done this already; in development there is none.
if (typeof document !== 'undefined') toon(nu)

/** The preference of this moment, for code outside React. */
export function voorkeur(): Voorkeur {
  return nu
}

/** Changes one or more settings, shows them at once, and keeps them on the device where that is allowed. */
export function zetVoorkeur(deel: Partial<Voorkeur>): void {
  nu = { ...nu, ...deel }
  toon(nu)
  try {
    localStorage.setItem(VOORKEUR_SLEUTEL, JSON.stringify(nu))
  } catch {
    // Storage is full or forbidden: the setting still holds for this visit.
  }
  for (const luisteraar of luisteraars) luisteraar()
}

export function useVoorkeur(): Voorkeur {
  return useSyncExternalStore(
    (meld) => {
      luisteraars.add(meld)
      return () => luisteraars.delete(meld)
    },
    () => nu,
    () => BEGIN,
  )
}
