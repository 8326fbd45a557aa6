import type { Hoedanigheid, UitnodigingRol, UitnodigingStaat } from '../contract/woorden-toegang.ts'
import { PLAN_DELEN, type PlanDeel } from '../contract/woorden.ts'

/** [A] Zo lang werkt een link: lang genoeg voor wie zelden kijkt, kort genoeg voor een link die blijft liggen. */
export const DAGEN_LINK = 14

/** [A] Vanaf deze leeftijd kan iemand een uitnodiging aannemen: dezelfde grens als voor een gezinslid. */
export const LEEFTIJD_UITNODIGING = 16

/** De rij van de rechtentabel die bij de gekozen rol hoort. */
export const RIJ_VAN_ROL: Readonly<Record<UitnodigingRol, Hoedanigheid>> = {
  MANTELZORGER: 'NAASTE',
  CLIENTONDERSTEUNER: 'CLIENTONDERSTEUNER',
}

/** Wat er met een uitnodiging is gebeurd. `linkTot` en `tot` zijn laatste dagen, `YYYY-MM-DD`. */
export type UitnodigingFeiten = {
  linkTot: string
  tot: string
  aangenomen: boolean
  besluit: 'JA' | 'NEE' | null
  gestopt: boolean
}

/** De staat op een dag; er is er altijd precies één. Wat iemand deed, gaat voor wat de kalender doet. */
export function uitnodigingStaat(f: UitnodigingFeiten, vandaag: string): UitnodigingStaat {
  if (f.gestopt) return 'GESTOPT'
  if (f.besluit === 'NEE') return 'NEE'
  if (f.tot < vandaag) return 'VERLOPEN'
  if (f.besluit === 'JA') return 'JA'
  if (f.aangenomen) return 'WACHT'
  return f.linkTot < vandaag ? 'VERLOPEN' : 'OPEN'
}

/** Delen op vaste volgorde, elk één keer; alle delen samen is het hele plan (`null`). */
export function gekozenDelen(delen: readonly PlanDeel[] | null): PlanDeel[] | null {
  const uit = PLAN_DELEN.filter((d) => delen?.includes(d))
  return delen === null || uit.length === PLAN_DELEN.length ? null : uit
}
