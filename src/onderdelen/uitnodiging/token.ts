/** Only this tab, only until it is used: whoever opens this device later finds no invitation. */
const SLEUTEL = 'lk-uitnodiging'

/** The token of the link that was opened: from the address, and otherwise what this tab kept over the sign-in. */
export function neemToken(): string | null {
  const uitAdres = leesHash(globalThis.location.hash.slice(1))
  try {
    if (uitAdres !== '') sessionStorage.setItem(SLEUTEL, uitAdres)
    return uitAdres || sessionStorage.getItem(SLEUTEL)
  } catch {
    // No storage in this browser: the link works as long as nobody has to leave for the sign-in.
    return uitAdres || null
  }
}

/** A link that lost a piece on its way may end in half a sign: then it is taken as it stands, and the loket says no. */
function leesHash(hash: string): string {
  try {
    return decodeURIComponent(hash)
  } catch {
    return hash
  }
}

export function vergeetToken(): void {
  try {
    sessionStorage.removeItem(SLEUTEL)
  } catch {
    // Nothing was kept there either.
  }
}
