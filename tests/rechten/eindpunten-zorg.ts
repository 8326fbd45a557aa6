import type { Hoedanigheid } from '../../src/contract/woorden-toegang.ts'
import { mag, type Rechten } from '../../src/domein/rechten.ts'
import { DOSSIERS, type Naam } from './relaties.ts'
import { dossierVan, eigenWerk, type Eindpunt, kies, perDossier, rol, VREEMD } from './vragen.ts'
import { inhoudVoor, type OvereenkomstProef } from './wereld-zorg.ts'
import type { Wereld } from './wereld.ts'

const bijBetalingen = (r: Rechten, ...rijen: Hoedanigheid[]): boolean => r.BETALINGEN.gronden.some((g) => rijen.includes(g.hoedanigheid))
const buitenBetalingen = (r: Rechten, ...rijen: Hoedanigheid[]): boolean =>
  r.BETALINGEN.gronden.some((g) => !rijen.includes(g.hoedanigheid))

const beheert = (r: Rechten): boolean => mag(r, 'BETALINGEN', 'SCHRIJVEN') && buitenBetalingen(r, 'BACKOFFICE')
const backoffice = (r: Rechten): boolean => mag(r, 'BETALINGEN', 'SCHRIJVEN') && bijBetalingen(r, 'BACKOFFICE')
const beslist = (r: Rechten): boolean =>
  mag(r, 'BESLUIT', 'SCHRIJVEN') && r.BESLUIT.gronden.some((g) => g.hoedanigheid === 'CONSULENT' || g.hoedanigheid === 'VERVANGER')
const alles = (r: Rechten): boolean => mag(r, 'BETALINGEN', 'LEZEN', 'DETAIL')

/** The own contract of who gives the care (domein.md 7). */
const isEigen = (r: Rechten, o: OvereenkomstProef, wie: Naam): boolean => o.zorgverlener === wie && eigenWerk(r)

/** What was not sent to the gemeente exists for the family only. */
const ziet = (r: Rechten, o: OvereenkomstProef, wie: Naam): boolean =>
  (isEigen(r, o, wie) && o.verstuurd) ||
  (mag(r, 'BETALINGEN', 'LEZEN') &&
    (o.verstuurd || beheert(r) || (alles(r) && buitenBetalingen(r, 'BACKOFFICE', 'CONSULENT', 'VERVANGER'))))

const perOvereenkomst =
  (
    kan: (r: Rechten, o: OvereenkomstProef) => boolean,
    body?: (w: Wereld, o: OvereenkomstProef | null) => unknown,
    bestaat: (r: Rechten, o: OvereenkomstProef, wie: Naam) => boolean = ziet,
  ): Eindpunt =>
  (w, k) => [
    ...w.overeenkomsten.map((o) => {
      const r = k.over(o.dossier, o.persoon)
      return {
        params: { overeenkomstId: o.id },
        verwacht: kies(bestaat(r, o, k.wie), kan(r, o)),
        body: body?.(w, o),
        toont: body === undefined,
      }
    }),
    { params: { overeenkomstId: VREEMD }, verwacht: 'NIET' as const, body: body?.(w, null) },
  ]

const concept = (w: Wereld, persoon: OvereenkomstProef['persoon']) => ({
  inhoud: inhoudVoor(w, persoon),
  vorigeId: null,
  handtekening: null,
})

/** What is agreed with zorgverleners. */
export const ZORG: Readonly<Record<string, Eindpunt>> = {
  'GET /werkplek/overeenkomsten': rol('CONSULENT', 'VERVANGER', 'BACKOFFICE'),
  'GET /dossiers/{dossierId}/overeenkomsten': perDossier(
    (k, d) => kies(k.iemand(d, (r) => mag(r, 'BETALINGEN', 'LEZEN') || eigenWerk(r))),
    undefined,
    true,
  ),
  'POST /dossiers/{dossierId}/overeenkomsten': (w, k) =>
    (['sanne', 'thijs', 'bram'] as const).map((persoon) => {
      const d = dossierVan(persoon)
      const r = k.over(d, persoon)
      return {
        params: { dossierId: DOSSIERS[d].id },
        verwacht: kies(mag(r, 'BETALINGEN', 'LEZEN'), beheert(r)),
        body: concept(w, persoon),
      }
    }),
  'GET /overeenkomsten/{overeenkomstId}': perOvereenkomst(() => true),
  'GET /overeenkomsten/{overeenkomstId}/naar-svb': perOvereenkomst(
    () => true,
    undefined,
    (r, o, wie) => ziet(r, o, wie) && (alles(r) || isEigen(r, o, wie)),
  ),
  'PUT /overeenkomsten/{overeenkomstId}': perOvereenkomst(beheert, (w, o) => concept(w, o?.persoon ?? 'sanne')),
  'POST /overeenkomsten/{overeenkomstId}/opsturen': perOvereenkomst(beheert, () => ({ zorgverlenerOp: '2026-06-30' })),
  'POST /overeenkomsten/{overeenkomstId}/antwoord': (w, k) => [
    ...perAntwoord('GEMEENTE_CHECK', (r) => beslist(r) || backoffice(r))(w, k),
    ...perAntwoord('SVB_CHECK', backoffice)(w, k),
  ],
  'POST /overeenkomsten/{overeenkomstId}/einde': perOvereenkomst(
    (r) => beheert(r) || backoffice(r),
    (_w, o) => ({ op: o?.staat === 'GOEDGEKEURD' ? '2026-11-30' : null, reden: 'proef' }),
  ),
}

function perAntwoord(
  staat: 'GEMEENTE_CHECK' | 'SVB_CHECK',
  kan: (r: Rechten) => boolean,
): (w: Wereld, k: Parameters<Exclude<Eindpunt, 'OPENBAAR'>>[1]) => ReturnType<Exclude<Eindpunt, 'OPENBAAR'>> {
  const eindpunt = perOvereenkomst(kan, () => ({ staat, antwoord: 'TERUG', reden: 'proef' }))
  return (w, k) => (typeof eindpunt === 'function' ? eindpunt(w, k) : [])
}
