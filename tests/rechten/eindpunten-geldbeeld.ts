import { mag } from '../../src/domein/rechten.ts'
import { DOSSIER_NAMEN, DOSSIERS } from './relaties.ts'
import { type Eindpunt, kies, perDossier, VREEMD } from './vragen.ts'

/** One of the numbers that are booked and one of those that were agreed: they are read along two roads. */
const DELEN = ['BETAALD', 'BINDEND'] as const

/** The rows behind the numbers of the budget, and what the potjes are for. */
export const GELDBEELD: Readonly<Record<string, Eindpunt>> = {
  'GET /dossiers/{dossierId}/boekingen': (_w, k) =>
    DELEN.flatMap((deel) => {
      const query = new URLSearchParams({ deel })
      return [
        ...DOSSIER_NAMEN.map((d) => ({
          params: { dossierId: DOSSIERS[d].id },
          query,
          verwacht: kies(k.iemand(d, (r) => mag(r, 'BETALINGEN', 'LEZEN'))),
          toont: true,
        })),
        { params: { dossierId: VREEMD }, query, verwacht: 'NIET' as const },
      ]
    }),
  'GET /dossiers/{dossierId}/potje-doelen': perDossier(
    (k, d) => kies(k.iemand(d, (r) => mag(r, 'BESLUIT', 'LEZEN') && mag(r, 'DOELEN', 'LEZEN'))),
    undefined,
    true,
  ),
}
