import * as Y from 'yjs'
import { mag, type Rechten } from '../../src/domein/rechten.ts'
import type { Actie } from '../../src/domein/rechten-tabel.ts'
import { naarBase64 } from '../../src/lib/base64.ts'
import { type Kijk, leeftijdVan, magOpsturen } from './kijk.ts'
import { conceptDeel, ietsVanConcept, magDocument } from './plandelen.ts'
import { type DossierNaam, MENSEN } from './relaties.ts'
import { schrijfIn } from './schrijf.ts'
import {
  doetMee,
  eerste,
  type Eindpunt,
  kies,
  perDossier,
  plusMaand,
  sessie,
  type Uitkomst,
  type Verzoek,
  verlener,
  VREEMD,
} from './vragen.ts'
import type { Document, Wereld } from './wereld.ts'

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

/** Everybody hands in for oneself: the version of Noa is Ilse's to react to, that of Milan (16) is Milan's. */
const perVersie =
  (kan: (r: Rechten) => boolean, body: (persoonId: string, gezien: string | null) => unknown = () => undefined, toont = false): Eindpunt =>
  (w, k) => [
    ...w.versies.map((v) => {
      const r = k.over(v.dossier, v.persoon)
      const lichaam = body(MENSEN[v.persoon].id, w.antwoordOpVerhaal.get(v.id) ?? null)
      return { params: { versieId: v.id }, verwacht: kies(mag(r, 'PLAN', 'LEZEN'), kan(r)), body: lichaam, toont }
    }),
    { params: { versieId: VREEMD }, verwacht: 'NIET' as const, body: body(MENSEN.noa.id, null) },
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

/** Who may take an open link of Ilse for Noa: of this gemeente, 16 or older, no staff, and not who decides or whom it is about. */
const magAannemen = (k: Kijk): boolean => {
  const ik = MENSEN[k.wie]
  const telt = ik.gemeente === 'GM9901' && ik.rollen.length === 0 && leeftijdVan(k.wie, k) >= 16
  // The link is for 14 days.
  return telt && k.wie !== 'noa' && !verlener(k, 'okafor', 'noa') && k.toestand.dag <= '2026-07-14'
}

/** The plan: what is being written, what was handed in, and who writes along. */
export const PLAN: Readonly<Record<string, Eindpunt>> = {
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
  // Everybody may ask; what it says is held to `aannemen` in server/routes/uitnodiging.test.ts.
  'GET /uitnodigingslinks/{tokenHash}': sessie(undefined, { tokenHash: 'ab'.repeat(32) }),
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
  'POST /planversies/{versieId}/delen': perVersie(plan('SCHRIJVEN'), (persoonId, gezien) => ({
    persoonId,
    deel: 'VERHAAL',
    oordeel: 'ZO',
    tekst: 'Akkoord',
    gezien,
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
}
