/** TOEKENNING = the first of a dossier; WIJZIGING = every other, with its ground. */
export const BESCHIKKING_SOORTEN = ['TOEKENNING', 'WIJZIGING'] as const
export type BeschikkingSoort = (typeof BESCHIKKING_SOORTEN)[number]

/** Why what was entered can not be granted; the sentence stands under `toekenning:fout.<reden>`. */
export const TOEKENNING_FOUTEN = [
  'LEEG',
  'DATUM',
  'VERZONDEN',
  'GROND',
  'PERSOON',
  'DUBBEL',
  'PERIODE',
  'BEDRAG',
  'TE_VEEL_VERDEELD',
  'GEEN_BRON',
  'ONBEKENDE_BRON',
  'EEN_BRON',
  'ANDERE_PERSOON',
  'BUITEN_BRON',
  'DOMEIN',
  'AFGESPROKEN',
  'TARIEF',
  'VERANDERD',
  'TE_LAAG',
  'ONBEKEND_POTJE',
] as const
export type ToekenningFoutReden = (typeof TOEKENNING_FOUTEN)[number]

/** Longest text that a draft keeps of a day or an amount that can not be read yet. */
export const GETYPT_TEKENS = 100
