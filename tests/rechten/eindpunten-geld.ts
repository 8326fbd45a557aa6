import { mag, type Rechten } from '../../src/domein/rechten.ts'
import type { Kijk } from './kijk.ts'
import { DOSSIERS, type Naam } from './relaties.ts'
import { dossierVan, type Eindpunt, iemand, kies, perDossier, VREEMD } from './vragen.ts'

/** Staff that does the administration of payments does not move a family's money. */
const schuift = (r: Rechten): boolean =>
  mag(r, 'BETALINGEN', 'SCHRIJVEN') && r.BETALINGEN.gronden.some((g) => g.hoedanigheid !== 'BACKOFFICE')
const beslist = (r: Rechten): boolean =>
  mag(r, 'BESLUIT', 'SCHRIJVEN') && r.BESLUIT.gronden.some((g) => g.hoedanigheid === 'CONSULENT' || g.hoedanigheid === 'VERVANGER')

const perVerschuiving =
  (kan: (r: Rechten, k: Kijk, persoon: Naam) => boolean, body: unknown): Eindpunt =>
  (w, k) => [
    ...w.verschuivingen.map((v) => {
      const r = k.over(v.dossier, v.persoon)
      return { params: { verschuivingId: v.id }, verwacht: kies(mag(r, 'BETALINGEN', 'LEZEN'), kan(r, k, v.persoon)), body }
    }),
    { params: { verschuivingId: VREEMD }, verwacht: 'NIET' as const, body },
  ]

/** What was granted and what is done with it. */
export const GELD: Readonly<Record<string, Eindpunt>> = {
  'GET /dossiers/{dossierId}/budget': perDossier(iemand('BESLUIT', 'LEZEN'), undefined, true),
  'GET /dossiers/{dossierId}/verschuivingen': perDossier(iemand('BETALINGEN', 'LEZEN'), undefined, true),
  'POST /dossiers/{dossierId}/verschuivingen': (w, k) =>
    (['sanne', 'thijs', 'bram'] as const).map((persoon) => {
      const [van, naar] = w.potjes.filter((x) => x.persoon === persoon)
      const d = dossierVan(persoon)
      const r = k.over(d, persoon)
      return {
        params: { dossierId: DOSSIERS[d].id },
        verwacht: kies(mag(r, 'BETALINGEN', 'LEZEN'), schuift(r)),
        body: { vanPotjeId: van?.id, doel: { soort: 'POTJE', potjeId: naar?.id }, cent: 100, reden: 'proef', verwacht: 'VRIJ' },
      }
    }),
  'POST /verschuivingen/{verschuivingId}/beslissing': perVerschuiving((r) => beslist(r), {
    antwoord: 'NEE',
    cent: null,
    reden: 'Nog niet',
    voorwaarden: [],
  }),
  'POST /verschuivingen/{verschuivingId}/ongedaan': perVerschuiving((r) => schuift(r), {}),
}
