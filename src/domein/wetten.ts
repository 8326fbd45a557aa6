import type { Wet } from '../contract/lijsten/geld.ts'

/** Wat er gebeurt met geld dat niet gebruikt is; de zin staat onder `oordeel:rest.<REGEL>`. */
export type RestRegel = 'TERUG_NAAR_GEMEENTE' | 'VASTSTELLING_WLZ' | 'ALLEEN_GEDECLAREERD' | 'PLAFOND' | 'PER_SCHOOLJAAR'

/** De restregel per wet (domein.md, afdeling 5 'Underspending'); nergens betaalt de budgethouder zelf iets terug. */
export const REST_REGEL: Readonly<Record<Wet, RestRegel>> = {
  WMO: 'TERUG_NAAR_GEMEENTE',
  JEUGDWET: 'TERUG_NAAR_GEMEENTE',
  WLZ: 'VASTSTELLING_WLZ',
  ZVW: 'ALLEEN_GEDECLAREERD',
  PARTICIPATIEWET: 'TERUG_NAAR_GEMEENTE',
  LEERLINGENVERVOER: 'PER_SCHOOLJAAR',
  SWV: 'PER_SCHOOLJAAR',
  UWV: 'PLAFOND',
}

/** Geld van de gemeente zelf: alleen daarover kan zij beslissen wat er met de rest gebeurt (domein.md, afdeling 5). */
const VAN_GEMEENTE: readonly Wet[] = ['WMO', 'JEUGDWET', 'PARTICIPATIEWET']

/** Het deel van de rest, in hele procenten, dat in een volgende periode te gebruiken blijft. @param ingesteld instelling `onderbesteding` */
export function meenemenProcentVoor(wet: Wet, ingesteld: number): number {
  return VAN_GEMEENTE.includes(wet) ? ingesteld : 0
}
