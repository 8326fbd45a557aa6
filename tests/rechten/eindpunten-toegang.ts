import { mag } from '../../src/domein/rechten.ts'
import { leeftijdVan, magOpsturen } from './kijk.ts'
import { type Actie } from '../../src/domein/rechten-tabel.ts'
import { DOSSIER_NAMEN, DOSSIERS, MENSEN, type Naam } from './relaties.ts'
import {
  dossierVan,
  doetMee,
  eerste,
  type Eindpunt,
  kies,
  machtiger,
  perDossier,
  PERSONEN_MET_DOSSIER,
  plusMaand,
  rol,
  sessie,
  verlener,
  VREEMD,
} from './vragen.ts'

const perDraad =
  (actie: Actie, body?: unknown): Eindpunt =>
  (w, k) => [
    ...w.draden.map((t) => {
      const over = t.persoon === null ? DOSSIERS[t.dossier].deelnemers.filter((n) => leeftijdVan(n, k) < 16 && n !== k.wie) : [t.persoon]
      const kan = (a: Actie) => over.some((n) => mag(k.over(t.dossier, n), 'BERICHTEN', a))
      return {
        params: { draadId: t.id },
        verwacht: kies(kan('LEZEN'), kan(actie)),
        body,
        toont: actie === 'LEZEN' && body === undefined && over.some((n) => n !== k.wie),
      }
    }),
    { params: { draadId: VREEMD }, verwacht: 'NIET' as const, body },
  ]

const toestemmingWeg: Eindpunt = (w, k) => [
  ...w.bewijzen
    .filter((b) => b.soort === 'TOESTEMMING')
    .map((b) => ({
      params: { toestemmingId: b.id },
      verwacht: kies(verlener(k, dossierVan(b.van), b.van) || b.ander === k.wie),
      body: {},
    })),
  { params: { toestemmingId: VREEMD }, verwacht: 'NIET' as const, body: {} },
]

/** The loket itself: signing in, devices, who may see what of whom, dossiers, messages, the desk of the gemeente. */
export const TOEGANG: Readonly<Record<string, Eindpunt>> = {
  'GET /loket': 'OPENBAAR',
  'GET /gezond': 'OPENBAAR',
  'GET /gereed': 'OPENBAAR',
  'GET /kaart': 'OPENBAAR',
  'GET /kaart/aanbod/{aanbodId}': 'OPENBAAR',
  'GET /live': sessie(),

  'GET /sessie': 'OPENBAAR',
  'POST /sessie/afmelden': sessie({ overal: false }),
  'GET /toestellen': sessie(),
  'PUT /toestellen/{toestelId}': sessie({ modus: 'GEDEELD' }, { toestelId: VREEMD }),
  'DELETE /toestellen/{toestelId}': sessie({}, { toestelId: VREEMD }),
  'GET /mijn/gegevens': sessie(),
  'GET /dossiers/{dossierId}/toegang': perDossier(doetMee),
  'GET /dossiers/{dossierId}/inzage': perDossier(doetMee),
  'POST /toestemmingen': (_w, k) =>
    PERSONEN_MET_DOSSIER.map(([d, persoon]) => {
      const ontvanger: Naam = d === 'okafor' || d === 'sanne' ? 'karin' : d === 'wil' ? 'naaste' : 'mark'
      const goed = verlener(k, d, persoon) && mag(k.over(d, persoon), 'DOELEN', 'LEZEN')
      // Nobody lets himself in, and nobody from another gemeente.
      const past = d !== 'elders' && ontvanger !== k.wie
      const verwacht = !verlener(k, d, persoon) ? 'NIET' : goed && past ? 'MAG' : 'VERBODEN'
      return {
        verwacht,
        body: {
          persoonId: MENSEN[persoon].id,
          ontvangerId: MENSEN[ontvanger].id,
          gegeven: 'DOELEN',
          recht: 'LEZEN',
          tot: plusMaand(k.toestand.dag),
        },
      }
    }),
  'POST /toestemmingen/{toestemmingId}/bevestigen': (w, k) =>
    w.bewijzen
      .filter((b) => b.soort === 'TOESTEMMING')
      .map((b) => {
        const kan = verlener(k, dossierVan(b.van), b.van)
        // Withdrawn is a conflict, not a question of rights; otherwise only the other side of a double yes may.
        const tweede = k.toestand.ingetrokken || (b.vorm === 'SAMEN' && b.van !== k.wie)
        return { params: { toestemmingId: b.id }, verwacht: kies(kan, tweede), body: {} }
      }),
  'POST /toestemmingen/{toestemmingId}/intrekken': toestemmingWeg,
  'POST /machtigingen': (_w, k) =>
    PERSONEN_MET_DOSSIER.map(([d, persoon]) => {
      const gemachtigde: Naam =
        d === 'okafor' ? 'ilse' : d === 'sanne' ? 'karin' : d === 'wil' ? 'buiten' : d === 'deGraaf' ? 'els' : 'eldersConsulent'
      const verwacht = machtiger(k, d, persoon) ? (d === 'elders' ? 'VERBODEN' : 'MAG') : 'NIET'
      return {
        verwacht,
        body: { persoonId: MENSEN[persoon].id, gemachtigdeId: MENSEN[gemachtigde].id, domein: 'GELD', mandaat: [], tot: null },
      }
    }),
  'POST /machtigingen/{machtigingId}/intrekken': (w, k) => [
    ...w.bewijzen
      .filter((b) => b.soort === 'MACHTIGING')
      .map((b) => ({
        params: { machtigingId: b.id },
        verwacht: kies(machtiger(k, dossierVan(b.van), b.van) || b.ander === k.wie, b.vorm === 'MACHTIGING'),
        body: {},
      })),
    { params: { machtigingId: VREEMD }, verwacht: 'NIET' as const, body: {} },
  ],

  'GET /dossiers': sessie(),
  'GET /dossiers/{dossierId}': perDossier(doetMee),
  'GET /dossiers/{dossierId}/stappen': perDossier(doetMee),
  'POST /meldingen': (_w, k) => [
    ...DOSSIER_NAMEN.map((d) => ({
      verwacht: kies(k.doetMee(d), magOpsturen(k.over(d, eerste(d)))),
      body: {
        dossierId: DOSSIERS[d].id,
        tekst: 'Hulp',
        spoed: false,
        contactwens: 'BERICHT',
        voorMij: false,
        voorPersonen: [MENSEN[eerste(d)].id],
        voorKinderen: [],
      },
    })),
    {
      verwacht: 'NIET' as const,
      body: { dossierId: VREEMD, tekst: 'Hulp', spoed: false, contactwens: 'BERICHT', voorMij: true, voorPersonen: [], voorKinderen: [] },
    },
  ],

  'GET /dossiers/{dossierId}/draden': perDossier(doetMee),
  'GET /draden/{draadId}/berichten': perDraad('LEZEN'),
  'POST /draden/{draadId}/berichten': perDraad('SCHRIJVEN', { tekst: 'Dag', overPersoonId: null }),
  'POST /draden/{draadId}/gelezen': perDraad('LEZEN', { totSeq: 1 }),

  'GET /werkplek': rol('CONSULENT', 'VERVANGER'),
  'GET /werkplek/leiding': rol('LEIDINGGEVENDE'),
  'GET /instellingen': rol('BEHEERDER', 'LEIDINGGEVENDE', 'CONSULENT', 'BACKOFFICE'),
}
