import type { DeclaratieStaat } from './zorg.ts'

/** De vaste woorden van declaraties en betalingen, zonder zod (zie lijsten/geld.ts); soort en staat staan in zorg.ts. */

/** Een declaratie zoals het loket hem kent: CONCEPT bestaat alleen op het toestel van wie invult. */
export type BekendeStaat = Exclude<DeclaratieStaat, 'CONCEPT'>
export const BEKENDE_STATEN = [
  'INGEDIEND',
  'AKKOORD_BUDGETHOUDER',
  'TERUG',
  'BIJ_SVB',
  'BETAALD',
  'GEWEIGERD',
] as const satisfies BekendeStaat[]

/** Wie een stap van een declaratie zet. LOKET = het systeem zelf (maandloon). */
export const DECLARATIE_WIE = ['BUDGETHOUDER', 'ZORGVERLENER', 'GEMEENTE', 'SVB', 'LOKET'] as const
export type DeclaratieWie = (typeof DECLARATIE_WIE)[number]

/** Waarom een declaratie niet betaald is, als vast woord; ANDERS heeft alleen de eigen zin van wie weigert. */
export const WEIGER_REDENEN = ['GEEN_BUDGET', 'TARIEF', 'OVEREENKOMST', 'PERIODE', 'DUBBEL', 'GEGEVENS', 'ANDERS'] as const
export type WeigerReden = (typeof WEIGER_REDENEN)[number]

/** Wat de gemeente voor een verstrekker voorschiet, en wat zij terugkrijgt (domein.md, afdeling 1, 'voorfinanciering'). */
export const VOORFINANCIERING_SOORTEN = ['VOORGESCHOTEN', 'TERUGONTVANGEN'] as const
export type VoorfinancieringSoort = (typeof VOORFINANCIERING_SOORTEN)[number]
