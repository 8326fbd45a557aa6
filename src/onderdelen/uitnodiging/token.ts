/** Only this tab, only until it is used: whoever opens this device later finds no invitation. */
const SLEUTEL = 'lk-uitnodiging'

/** The token of the link that was opened: from the address, and otherwise what this tab kept over the sign-in. */
export function neemToken(): string | null {
  const uitAdres = decodeURIComponent(globalThis.location.hash.slice(1))
  try {
    if (uitAdres !== '') sessionStorage.setItem(SLEUTEL, uitAdres)
    return uitAdres || sessionStorage.getItem(SLEUTEL)
  } catch {
    // No storage in this browser: the link works as long as nobody has to leave for the sign-in.
    return uitAdres || null
  }
}

export function vergeetToken(): void {
  try {
    sessionStorage.removeItem(SLEUTEL)
  } catch {
    // Nothing was kept there either.
  }
}
