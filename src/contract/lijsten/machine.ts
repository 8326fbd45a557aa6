/** De vaste woorden van koppelingen (machines die namens de gemeente of de SVB spreken) en van ingelezen bestanden, zonder zod. */

/** Voor wie een koppeling spreekt. */
export const MACHINE_ROLLEN = ['BACKOFFICE', 'SVB'] as const
export type MachineRol = (typeof MACHINE_ROLLEN)[number]

/** Waar een koppeling aan mag komen (OAuth2-scope). */
export const BEREIKEN = ['TOEKENNINGEN', 'OVEREENKOMSTEN', 'DECLARATIES', 'BETALINGEN', 'LEZEN'] as const
export type Bereik = (typeof BEREIKEN)[number]

/** De SVB kent niets toe. */
export const BEREIK_VAN: Readonly<Record<MachineRol, readonly Bereik[]>> = {
  BACKOFFICE: BEREIKEN,
  SVB: ['OVEREENKOMSTEN', 'DECLARATIES', 'BETALINGEN', 'LEZEN'],
}

/** Van wie een betaling gemeld is; samen met het kenmerk telt een betaling één keer. */
export const AFZENDERS = ['SVB', 'BACKOFFICE', 'BANK'] as const
export type Afzender = (typeof AFZENDERS)[number]

export const BESTAND_SOORTEN = ['CSV', 'CAMT053', 'MT940'] as const
export type BestandSoort = (typeof BESTAND_SOORTEN)[number]

/**
 * Wat er met een rij van een bestand gebeurt. CONTROLEREN: alleen op bedrag en datum gevonden, dus iemand kijkt eerst.
 * Na het boeken heet wat geboekt is GEBOEKT; de rest blijft staan met zijn reden.
 */
export const RIJ_UITKOMSTEN = [
  'BOEKEN',
  'BOVEN_BUDGET',
  'CONTROLEREN',
  'GEBOEKT',
  'AL_GEBOEKT',
  'CONFLICT',
  'NIET_TE_PLAATSEN',
  'FOUT',
] as const
export type RijUitkomst = (typeof RIJ_UITKOMSTEN)[number]

/** Hoe een betaling haar plaats vond. */
export const PLAATS_WIJZEN = ['DECLARATIE', 'OVEREENKOMST', 'POTJE', 'BEDRAG_EN_DATUM'] as const
export type PlaatsWijze = (typeof PLAATS_WIJZEN)[number]

/** Wat er met een bericht van een koppeling gebeurde. */
export const BERICHT_UITKOMSTEN = ['VERWERKT', 'AL_VERWERKT', 'CONFLICT', 'GEWEIGERD'] as const
export type BerichtUitkomst = (typeof BERICHT_UITKOMSTEN)[number]
