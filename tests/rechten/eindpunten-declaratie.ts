import { mag, type Rechten } from '../../src/domein/rechten.ts'
import { DOSSIERS } from './relaties.ts'
import { dossierVan, eigenWerk, type Eindpunt, kies, perDossier, VREEMD } from './vragen.ts'

/** Staff that does the administration of payments agrees to nothing in the name of a family. */
const beheert = (r: Rechten): boolean =>
  mag(r, 'BETALINGEN', 'SCHRIJVEN') && r.BETALINGEN.gronden.some((g) => g.hoedanigheid !== 'BACKOFFICE')

/** What the gemeente pays ahead is of the administration alone. */
const administreert = (r: Rechten): boolean =>
  mag(r, 'BETALINGEN', 'SCHRIJVEN') && r.BETALINGEN.gronden.some((g) => g.hoedanigheid === 'BACKOFFICE')

const perDeclaratie =
  (kan: (r: Rechten) => boolean, body: unknown, toont = false): Eindpunt =>
  (w, k) => [
    ...w.declaraties.map((d) => {
      const r = k.over(d.dossier, d.persoon)
      const ziet = mag(r, 'BETALINGEN', 'LEZEN') || (d.zorgverlener === k.wie && eigenWerk(r))
      return { params: { declaratieId: d.id }, verwacht: kies(ziet, kan(r)), body, toont }
    }),
    { params: { declaratieId: VREEMD }, verwacht: 'NIET' as const, body },
  ]

/** What is asked to be paid, and what was. */
export const DECLARATIES: Readonly<Record<string, Eindpunt>> = {
  'GET /dossiers/{dossierId}/declaraties': perDossier(
    (k, d) => kies(k.iemand(d, (r) => mag(r, 'BETALINGEN', 'LEZEN') || eigenWerk(r))),
    undefined,
    true,
  ),
  'POST /dossiers/{dossierId}/declaraties': (w, k) =>
    w.declaraties.map(({ potjeId, persoon }) => {
      const d = dossierVan(persoon)
      const r = k.over(d, persoon)
      return {
        params: { dossierId: DOSSIERS[d].id },
        verwacht: kies(mag(r, 'BETALINGEN', 'LEZEN'), beheert(r)),
        body: {
          overeenkomstId: null,
          potjeId,
          van: '2026-06-02',
          tot: '2026-06-02',
          dagen: null,
          aantalHonderdste: null,
          cent: 1500,
          factuurnummer: null,
          akkoord: true,
          vervangtId: null,
        },
      }
    }),
  'GET /declaraties/{declaratieId}': perDeclaratie(() => true, undefined, true),
  'POST /declaraties/{declaratieId}/akkoord': perDeclaratie(beheert, { cent: 1200 }),
  'POST /declaraties/{declaratieId}/terug': perDeclaratie(beheert, { reden: 'De dag klopt niet' }),
  'POST /dossiers/{dossierId}/voorfinanciering': (w, k) =>
    w.declaraties.map(({ potjeId, dossier, persoon }) => {
      const r = k.over(dossier, persoon)
      return {
        params: { dossierId: DOSSIERS[dossier].id },
        verwacht: kies(mag(r, 'BETALINGEN', 'LEZEN'), administreert(r)),
        body: { bronId: w.bronVan.get(potjeId), soort: 'VOORGESCHOTEN', cent: 100, reden: 'Het zorgkantoor betaalt later' },
      }
    }),
  // That somebody read it is about who reads it: no right beyond seeing it.
  'POST /declaraties/{declaratieId}/gezien': perDeclaratie(() => true, { nr: 1 }),
}
