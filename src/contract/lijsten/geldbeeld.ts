/** De vaste woorden van het beeld van het geld, zonder zod (zie lijsten/geld.ts). */

/** De delen waaruit 'nog vrij' bestaat: elk is te openen tot de regels die er samen precies op uitkomen. */
export const GELD_DELEN = ['BUDGET', 'BETAALD', 'BEHANDELING', 'BINDEND', 'GEPLAND', 'BOVEN'] as const
export type GeldDeel = (typeof GELD_DELEN)[number]

/**
 * Wat een regel is. De eerste zeven zijn boekingen, dan twee soorten afspraken, dan wat het loket zelf uitrekent:
 * GEBRUIKT (van de afspraak al betaald of in behandeling), PAST_NIET (meer afgesproken dan er in het potje zit) en
 * GEDEKT (boven het budget betaald, en er zit toch weer geld in het potje).
 */
export const REGEL_SOORTEN = [
  'TOEKENNING',
  'BETALING',
  'DECLARATIE',
  'VERSCHUIVING',
  'TERUGDRAAIING',
  'CORRECTIE',
  'VOORFINANCIERING',
  'BUDGETPLAN',
  'CONTRACT',
  'GEBRUIKT',
  'PAST_NIET',
  'GEDEKT',
] as const
export type RegelSoort = (typeof REGEL_SOORTEN)[number]
