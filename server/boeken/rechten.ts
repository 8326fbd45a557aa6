import { mag, type Rechten } from '../../src/domein/rechten.ts'
import type { Hoedanigheid } from '../../src/contract/woorden-toegang.ts'

/** Staff that may write payments does the administration; moving a family's money is the family's own act. */
const ADMINISTRATIE: readonly Hoedanigheid[] = ['BACKOFFICE', 'SVB', 'VERSTREKKER', 'ZORGVERLENER']
const BESLISSERS: readonly Hoedanigheid[] = ['CONSULENT', 'VERVANGER']

/** May this caller shift the money of this person? (domein.md section 2: 'shift money as ruled'.) */
export function magSchuiven(rechten: Rechten | undefined): boolean {
  return (
    rechten !== undefined &&
    mag(rechten, 'BETALINGEN', 'SCHRIJVEN') &&
    rechten.BETALINGEN.gronden.some((g) => !ADMINISTRATIE.includes(g.hoedanigheid))
  )
}

/** May this caller answer a request about this person's money? Only the consulent of the family, or who stands in. */
export function magBeslissen(rechten: Rechten | undefined): boolean {
  return (
    rechten !== undefined &&
    mag(rechten, 'BESLUIT', 'SCHRIJVEN') &&
    rechten.BESLUIT.gronden.some((g) => BESLISSERS.includes(g.hoedanigheid))
  )
}

export function zietBesluit(rechten: Rechten | undefined): boolean {
  return rechten !== undefined && mag(rechten, 'BESLUIT', 'LEZEN')
}

export function zietBetalingen(rechten: Rechten | undefined): boolean {
  return rechten !== undefined && mag(rechten, 'BETALINGEN', 'LEZEN')
}
