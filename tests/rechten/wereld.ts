import { sql } from 'kysely'
import * as Y from 'yjs'
import { maakApp } from '../../server/app.ts'
import type { Database } from '../../server/db/database.ts'
import { migreer } from '../../server/db/migreren.ts'
import { openTestGeheugen } from '../geheugen.ts'
import type { Beller } from '../../server/kern/beller.ts'
import { vingerafdruk } from '../../server/kern/opdracht.ts'
import { maakLiveBus } from '../../server/kern/live-bus.ts'
import type { App, Db, Poorten } from '../../server/kern/poorten.ts'
import { zorgVoorDraden } from '../../server/opdrachten/melding-doen.ts'
import { maakPlan } from '../../server/plannen/aanmaken.ts'
import { zaaiGeld } from '../../server/proef/geld.ts'
import { delenVan } from '../../src/domein/plan/delen.ts'
import type { Leefgebied, PlanDocumentSoort, PlanInhoud } from '../../src/domein/plan/vorm.ts'
import { klokVan } from '../../src/lib/klok.ts'
import {
  DOSSIER_NAMEN,
  DOSSIERS,
  type DossierNaam,
  JA_VANAF,
  JAS,
  MENSEN,
  type Naam,
  NAMEN,
  TITELS,
  type Toestand,
  VERVANGING,
} from './relaties.ts'
import { schrijfIn } from './schrijf.ts'

export type Document = {
  id: string
  dossier: DossierNaam
  soort: PlanDocumentSoort
  leefgebied: Leefgebied | null
  persoon: Naam | null
  auteur: Naam | null
}
export type Draad = { id: string; dossier: DossierNaam; persoon: Naam | null }
export type Verschuiving = { id: string; dossier: DossierNaam; persoon: Naam }
export type Bewijs = { id: string; soort: 'TOESTEMMING' | 'MACHTIGING'; van: Naam; ander: Naam; vorm: string }

export type Wereld = {
  app: App
  db: Db
  database: Database
  plannen: Map<DossierNaam, string>
  documenten: Document[]
  draden: Draad[]
  potjes: { id: string; dossier: DossierNaam; persoon: Naam }[]
  verschuivingen: Verschuiving[]
  /** one at each document but the notes, by somebody who may read none of them */
  opmerkingen: { id: string; document: Document }[]
  versie: { id: string; dossier: DossierNaam } | null
  /** that of Noa was answered, and Ilse reacted; that of Milan has an answer that was not sent */
  versies: { id: string; dossier: DossierNaam; persoon: Naam; verstuurd: boolean }[]
  /** a question of Ilse about Noa that waits for the consulent */
  reactie: string | null
  bewijzen: Bewijs[]
  /** of Ilse for a part of Noa's plan: one that nobody took yet, and one that naaste took and that waits */
  uitnodiging: { open: string; openToken: string; wacht: string; wachtToken: string }
  zet(t: Toestand): Promise<void>
  /** one request as this person; commands are rolled back, so that every cell finds the same world */
  vraag(wie: Naam | null, methode: string, pad: string, body?: unknown, houd?: boolean): Promise<{ status: number; tekst: string }>
  inzage(): Promise<number>
  sluit(): Promise<void>
}

class Terug extends Error {}

/** A database whose transactions do everything and keep nothing, while `aan()` says so. */
function draaitTerug(db: Db, aan: () => boolean): Db {
  return new Proxy(db, {
    get(doel, naam) {
      if (naam !== 'transaction') {
        const waarde: unknown = Reflect.get(doel, naam, doel)
        return typeof waarde === 'function' ? waarde.bind(doel) : waarde
      }
      return () => ({
        execute: async <T>(doe: (trx: never) => Promise<T>): Promise<T> => {
          const uit: { waarde?: T } = {}
          try {
            return await doel.transaction().execute(async (trx) => {
              const waarde = await doe(trx as never)
              if (!aan()) return waarde
              uit.waarde = waarde
              throw new Terug()
            })
          } catch (e) {
            if (e instanceof Terug) return uit.waarde as T
            throw e
          }
        },
      })
    },
  })
}

/** Text that may only turn up where its class of data of its person may be read. */
export const canarie = (gegeven: string, over: string): string => `kanarie-${gegeven}-${over}-einde`.toLowerCase()

export async function maakWereld(): Promise<Wereld> {
  const database = await openTestGeheugen()
  await migreer(database.db)
  let terugdraaien = false
  let dag = '2026-07-01'
  const klok = klokVan(() => Date.parse(`${dag}T10:00:00Z`))
  let beller: Beller | null = null
  const p: Poorten = {
    db: draaitTerug(database.db, () => terugdraaien),
    klok,
    tijd: klok,
    live: maakLiveBus(),
    log: { info: () => {}, fout: (v) => fouten.push(`${v.soort} ${v.code} ${v.stapel}`) },
    beller: () => Promise.resolve(beller),
    // The letters of a PDF are packed away: here its words lie open, so that a canary in it is seen.
    pdf: (blad) => Promise.resolve(new TextEncoder().encode(JSON.stringify(blad))),
    config: { gemeenteId: 'GM9901', proefDag: null, productie: false },
  }
  const fouten: string[] = []
  const app = maakApp(p)
  await zaai(database.db, p)

  const w: Wereld = {
    app,
    db: database.db,
    database,
    plannen: new Map(),
    documenten: [],
    draden: [],
    potjes: [],
    verschuivingen: [],
    opmerkingen: [],
    versie: null,
    versies: [],
    reactie: null,
    bewijzen: [],
    uitnodiging: { open: crypto.randomUUID(), openToken: crypto.randomUUID(), wacht: crypto.randomUUID(), wachtToken: crypto.randomUUID() },
    async zet(t) {
      dag = t.dag
      await sql`update toestemming set ingetrokken_op = ${t.ingetrokken ? new Date(`${t.dag}T08:00:00Z`) : null}`.execute(database.db)
      if (t.plan === 'OPGESTUURD' && w.versie === null) {
        const planId = w.plannen.get('okafor') ?? ''
        w.versie = { id: await gelukt(w, 'ilse', `/plannen/${planId}/opsturen`, { standen: [] }, 'versieId'), dossier: 'okafor' }
        w.versies.push({ ...w.versie, persoon: 'noa', verstuurd: true })
        await antwoordOpAlles(w, w.versie.id)
        await gelukt(w, 'fatima', `/planversies/${w.versie.id}/versturen`, { inleiding: '' })
        await reageer(w, w.versie.id)
        const vanMilan = await gelukt(w, 'milan', `/plannen/${planId}/opsturen`, { standen: [] }, 'versieId')
        w.versies.push({ id: vanMilan, dossier: 'okafor', persoon: 'milan', verstuurd: false })
        await antwoordOpAlles(w, vanMilan)
      }
    },
    async vraag(wie, methode, pad, body, houd = false) {
      const mens = wie === null ? null : MENSEN[wie]
      beller = mens && { gemeenteId: mens.gemeente, persoonId: mens.id, sessieId: `sessie-${wie}`, rollen: [...mens.rollen] }
      terugdraaien = methode !== 'GET' && !houd
      const afbreken = new AbortController()
      fouten.length = 0
      try {
        const antwoord = await app.request(`/api/v1${pad}`, {
          method: methode,
          signal: afbreken.signal,
          ...(methode === 'GET'
            ? {}
            : {
                body: JSON.stringify(body ?? {}),
                headers: { 'content-type': 'application/json', 'idempotency-key': crypto.randomUUID() },
              }),
        })
        if (antwoord.headers.get('content-type')?.includes('event-stream')) {
          afbreken.abort()
          await antwoord.body?.cancel()
          return { status: antwoord.status, tekst: '' }
        }
        const tekst = await antwoord.text()
        return { status: antwoord.status, tekst: antwoord.status >= 500 ? `${tekst} ${fouten.join(' ')}` : tekst }
      } finally {
        terugdraaien = false
      }
    },
    async inzage() {
      const { rows } = await sql<{ aantal: number }>`select count(*)::int as aantal from inzage`.execute(database.db)
      return rows[0]?.aantal ?? 0
    },
    sluit: () => database.sluit(),
  }
  await vul(w)
  await nodigUit(w)
  return w
}

async function zaai(db: Db, p: Poorten): Promise<void> {
  await db
    .insertInto('gemeente')
    .values([
      { id: 'GM9901', naam: 'Lindewaard', telefoon: '088 123 45 67', thema: 'lindewaard' },
      { id: 'GM9902', naam: 'Waterkant', telefoon: '088 765 43 21', thema: 'waterkant' },
    ])
    .execute()
  await db
    .insertInto('persoon')
    .values(
      NAMEN.map((n) => MENSEN[n]).map((m) => ({
        gemeente_id: m.gemeente,
        id: m.id,
        voornaam: m.voornaam,
        achternaam: m.achternaam,
        geboren: m.geboren,
        medewerker_rollen: [...m.rollen],
      })),
    )
    .execute()
  const op = new Date('2026-06-30T08:00:00Z')
  for (const naam of DOSSIER_NAMEN) {
    const d = DOSSIERS[naam]
    await db
      .insertInto('dossier')
      .values({
        gemeente_id: d.gemeente,
        id: d.id,
        naam,
        soort: d.deelnemers.length > 1 ? 'GEZIN' : 'ENKEL',
        consulent_id: MENSEN[d.consulent].id,
        gemaakt_op: op,
      })
      .execute()
    await db
      .insertInto('deelnemer')
      .values(d.deelnemers.map((n, volgorde) => ({ gemeente_id: d.gemeente, dossier_id: d.id, persoon_id: MENSEN[n].id, volgorde })))
      .execute()
    if (d.betrokkenen.length > 0)
      await db
        .insertInto('betrokkene')
        .values(d.betrokkenen.map(([n, rol]) => ({ gemeente_id: d.gemeente, dossier_id: d.id, persoon_id: MENSEN[n].id, rol })))
        .execute()
    await db.transaction().execute((trx) => zorgVoorDraden(trx, p, d.gemeente, d.id))
  }
  const open = { ingetrokken_op: null, ingetrokken_door: null, gegeven_op: op }
  await db
    .insertInto('vertegenwoordiging')
    .values(
      TITELS.map((t) => ({
        gemeente_id: 'GM9901',
        id: crypto.randomUUID(),
        persoon_id: MENSEN[t.van].id,
        vertegenwoordiger_id: MENSEN[t.door].id,
        soort: t.soort,
        domein: t.domein,
        vanaf: t.vanaf,
        tot: t.tot,
        mandaat: [...t.mandaat],
        bewijsstuk: 'BRP' as const,
        gegeven_door: null,
        ...open,
      })),
    )
    .execute()
  await db
    .insertInto('toestemming')
    .values(
      JAS.map((t) => ({
        gemeente_id: 'GM9901',
        id: crypto.randomUUID(),
        persoon_id: MENSEN[t.van].id,
        ontvanger_id: MENSEN[t.aan].id,
        gegeven: t.gegeven,
        recht: t.recht,
        delen: t.delen === null ? null : [...t.delen],
        vanaf: JA_VANAF,
        tot: t.tot,
        gegeven_door: MENSEN[t.van].id,
        samen: t.wacht,
        bevestigd_door: null,
        bevestigd_op: null,
        ...open,
      })),
    )
    .execute()
  const { consulent, vervanger, vanaf, tot } = VERVANGING
  await db
    .insertInto('vervanging')
    .values({
      gemeente_id: 'GM9901',
      id: crypto.randomUUID(),
      consulent_id: MENSEN[consulent].id,
      vervanger_id: MENSEN[vervanger].id,
      vanaf,
      tot,
    })
    .execute()
  await db.transaction().execute(async (trx) => {
    const { sanne, thijs, bram, joris } = MENSEN
    await zaaiGeld(trx, { gemeenteId: 'GM9901', dossierId: DOSSIERS.sanne.id, geval: 'A', personen: { Sanne: sanne.id }, op })
    await zaaiGeld(trx, {
      gemeenteId: 'GM9901',
      dossierId: DOSSIERS.deGraaf.id,
      geval: 'B',
      personen: { Thijs: thijs.id, Bram: bram.id, Joris: joris.id },
      op,
    })
  })
}

/** A command that has to work, and stays. @returns the named field of its answer */
async function gelukt(w: Wereld, wie: Naam, pad: string, body: unknown, naam?: string): Promise<string> {
  const { status, tekst } = await w.vraag(wie, 'POST', pad, body, true)
  if (status !== 200) throw new Error(`${pad}: ${tekst}`)
  return naam === undefined ? '' : String((JSON.parse(tekst) as Record<string, unknown>)[naam])
}

/** The consulent has written an answer to every part: until it is sent, only consulent and deputy may see a word of it. */
async function antwoordOpAlles(w: Wereld, versieId: string): Promise<void> {
  const { tekst } = await w.vraag('fatima', 'GET', `/planversies/${versieId}`)
  const { inhoud } = JSON.parse(tekst) as { inhoud: PlanInhoud }
  for (const { persoonId, deel } of delenVan(inhoud))
    await gelukt(w, 'fatima', `/planversies/${versieId}/delen`, {
      persoonId,
      deel,
      oordeel: 'ANDERS',
      tekst: canarie('antwoord', persoonId),
    })
}

/** Ilse asks about one part and disagrees with another; the consulent has answered only the second. */
async function reageer(w: Wereld, versieId: string): Promise<void> {
  const persoonId = MENSEN.noa.id
  const tekst = canarie('reactie', persoonId)
  const pad = `/planversies/${versieId}/reacties`
  w.reactie = await gelukt(w, 'ilse', pad, { persoonId, deel: 'VERHAAL', soort: 'VRAAG', tekst }, 'reactieId')
  const oneens = await gelukt(w, 'ilse', pad, { persoonId, deel: 'DOELEN', soort: 'NIET_EENS', tekst }, 'reactieId')
  await gelukt(w, 'fatima', `/reacties/${oneens}/antwoord`, { tekst })
}

const naamVan = (id: string | null): Naam | null => NAMEN.find((n) => MENSEN[n].id === id) ?? null

/** Who made every remark of this world: may read nothing, so a word of it that turns up came along another road. */
export const OPMERKER: Naam = 'buiten'

/** A proposal with an answer at one document. */
async function vraagErbij(w: Wereld, d: Document): Promise<void> {
  if (d.soort === 'NOTITIES') return
  const { gemeente } = DOSSIERS[d.dossier]
  const over = d.persoon === null ? 'gezin' : MENSEN[d.persoon].id
  const woord = canarie(`opmerking.${d.leefgebied === null ? d.soort : `${d.soort}.${d.leefgebied}`}`, over)
  const id = crypto.randomUUID()
  const vast = { gemeente_id: gemeente, door_id: MENSEN[OPMERKER].id, op: new Date('2026-06-30T09:02:00Z') }
  await w.db
    .insertInto('opmerking')
    .values({ ...vast, id, document_id: d.id, veld: 'goed', soort: 'VRAAG', tekst: woord, voorstel: null, basis: null })
    .execute()
  await w.db
    .insertInto('opmerking_regel')
    .values({ ...vast, opmerking_id: id, nr: 1, id: crypto.randomUUID(), soort: 'ANTWOORD', tekst: woord })
    .execute()
  w.opmerkingen.push({ id, document: d })
}

/** Plans with text in every document, messages, a request for money: each with its canary. */
async function vul(w: Wereld): Promise<void> {
  for (const naam of ['okafor', 'sanne', 'wil', 'deGraaf'] as const) {
    const d = DOSSIERS[naam]
    const planId = crypto.randomUUID()
    w.plannen.set(naam, planId)
    await w.db.transaction().execute((trx) =>
      maakPlan(trx, {
        gemeenteId: d.gemeente,
        planId,
        dossierId: d.id,
        door: MENSEN[d.deelnemers[0] ?? 'sanne'].id,
        op: new Date('2026-06-30T09:00:00Z'),
        personen: d.deelnemers.map((n) => MENSEN[n].id),
        gezin: d.deelnemers.length > 1,
      }),
    )
    const eerste = d.deelnemers[0] ?? 'sanne'
    await w.db
      .insertInto('plan_document')
      .values({
        gemeente_id: d.gemeente,
        id: crypto.randomUUID(),
        plan_id: planId,
        soort: 'NOTITIES',
        persoon_id: MENSEN[eerste].id,
        leefgebied: null,
        auteur_id: MENSEN[eerste].id,
        seq: 0,
        epoch: 1,
      })
      .execute()
    const rijen = await w.db.selectFrom('plan_document').selectAll().where('plan_id', '=', planId).execute()
    const gehad = new Set<string>()
    for (const r of rijen) {
      const over = r.persoon_id ?? 'gezin'
      // One document of each kind per person is enough, and two leefgebieden: a yes may be for one and not for the other.
      if (r.leefgebied !== null && r.leefgebied !== 'WONEN' && r.leefgebied !== 'VERVOER') continue
      const soort = r.leefgebied === null ? r.soort : `${r.soort}.${r.leefgebied}`
      if (gehad.has(`${soort} ${over}`)) continue
      gehad.add(`${soort} ${over}`)
      const doc = new Y.Doc()
      schrijfIn(doc, r.soort, canarie(`concept.${soort}`, over))
      await w.db
        .insertInto('plan_update')
        .values({
          gemeente_id: d.gemeente,
          document_id: r.id,
          seq: 1,
          inhoud: Y.encodeStateAsUpdate(doc),
          door_id: MENSEN[eerste].id,
          op: new Date('2026-06-30T09:01:00Z'),
        })
        .execute()
      await w.db.updateTable('plan_document').set({ seq: 1 }).where('id', '=', r.id).execute()
      // Words that stood there once, and were taken out before what stands there now.
      await w.db
        .insertInto('plan_moment')
        .values({
          gemeente_id: d.gemeente,
          document_id: r.id,
          nr: 1,
          door: JSON.stringify([MENSEN[eerste].id]),
          vanaf: new Date('2026-06-29T09:00:00Z'),
          op: new Date('2026-06-29T09:01:00Z'),
          velden: JSON.stringify({ teksten: { goed: canarie(`moment.${soort}`, over) }, keuzes: {}, lijsten: {} }),
          gewijzigd: JSON.stringify(['goed']),
          terug_naar: null,
        })
        .execute()
      w.documenten.push({
        id: r.id,
        dossier: naam,
        soort: r.soort,
        leefgebied: r.leefgebied,
        persoon: naamVan(r.persoon_id),
        auteur: naamVan(r.auteur_id),
      })
    }
  }
  for (const d of w.documenten) await vraagErbij(w, d)
  for (const naam of DOSSIER_NAMEN) {
    const draden = await w.db.selectFrom('draad').selectAll().where('dossier_id', '=', DOSSIERS[naam].id).execute()
    for (const t of draden) {
      w.draden.push({ id: t.id, dossier: naam, persoon: naamVan(t.persoon_id) })
      await w.db
        .insertInto('bericht')
        .values({
          gemeente_id: t.gemeente_id,
          draad_id: t.id,
          seq: 1,
          id: crypto.randomUUID(),
          van_id: MENSEN[DOSSIERS[naam].consulent].id,
          van_kant: 'LOKET',
          over_id: null,
          tekst: canarie('bericht', t.id),
          op: new Date('2026-06-30T10:00:00Z'),
        })
        .execute()
      await w.db.updateTable('draad').set({ seq: 1 }).where('id', '=', t.id).execute()
    }
  }
  const potjes = await w.db.selectFrom('potje').selectAll().execute()
  for (const r of potjes) {
    const persoon = naamVan(r.persoon_id)
    const dossier = DOSSIER_NAMEN.find((n) => DOSSIERS[n].id === r.dossier_id)
    if (persoon && dossier) w.potjes.push({ id: r.id, dossier, persoon })
  }
  await sql`update potje set toelichting = 'kanarie-betaling-' || persoon_id || '-einde', naam = 'kanarie-besluit-' || persoon_id || '-einde'`.execute(
    w.db,
  )
  for (const persoon of ['sanne', 'thijs', 'bram'] as const) {
    const eigen = w.potjes.filter((x) => x.persoon === persoon)
    const [van, naar] = eigen
    if (!van || !naar) throw new Error(`no two potjes of ${persoon}`)
    const id = crypto.randomUUID()
    w.verschuivingen.push({ id, dossier: van.dossier, persoon })
    await w.db
      .insertInto('verschuiving')
      .values({
        gemeente_id: 'GM9901',
        id,
        dossier_id: DOSSIERS[van.dossier].id,
        van_potje_id: van.id,
        van_persoon_id: MENSEN[persoon].id,
        naar_potje_id: naar.id,
        naar_persoon_id: MENSEN[persoon].id,
        doel: JSON.stringify({ soort: 'POTJE', potjeId: naar.id }),
        cent: 100,
        staat: 'GEVRAAGD',
        woord: 'AKKOORD',
        oordeel: JSON.stringify({
          tekst: { sleutel: 'x', waarden: {} },
          grond: null,
          zeker: true,
          redenen: [],
          beslist: ['CONSULENT'],
          vraagPersonen: [],
          meldingen: [],
          regelversie: '1',
        }),
        reden: canarie('betaling', MENSEN[persoon].id),
        gevraagd_door: MENSEN[persoon === 'sanne' ? 'sanne' : 'mark'].id,
        gevraagd_op: new Date('2026-06-30T11:00:00Z'),
        gevraagd_dag: '2026-06-30',
        uiterlijk: '2026-07-07',
        beslissing: null,
        beslissing_reden: null,
        voorwaarden: '[]',
        beslist_door: null,
        beslist_op: null,
        beslist_dag: null,
        geboekt_cent: null,
        gevolg: null,
        terug_door: null,
        terug_op: null,
      })
      .execute()
  }
  for (const t of await w.db.selectFrom('toestemming').selectAll().execute())
    w.bewijzen.push({
      id: t.id,
      soort: 'TOESTEMMING',
      van: naamVan(t.persoon_id) ?? 'sanne',
      ander: naamVan(t.ontvanger_id) ?? 'sanne',
      vorm: t.samen ? 'SAMEN' : t.gegeven,
    })
  for (const v of await w.db.selectFrom('vertegenwoordiging').selectAll().execute())
    w.bewijzen.push({
      id: v.id,
      soort: 'MACHTIGING',
      van: naamVan(v.persoon_id) ?? 'sanne',
      ander: naamVan(v.vertegenwoordiger_id) ?? 'sanne',
      vorm: v.soort,
    })
}

/** Two invitations of Ilse for the part Wonen of Noa. */
async function nodigUit(w: Wereld): Promise<void> {
  const { open, openToken, wacht, wachtToken } = w.uitnodiging
  const rij = async (id: string, token: string, door: Naam | null) => ({
    gemeente_id: 'GM9901',
    id,
    plan_id: w.plannen.get('okafor') ?? '',
    token_hash: await vingerafdruk(token),
    voor_naam: 'oma',
    rol: 'MANTELZORGER' as const,
    recht: 'SCHRIJVEN' as const,
    delen: ['WONEN' as const],
    tot: '2027-06-30',
    link_tot: '2026-07-14',
    gemaakt_door: MENSEN.ilse.id,
    gemaakt_op: new Date('2026-06-30T12:00:00Z'),
    aangenomen_door: door === null ? null : MENSEN[door].id,
    aangenomen_op: door === null ? null : new Date('2026-06-30T13:00:00Z'),
    besluit: null,
    besloten_door: null,
    besloten_op: null,
    gestopt_door: null,
    gestopt_op: null,
  })
  await w.db
    .insertInto('uitnodiging')
    .values([await rij(open, openToken, null), await rij(wacht, wachtToken, 'naaste')])
    .execute()
  await w.db
    .insertInto('uitnodiging_persoon')
    .values([open, wacht].map((uitnodiging_id) => ({ gemeente_id: 'GM9901', uitnodiging_id, persoon_id: MENSEN.noa.id })))
    .execute()
}

/** Every canary in an answer, also inside base64 (updates of documents). */
export function canariesIn(tekst: string): string[] {
  const uit = new Set(tekst.match(/kanarie-[\w.-]+?-einde/gi) ?? [])
  for (const stuk of tekst.match(/"[A-Za-z0-9+/]{40,}={0,2}"/g) ?? []) {
    for (const c of atob(stuk.slice(1, -1)).match(/kanarie-[\w.-]+?-einde/gi) ?? []) uit.add(c)
  }
  return [...uit].map((c) => c.toLowerCase())
}
