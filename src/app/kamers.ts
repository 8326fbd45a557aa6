import type { ComponentType } from 'react'
import { laadTekst } from '../i18n/i18n.ts'

/**
 * How a room plugs in: a folder `src/onderdelen/<room>/` with a `kamer.tsx` that exports `Kamer`, a component that may
 * hold nested `<Routes>` (paths relative to its address). Nothing else: the room is found at build time, its code and
 * its texts (`src/i18n/<taal>/<room>.json`) are fetched together when someone goes there.
 */
type KamerModule = { Kamer: ComponentType }

const gevonden = import.meta.glob<KamerModule>('../onderdelen/*/kamer.tsx')

/** Room → address. The addresses are public: people keep them and letters name them. */
export const ADRESSEN = {
  start: '/',
  plan: '/plan/*',
  geld: '/geld/*',
  kaart: '/hulp/*',
  kanaal: '/contact/*',
  toegang: '/toegang/*',
  uitleg: '/uitleg/*',
  toestel: '/toestel/*',
  melding: '/melding/*',
  uitnodiging: '/uitnodiging',
  school: '/school',
  werkplek: '/werkplek/*',
} as const

export type KamerNaam = keyof typeof ADRESSEN

export function heeftKamer(naam: KamerNaam): boolean {
  return `../onderdelen/${naam}/kamer.tsx` in gevonden
}

/** Rooms that stand in this build. */
export const KAMERS = (
  [
    'start',
    'plan',
    'geld',
    'kaart',
    'kanaal',
    'toegang',
    'uitleg',
    'toestel',
    'melding',
    'uitnodiging',
    'school',
    'werkplek',
  ] satisfies KamerNaam[]
).filter((naam) => heeftKamer(naam))

/** Code and texts of a room, side by side. */
export async function laadKamer(naam: KamerNaam): Promise<ComponentType> {
  const laad = gevonden[`../onderdelen/${naam}/kamer.tsx`]
  if (laad === undefined) throw new Error(`No room ${naam}`)
  const [kamer] = await Promise.all([laad(), laadTekst(naam)])
  return kamer.Kamer
}

/**
 * Fetches a room before it is asked for: when a finger or the focus is on its place. Not without a network: a browser
 * keeps a failed part as failed, and the room would stay shut after the network came back.
 */
export function haalVast(naam: KamerNaam): void {
  if (heeftKamer(naam) && navigator.onLine) laadKamer(naam).catch(() => undefined)
}
