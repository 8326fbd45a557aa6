/** Addresses of what one can take along; `versie` is the id of a handed-in version, without it the draft. */
export const meenemen = (versie: string | null = null): string => `/plan/meenemen${metVersie(versie)}`
export const afdruk = (versie: string | null = null): string => `/plan/afdruk${metVersie(versie)}`
export const GESPREKSKAART = '/plan/gesprekskaart'

const metVersie = (versie: string | null): string => (versie === null ? '' : `?versie=${encodeURIComponent(versie)}`)
