import type { AppContext } from './poorten.ts'
import { Probleem } from './probleem.ts'

export const MEDEWERKER_ROLLEN = ['CONSULENT', 'VERVANGER', 'LEIDINGGEVENDE', 'BEHEERDER', 'BACKOFFICE'] as const
export type MedewerkerRol = (typeof MEDEWERKER_ROLLEN)[number]

/** Who asks: the person of the session, never something that the request itself claims. */
export type Beller = {
  gemeenteId: string
  persoonId: string
  /** hash of the session id: names the session in logs of the system without giving it away */
  sessieId: string
  rollen: MedewerkerRol[]
}

/** The caller, or a 401 problem. */
export function bellerVan(c: AppContext): Beller {
  const beller = c.get('beller')
  if (!beller) throw new Probleem('niet-aangemeld', 'Log in om verder te gaan.')
  return beller
}
