import type { DBSchema, IDBPDatabase, IDBPTransaction, StoreNames } from 'idb'
import type { Poorten } from './poorten.ts'

/** Version of the shape below. A device that holds a higher one belongs to a newer app: see DEV7. */
export const TOESTEL_VERSIE = 1

/** Without a cap a broken profile would open and close the database for ever. */
const MAX_HERSTEL = 3

/** Ciphertext with its own nonce; see kluis.ts. */
export type Geheim = { iv: Uint8Array<ArrayBuffer>; data: ArrayBuffer }

export type UitRij = {
  nr?: number
  id: string
  persoonId: string
  sinds: number
  toestand: 'WACHT' | 'GEWEIGERD'
  /** it was offered to the network: from then on it may be at the loket */
  vertrokken?: true
  geheim: Geheim
}
export type PlanRij = {
  nr?: number
  persoonId: string
  doc: string
  /** Yjs client id that made it; 0 for a snapshot */
  clientId: number
  onverstuurd: 0 | 1
  geheim: Geheim
}
export type PlanMeta = {
  persoonId: string
  doc: string
  /** raised at each fresh start from the server; rows of an older one may not be added any more */
  generatie: number
  epoch: number | null
  /** true when the rows start from a state of the loket: without it an offline opening would show less than there is */
  heel: boolean
  seq: number
  mag: 'LEZEN' | 'SCHRIJVEN'
  bewaardOp: number | null
  loketOp: number | null
}
export type OpzijRij = { id: string; persoonId: string; doc: string; op: number; geheim: Geheim }
/** `eigen`: words of the person that exist only here, not a copy of what the loket has. */
export type LeesRij = { sleutel: string; persoonId: string; op: number; eigen: boolean; geheim: Geheim }
export type SleutelRij = {
  persoonId: string
  /** null on a shared device: then the key only lives in memory */
  sleutel: CryptoKey | null
  /** instant (ms) after which nothing is readable without signing in */
  leaseTot: number
  /** false for a medewerker: no answers are kept */
  bewaren: boolean
}

export interface ToestelSchema extends DBSchema {
  meta: { key: string; value: unknown }
  sleutels: { key: string; value: SleutelRij }
  uit: { key: number; value: UitRij; indexes: { id: string; persoonId: string } }
  plan: { key: number; value: PlanRij; indexes: { doc: [string, string]; onverstuurd: [string, number] } }
  planmeta: { key: [string, string]; value: PlanMeta; indexes: { persoonId: string } }
  opzij: { key: string; value: OpzijRij; indexes: { persoonId: string } }
  lees: { key: string; value: LeesRij; indexes: { persoonId: string } }
}
export type ToestelDb = IDBPDatabase<ToestelSchema>

/** Why the store cannot be used; each has one text on the screen. */
export type OpslagFoutSoort = 'GEEN_OPSLAG' | 'NIEUWER_SCHEMA' | 'VOL'

export class OpslagFout extends Error {
  readonly soort: OpslagFoutSoort
  constructor(soort: OpslagFoutSoort, options?: ErrorOptions) {
    super(`Opslag op dit toestel: ${soort}`, options)
    this.name = 'OpslagFout'
    this.soort = soort
  }
}

/**
 * Begins a strict write: what a person is told about is on disk before it counts as done. The caller awaits `tx.done`;
 * when a step before that fails, the rejected `done` must not surface a second time as an unhandled error.
 */
export function schrijf<const S extends readonly StoreNames<ToestelSchema>[]>(
  db: ToestelDb,
  ...stores: S
): IDBPTransaction<ToestelSchema, S, 'readwrite'> {
  const tx = db.transaction(stores, 'readwrite', { durability: 'strict' })
  tx.done.catch(() => undefined)
  return tx
}

const naamVan = (e: unknown): string => (e instanceof Error || e instanceof DOMException ? e.name : '')

/** A handle that died under us: WebKit loses its server, Chromium its backing store; a reopen cures both. */
function isVerlorenHandvat(e: unknown): boolean {
  if (['InvalidStateError', 'AbortError', 'UnknownError'].includes(naamVan(e))) return true
  return e instanceof Error && /connection .*lost|backing store|is closing/i.test(e.message)
}

/**
 * The one database of this device. Opens when first needed, heals a lost handle, closes for a newer tab.
 * Callers pass work that may run again after a heal, so each piece is one transaction or repeatable.
 */
export class Databank {
  readonly #p: Poorten
  readonly #bijFout: (soort: OpslagFoutSoort) => void
  #open: Promise<ToestelDb> | null = null
  #fout: OpslagFout | null = null
  #hersteld = 0

  constructor(p: Poorten, bijFout: (soort: OpslagFoutSoort) => void) {
    this.#p = p
    this.#bijFout = bijFout
  }

  get fout(): OpslagFoutSoort | null {
    return this.#fout?.soort ?? null
  }

  #stop(soort: OpslagFoutSoort, oorzaak: unknown): OpslagFout {
    this.#fout = new OpslagFout(soort, { cause: oorzaak })
    this.#bijFout(soort)
    return this.#fout
  }

  async #krijg(): Promise<ToestelDb> {
    if (this.#fout && this.#fout.soort !== 'VOL') throw this.#fout
    this.#open ??= this.#p
      .openDb(this.#p.databank, TOESTEL_VERSIE, {
        upgrade(db) {
          db.createObjectStore('meta')
          db.createObjectStore('sleutels', { keyPath: 'persoonId' })
          const uit = db.createObjectStore('uit', { keyPath: 'nr', autoIncrement: true })
          uit.createIndex('id', 'id', { unique: true })
          uit.createIndex('persoonId', 'persoonId')
          const plan = db.createObjectStore('plan', { keyPath: 'nr', autoIncrement: true })
          plan.createIndex('doc', ['persoonId', 'doc'])
          plan.createIndex('onverstuurd', ['persoonId', 'onverstuurd'])
          db.createObjectStore('planmeta', { keyPath: ['persoonId', 'doc'] }).createIndex('persoonId', 'persoonId')
          db.createObjectStore('opzij', { keyPath: 'id' }).createIndex('persoonId', 'persoonId')
          db.createObjectStore('lees', { keyPath: 'sleutel' }).createIndex('persoonId', 'persoonId')
        },
        // A newer app (or a wipe) in another tab waits for us: holding on would block it for ever.
        blocking: (_huidig, nieuw) => {
          this.sluit()
          if (nieuw !== null && nieuw > TOESTEL_VERSIE) this.#stop('NIEUWER_SCHEMA', null)
        },
        terminated: () => {
          this.#open = null
        },
      })
      .catch((e: unknown) => {
        this.#open = null
        if (naamVan(e) === 'VersionError') throw this.#stop('NIEUWER_SCHEMA', e)
        if (isVerlorenHandvat(e) && this.#hersteld < MAX_HERSTEL) throw e
        throw this.#stop('GEEN_OPSLAG', e)
      })
    return this.#open
  }

  /**
   * Runs `doe` on an open database; after a lost handle reopens and runs it again, at most three times in a row.
   * @throws OpslagFout when the store cannot be used; the screen has been told by then.
   */
  async met<T>(doe: (db: ToestelDb) => Promise<T>): Promise<T> {
    for (;;) {
      try {
        const uit = await doe(await this.#krijg())
        this.#hersteld = 0
        if (this.#fout?.soort === 'VOL') this.#fout = null
        return uit
      } catch (e) {
        if (e instanceof OpslagFout) throw e
        if (naamVan(e) === 'QuotaExceededError') throw this.#stop('VOL', e)
        if (!isVerlorenHandvat(e)) throw e
        this.sluit()
        if (++this.#hersteld > MAX_HERSTEL) throw this.#stop('GEEN_OPSLAG', e)
      }
    }
  }

  /** One read, so that a handle that died while the page was hidden is found before the next keystroke (DEV6). */
  async proef(): Promise<void> {
    await this.met((db) => db.count('meta'))
  }

  sluit(): void {
    const open = this.#open
    this.#open = null
    open?.then(
      (db) => db.close(),
      () => undefined,
    )
  }

  /** Destroys the database itself. */
  async wis(): Promise<void> {
    this.sluit()
    await this.#p.wisDb(this.#p.databank)
  }
}
