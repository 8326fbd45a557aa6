/**
 * Writes amounts and dates as words on a screen. Pure; no locale data of the machine is trusted for money,
 * because a household compares these lines with letters and bank statements that always read `€ 1.250,00`.
 */

export type Taal = 'nl' | 'en'

const HARDE_SPATIE = '\u00a0'
const MIN = '\u2212'

/**
 * Integer cents as `€ 1.250,00` (no-break space after the euro sign, real minus sign), in every language.
 * @throws RangeError when `centen` is not a safe integer: a rounded amount must never reach a screen.
 */
export function bedragTekst(centen: number): string {
  if (!Number.isSafeInteger(centen)) throw new RangeError(`Not an amount in cents: ${centen}`)
  const positief = Math.abs(centen)
  const euro = String(Math.trunc(positief / 100)).replaceAll(/\B(?=(\d{3})+$)/g, '.')
  const rest = String(positief % 100).padStart(2, '0')
  return `${centen < 0 ? MIN + HARDE_SPATIE : ''}€${HARDE_SPATIE}${euro},${rest}`
}

const opmakers = new Map<string, Intl.DateTimeFormat>()

/** Making a formatter costs more than using it a hundred times, and a list has a hundred dates. */
function opmaker(plaats: string, opties: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  const sleutel = `${plaats} ${Object.values(opties).join(' ')}`
  const bestaand = opmakers.get(sleutel)
  if (bestaand) return bestaand
  const nieuw = new Intl.DateTimeFormat(plaats, opties)
  opmakers.set(sleutel, nieuw)
  return nieuw
}

const plaatsVan = (taal: Taal): string => (taal === 'nl' ? 'nl-NL' : 'en-GB')

/** A date `YYYY-MM-DD` as '12 september 2026' or, with `metDag`, 'zaterdag 12 september 2026'. */
export function datumTekst(datum: string, taal: Taal, metDag = false): string {
  return opmaker(plaatsVan(taal), {
    timeZone: 'UTC',
    day: 'numeric',
    month: 'long',
    year: 'numeric',
    ...(metDag ? { weekday: 'long' } : {}),
  }).format(new Date(`${datum}T12:00:00Z`))
}

/** A month `YYYY-MM` as 'juni 2026'. */
export function maandTekst(maand: string, taal: Taal): string {
  return opmaker(plaatsVan(taal), { timeZone: 'UTC', month: 'long', year: 'numeric' }).format(new Date(`${maand}-15T12:00:00Z`))
}

/** The time of an instant (ISO string in UTC) on the clock in the Netherlands: '14:03'. */
export function tijdTekst(moment: string): string {
  return opmaker('nl-NL', { timeZone: 'Europe/Amsterdam', hour: '2-digit', minute: '2-digit' }).format(new Date(moment))
}
