import { mag, type Rechten } from '../../src/domein/rechten.ts'
import type { Kijk } from './kijk.ts'
import { DOSSIER_NAMEN, DOSSIERS, type DossierNaam } from './relaties.ts'
import { type Eindpunt, kies, perDossier, type Uitkomst, VREEMD } from './vragen.ts'

/** Only these families have books. */
const MET_BOEKEN: readonly DossierNaam[] = ['sanne', 'deGraaf']
/** June is over at every moment of the world; the other month never is, and 2024 is before every bron. */
const [MAAND, JAAR] = ['2026-06', '2026']
const [MAAND_NIET, JAAR_NIET] = ['2029-01', '2024']

const ziet = (r: Rechten): boolean => mag(r, 'BETALINGEN', 'LEZEN')
const boekt = (r: Rechten): boolean =>
  ziet(r) && r.BETALINGEN.gronden.some((g) => ['CONSULENT', 'VERVANGER', 'BACKOFFICE'].includes(g.hoedanigheid))

const per =
  (naam: 'maand' | 'jaar', wel: string, niet: string, kan: (r: Rechten) => boolean): Eindpunt =>
  (_w, k) => [
    ...DOSSIER_NAMEN.map((d) => ({
      params: { dossierId: DOSSIERS[d].id, [naam]: wel },
      verwacht: verwacht(k, d, kan),
      toont: true,
    })),
    { params: { dossierId: DOSSIERS.sanne.id, [naam]: niet }, verwacht: 'NIET' as const },
    { params: { dossierId: VREEMD, [naam]: wel }, verwacht: 'NIET' as const },
  ]
const verwacht = (k: Kijk, d: DossierNaam, kan: (r: Rechten) => boolean): Uitkomst => kies(MET_BOEKEN.includes(d) && k.iemand(d, kan))

const maand = per('maand', MAAND, MAAND_NIET, ziet)
const jaar = per('jaar', JAAR, JAAR_NIET, ziet)
const boeken = per('jaar', JAAR, JAAR_NIET, boekt)

/** Overviews and their files: whatever the form, the same rows of the same persons, for whom one may see the payments. */
export const OVERZICHT: Readonly<Record<string, Eindpunt>> = {
  // Of a family without books there is a list with nothing on it.
  'GET /dossiers/{dossierId}/overzichten': perDossier((k, d) => kies(k.iemand(d, ziet))),
  'GET /dossiers/{dossierId}/maandoverzichten/{maand}': maand,
  'GET /dossiers/{dossierId}/maandoverzichten/{maand}/pdf': maand,
  'GET /dossiers/{dossierId}/maandoverzichten/{maand}/csv': maand,
  'GET /dossiers/{dossierId}/maandoverzichten/{maand}/xlsx': maand,
  'GET /dossiers/{dossierId}/jaaroverzichten/{jaar}': jaar,
  'GET /dossiers/{dossierId}/jaaroverzichten/{jaar}/pdf': jaar,
  'GET /dossiers/{dossierId}/jaaroverzichten/{jaar}/csv': jaar,
  'GET /dossiers/{dossierId}/jaaroverzichten/{jaar}/xlsx': jaar,
  'GET /dossiers/{dossierId}/bronboeken/{jaar}': boeken,
  'GET /dossiers/{dossierId}/bronboeken/{jaar}/csv': boeken,
  'GET /dossiers/{dossierId}/bronboeken/{jaar}/xlsx': boeken,
}
