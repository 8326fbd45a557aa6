import { mag } from '../../src/domein/rechten.ts'
import type { PlanActie, PlanDeel } from '../../src/contract/woorden.ts'
import type { Kijk } from './kijk.ts'
import { DOSSIERS, type DossierNaam, type Naam } from './relaties.ts'
import type { Document } from './wereld.ts'

export const deelVan = (d: Pick<Document, 'soort' | 'leefgebied'>): PlanDeel | null =>
  d.soort === 'DEEL' ? d.leefgebied : d.soort === 'GEZIN' || d.soort === 'NOTITIES' ? null : d.soort
/** A yes that names parts opens those parts, and the plan as a thing that exists. */
export const conceptDeel = (k: Kijk, d: DossierNaam, persoon: Naam, deel: PlanDeel | null, actie: PlanActie): boolean =>
  mag(k.over(d, persoon), 'CONCEPTPLAN', actie === 'LEZEN' ? 'LEZEN' : 'SCHRIJVEN') ||
  k.delenJa(d, persoon).some((t) => (deel === null || t.delen.includes(deel)) && ORDE.indexOf(t.recht) >= ORDE.indexOf(actie))
const ORDE: readonly PlanActie[] = ['LEZEN', 'VOORSTELLEN', 'SCHRIJVEN']
export const ietsVanConcept = (k: Kijk, d: DossierNaam): boolean => DOSSIERS[d].deelnemers.some((n) => conceptDeel(k, d, n, null, 'LEZEN'))

/** May this caller do this with this document? By the lists of relaties.ts, not by the code of the server. */
export function magDocument(k: Kijk, d: Document, actie: PlanActie): boolean {
  if (d.soort === 'GEZIN') return k.iemand(d.dossier, (r) => mag(r, 'CONCEPTPLAN', actie === 'LEZEN' ? 'LEZEN' : 'SCHRIJVEN', 'GEZIN'))
  if (d.persoon === null) return false
  if (d.soort === 'NOTITIES') return d.auteur === k.wie && conceptDeel(k, d.dossier, d.persoon, null, 'LEZEN')
  return conceptDeel(k, d.dossier, d.persoon, deelVan(d), actie)
}
