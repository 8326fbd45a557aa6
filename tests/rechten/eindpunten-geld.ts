import type { Hoedanigheid } from '../../src/contract/woorden-toegang.ts'
import { mag, type Rechten } from '../../src/domein/rechten.ts'
import { canarie } from './kanaries.ts'
import type { Kijk } from './kijk.ts'
import { DOSSIERS, type DossierNaam, MENSEN, type Naam } from './relaties.ts'
import { dossierVan, eerste, type Eindpunt, iemand, kies, perDossier, sessie, VREEMD } from './vragen.ts'

/** Staff that does the administration of payments does not move a family's money. */
const schuift = (r: Rechten): boolean =>
  mag(r, 'BETALINGEN', 'SCHRIJVEN') && r.BETALINGEN.gronden.some((g) => g.hoedanigheid !== 'BACKOFFICE')
const beslist = (r: Rechten): boolean =>
  mag(r, 'BESLUIT', 'SCHRIJVEN') && r.BESLUIT.gronden.some((g) => g.hoedanigheid === 'CONSULENT' || g.hoedanigheid === 'VERVANGER')

/** Only Mark asked for somebody else: for Thijs. His yes is his own, or of who decides in his place; never of Mark. */
const JA_VAN: Naam = 'thijs'
const JA_VRAGER: Naam = 'mark'
const ZEGT_JA: readonly Hoedanigheid[] = ['DEELNEMER_16_PLUS', 'OUDER_KIND_ONDER_12', 'OUDER_KIND_12_15', 'CURATOR', 'BEWINDVOERDER']

const AFSPRAAK = { zorg: 'Hulp bij plannen', wanneer: 'Dinsdag', waar: 'In de klas', wie: 'AutiPlan', vogOp: null, stuurt: 'De mentor' }

const perVerschuiving =
  (kan: (r: Rechten, k: Kijk, persoon: Naam) => boolean, body: unknown): Eindpunt =>
  (w, k) => [
    ...w.verschuivingen.map((v) => {
      const r = k.over(v.dossier, v.persoon)
      return { params: { verschuivingId: v.id }, verwacht: kies(mag(r, 'BETALINGEN', 'LEZEN'), kan(r, k, v.persoon)), body }
    }),
    { params: { verschuivingId: VREEMD }, verwacht: 'NIET' as const, body },
  ]

/** A beschikking that grants nothing and asks one thing of the first person of a dossier: it can be entered again and again. */
const EIS = (d: DossierNaam) => ({
  kenmerk: `proef ${crypto.randomUUID()}`,
  datum: '2026-01-05',
  verzondenOp: '2026-01-05',
  grond: 'proef',
  versieId: null,
  bronnen: [],
  bronWijzigingen: [],
  potjes: [],
  potjeWijzigingen: [],
  eisen: [{ persoonId: MENSEN[eerste(d)].id, tekst: canarie('besluit', MENSEN[eerste(d)].id) }],
})
const STAF: readonly string[] = ['BEHEERDER', 'LEIDINGGEVENDE', 'CONSULENT', 'BACKOFFICE']

/** What was granted and what is done with it. */
export const GELD: Readonly<Record<string, Eindpunt>> = {
  'GET /dossiers/{dossierId}/beschikkingen': perDossier(iemand('BESLUIT', 'LEZEN'), undefined, true),
  'POST /dossiers/{dossierId}/beschikkingen': perDossier((k, d) => {
    const r = k.over(d, eerste(d))
    return kies(mag(r, 'BESLUIT', 'LEZEN'), beslist(r))
  }, EIS),
  'GET /dossiers/{dossierId}/toekenning-concept': perDossier((k, d) => kies(k.iemand(d, beslist))),
  'POST /dossiers/{dossierId}/toekenning-concept': perDossier(
    (k, d) =>
      kies(
        k.iemand(d, (r) => mag(r, 'BESLUIT', 'LEZEN')),
        k.iemand(d, beslist),
      ),
    () => ({ inhoud: null, gezien: null }),
  ),
  'POST /instellingen': (_w, k) => [
    {
      verwacht: kies(
        MENSEN[k.wie].rollen.some((r) => STAF.includes(r)),
        MENSEN[k.wie].rollen.some((r) => r === 'BEHEERDER'),
      ),
      body: { sleutel: 'normContractcheck', waarde: 10, vanaf: '2027-01-01', tot: null, grond: 'proef' },
    },
  ],
  'GET /tarieven': sessie(),
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
  'POST /verschuivingen/{verschuivingId}/ja': (w, k) =>
    w.verschuivingen.map((v) => ({
      params: { verschuivingId: v.id },
      verwacht: kies(
        v.persoon === JA_VAN && mag(k.over(v.dossier, v.persoon), 'BETALINGEN', 'LEZEN'),
        k.wie !== JA_VRAGER && k.rijen(v.dossier, v.persoon).some((h) => ZEGT_JA.includes(h)),
      ),
      body: { persoonId: MENSEN[v.persoon].id, antwoord: 'NEE', reden: 'Liever niet' },
    })),
  'POST /verschuivingen/{verschuivingId}/school': perVerschuiving((r) => schuift(r) || beslist(r), {
    tokenHash: 'c'.repeat(64),
    school: 'De Linde',
    afspraak: AFSPRAAK,
  }),
  'POST /verschuivingen/{verschuivingId}/school/intrekken': perVerschuiving((r) => schuift(r) || beslist(r), {}),
  // A school has no account: what it may see is in the link. See tests/boeken/school.test.ts.
  'POST /school/lezen': 'OPENBAAR',
  'POST /school/antwoord': 'OPENBAAR',
}
