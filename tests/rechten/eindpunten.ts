import * as Y from 'yjs'
import type { Gegeven } from '../../src/domein/gegevens.ts'
import { mag, type Rechten } from '../../src/domein/rechten.ts'
import type { Actie, Deel } from '../../src/domein/rechten-tabel.ts'
import { magVerlenen } from '../../src/domein/verlenen.ts'
import { naarBase64 } from '../../src/lib/base64.ts'
import { type Kijk, leeftijdVan, magOpsturen } from './kijk.ts'
import { DOSSIER_NAMEN, DOSSIERS, type DossierNaam, MENSEN, type Naam } from './relaties.ts'
import { schrijfIn } from './schrijf.ts'
import type { Document, Wereld } from './wereld.ts'

/** MAG: may, whatever the rules then say. NIET: does not exist for him (404). VERBODEN: sees it, may not do it (403). */
export type Uitkomst = 'MAG' | 'NIET' | 'VERBODEN'

export type Verzoek = {
  params?: Record<string, string>
  body?: unknown
  verwacht: Uitkomst
  /** persons of whom this answer shows something: each must have a row in the access log */
  toont?: boolean
}
/** Everything that is asked of one endpoint, by one caller at one moment. */
export type Eindpunt = 'OPENBAAR' | ((w: Wereld, k: Kijk) => Verzoek[])

const VREEMD = '0d0d0d0d-0d0d-4d0d-8d0d-0d0d0d0d0d0d'
const sessie =
  (body?: unknown, params?: Record<string, string>): Eindpunt =>
  () => [{ verwacht: 'MAG', body, ...(params ? { params } : {}) }]
const kies = (zien: boolean, doen = true): Uitkomst => (!zien ? 'NIET' : doen ? 'MAG' : 'VERBODEN')

/** For every dossier, and for one that is not there. */
const perDossier =
  (verwacht: (k: Kijk, d: DossierNaam, w: Wereld) => Uitkomst, body?: (d: DossierNaam, w: Wereld) => unknown, toont = false): Eindpunt =>
  (w, k) => [
    ...DOSSIER_NAMEN.map((d) => ({ params: { dossierId: DOSSIERS[d].id }, verwacht: verwacht(k, d, w), body: body?.(d, w), toont })),
    { params: { dossierId: VREEMD }, verwacht: 'NIET' as const, body: body?.('sanne', w) },
  ]
const iemand = (g: Gegeven, actie: Actie, deel?: Deel) => (k: Kijk, d: DossierNaam) => kies(k.iemand(d, (r) => mag(r, g, actie, deel)))
const doetMee = (k: Kijk, d: DossierNaam) => kies(k.doetMee(d))
const rol =
  (...rollen: string[]): Eindpunt =>
  (_w, k) => [{ verwacht: kies(MENSEN[k.wie].rollen.some((r) => rollen.includes(r))) }]

const eerste = (d: DossierNaam): Naam => DOSSIERS[d].deelnemers[0] ?? 'sanne'

/** Staff that does the administration of payments does not move a family's money. */
const schuift = (r: Rechten): boolean =>
  mag(r, 'BETALINGEN', 'SCHRIJVEN') && r.BETALINGEN.gronden.some((g) => g.hoedanigheid !== 'BACKOFFICE')
const beslist = (r: Rechten): boolean =>
  mag(r, 'BESLUIT', 'SCHRIJVEN') && r.BESLUIT.gronden.some((g) => g.hoedanigheid === 'CONSULENT' || g.hoedanigheid === 'VERVANGER')

function magDocument(k: Kijk, d: Document, actie: Actie): boolean {
  if (d.soort === 'GEZIN') return k.iemand(d.dossier, (r) => mag(r, 'CONCEPTPLAN', actie, 'GEZIN'))
  if (d.persoon === null) return false
  const r = k.over(d.dossier, d.persoon)
  return d.soort === 'NOTITIES' ? d.auteur === k.wie && mag(r, 'CONCEPTPLAN', 'LEZEN') : mag(r, 'CONCEPTPLAN', actie)
}

const perDocument =
  (actie: Actie): Eindpunt =>
  (w, k) => [
    ...w.documenten.map((d) => {
      const doc = new Y.Doc()
      schrijfIn(doc, d.soort, 'nieuw')
      return {
        params: { documentId: d.id },
        verwacht: kies(magDocument(k, d, 'LEZEN'), magDocument(k, d, actie)),
        body: { update: naarBase64(Y.encodeStateAsUpdate(doc)), clientId: doc.clientID, epoch: 1 },
        toont: actie === 'LEZEN' && d.soort !== 'NOTITIES' && d.persoon !== null && d.persoon !== k.wie,
      }
    }),
    { params: { documentId: VREEMD }, verwacht: 'NIET' as const, body: { update: '', clientId: 1, epoch: 1 } },
  ]

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

const perVerschuiving =
  (kan: (r: Rechten, k: Kijk, persoon: Naam) => boolean, body: unknown): Eindpunt =>
  (w, k) => [
    ...w.verschuivingen.map((v) => {
      const r = k.over(v.dossier, v.persoon)
      return { params: { verschuivingId: v.id }, verwacht: kies(mag(r, 'BETALINGEN', 'LEZEN'), kan(r, k, v.persoon)), body }
    }),
    { params: { verschuivingId: VREEMD }, verwacht: 'NIET' as const, body },
  ]

/** Everybody hands in for oneself: the version of Noa is Ilse's to react to, that of Milan (16) is Milan's. */
const perVersie =
  (kan: (r: Rechten) => boolean, body: (persoonId: string) => unknown = () => undefined, toont = false): Eindpunt =>
  (w, k) => [
    ...w.versies.map((v) => {
      const r = k.over(v.dossier, v.persoon)
      return { params: { versieId: v.id }, verwacht: kies(mag(r, 'PLAN', 'LEZEN'), kan(r)), body: body(MENSEN[v.persoon].id), toont }
    }),
    { params: { versieId: VREEMD }, verwacht: 'NIET' as const, body: body(MENSEN.noa.id) },
  ]
const plan =
  (actie: Actie) =>
  (r: Rechten): boolean =>
    mag(r, 'PLAN', actie)

const perPlan =
  (kan: (k: Kijk, d: DossierNaam) => Uitkomst, body: (d: DossierNaam) => unknown): Eindpunt =>
  (w, k) => [
    ...[...w.plannen].map(([d, planId]) => ({ params: { planId }, verwacht: kan(k, d), body: body(d) })),
    { params: { planId: VREEMD }, verwacht: 'NIET' as const, body: body('sanne') },
  ]

const PERSONEN_MET_DOSSIER = DOSSIER_NAMEN.flatMap((d) => DOSSIERS[d].deelnemers.map((persoon): [DossierNaam, Naam] => [d, persoon]))

const verlener = (k: Kijk, d: DossierNaam, persoon: Naam): boolean =>
  magVerlenen({ geboren: MENSEN[persoon].geboren, dag: k.toestand.dag }, k.rijen(d, persoon)) !== 'MAG_NIET'
const machtiger = (k: Kijk, d: DossierNaam, persoon: Naam): boolean =>
  k.rijen(d, persoon).some((r) => r === 'DEELNEMER_16_PLUS' || r === 'CURATOR')

const dossierVan = (persoon: Naam): DossierNaam => DOSSIER_NAMEN.find((d) => DOSSIERS[d].deelnemers.some((n) => n === persoon)) ?? 'sanne'

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

/**
 * One line per endpoint. An endpoint of the app that is not here fails the test, and so does a line without an
 * endpoint: adding a route means deciding who may.
 */
export const EINDPUNTEN: Readonly<Record<string, Eindpunt>> = {
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

  'GET /dossiers/{dossierId}/plan': perDossier((k, d) => iemand('CONCEPTPLAN', 'LEZEN')(k, d)),
  'POST /dossiers/{dossierId}/plan': perDossier(
    (k, d) => kies(k.doetMee(d), mag(k.over(d, eerste(d)), 'CONCEPTPLAN', 'SCHRIJVEN')),
    (d) => ({ personen: [MENSEN[eerste(d)].id] }),
  ),
  'GET /plandocumenten/{documentId}': perDocument('LEZEN'),
  'POST /plandocumenten/{documentId}/updates': perDocument('SCHRIJVEN'),
  'POST /plannen/{planId}/notities': perPlan(
    (k, d) => kies(mag(k.over(d, eerste(d)), 'CONCEPTPLAN', 'LEZEN')),
    (d) => ({ persoonId: MENSEN[eerste(d)].id }),
  ),
  'POST /plannen/{planId}/opsturen': perPlan(
    (k, d) =>
      kies(
        k.iemand(d, (r) => mag(r, 'CONCEPTPLAN', 'LEZEN')),
        k.iemand(d, magOpsturen),
      ),
    () => ({ standen: [] }),
  ),
  'GET /dossiers/{dossierId}/planversies': perDossier(doetMee),
  'GET /planversies/{versieId}': perVersie(plan('LEZEN'), undefined, true),
  'POST /planversies/{versieId}/delen': perVersie(plan('SCHRIJVEN'), (persoonId) => ({
    persoonId,
    deel: 'VERHAAL',
    oordeel: 'ZO',
    tekst: 'Akkoord',
  })),
  'POST /planversies/{versieId}/versturen': perVersie(plan('SCHRIJVEN'), () => ({ inleiding: 'Dank u wel' })),
  'POST /planversies/{versieId}/reacties': perVersie(magOpsturen, (persoonId) => ({
    persoonId,
    deel: 'VERHAAL',
    soort: 'EENS',
    tekst: '',
  })),
  'POST /reacties/{reactieId}/antwoord': (w, k) => {
    const r = k.over('okafor', 'noa')
    const body = { tekst: 'Ik bel u.' }
    return [
      ...(w.reactie === null
        ? []
        : [{ params: { reactieId: w.reactie }, verwacht: kies(mag(r, 'PLAN', 'LEZEN'), mag(r, 'PLAN', 'SCHRIJVEN')), body }]),
      { params: { reactieId: VREEMD }, verwacht: 'NIET' as const, body },
    ]
  },

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

  'GET /dossiers/{dossierId}/draden': perDossier(doetMee),
  'GET /draden/{draadId}/berichten': perDraad('LEZEN'),
  'POST /draden/{draadId}/berichten': perDraad('SCHRIJVEN', { tekst: 'Dag', overPersoonId: null }),
  'POST /draden/{draadId}/gelezen': perDraad('LEZEN', { totSeq: 1 }),

  'GET /werkplek': rol('CONSULENT', 'VERVANGER'),
  'GET /werkplek/leiding': rol('LEIDINGGEVENDE'),
  'GET /instellingen': rol('BEHEERDER', 'LEIDINGGEVENDE', 'CONSULENT', 'BACKOFFICE'),
}

/** May this canary be in an answer to this caller? The last word on leaks: whatever the endpoint, whatever the field. */
export function magKanarie(k: Kijk, w: Wereld, kanarie: string): boolean {
  const [, soort, over] = /^kanarie-([\w.]+)-([\w-]+)-einde$/.exec(kanarie) ?? []
  if (soort === undefined || over === undefined) return false
  if (soort === 'bericht') {
    const draad = w.draden.find((t) => t.id === over)
    if (!draad) return false
    const leden =
      draad.persoon === null ? DOSSIERS[draad.dossier].deelnemers.filter((n) => leeftijdVan(n, k) < 16 && n !== k.wie) : [draad.persoon]
    return leden.some((n) => mag(k.over(draad.dossier, n), 'BERICHTEN', 'LEZEN'))
  }
  if (over === 'gezin')
    return DOSSIER_NAMEN.some((d) => k.iemand(d, (r) => mag(r, 'CONCEPTPLAN', 'LEZEN', 'GEZIN') || mag(r, 'PLAN', 'LEZEN', 'GEZIN')))
  const treffer = PERSONEN_MET_DOSSIER.find(([, n]) => MENSEN[n].id === over)
  if (!treffer) return false
  const [d, persoon] = treffer
  const r = k.over(d, persoon)
  if (soort === 'concept.notities') return k.wie === persoon
  if (soort.startsWith('concept.'))
    return mag(r, 'CONCEPTPLAN', 'LEZEN') || (w.versies.some((v) => v.dossier === d && v.persoon === persoon) && mag(r, 'PLAN', 'LEZEN'))
  if (soort === 'antwoord')
    return w.versies.some((v) => v.persoon === persoon && v.verstuurd)
      ? mag(r, 'PLAN', 'LEZEN')
      : k.rijen(d, persoon).some((h) => h === 'CONSULENT' || h === 'VERVANGER')
  if (soort === 'reactie') return mag(r, 'PLAN', 'LEZEN')
  if (soort === 'besluit') return mag(r, 'BESLUIT', 'LEZEN')
  if (soort === 'betaling') return mag(r, 'BETALINGEN', 'LEZEN')
  return false
}

function plusMaand(dag: string): string {
  const d = new Date(`${dag}T00:00:00Z`)
  d.setUTCDate(d.getUTCDate() + 28)
  return d.toISOString().slice(0, 10)
}
