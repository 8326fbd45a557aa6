/** Letters and figures that nobody confuses on paper or over the phone: no I, L, O, U. */
const TEKENS = '0123456789ABCDEFGHJKMNPQRSTVWXYZ'

/** The kenmerk of a declaratie, `D-XXXX-XXXX`, from the last 40 random bits of its id. */
export function kenmerkUit(id: string): string {
  const bits = BigInt(`0x${id.replaceAll('-', '').slice(-10)}`)
  const letters = Array.from({ length: 8 }, (_, nr) => TEKENS[Number((bits >> BigInt(35 - 5 * nr)) & 31n)] ?? '')
  return `D-${letters.slice(0, 4).join('')}-${letters.slice(4).join('')}`
}
