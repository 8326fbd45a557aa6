/** Writer and person → where the writer was; ids and a question name only, so it may stand on a shared device. */
const SLEUTEL = 'lk-plan-plek'

function lees(): Record<string, string> {
  try {
    const ruw: unknown = JSON.parse(localStorage.getItem(SLEUTEL) ?? '{}')
    if (typeof ruw !== 'object' || ruw === null) return {}
    return Object.fromEntries(
      Object.entries(ruw).filter((paar): paar is [string, string] => typeof paar[1] === 'string' && paar[1].startsWith('/plan/')),
    )
  } catch {
    return {}
  }
}

/** Remembers on this device which question the writer is at, per person of the plan. */
export function onthoudPlek(schrijver: string, persoonId: string, plek: string): void {
  try {
    localStorage.setItem(SLEUTEL, JSON.stringify({ ...lees(), [`${schrijver}/${persoonId}`]: plek }))
  } catch {
    // Storage is full or forbidden: 'Verder waar u was' then opens the first question without an answer.
  }
}

/** The question the writer was at on this device, or null. */
export function laatstePlek(schrijver: string, persoonId: string): string | null {
  return lees()[`${schrijver}/${persoonId}`] ?? null
}
