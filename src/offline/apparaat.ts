import type { Bus } from './bus.ts'
import { type Databank, schrijf } from './databank.ts'
import { vanBase64 } from '../lib/base64.ts'
import { type Kluis } from './kluis.ts'
import type { Poorten } from './poorten.ts'

/** Where the key lives: on the device (EIGEN) or only in memory while a session is open (GEDEELD). */
export type Modus = 'EIGEN' | 'GEDEELD'

/** Whose store is open in this tab, and with which key. */
export type Open = { persoonId: string; sleutel: CryptoKey; bewaren: boolean }

/** Thrown when the rows of this person cannot be read or written now: nobody signed in, or the lease is over. */
export class OpSlot extends Error {
  constructor() {
    super('De opslag van deze persoon is op slot')
    this.name = 'OpSlot'
  }
}

export type OntgrendelUitkomst = 'OPEN' | 'OP_SLOT' | 'INGETROKKEN'

type ToestelAntwoord = { sleutel: string | null; huurTot: string | null }

function isToestelAntwoord(b: unknown): b is ToestelAntwoord {
  return (
    typeof b === 'object' &&
    b !== null &&
    'sleutel' in b &&
    (b.sleutel === null || typeof b.sleutel === 'string') &&
    'huurTot' in b &&
    (b.huurTot === null || typeof b.huurTot === 'string')
  )
}

/** This device: its id, its mode, the keys of the persons who used it, and the lease. Rules DEV1-DEV9 in SPEC.md. */
export class Apparaat {
  readonly #p: Poorten
  readonly #db: Databank
  readonly #kluis: Kluis
  readonly #bus: Bus
  readonly #bijWissel = new Set<() => void>()
  #open: Open | null = null
  #leaseTot = 0

  constructor(p: Poorten, db: Databank, kluis: Kluis, bus: Bus) {
    this.#p = p
    this.#db = db
    this.#kluis = kluis
    this.#bus = bus
  }

  /** The open store of this tab, or null: locked or nobody here. */
  get open(): Open | null {
    return this.#open
  }

  /** @throws OpSlot */
  eis(persoonId: string): Open {
    if (this.#open?.persoonId !== persoonId) throw new OpSlot()
    return this.#open
  }

  bijWissel(doe: () => void): () => void {
    this.#bijWissel.add(doe)
    return () => this.#bijWissel.delete(doe)
  }

  #zet(open: Open | null, leaseTot = 0): void {
    this.#open = open
    this.#leaseTot = leaseTot
    for (const doe of this.#bijWissel) doe()
  }

  /** The id of this device; made once. Two tabs that start together end up with the same. */
  id(): Promise<string> {
    const nieuw = this.#p.nieuwId()
    return this.#db.met(async (db) => {
      const tx = schrijf(db, 'meta')
      const er = await tx.store.get('toestelId')
      if (typeof er !== 'string') await tx.store.put(nieuw, 'toestelId')
      await tx.done
      return typeof er === 'string' ? er : nieuw
    })
  }

  /** null: not asked yet. Until then the device counts as shared. */
  async modus(): Promise<Modus | null> {
    const m = await this.#db.met((db) => db.get('meta', 'modus'))
    return m === 'EIGEN' || m === 'GEDEELD' ? m : null
  }

  /** Only the place of the key changes; rows stay as they are (DEV2). Tells the server when it can. */
  async kiesModus(modus: Modus): Promise<void> {
    const open = this.#open
    await this.#db.met(async (db) => {
      const tx = schrijf(db, 'meta', 'sleutels')
      await tx.objectStore('meta').put(modus, 'modus')
      for (const rij of await tx.objectStore('sleutels').getAll()) {
        const eigen = modus === 'EIGEN' && rij.bewaren && open?.persoonId === rij.persoonId ? open.sleutel : null
        await tx.objectStore('sleutels').put({ ...rij, sleutel: eigen })
      }
      await tx.done
    })
    // A sign-in that finished meanwhile has put its key by the old mode.
    if (this.#open !== open) return this.kiesModus(modus)
    if (open) await this.ontgrendel(open.persoonId)
  }

  /** Highest time ever seen: a clock that is turned back does not lengthen a lease (DEV4). */
  async #tijd(): Promise<number> {
    const [gezien, verschil] = await this.#db.met((db) => Promise.all([db.get('meta', 'hoogsteTijd'), db.get('meta', 'klokVerschil')]))
    const nu = this.#p.nu() + (typeof verschil === 'number' ? verschil : 0)
    const hoogst = typeof gezien === 'number' ? Math.max(gezien, nu) : nu
    // Once a minute is fine enough for leases of days, and spares a write per keystroke.
    if (typeof gezien !== 'number' || hoogst > gezien + 60_000) await this.#db.met((db) => db.put('meta', hoogst, 'hoogsteTijd'))
    return hoogst
  }

  /**
   * Opens the store of the person who signed in: the server gives the key of this person on this device. Without
   * network falls back to the key on the device. INGETROKKEN: the server has withdrawn the device; it is empty now.
   */
  async ontgrendel(persoonId: string): Promise<OntgrendelUitkomst> {
    const modus = await this.modus()
    // Asked before renewing: a renewal would give the withdrawn device a new life, and its old key with it.
    if (await this.#isIngetrokken(persoonId)) {
      await this.allesWissen()
      return 'INGETROKKEN'
    }
    let antwoord = await this.#meldToestel(persoonId, modus ?? 'GEDEELD')
    if (antwoord === null) {
      if (this.#open?.persoonId === persoonId) return 'OPEN'
      return this.openLokaal(persoonId)
    }
    const er = await this.#db.met((db) => db.get('sleutels', persoonId))
    let sleutel = er?.sleutel ?? null
    if (antwoord.sleutel === null && sleutel === null && antwoord.huurTot !== null) {
      // A key that only this device knows would take unsent work with it at the end of the lease. So the key is
      // always the loket's, and the mode only says where it is kept (DEV2).
      const gedeeld = await this.#meldToestel(persoonId, 'GEDEELD')
      if (gedeeld === null) return 'OP_SLOT'
      const weer = await this.#meldToestel(persoonId, modus ?? 'GEDEELD')
      antwoord = { ...(weer ?? gedeeld), sleutel: gedeeld.sleutel }
    }
    if (antwoord.sleutel !== null) sleutel = await this.#kluis.importeer(new Uint8Array(vanBase64(antwoord.sleutel)))
    // A medewerker keeps nothing: a key for as long as this page stands is enough to send what was typed. The same one
    // after signing in again, or what waits in this tab could not be opened any more.
    if (this.#open?.persoonId === persoonId) sleutel ??= this.#open.sleutel
    sleutel ??= await this.#kluis.importeer(this.#p.willekeurig(new Uint8Array(32)))
    const bewaren = antwoord.huurTot !== null
    const leaseTot = antwoord.huurTot === null ? Number.MAX_SAFE_INTEGER : Date.parse(antwoord.huurTot)
    const op = antwoord.op
    await this.#db.met(async (db) => {
      const tx = schrijf(db, 'meta', 'sleutels')
      // The time of the server also heals a device clock that stands, or once stood, years off.
      await tx.objectStore('meta').put(op, 'hoogsteTijd')
      await tx.objectStore('meta').put(op - this.#p.nu(), 'klokVerschil')
      await tx.objectStore('meta').put(persoonId, 'laatstePersoon')
      // Read here and not before the loket was asked: the person may have answered the question in between.
      const eigen = (await tx.objectStore('meta').get('modus')) === 'EIGEN' && bewaren
      await tx.objectStore('sleutels').put({ persoonId, sleutel: eigen ? sleutel : null, leaseTot, bewaren })
      await tx.done
    })
    this.#zet({ persoonId, sleutel, bewaren }, leaseTot)
    return 'OPEN'
  }

  /** The person took this device back, from another one. */
  async #isIngetrokken(persoonId: string): Promise<boolean> {
    const id = await this.id()
    const antwoord = await this.#p.transport({ methode: 'GET', pad: '/toestellen', kop: { 'Loket-Persoon': persoonId } }).catch(() => null)
    const b = antwoord?.status === 200 ? antwoord.body : null
    if (typeof b !== 'object' || b === null || !('items' in b) || !Array.isArray(b.items)) return false
    return b.items.some(
      (t: unknown) => typeof t === 'object' && t !== null && 'id' in t && t.id === id && 'gewist' in t && t.gewist === true,
    )
  }

  /** null: no usable answer now. */
  async #meldToestel(persoonId: string, modus: Modus): Promise<(ToestelAntwoord & { op: number }) | null> {
    const antwoord = await this.#p
      .transport({
        methode: 'PUT',
        pad: `/toestellen/${await this.id()}`,
        body: { modus },
        kop: { 'Loket-Persoon': persoonId, 'Idempotency-Key': this.#p.nieuwId() },
      })
      .catch(() => null)
    if (antwoord?.status === 401) this.#bus.stuur({ soort: 'SESSIE_WEG' })
    if (antwoord?.status !== 200 || !isToestelAntwoord(antwoord.body)) return null
    return { sleutel: antwoord.body.sleutel, huurTot: antwoord.body.huurTot, op: antwoord.op ?? this.#p.nu() }
  }

  /** Opens without network, with the key on the device and inside the lease; without `persoonId` the last person. */
  async openLokaal(persoonId?: string): Promise<'OPEN' | 'OP_SLOT'> {
    const tijd = await this.#tijd()
    const rij = await this.#db.met(async (db) => {
      const laatst = persoonId ?? (await db.get('meta', 'laatstePersoon'))
      return typeof laatst === 'string' ? db.get('sleutels', laatst) : undefined
    })
    if (!rij?.sleutel || tijd > rij.leaseTot) {
      if (this.#open) this.#zet(null)
      return 'OP_SLOT'
    }
    this.#zet({ persoonId: rij.persoonId, sleutel: rij.sleutel, bewaren: rij.bewaren }, rij.leaseTot)
    return 'OPEN'
  }

  /** Who used this device last, or null. */
  async laatstePersoon(): Promise<string | null> {
    const p = await this.#db.met((db) => db.get('meta', 'laatstePersoon'))
    return typeof p === 'string' ? p : null
  }

  /** Forgets the key in memory; on an own device the store opens again without the server. */
  vergrendel(): void {
    if (this.#open) this.#zet(null)
  }

  /**
   * A chosen sign-out, or the end of a lease: the key on the device goes first, then what was only a copy. What the
   * loket does not have yet stays, locked, until the same person signs in (DEV5).
   */
  async sluitPersoon(persoonId: string): Promise<void> {
    if (this.#open?.persoonId === persoonId) this.#zet(null)
    await this.#db.met(async (db) => {
      const tx = schrijf(db, 'sleutels', 'lees', 'plan', 'planmeta')
      const rij = await tx.objectStore('sleutels').get(persoonId)
      if (rij) await tx.objectStore('sleutels').put({ ...rij, sleutel: null })
      for (const les of await tx.objectStore('lees').index('persoonId').getAll(persoonId))
        if (!les.eigen) await tx.objectStore('lees').delete(les.sleutel)
      for (const k of await tx.objectStore('plan').index('onverstuurd').getAllKeys([persoonId, 0])) await tx.objectStore('plan').delete(k)
      for (const m of await tx.objectStore('planmeta').index('persoonId').getAll(persoonId))
        await tx.objectStore('planmeta').put({ ...m, heel: false })
      await tx.done
    })
  }

  /** Closes every person whose lease is over. Runs at start and whenever the app becomes visible. */
  async handhaafLease(): Promise<void> {
    const tijd = await this.#tijd()
    if (this.#open && tijd > this.#leaseTot) await this.sluitPersoon(this.#open.persoonId)
    for (const rij of await this.#db.met((db) => db.getAll('sleutels'))) {
      if (tijd > rij.leaseTot && rij.persoonId !== this.#open?.persoonId) await this.sluitPersoon(rij.persoonId)
    }
  }

  /** Keys first, so that a stop halfway leaves nothing readable; then everything. Other tabs let go too. */
  async allesWissen(): Promise<void> {
    if (this.#open) this.#zet(null)
    if (this.#db.fout === null) {
      await this.#db.met(async (db) => {
        const tx = schrijf(db, 'sleutels')
        await tx.store.clear()
        await tx.done
      })
    }
    this.#bus.stuur({ soort: 'GEWIST' })
    await this.#db.wis()
  }
}
