import { sql } from 'kysely'
import { maakApp } from '../../server/app.ts'
import type { Database } from '../../server/db/database.ts'
import { migreer } from '../../server/db/migreren.ts'
import type { Beller } from '../../server/kern/beller.ts'
import { maakLiveBus } from '../../server/kern/live-bus.ts'
import type { App, Db, Poorten } from '../../server/kern/poorten.ts'
import type { Leefgebied, PlanDocumentSoort } from '../../src/domein/plan/vorm.ts'
import { klokVan } from '../../src/lib/klok.ts'
import { leesXlsx } from '../xlsx.ts'
import { type DossierNaam, MENSEN, type Naam, naamVan, type Toestand } from './relaties.ts'
import { type DeclaratieProef, vulDeclaraties } from './wereld-declaratie.ts'
import { vulGeld, zaaiGeldVan } from './wereld-geld.ts'
import { type OvereenkomstProef, vulZorg } from './wereld-zorg.ts'
import { zaaiGezinnen } from './wereld-gezinnen.ts'
import { zaaiInvoer } from './wereld-invoer.ts'
import { antwoordOpAlles, gelukt, nodigUit, reageer, vulPlannen } from './wereld-plan.ts'

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

export type Antwoord = { status: number; headers: Headers; tekst: string }

export type Wereld = {
  app: App
  db: Db
  database: Database
  plannen: Map<DossierNaam, string>
  documenten: Document[]
  draden: Draad[]
  potjes: { id: string; dossier: DossierNaam; persoon: Naam }[]
  verschuivingen: Verschuiving[]
  overeenkomsten: OvereenkomstProef[]
  declaraties: DeclaratieProef[]
  /** a bron of each potje of which there is a declaratie */
  bronVan: Map<string, string>
  /** one at each document but the notes, by somebody who may read none of them */
  opmerkingen: { id: string; document: Document }[]
  versie: { id: string; dossier: DossierNaam } | null
  /** that of Noa was answered, and Ilse reacted; that of Milan has an answer that was not sent */
  versies: { id: string; dossier: DossierNaam; persoon: Naam; verstuurd: boolean }[]
  /** per version of a plan: which text of the answer to its VERHAAL stands there */
  antwoordOpVerhaal: Map<string, string>
  /** a question of Ilse about Noa that waits for the consulent */
  reactie: string | null
  bewijzen: Bewijs[]
  /** of Ilse for a part of Noa's plan: one that nobody took yet, and one that naaste took and that waits */
  uitnodiging: { open: string; openToken: string; wacht: string; wachtToken: string }
  zet(t: Toestand): Promise<void>
  /** one request as this person; commands are rolled back, so that every cell finds the same world */
  vraag(wie: Naam | null, methode: string, pad: string, body?: unknown, houd?: boolean): Promise<Antwoord>
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

/** Fills an empty database with the world: every kind of person, dossier, plan, money and right. `sluit` closes it too. */
export async function maakWereld(database: Database): Promise<Wereld> {
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
  await zaaiGezinnen(database.db, p)
  await zaaiGeldVan(database.db)
  await zaaiInvoer(database.db)

  const w: Wereld = {
    app,
    db: database.db,
    database,
    plannen: new Map(),
    documenten: [],
    draden: [],
    potjes: [],
    verschuivingen: [],
    overeenkomsten: [],
    declaraties: [],
    bronVan: new Map(),
    opmerkingen: [],
    versie: null,
    versies: [],
    antwoordOpVerhaal: new Map(),
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
          return { status: antwoord.status, tekst: '', headers: antwoord.headers }
        }
        // A spreadsheet is packed away too: its cells.
        const tekst = antwoord.headers.get('content-type')?.includes('spreadsheet')
          ? JSON.stringify(leesXlsx(new Uint8Array(await antwoord.arrayBuffer())).rijen)
          : await antwoord.text()
        const { status, headers } = antwoord
        return { status, headers, tekst: status >= 500 ? `${tekst} ${fouten.join(' ')}` : tekst }
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
  await vulPlannen(w)
  await vulGeld(w)
  await vulZorg(w)
  await vulDeclaraties(w)
  await leesBewijzen(w)
  await nodigUit(w)
  return w
}

/** The yeses and titles as they stand, so that an endpoint can be asked about each. */
async function leesBewijzen(w: Wereld): Promise<void> {
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
