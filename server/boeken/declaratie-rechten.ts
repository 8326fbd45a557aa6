import { mag, type Rechten } from '../../src/domein/rechten.ts'
import { magBeslissen, magSchuiven, zietBesluit, zietBetalingen } from './rechten.ts'

/** What somebody is to one declaratie. One can be both: a parent who is paid for the care of a child. */
export type DeclaratieRol = {
  ziet: boolean
  /** manages the money of the person: agrees, sends back */
  beheert: boolean
  /** gives this care, by an account of their own */
  zorgverlener: boolean
  /** invoices, days and words between family and zorgverlener */
  detail: boolean
  /** what was granted: names of potjes */
  besluit: boolean
  /** consulent or who stands in: sorts out for the gemeente what goes wrong */
  gemeente: boolean
}

/**
 * What the caller may with a declaratie of this person.
 * @param eigenWerk the caller is the zorgverlener that it is about
 */
export function rolBij(rechten: Rechten | undefined, eigenWerk: boolean): DeclaratieRol {
  const eigen = eigenWerk && rechten !== undefined && mag(rechten, 'BETALINGEN', 'LEZEN', 'EIGEN')
  return {
    ziet: zietBetalingen(rechten) || eigen,
    beheert: magSchuiven(rechten),
    zorgverlener: eigen && mag(rechten, 'BETALINGEN', 'SCHRIJVEN', 'EIGEN'),
    detail: eigen || (rechten !== undefined && mag(rechten, 'BETALINGEN', 'LEZEN', 'DETAIL')),
    besluit: zietBesluit(rechten),
    gemeente: magBeslissen(rechten),
  }
}
