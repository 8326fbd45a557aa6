/** Kinds of help, one per law or purse; what a person knows is the help, never the law. */
export const SOORTEN = ['thuis', 'jeugd', 'langdurig', 'verpleging', 'werk', 'school'] as const
export type Soort = (typeof SOORTEN)[number]
export const PERSONEN = ['een', 'meer'] as const
export type Personen = (typeof PERSONEN)[number]

export type Uitslag = 'LIJKT_PASSEND' | 'LIJKT_NIET_NODIG' | 'WEET_NIET'

/**
 * Is one joint budget worth a talk? Two or more laws, or two or more members of a family. Never a refusal: who has one
 * kind of help, or does not know, is shown the way to a person too.
 */
export function uitslagVan(soorten: readonly Soort[], personen: Personen | null): Uitslag | null {
  if (personen === null) return null
  if (soorten.length >= 2 || (personen === 'meer' && soorten.length >= 1)) return 'LIJKT_PASSEND'
  return soorten.length === 0 ? 'WEET_NIET' : 'LIJKT_NIET_NODIG'
}
