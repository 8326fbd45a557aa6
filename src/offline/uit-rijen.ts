import type { Apparaat } from './apparaat.ts'
import { type Databank, schrijf, type UitRij } from './databank.ts'

/**
 * The rows of the outbox: on disk, or, for whom this device keeps nothing (DEV9), in this tab only. A row on disk under
 * a key that lives in one tab could never be opened after it: it would be counted for ever and never sent.
 */
export class UitRijen {
  readonly #db: Databank
  readonly #apparaat: Apparaat
  #hier: UitRij[] = []

  constructor(db: Databank, apparaat: Apparaat) {
    this.#db = db
    this.#apparaat = apparaat
  }

  /** how many rows stand in this tab only */
  get los(): number {
    return this.#hier.length
  }

  /** Drops what stands in this tab only: its key is gone. */
  vergeetLos(): void {
    this.#hier = []
  }

  /** Adds a row; with an id that stands already nothing happens. @throws OpslagFout */
  async voeg(rij: UitRij): Promise<void> {
    if (!this.#opSchijf(rij.persoonId)) {
      if (!this.#hier.some((r) => r.id === rij.id)) this.#hier = [...this.#hier, rij]
      return
    }
    await this.#db.met(async (db) => {
      const tx = schrijf(db, 'uit')
      // The same id twice is a second tap or a heal halfway: the row that stands is the command.
      const er = await tx.store.index('id').getKey(rij.id)
      if (er === undefined) await tx.store.add(rij)
      await tx.done
    })
  }

  #opSchijf(persoonId: string): boolean {
    const open = this.#apparaat.open
    return open?.persoonId !== persoonId || open.bewaren
  }

  /** The rows of who is open in this tab, oldest first. */
  async van(persoonId: string): Promise<UitRij[]> {
    if (!this.#opSchijf(persoonId)) return this.#hier.filter((r) => r.persoonId === persoonId)
    return this.#db.met((db) => db.getAllFromIndex('uit', 'persoonId', persoonId))
  }

  /** Every row that somebody can open, now or after signing in. */
  async alle(): Promise<UitRij[]> {
    const { rijen, geen } = await this.#db.met(async (db) => {
      const sleutels = await db.getAll('sleutels')
      return { rijen: await db.getAll('uit'), geen: new Set(sleutels.filter((s) => !s.bewaren).map((s) => s.persoonId)) }
    })
    return [...rijen.filter((r) => !geen.has(r.persoonId)), ...this.#hier]
  }

  /** Puts `nieuw` in the place of the row `id`; null: only removes. Does nothing when `mag` says no to what stands there. */
  async vervang(id: string, nieuw: UitRij | null, mag: (rij: UitRij) => boolean = () => true): Promise<void> {
    const los = this.#hier.find((r) => r.id === id)
    if (los !== undefined) {
      if (mag(los)) this.#hier = [...this.#hier.filter((r) => r.id !== id), ...(nieuw === null ? [] : [nieuw])]
      return
    }
    await this.#db.met(async (db) => {
      const tx = schrijf(db, 'uit')
      const rij = await tx.store.index('id').get(id)
      if (rij?.nr !== undefined && mag(rij)) {
        await tx.store.delete(rij.nr)
        if (nieuw !== null) await tx.store.add(nieuw)
      }
      await tx.done
    })
  }

  /** Changes the row `id` where it stands. */
  async zet(id: string, deel: Pick<UitRij, 'toestand' | 'geheim'> | Pick<UitRij, 'vertrokken'>): Promise<void> {
    if (this.#hier.some((r) => r.id === id)) {
      this.#hier = this.#hier.map((r) => (r.id === id ? { ...r, ...deel } : r))
      return
    }
    await this.#db.met(async (db) => {
      const tx = schrijf(db, 'uit')
      const rij = await tx.store.index('id').get(id)
      if (rij !== undefined) await tx.store.put({ ...rij, ...deel })
      await tx.done
    })
  }
}
