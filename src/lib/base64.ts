/** Bytes as base64 text; the same in a browser, a worker and Node. */
export function naarBase64(bytes: Uint8Array): string {
  let s = ''
  for (let i = 0; i < bytes.length; i += 8192) s += String.fromCharCode(...bytes.subarray(i, i + 8192))
  return btoa(s)
}

/** base64 or base64url text as bytes. @throws when the text is neither. */
export function vanBase64(tekst: string): Uint8Array {
  const ruw = atob(tekst.replaceAll('-', '+').replaceAll('_', '/'))
  return Uint8Array.from(ruw, (t) => t.charCodeAt(0))
}

/** Bytes as base64url without padding, for in an address. */
export function naarBase64url(bytes: Uint8Array): string {
  return naarBase64(bytes).replaceAll('+', '-').replaceAll('/', '_').replaceAll('=', '')
}
