import type { QueryClient } from '@tanstack/react-query'
import { offline } from '../offline/offline.ts'
import { dossiersVraag } from '../onderdelen/start/deur.ts'

/**
 * What a room wants on the device before the network goes: `src/onderdelen/<room>/vooraf.ts` exports `haalVooraf`.
 * It fetches through the queries of that room, so that a screen finds the answer under the same key.
 */
type Vooraf = { haalVooraf: (client: QueryClient, dossierId: string, persoonId: string) => Promise<void> }

const gevonden = import.meta.glob<Vooraf>('../onderdelen/*/vooraf.ts')
/** The screen that somebody looks at comes first. */
const RUST_MS = 4000

/**
 * After each sign-in: brings home, quietly, what the person may need without a network. On a shared device too: there it
 * is readable as long as the session stands, and locked after it.
 */
export function startVooraf(client: QueryClient): void {
  const o = offline()
  let klaarVoor: string | null = null
  const kijk = (): void => {
    const { opslag, aangemeld, online, sessieWeg } = o.status.beeld
    const open = o.apparaat.open
    if (opslag !== 'OPEN' || !aangemeld || !online || sessieWeg || !open?.bewaren || open.persoonId === klaarVoor) return
    klaarVoor = open.persoonId
    setTimeout(() => void haal(client, open.persoonId).catch(() => undefined), RUST_MS)
  }
  o.status.abonneer(kijk)
  o.apparaat.bijWissel(kijk)
  kijk()
}

async function haal(client: QueryClient, persoonId: string): Promise<void> {
  const dossiers = await client.ensureQueryData(dossiersVraag)
  for (const laad of Object.values(gevonden)) {
    const { haalVooraf } = await laad()
    // One room that fails (no right, no such thing) says nothing about the next.
    for (const { id } of dossiers) await haalVooraf(client, id, persoonId).catch(() => undefined)
  }
}
