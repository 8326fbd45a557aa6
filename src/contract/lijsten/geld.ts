/**
 * De vaste woorden van geld, zonder zod: schema's, regels en schermen delen ze,
 * en het eerste stuk van de browser hoeft er geen schemabibliotheek voor te laden.
 */

/** De acht wetten of potten waaruit een bron kan komen (domein.md, afdeling 5, rijen van de matrix). */
export const WETTEN = ['WMO', 'JEUGDWET', 'WLZ', 'ZVW', 'PARTICIPATIEWET', 'LEERLINGENVERVOER', 'SWV', 'UWV'] as const
export type Wet = (typeof WETTEN)[number]

/** Bestedingsdomeinen (kolommen van de matrix): waar het geld aan besteed mag worden. */
export const DOMEINEN = ['Z', 'B', 'S', 'W', 'V', 'H', 'T'] as const
export type Domein = (typeof DOMEINEN)[number]

/** R = gewone wetten, E = experiment over de zorgwetten heen (alleen met een vastgelegde grondslag). */
export const REGELSETTEN = ['R', 'E'] as const
export type Regelset = (typeof REGELSETTEN)[number]

export const POTJE_SOORTEN = ['CONTRACT', 'CONTRACT_FAMILIE', 'MAANDLOON', 'RESERVE', 'BEDRAG'] as const
export type PotjeSoort = (typeof POTJE_SOORTEN)[number]

export const EENHEDEN = ['UUR', 'DAGDEEL', 'ETMAAL', 'MAAND', 'SCHOOLDAG'] as const
export type Eenheid = (typeof EENHEDEN)[number]

export const BEVOORSCHOTTINGEN = ['VOORAF', 'ACHTERAF'] as const
export type Bevoorschotting = (typeof BEVOORSCHOTTINGEN)[number]

/** Van soepel naar streng; de volgorde in deze lijst is de strengheid. */
export const OORDEELWOORDEN = ['VRIJ', 'AKKOORD', 'AKKOORD_SCHOOL', 'ACHTERAF', 'NIET'] as const
export type Oordeelwoord = (typeof OORDEELWOORDEN)[number]

/** Wie over een verschuiving beslist. U = degene die schuift, zelf. */
export const BESLISSERS = ['U', 'CONSULENT', 'SCHOOL', 'PERSOON', 'VERSTREKKER'] as const
export type Beslisser = (typeof BESLISSERS)[number]

export const VERSCHUIVING_STATEN = ['DIRECT_GEBOEKT', 'GEVRAAGD', 'AKKOORD', 'GEWEIGERD', 'TERUGGEDRAAID'] as const
export type VerschuivingStaat = (typeof VERSCHUIVING_STATEN)[number]

export const BESLISSINGEN = ['JA', 'DEELS', 'NEE'] as const
export type Beslissing = (typeof BESLISSINGEN)[number]

/** Het eigen antwoord van een persoon of een school. */
export const JA_NEE = ['JA', 'NEE'] as const
export type JaNee = (typeof JA_NEE)[number]

/** Wie aan de beurt is bij een gevraagde verschuiving. VERVANGER: de dag van de consulent ging voorbij. */
export const BEURT_ROLLEN = ['PERSOON', 'SCHOOL', 'CONSULENT', 'VERVANGER'] as const
export type BeurtRol = (typeof BEURT_ROLLEN)[number]

/** RUSTIG: niets te zeggen. BIJNA: het deel van de instelling `signaalForecast` is gebruikt. OP: er is niet genoeg. */
export const SIGNAAL_STATEN = ['RUSTIG', 'BIJNA', 'OP'] as const
export type SignaalStaat = (typeof SIGNAAL_STATEN)[number]
