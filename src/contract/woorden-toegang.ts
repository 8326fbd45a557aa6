/** In which relation somebody stands to another or to oneself: the rows of the rights table (domein.md section 7). */
export const HOEDANIGHEDEN = [
  'DEELNEMER_16_PLUS',
  'DEELNEMER_12_15',
  'DEELNEMER_ONDER_12',
  'OUDER_KIND_ONDER_12',
  'OUDER_KIND_12_15',
  'OUDER_KIND_16_17',
  'NAASTE',
  'GEMACHTIGDE',
  'GEWAARBORGDE_HULP',
  'BEWINDVOERDER',
  'MENTOR',
  'CURATOR',
  'GEZINSLID',
  'CLIENTONDERSTEUNER',
  'CONSULENT',
  'VERVANGER',
  'LEIDINGGEVENDE',
  'BEHEERDER',
  'BACKOFFICE',
  'SVB',
  'VERSTREKKER',
  'SCHOOL',
  'ZORGVERLENER',
  'TOEZICHTHOUDER',
] as const
export type Hoedanigheid = (typeof HOEDANIGHEDEN)[number]

/** By what title somebody acts for another. */
export const VERTEGENWOORDIGING_SOORTEN = [
  'OUDERLIJK_GEZAG',
  'VOOGDIJ',
  'MACHTIGING',
  'GEWAARBORGDE_HULP',
  'BEWIND',
  'MENTORSCHAP',
  'CURATELE',
] as const
export type VertegenwoordigingSoort = (typeof VERTEGENWOORDIGING_SOORTEN)[number]

/** What that title is about: money, care, or everything. */
export const VERTEGENWOORDIGING_DOMEINEN = ['ALLES', 'GELD', 'ZORG'] as const
export type VertegenwoordigingDomein = (typeof VERTEGENWOORDIGING_DOMEINEN)[number]

/** May this caller decide who looks along: alone, together with a second yes, or not. */
export const VERLENING = ['MAG', 'MAG_SAMEN', 'MAG_NIET'] as const
export type Verlening = (typeof VERLENING)[number]

/** As what somebody is invited to write along in a plan. */
export const UITNODIGING_ROLLEN = ['MANTELZORGER', 'CLIENTONDERSTEUNER'] as const
export type UitnodigingRol = (typeof UITNODIGING_ROLLEN)[number]

/**
 * OPEN: nobody took the link yet. WACHT: somebody did, and waits for a yes. JA: confirmed. NEE: refused.
 * GESTOPT: taken back or ended by somebody. VERLOPEN: its day is over.
 */
export const UITNODIGING_STATEN = ['OPEN', 'WACHT', 'JA', 'NEE', 'GESTOPT', 'VERLOPEN'] as const
export type UitnodigingStaat = (typeof UITNODIGING_STATEN)[number]

/**
 * What the caller can do with the link of an invitation. JA: take it, or it was taken by the caller before. ZELF: who
 * made it, who it is about, or who decides here already. NIET: anything else; unknown, used and over are one.
 */
export const UITNODIGING_LINK = ['JA', 'ZELF', 'NIET'] as const
export type UitnodigingLink = (typeof UITNODIGING_LINK)[number]

/** How a device is used: by one person alone, or also by others. */
export const TOESTEL_MODI = ['EIGEN', 'GEDEELD'] as const
export type ToestelModus = (typeof TOESTEL_MODI)[number]

/** What proves that somebody may act for another. */
export const BEWIJSSTUKKEN = ['BRP', 'GEZAGSREGISTER', 'BESCHIKKING_RECHTBANK', 'VERKLARING', 'IN_HET_LOKET'] as const
export type Bewijsstuk = (typeof BEWIJSSTUKKEN)[number]
