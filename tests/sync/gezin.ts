import { sql } from 'kysely'
import * as Y from 'yjs'
import { maakApp } from '../../server/app.ts'
import type { Database } from '../../server/db/database.ts'
import { migreer } from '../../server/db/migreren.ts'
import { PGlite } from '@electric-sql/pglite'
import { pgliteDatabase, pgliteParsers, startParams } from '../../server/db/pglite-gedeeld.ts'
import { LIVE_KANAAL } from '../../server/kern/live.ts'
import { maakLiveBus } from '../../server/kern/live-bus.ts'
import type { App, LogVelden, Poorten } from '../../server/kern/poorten.ts'
import { maakPlan } from '../../server/plannen/aanmaken.ts'
import { laadDocument } from '../../server/plannen/document.ts'
import { PROEF_GEMEENTE } from '../../server/proef/personen.ts'
import { nieuwId } from '../../src/lib/id.ts'
import { klokVan } from '../../src/lib/klok.ts'
import type { Antwoord, Verzoek } from '../../src/offline/poorten.ts'
import { planVooraf } from './voorbereid.ts'

const G = PROEF_GEMEENTE.id
const WIE = 'x-test-persoon'
/** Nothing here survives the test: what PostgreSQL does for a disk that may fail costs a third of the time. */
const ZONDER_SCHIJF = [
  'synchronous_commit=off',
  'full_page_writes=off',
  'track_activities=off',
  'track_counts=off',
  'shared_buffers=64MB',
].flatMap((p) => ['-c', p])
/** After this many loose updates the loket folds them; a document that begins just below it is folded in mid-schedule. */
const BIJNA_VOL = 55

/** Who takes part in a schedule; `devices` of them in rollen.ts. */
export const ROLLEN = ['ouder', 'tweede', 'karin', 'lezer'] as const
export type Rol = (typeof ROLLEN)[number]

export type Gezin = { dossierId: string; planId: string; kindId: string; personen: Record<Rol, string> }
export type Docs = { DOELEN: string; DEEL: string }

/** The whole server app on a database in memory, with the clock and the caller in the hands of the test. */
export class EchtLoket {
  readonly #database: Database
  readonly #app: App
  readonly bezig: () => boolean
  readonly fouten: LogVelden[] = []
  nu: () => number = () => Date.now()

  private constructor(database: Database, bezig: () => boolean, live: Poorten['live']) {
    this.#database = database
    this.bezig = bezig
    const klok = klokVan(() => this.nu())
    this.#app = maakApp({
      db: database.db,
      klok,
      tijd: klok,
      live,
      log: { info: () => {}, fout: (v) => void this.fouten.push(v) },
      beller: (c) => {
        const persoonId = c.req.header(WIE)
        return Promise.resolve(persoonId === undefined ? null : { gemeenteId: G, persoonId, sessieId: 'test', rollen: [] })
      },
      config: { gemeenteId: G, proefDag: null, productie: false },
    })
  }

  /** @param leeg a dump of an empty PGlite to start from, which saves a second; without it one is made */
  static async open(leeg?: Blob): Promise<EchtLoket> {
    const pg = await PGlite.create({
      parsers: pgliteParsers,
      startParams: [...PGlite.defaultStartParams, ...startParams, ...ZONDER_SCHIJF],
      ...(leeg === undefined ? {} : { loadDataDir: leeg }),
    })
    const database = pgliteDatabase(pg, { onderhoud: async () => {}, sluit: () => pg.close() })
    await migreer(database.db)
    await database.db.insertInto('gemeente').values(PROEF_GEMEENTE).execute()
    const bus = maakLiveBus()
    await database.luister(LIVE_KANAAL, bus.bijLading, bus.bijVerlies)
    const { bezig } = await planVooraf(pg)
    return new EchtLoket(database, bezig, bus)
  }

  sluit(): Promise<void> {
    return this.#database.sluit()
  }

  /** One request in the session of this person; null: without a session. */
  async vraag(v: Verzoek, persoonId: string | null): Promise<Antwoord> {
    const headers = new Headers(v.kop)
    headers.set('content-type', 'application/json')
    if (persoonId !== null) headers.set(WIE, persoonId)
    const antwoord = await this.#app.fetch(
      new Request(`http://loket.test/api/v1${v.pad}`, {
        method: v.methode,
        headers,
        ...(v.methode === 'GET' ? {} : { body: JSON.stringify(v.body ?? {}) }),
      }),
    )
    return { status: antwoord.status, body: await antwoord.json(), op: this.nu() }
  }

  /** A command that must succeed. */
  async doe(persoonId: string, pad: string, body: unknown): Promise<unknown> {
    const a = await this.vraag({ methode: 'POST', pad, body, kop: { 'Idempotency-Key': nieuwId() } }, persoonId)
    if (a.status !== 200) throw new Error(`${pad}: ${a.status} ${JSON.stringify(a.body)}`)
    return a.body
  }

  /** The live stream of this person, read as a browser does; the answer ends it. */
  luister(persoonId: string, doe: (data: string) => void): () => void {
    let stop = false
    let lezer: ReadableStreamDefaultReader<Uint8Array> | undefined
    void (async () => {
      const antwoord = await this.#app.fetch(new Request('http://loket.test/api/v1/live', { headers: { [WIE]: persoonId } }))
      lezer = antwoord.body?.getReader()
      const letters = new TextDecoder()
      let rest = ''
      while (lezer && !stop) {
        const { done, value } = await lezer.read()
        if (done) break
        rest += letters.decode(value, { stream: true })
        const stukken = rest.split('\n\n')
        rest = stukken.pop() ?? ''
        for (const stuk of stukken) {
          const data = /^data: (.*)$/m.exec(stuk)?.[1]
          if (data !== undefined && !stop) doe(data)
        }
      }
      await lezer?.cancel()
    })().catch((e: unknown) => {
      if (!stop) throw e
    })
    return () => {
      stop = true
      void lezer?.cancel().catch(() => undefined)
    }
  }

  /** A family of its own: a child, two parents, an ondersteuner, and a relative who reads along. */
  async maakGezin(): Promise<Gezin> {
    const personen: Record<Rol, string> = { ouder: nieuwId(), tweede: nieuwId(), karin: nieuwId(), lezer: nieuwId() }
    const { ouder, tweede, karin, lezer } = personen
    const [kindId, dossierId, planId] = [nieuwId(), nieuwId(), nieuwId()]
    const op = new Date(this.nu())
    await this.#database.db.transaction().execute(async (trx) => {
      const mens = (id: string, voornaam: string, geboren: string) => ({
        gemeente_id: G,
        id,
        voornaam,
        achternaam: 'Proef',
        geboren,
        medewerker_rollen: [],
      })
      await trx
        .insertInto('persoon')
        .values([
          mens(kindId, 'Kind', '2018-01-01'),
          mens(ouder, 'Ouder', '1980-01-01'),
          mens(tweede, 'Tweede', '1981-01-01'),
          mens(karin, 'Karin', '1970-01-01'),
          mens(lezer, 'Lezer', '1960-01-01'),
        ])
        .execute()
      await trx
        .insertInto('dossier')
        .values({ gemeente_id: G, id: dossierId, naam: 'Gezin Proef', soort: 'GEZIN', consulent_id: null, gemaakt_op: op })
        .execute()
      await trx.insertInto('deelnemer').values({ gemeente_id: G, dossier_id: dossierId, persoon_id: kindId, volgorde: 0 }).execute()
      const rol = (persoon_id: string, naam: 'OUDER' | 'MANTELZORGER' | 'CLIENTONDERSTEUNER') => ({
        gemeente_id: G,
        dossier_id: dossierId,
        persoon_id,
        rol: naam,
      })
      await trx
        .insertInto('betrokkene')
        .values([rol(ouder, 'OUDER'), rol(tweede, 'OUDER'), rol(karin, 'CLIENTONDERSTEUNER'), rol(lezer, 'MANTELZORGER')])
        .execute()
      await trx
        .insertInto('vertegenwoordiging')
        .values(
          [ouder, tweede].map((vertegenwoordiger_id) => ({
            gemeente_id: G,
            id: nieuwId(),
            persoon_id: kindId,
            vertegenwoordiger_id,
            soort: 'OUDERLIJK_GEZAG' as const,
            domein: 'ALLES' as const,
            vanaf: '2018-01-01',
            tot: null,
            mandaat: [],
            bewijsstuk: 'BRP' as const,
            gegeven_door: null,
            gegeven_op: op,
            ingetrokken_op: null,
            ingetrokken_door: null,
          })),
        )
        .execute()
      await maakPlan(trx, { gemeenteId: G, planId, dossierId, door: ouder, op, personen: [kindId], gezin: false })
    })
    const gezin: Gezin = { dossierId, planId, kindId, personen }
    await this.geef(gezin, 'lezer', 'LEZEN')
    return gezin
  }

  /** Gives a toestemming for the draft plan through the contract; answers its id. */
  async geef(g: Gezin, aan: Rol, recht: 'LEZEN' | 'SCHRIJVEN'): Promise<string> {
    const tot = new Date(this.nu() + 90 * 86_400_000).toISOString().slice(0, 10)
    const body = { persoonId: g.kindId, ontvangerId: g.personen[aan], gegeven: 'CONCEPTPLAN', recht, tot }
    return ((await this.doe(g.personen.ouder, '/toestemmingen', body)) as { id: string }).id
  }

  /** Takes a toestemming back; answers the number of the transaction that did it: what has a higher one came after. */
  async trekIn(g: Gezin, toestemmingId: string): Promise<number> {
    await this.doe(g.personen.ouder, `/toestemmingen/${toestemmingId}/intrekken`, {})
    const { rows } = await sql<{ nr: number }>`
      select xmin::text::int as nr from toestemming where id = ${toestemmingId}::uuid`.execute(this.#database.db)
    return rows[0]?.nr ?? 0
  }

  /** Puts empty documents in the place of those of the schedule before. `vol`: one of them is about to be folded. */
  async verseDocumenten(g: Gezin, vol: boolean): Promise<Docs> {
    const { db } = this.#database
    const docs: Docs = { DOELEN: nieuwId(), DEEL: nieuwId() }
    await db.transaction().execute(async (trx) => {
      const oud = (
        await trx
          .selectFrom('plan_document')
          .select('id')
          .where('plan_id', '=', g.planId)
          .where((eb) => eb.or([eb('soort', '=', 'DOELEN'), eb('leefgebied', '=', 'WONEN')]))
          .execute()
      ).map((r) => r.id)
      for (const tabel of ['plan_update', 'plan_stand', 'plan_schrijver'] as const)
        await trx.deleteFrom(tabel).where('gemeente_id', '=', G).where('document_id', 'in', oud).execute()
      await trx.deleteFrom('plan_document').where('gemeente_id', '=', G).where('id', 'in', oud).execute()
      const vorm = { gemeente_id: G, plan_id: g.planId, persoon_id: g.kindId, auteur_id: null, seq: 0, epoch: 1 }
      await trx
        .insertInto('plan_document')
        .values([
          { ...vorm, id: docs.DOELEN, soort: 'DOELEN', leefgebied: null },
          { ...vorm, id: docs.DEEL, soort: 'DEEL', leefgebied: 'WONEN', seq: vol ? BIJNA_VOL : 0 },
        ])
        .execute()
      if (!vol) return
      const doc = new Y.Doc()
      const updates: Uint8Array[] = []
      doc.on('update', (u: Uint8Array) => updates.push(u))
      for (let i = 0; i < BIJNA_VOL; i++) doc.getText('zelf').insert(i, 'x')
      const door_id = g.personen.ouder
      await trx
        .insertInto('plan_schrijver')
        .values({ gemeente_id: G, document_id: docs.DEEL, client_id: doc.clientID, persoon_id: door_id })
        .execute()
      await trx
        .insertInto('plan_update')
        .values(
          updates.map((inhoud, i) => ({
            gemeente_id: G,
            document_id: docs.DEEL,
            seq: i + 1,
            inhoud,
            door_id,
            op: new Date(this.nu()),
          })),
        )
        .execute()
    })
    return docs
  }

  /** What the loket holds, by the code with which the loket reads it. */
  async document(documentId: string): Promise<Y.Doc> {
    return (await laadDocument(this.#database.db, { gemeenteId: G, documentId })).doc
  }

  /** Which person writes under which Yjs client in this document. */
  async schrijvers(documentId: string): Promise<Map<number, string>> {
    const rijen = await this.#database.db
      .selectFrom('plan_schrijver')
      .select(['client_id', 'persoon_id'])
      .where('gemeente_id', '=', G)
      .where('document_id', '=', documentId)
      .execute()
    return new Map(rijen.map((r) => [r.client_id, r.persoon_id]))
  }

  /** Stored updates with who sent them and the number of the transaction that stored them. */
  async updates(documentId: string): Promise<{ seq: number; door: string; nr: number }[]> {
    const { rows } = await sql<{ seq: number; door: string; nr: number }>`
      select seq::int as seq, door_id::text as door, xmin::text::int as nr from plan_update
      where gemeente_id = ${G} and document_id = ${documentId}::uuid`.execute(this.#database.db)
    return rows
  }

  /** For planted faults only: a database that is written past the rules. */
  get db(): Database['db'] {
    return this.#database.db
  }
}
