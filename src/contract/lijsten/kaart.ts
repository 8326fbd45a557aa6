/**
 * The closed lists of the sociale kaart, without a schema around them, so that a screen can use a list without
 * loading the schema library.
 */

/** Laws out of which an offer may be paid. */
export const KAART_WETTEN = ['WMO', 'JW', 'WLZ', 'ZVW', 'PW', 'ONDERWIJS'] as const
export type KaartWet = (typeof KAART_WETTEN)[number]

/** VRIJ: open to everybody, no budget needed. */
export const LEVERINGEN = ['PGB', 'NATURA', 'BEIDE', 'VRIJ'] as const
export type Levering = (typeof LEVERINGEN)[number]

/** Where the help is given. */
export const VORMEN = ['THUIS', 'LOCATIE', 'SCHOOL', 'ONLINE'] as const
export type Vorm = (typeof VORMEN)[number]

/** What a provider says to have experience with. */
export const ERVARINGEN = [
  'AUTISME',
  'ADHD',
  'LVB',
  'NAH',
  'LICHAMELIJK',
  'ZINTUIGLIJK',
  'PSYCHISCH',
  'DEMENTIE',
  'VERSLAVING',
  'TRAUMA',
  'CHRONISCH_ZIEK',
] as const
export type Ervaring = (typeof ERVARINGEN)[number]

export const DAGEN = ['MA', 'DI', 'WO', 'DO', 'VR', 'ZA', 'ZO'] as const
export type Dagnaam = (typeof DAGEN)[number]

export const TARIEFEENHEDEN = ['UUR', 'DAGDEEL', 'ETMAAL', 'KEER', 'MAAND', 'KM'] as const
export type Tariefeenheid = (typeof TARIEFEENHEDEN)[number]
