/** How a device is used: by one person alone, or also by others. */
export const TOESTEL_MODI = ['EIGEN', 'GEDEELD'] as const
export type ToestelModus = (typeof TOESTEL_MODI)[number]

/** What proves that somebody may act for another. */
export const BEWIJSSTUKKEN = ['BRP', 'GEZAGSREGISTER', 'BESCHIKKING_RECHTBANK', 'VERKLARING', 'IN_HET_LOKET'] as const
export type Bewijsstuk = (typeof BEWIJSSTUKKEN)[number]
