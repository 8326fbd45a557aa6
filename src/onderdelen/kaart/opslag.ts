import type { Kaart } from '../../contract/schemas/kaart.ts'
import type { Postcodepak } from '../../domein/postcodes.ts'

/** Public data, the same for everybody: kept outside the encrypted store. The number goes up when the shape changes. */
const BEWAARPLEK = 'loket-kaart-1'
const KAART_ADRES = '/api/v1/kaart'
const POSTCODE_ADRES = '/postcodes.json'

async function metOpslag<T>(doe: (opslag: Cache) => Promise<T>): Promise<T | null> {
  try {
    return await doe(await caches.open(BEWAARPLEK))
  } catch {
    // No store (private window, full disk): the kaart then works as long as there is internet.
    return null
  }
}

async function bewaard(adres: string): Promise<Response | null> {
  return (await metOpslag((o) => o.match(adres))) ?? null
}

/** The sociale kaart that stands on this device, or null. */
export async function kaartVanToestel(): Promise<Kaart | null> {
  return (await (await bewaard(KAART_ADRES))?.json()) ?? null
}

/**
 * Asks the loket whether there is a newer sociale kaart and keeps it on the device.
 * @returns the newer one, or null when the device already has it
 * @throws TypeError without a network, Error when the loket does not answer as it should
 */
export async function nieuweKaart(signal?: AbortSignal): Promise<Kaart | null> {
  const tag = (await bewaard(KAART_ADRES))?.headers.get('etag')
  const antwoord = await fetch(KAART_ADRES, {
    cache: 'no-store',
    headers: { accept: 'application/json', ...(tag ? { 'if-none-match': tag } : {}) },
    ...(signal ? { signal } : {}),
  })
  if (antwoord.status === 304) return null
  if (!antwoord.ok) throw new Error(`GET ${KAART_ADRES}: ${antwoord.status}`)
  const nieuwTag = antwoord.headers.get('etag')
  await metOpslag((o) =>
    o.put(
      KAART_ADRES,
      new Response(antwoord.clone().body, { headers: { 'content-type': 'application/json', ...(nieuwTag ? { etag: nieuwTag } : {}) } }),
    ),
  )
  return antwoord.json()
}

/** The postcode pack, from the device or once from the loket. The postcode itself never leaves the device. */
export async function postcodepak(): Promise<Postcodepak> {
  const hier = await bewaard(POSTCODE_ADRES)
  if (hier) return hier.json()
  const antwoord = await fetch(POSTCODE_ADRES)
  if (!antwoord.ok) throw new Error(`GET ${POSTCODE_ADRES}: ${antwoord.status}`)
  await metOpslag((o) => o.put(POSTCODE_ADRES, antwoord.clone()))
  return antwoord.json()
}
