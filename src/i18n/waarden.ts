import { bedragTekst, datumTekst, type Taal } from '../lib/opmaak.ts'
import type { Waarden } from './use-tekst.ts'

/**
 * Values of a rule as words for a sentence: `cent` and `*Cent` become amounts, `*Datum` dates, other numbers get
 * the decimal comma of the language. Words such as `wet` stay: the sentence itself looks them up.
 */
export function metOpmaak(waarden: Waarden, taal: Taal): Waarden {
  return Object.fromEntries(
    Object.entries(waarden).map(([naam, waarde]) => {
      if (typeof waarde === 'number') {
        if (/^cent$|Cent$/u.test(naam)) return [naam, bedragTekst(waarde)]
        return [naam, taal === 'nl' ? String(waarde).replace('.', ',') : String(waarde)]
      }
      return [naam, naam.endsWith('Datum') ? datumTekst(waarde, taal) : waarde]
    }),
  )
}
