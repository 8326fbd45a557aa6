/** Type OIDs of PostgreSQL (catalog pg_type; fixed numbers). */
export const OID = {
  bytea: 17,
  int8: 20,
  date: 1082,
  timestamp: 1114,
  interval: 1186,
  numeric: 1700,
  int8Array: 1016,
  dateArray: 1182,
  timestampArray: 1115,
  intervalArray: 1187,
  numericArray: 1231,
} as const

/**
 * int8 (also count(*)) to a number. Throws RangeError beyond 2^53: money that is silently rounded is worse
 * than a failed request.
 */
export function leesInt8(tekst: string): number {
  const getal = Number(tekst)
  if (!Number.isSafeInteger(getal)) {
    throw new RangeError(`int8 outside the safe range of a JavaScript number: ${tekst}`)
  }
  return getal
}

/** Text as the database gave it. A `date` must not become a Date: the time zone of the process would move the day. */
export function leesTekst(tekst: string): string {
  return tekst
}
