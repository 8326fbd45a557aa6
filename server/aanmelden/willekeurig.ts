/** Random bytes of the platform's generator; the same in Node and in a page. */
export function willekeurig(aantal: number): Uint8Array {
  return crypto.getRandomValues(new Uint8Array(aantal))
}
