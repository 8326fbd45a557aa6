/**
 * De vaste woorden van zorgovereenkomsten en declaraties, zonder zod: schema's, regels en schermen delen ze,
 * en het eerste stuk van de browser hoeft er geen schemabibliotheek voor te laden.
 */

/** De vier modellen van de SVB (domein.md, afdeling 1, 'zorgovereenkomst'). */
export const OVEREENKOMST_SOORTEN = ['ZORGINSTELLING', 'OPDRACHT', 'FAMILIE', 'ARBEID'] as const
export type OvereenkomstSoort = (typeof OVEREENKOMST_SOORTEN)[number]

/** De stand van een zorgovereenkomst (domein.md, afdeling 3, 'States'), in de volgorde van de weg. */
export const OVEREENKOMST_STATEN = ['CONCEPT', 'ONDERTEKEND', 'GEMEENTE_CHECK', 'SVB_CHECK', 'GOEDGEKEURD', 'TERUG', 'BEEINDIGD'] as const
export type OvereenkomstStaat = (typeof OVEREENKOMST_STATEN)[number]

/** UREN: de zorgverlener declareert uren. FACTUUR: hij stuurt een factuur. MAANDLOON: elke maand hetzelfde, zonder declaratie. */
export const BETAALWIJZEN = ['UREN', 'FACTUUR', 'MAANDLOON'] as const
export type Betaalwijze = (typeof BETAALWIJZEN)[number]

/** Waarover het afgesproken aantal eenheden gaat. */
export const AANTAL_PER = ['WEEK', 'MAAND', 'PERIODE'] as const
export type AantalPer = (typeof AANTAL_PER)[number]

/** Wie de zorg geeft. FAMILIE: partner of familie in de eerste of tweede graad. PERSOON: iemand anders zonder eigen bedrijf. */
export const ZORGVERLENER_RELATIES = ['ORGANISATIE', 'ZELFSTANDIG', 'FAMILIE', 'PERSOON'] as const
export type ZorgverlenerRelatie = (typeof ZORGVERLENER_RELATIES)[number]

/** Welk maximum geldt voor het tarief (domein.md, afdeling 1, 'formeel / informeel tarief'). */
export const TARIEFSOORTEN = ['FORMEEL', 'INFORMEEL'] as const
export type Tariefsoort = (typeof TARIEFSOORTEN)[number]

/** Waarmee iemand om betaling vraagt; gelijk aan de betaalwijze van de overeenkomst. */
export const DECLARATIE_SOORTEN = BETAALWIJZEN
export type DeclaratieSoort = (typeof DECLARATIE_SOORTEN)[number]

/** De stand van een declaratie (domein.md, afdeling 3, 'States'). */
export const DECLARATIE_STATEN = ['CONCEPT', 'INGEDIEND', 'AKKOORD_BUDGETHOUDER', 'TERUG', 'BIJ_SVB', 'BETAALD', 'GEWEIGERD'] as const
export type DeclaratieStaat = (typeof DECLARATIE_STATEN)[number]
