import type { DeclaratieStaat } from '../contract/lijsten/zorg.ts'

/** Wie een declaratie verder brengt. INDIENER = wie hem maakte; GEMEENTE = backoffice of SVB, samen één kant. */
export type Handelaar = 'INDIENER' | 'BUDGETHOUDER' | 'GEMEENTE'

/**
 * De gesloten tabel van stappen (domein.md, afdeling 3, States). Een betaling is een feit en kan dus ook komen na
 * TERUG of GEWEIGERD; een betaling die teruggedraaid is, maakt van BETAALD weer GEWEIGERD.
 */
const OVERGANGEN: Readonly<Record<DeclaratieStaat, Readonly<Partial<Record<DeclaratieStaat, readonly Handelaar[]>>>>> = {
  CONCEPT: { INGEDIEND: ['INDIENER'] },
  INGEDIEND: { AKKOORD_BUDGETHOUDER: ['BUDGETHOUDER'], TERUG: ['BUDGETHOUDER', 'INDIENER'], BETAALD: ['GEMEENTE'] },
  AKKOORD_BUDGETHOUDER: {
    TERUG: ['BUDGETHOUDER', 'GEMEENTE'],
    BIJ_SVB: ['GEMEENTE'],
    BETAALD: ['GEMEENTE'],
    GEWEIGERD: ['GEMEENTE'],
  },
  BIJ_SVB: { BETAALD: ['GEMEENTE'], GEWEIGERD: ['GEMEENTE'] },
  TERUG: { BETAALD: ['GEMEENTE'] },
  GEWEIGERD: { BETAALD: ['GEMEENTE'] },
  BETAALD: { GEWEIGERD: ['GEMEENTE'] },
}

/** Mag deze handelaar de declaratie van `van` naar `naar` brengen? */
export function magOvergang(van: DeclaratieStaat, naar: DeclaratieStaat, wie: Handelaar): boolean {
  return OVERGANGEN[van][naar]?.includes(wie) ?? false
}
