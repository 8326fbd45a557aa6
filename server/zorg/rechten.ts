import type { Hoedanigheid } from '../../src/contract/woorden-toegang.ts'
import { mag, type Rechten } from '../../src/domein/rechten.ts'
import type { OvereenkomstRol } from '../../src/domein/zorgovereenkomst-staat.ts'
import { magBeslissen, magSchuiven, zietBetalingen } from '../boeken/rechten.ts'

const BACKOFFICE: readonly Hoedanigheid[] = ['BACKOFFICE', 'SVB']

const DIENST: readonly Hoedanigheid[] = ['BACKOFFICE', 'SVB', 'VERSTREKKER', 'TOEZICHTHOUDER', 'CONSULENT', 'VERVANGER', 'ZORGVERLENER']

/** As what this caller acts on the agreements of a person: one may be more than one. */
export function rollenVan(rechten: Rechten | undefined): OvereenkomstRol[] {
  if (rechten === undefined) return []
  const backoffice = mag(rechten, 'BETALINGEN', 'SCHRIJVEN') && rechten.BETALINGEN.gronden.some((g) => BACKOFFICE.includes(g.hoedanigheid))
  const rollen: [OvereenkomstRol, boolean][] = [
    ['BUDGETHOUDER', magSchuiven(rechten)],
    ['GEMEENTE', backoffice || magBeslissen(rechten)],
    ['BACKOFFICE', backoffice],
  ]
  return rollen.flatMap(([rol, is]) => (is ? [rol] : []))
}

/** Does this agreement exist for the caller: whose payments he sees, or in which he is the zorgverlener himself? */
export function zietOvereenkomst(rechten: Rechten | undefined, isZorgverlener: boolean): boolean {
  return zietBetalingen(rechten) || (isZorgverlener && rechten !== undefined && mag(rechten, 'BETALINGEN', 'LEZEN', 'EIGEN'))
}

/**
 * May the caller read all of it? The consulent sees hours, tarief, period, state and totals (domein.md 7), and the
 * words of the agreement only while the gemeente checks them.
 */
export function zietInhoud(rechten: Rechten | undefined, o: { isZorgverlener: boolean; inCheck: boolean }): boolean {
  if (rechten === undefined) return false
  if (mag(rechten, 'BETALINGEN', 'LEZEN', 'DETAIL') || (o.isZorgverlener && mag(rechten, 'BETALINGEN', 'LEZEN', 'EIGEN'))) return true
  return o.inCheck && magBeslissen(rechten)
}

/** May the caller follow an agreement that was not sent yet? Only who manages the money, or reads all of it as family. */
export function zietConcept(rechten: Rechten | undefined): boolean {
  if (rechten === undefined) return false
  if (rollenVan(rechten).includes('BUDGETHOUDER')) return true
  return mag(rechten, 'BETALINGEN', 'LEZEN', 'DETAIL') && rechten.BETALINGEN.gronden.some((g) => !DIENST.includes(g.hoedanigheid))
}
