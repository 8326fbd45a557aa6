import type { QueryClient } from '@tanstack/react-query'
import { offline } from '../offline/offline.ts'
import { dossiersVraag } from '../onderdelen/start/deur.ts'

/**
 * What a room wants on an own device before the network goes: `src/onderdelen/<room>/vooraf.ts` exports `haalVooraf`.
 * It fetches through the queries of that room, so that a screen finds the answer under the same key.
 */
type Vooraf = { haalVooraf: (client: QueryClient, dossierId: string, persoonId: string) => Promise<void> }

const gevonden = import.meta.glob<Vooraf>('../onderdelen/*/vooraf.ts')
/** The screen that somebody looks at comes first. */
const RUST_MS = 4000

/** After each sign-in on an own device: brings home, quietly, what the person may need without a network. */
export function startVooraf(client: QueryClient): void {
  const o = offline()
  let klaarVoor: string | null = null
  const kijk = (): void => {
    const { opslag, aangemeld, online, sessieWeg } = o.status.beeld
    const open = o.apparaat.open
    if (opslag !== 'OPEN' || !aangemeld || !online || sessieWeg || !open?.bewaren || open.persoonId === klaarVoor) return
    klaarVoor = open.persoonId
    setTimeout(() => {
      void haal(client, open.persoonId).then(
        (gedaan) => {
          if (!gedaan) klaarVoor = null
        },
        () => undefined,
      )
    }, RUST_MS)
  }
  o.status.abonneer(kijk)
  // Also when the person says only now that the device is their own.
  o.apparaat.bijWissel(kijk)
  kijk()
}

/** False when nothing was fetched because the device is not an own one (yet). */
async function haal(client: QueryClient, persoonId: string): Promise<boolean> {
  // On a shared device nothing is readable after closing: fetching for later would only cost data.
  if ((await offline().apparaat.modus()) !== 'EIGEN') return false
  const dossiers = await client.ensureQueryData(dossiersVraag)
  for (const laad of Object.values(gevonden)) {
    const { haalVooraf } = await laad()
    // One room that fails (no right, no such thing) says nothing about the next.
    for (const { id } of dossiers) await haalVooraf(client, id, persoonId).catch(() => undefined)
  }
  return true
}
