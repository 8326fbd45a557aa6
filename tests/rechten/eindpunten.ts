import * as Y from 'yjs'
import type { Gegeven } from '../../src/domein/gegevens.ts'
import { mag, type Rechten } from '../../src/domein/rechten.ts'
import type { PlanActie, PlanDeel } from '../../src/contract/woorden.ts'
import type { Actie, Deel } from '../../src/domein/rechten-tabel.ts'
import { magVerlenen } from '../../src/domein/verlenen.ts'
import { naarBase64 } from '../../src/lib/base64.ts'
import { type Kijk, leeftijdVan, magOpsturen } from './kijk.ts'
import { DOSSIER_NAMEN, DOSSIERS, type DossierNaam, MENSEN, type Naam } from './relaties.ts'
import { schrijfIn } from './schrijf.ts'
import { type Document, OPMERKER, type Wereld } from './wereld.ts'

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

const deelVan = (d: Pick<Document, 'soort' | 'leefgebied'>): PlanDeel | null =>
  d.soort === 'DEEL' ? d.leefgebied : d.soort === 'GEZIN' || d.soort === 'NOTITIES' ? null : d.soort
/** A yes that names parts opens those parts, and the plan as a thing that exists. */
const conceptDeel = (k: Kijk, d: DossierNaam, persoon: Naam, deel: PlanDeel | null, actie: PlanActie): boolean =>
  mag(k.over(d, persoon), 'CONCEPTPLAN', actie === 'LEZEN' ? 'LEZEN' : 'SCHRIJVEN') ||
  k.delenJa(d, persoon).some((t) => (deel === null || t.delen.includes(deel)) && ORDE.indexOf(t.recht) >= ORDE.indexOf(actie))
const ORDE: readonly PlanActie[] = ['LEZEN', 'VOORSTELLEN', 'SCHRIJVEN']
const ietsVanConcept = (k: Kijk, d: DossierNaam): boolean => DOSSIERS[d].deelnemers.some((n) => conceptDeel(k, d, n, null, 'LEZEN'))

/** May this caller do this with this document? By the lists of relaties.ts, not by the code of the server. */
export function magDocument(k: Kijk, d: Document, actie: PlanActie): boolean {
  if (d.soort === 'GEZIN') return k.iemand(d.dossier, (r) => mag(r, 'CONCEPTPLAN', actie === 'LEZEN' ? 'LEZEN' : 'SCHRIJVEN', 'GEZIN'))
  if (d.persoon === null) return false
  if (d.soort === 'NOTITIES') return d.auteur === k.wie && conceptDeel(k, d.dossier, d.persoon, null, 'LEZEN')
  return conceptDeel(k, d.dossier, d.persoon, deelVan(d), actie)
}

const perDocument =
  (actie: Actie): Exclude<Eindpunt, 'OPENBAAR'> =>
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

const perDocumentLezen = (w: Wereld, k: Kijk): Verzoek[] =>
  [...w.documenten.map((d) => d.id), VREEMD].map((documentId) => {
    const d = w.documenten.find((x) => x.id === documentId)
    const toont = d !== undefined && d.soort !== 'NOTITIES' && d.persoon !== null && d.persoon !== k.wie
    return { params: { documentId }, verwacht: kies(d !== undefined && magDocument(k, d, 'LEZEN')), toont }
  })

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
  (kan: (k: Kijk, d: DossierNaam) => Uitkomst, body: (d: DossierNaam, k: Kijk) => unknown, toont = false): Eindpunt =>
  (w, k) => [
    ...[...w.plannen].map(([d, planId]) => ({ params: { planId }, verwacht: kan(k, d), body: body(d, k), toont })),
    { params: { planId: VREEMD }, verwacht: 'NIET' as const, body: body('sanne', k) },
  ]

/** A file of the draft: for who may read any part of it, and with only those parts in it (the canaries see to that). */
const planBestand: Eindpunt = perPlan(
  (k, d) => kies(ietsVanConcept(k, d)),
  () => undefined,
  true,
)

/** A field of this kind of document that somebody can ask about. */
const VRAAGVELD: Readonly<Record<Document['soort'], string>> = {
  VERHAAL: 'goed',
  DEEL: 'goed',
  GEZIN: 'samen',
  DOELEN: 'lijst.doel',
  KOSTEN: 'lijst.regel',
  NOTITIES: 'notitie',
}
const kanOpmerken = (k: Kijk, d: Document): Uitkomst =>
  kies(magDocument(k, d, 'LEZEN'), d.soort !== 'NOTITIES' && magDocument(k, d, 'VOORSTELLEN'))

const opmerkingen: Eindpunt = (w, k) => {
  const leesbaar = (dossier: DossierNaam): Document[] =>
    w.documenten.filter((d) => d.dossier === dossier && d.soort !== 'NOTITIES' && magDocument(k, d, 'LEZEN'))
  return [
    ...[...w.plannen].map(([dossier, planId]) => ({
      params: { planId },
      verwacht: kies(leesbaar(dossier).length > 0),
      toont: leesbaar(dossier).some((d) => d.persoon !== null && d.persoon !== k.wie),
    })),
    { params: { planId: VREEMD }, verwacht: 'NIET' as const },
  ]
}
const opmerkingMaken: Eindpunt = (w, k) => {
  const body = (veld: string) => ({ veld, soort: 'VRAAG', tekst: 'Klopt dit?', voorstel: null, basis: null })
  return [
    ...w.documenten.map((d) => ({ params: { documentId: d.id }, verwacht: kanOpmerken(k, d), body: body(VRAAGVELD[d.soort]) })),
    { params: { documentId: VREEMD }, verwacht: 'NIET' as const, body: body('goed') },
  ]
}
const perOpmerking =
  (kan: (k: Kijk, d: Document) => Uitkomst, body: unknown): Eindpunt =>
  (w, k) => [
    ...w.opmerkingen.map((o) => ({ params: { opmerkingId: o.id }, verwacht: kan(k, o.document), body })),
    { params: { opmerkingId: VREEMD }, verwacht: 'NIET' as const, body },
  ]
const aanwezig: Eindpunt = (w, k) => {
  const body = { stand: 'LEEST', veld: null, nieuw: true }
  return [
    ...w.documenten.map((d) => ({ params: { documentId: d.id }, verwacht: kies(magDocument(k, d, 'LEZEN')), body })),
    { params: { documentId: VREEMD }, verwacht: 'NIET' as const, body },
  ]
}

const PERSONEN_MET_DOSSIER = DOSSIER_NAMEN.flatMap((d) => DOSSIERS[d].deelnemers.map((persoon): [DossierNaam, Naam] => [d, persoon]))

const verlener = (k: Kijk, d: DossierNaam, persoon: Naam): boolean =>
  magVerlenen({ geboren: MENSEN[persoon].geboren, dag: k.toestand.dag }, k.rijen(d, persoon)) !== 'MAG_NIET'
const machtiger = (k: Kijk, d: DossierNaam, persoon: Naam): boolean =>
  k.rijen(d, persoon).some((r) => r === 'DEELNEMER_16_PLUS' || r === 'CURATOR')

/** Who may take an open link of Ilse for Noa: of this gemeente, 16 or older, no staff, and not who decides or whom it is about. */
const magAannemen = (k: Kijk): boolean => {
  const ik = MENSEN[k.wie]
  const telt = ik.gemeente === 'GM9901' && ik.rollen.length === 0 && leeftijdVan(k.wie, k) >= 16
  // The link is for 14 days.
  return telt && k.wie !== 'noa' && !verlener(k, 'okafor', 'noa') && k.toestand.dag <= '2026-07-14'
}

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

  'GET /dossiers/{dossierId}/plan': perDossier((k, d) => kies(ietsVanConcept(k, d))),
  'POST /dossiers/{dossierId}/plan': perDossier(
    (k, d) => kies(k.doetMee(d), mag(k.over(d, eerste(d)), 'CONCEPTPLAN', 'SCHRIJVEN')),
    (d) => ({ personen: [MENSEN[eerste(d)].id] }),
  ),
  'GET /plandocumenten/{documentId}': perDocument('LEZEN'),
  'POST /plandocumenten/{documentId}/updates': perDocument('SCHRIJVEN'),
  'GET /plandocumenten/{documentId}/geschiedenis': perDocument('LEZEN'),
  'POST /plandocumenten/{documentId}/geschiedenis': (w, k) => perDocument('SCHRIJVEN')(w, k).map((v) => ({ ...v, body: { terugNaar: 1 } })),
  'GET /plandocumenten/{documentId}/geschiedenis/{nr}': (w, k) =>
    perDocumentLezen(w, k).map((v) => ({ ...v, params: { ...v.params, nr: '1' } })),
  'GET /plannen/{planId}/herkomst': perPlan(
    (k, d) => kies(ietsVanConcept(k, d)),
    () => undefined,
  ),
  'PUT /plannen/{planId}/gezien': perPlan(
    (k, d) => kies(ietsVanConcept(k, d)),
    () => ({ standen: [] }),
  ),
  'GET /plannen/{planId}/uitvoer': planBestand,
  'GET /plannen/{planId}/pdf': planBestand,
  'GET /plannen/{planId}/html': planBestand,
  'GET /plannen/{planId}/opmerkingen': opmerkingen,
  'POST /plandocumenten/{documentId}/opmerkingen': opmerkingMaken,
  'POST /opmerkingen/{opmerkingId}/antwoorden': perOpmerking((k, d) => kanOpmerken(k, d), { tekst: 'Ja' }),
  // Who made it may end it too, once that person may read it; who made these never may.
  'POST /opmerkingen/{opmerkingId}/afhandelen': perOpmerking((k, d) => kies(magDocument(k, d, 'LEZEN'), magDocument(k, d, 'SCHRIJVEN')), {
    uitkomst: 'AFGEHANDELD',
    tekst: '',
  }),
  'POST /plandocumenten/{documentId}/aanwezig': aanwezig,
  'POST /plannen/{planId}/notities': perPlan(
    (k, d) => kies(conceptDeel(k, d, eerste(d), null, 'LEZEN')),
    (d) => ({ persoonId: MENSEN[eerste(d)].id }),
  ),
  'POST /plannen/{planId}/opsturen': perPlan(
    (k, d) => kies(ietsVanConcept(k, d), k.iemand(d, magOpsturen)),
    () => ({ standen: [] }),
  ),
  'GET /dossiers/{dossierId}/uitnodigingen': perDossier((k, d) => kies(ietsVanConcept(k, d))),
  'POST /plannen/{planId}/uitnodigingen': perPlan(
    (k, d) => kies(ietsVanConcept(k, d), verlener(k, d, eerste(d)) && conceptDeel(k, d, eerste(d), 'WONEN', 'SCHRIJVEN')),
    (d, k) => ({
      tokenHash: 'ab'.repeat(32),
      voorNaam: 'oma',
      rol: 'MANTELZORGER',
      personen: [MENSEN[eerste(d)].id],
      delen: ['WONEN'],
      recht: 'SCHRIJVEN',
      tot: plusMaand(k.toestand.dag),
    }),
  ),
  'POST /uitnodigingen/aannemen': (w, k) => [
    // Taken by naaste: the same answer again. Open: for who stands outside and does not work for the gemeente. Guessed: never.
    { verwacht: kies(k.wie === 'naaste'), body: { token: w.uitnodiging.wachtToken } },
    { verwacht: kies(magAannemen(k)), body: { token: w.uitnodiging.openToken } },
    { verwacht: 'NIET' as const, body: { token: 'geraden' } },
  ],
  'GET /mijn/uitnodigingen': sessie(),
  'POST /uitnodigingen/{uitnodigingId}/beslissen': (w, k) => [
    { params: { uitnodigingId: w.uitnodiging.wacht }, verwacht: kies(verlener(k, 'okafor', 'noa')), body: { ja: true } },
    { params: { uitnodigingId: VREEMD }, verwacht: 'NIET' as const, body: { ja: true } },
  ],
  'POST /uitnodigingen/{uitnodigingId}/stoppen': (w, k) => [
    { params: { uitnodigingId: w.uitnodiging.wacht }, verwacht: kies(verlener(k, 'okafor', 'noa') || k.wie === 'naaste'), body: {} },
    { params: { uitnodigingId: w.uitnodiging.open }, verwacht: kies(verlener(k, 'okafor', 'noa')), body: {} },
    { params: { uitnodigingId: VREEMD }, verwacht: 'NIET' as const, body: {} },
  ],
  'GET /dossiers/{dossierId}/planversies': perDossier(doetMee),
  'GET /planversies/{versieId}': perVersie(plan('LEZEN'), undefined, true),
  'GET /planversies/{versieId}/uitvoer': perVersie(plan('LEZEN'), undefined, true),
  'GET /planversies/{versieId}/pdf': perVersie(plan('LEZEN'), undefined, true),
  'GET /planversies/{versieId}/html': perVersie(plan('LEZEN'), undefined, true),
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
  // Own words go with own data, whatever became of the right to read; otherwise as the part it stands at, and never with a version.
  if (soort.startsWith('opmerking.')) {
    if (k.wie === OPMERKER) return true
    const [, woord = '', gebied = null] = soort.toUpperCase().split('.')
    return w.documenten.some(
      (x) =>
        x.soort === woord &&
        (x.persoon === null ? over === 'gezin' : MENSEN[x.persoon].id === over) &&
        (gebied === null || x.leefgebied === gebied) &&
        magDocument(k, x, 'LEZEN'),
    )
  }
  // Taken out of the draft since: handing in later does not open it.
  if (soort === 'moment.gezin') return DOSSIER_NAMEN.some((d) => k.iemand(d, (r) => mag(r, 'CONCEPTPLAN', 'LEZEN', 'GEZIN')))
  if (over === 'gezin')
    return DOSSIER_NAMEN.some((d) => k.iemand(d, (r) => mag(r, 'CONCEPTPLAN', 'LEZEN', 'GEZIN') || mag(r, 'PLAN', 'LEZEN', 'GEZIN')))
  const treffer = PERSONEN_MET_DOSSIER.find(([, n]) => MENSEN[n].id === over)
  if (!treffer) return false
  const [d, persoon] = treffer
  const r = k.over(d, persoon)
  if (soort === 'concept.notities' || soort === 'moment.notities') return k.wie === persoon
  if (soort.startsWith('moment.')) {
    const [, woord = '', gebied = null] = soort.toUpperCase().split('.')
    return conceptDeel(k, d, persoon, deelVan({ soort: woord as Document['soort'], leefgebied: gebied as Document['leefgebied'] }), 'LEZEN')
  }
  if (soort.startsWith('concept.')) {
    const [, woord = '', gebied = null] = soort.toUpperCase().split('.')
    const deel = deelVan({ soort: woord as Document['soort'], leefgebied: gebied as Document['leefgebied'] })
    if (conceptDeel(k, d, persoon, deel, 'LEZEN')) return true
    return w.versies.some((v) => v.dossier === d && v.persoon === persoon) && mag(r, 'PLAN', 'LEZEN')
  }
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
