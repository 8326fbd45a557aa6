import type { Apparaat } from './apparaat.ts'
import { type Databank, type PlanMeta, type PlanRij, schrijf, type ToestelDb } from './databank.ts'
import type { Kluis } from './kluis.ts'
import type { Poorten, Probleem } from './poorten.ts'

export type PlanUpdate = { nr: number; clientId: number; onverstuurd: boolean; update: Uint8Array<ArrayBuffer> }
/** `hoogsteNr` counts rows that do not open too. */
export type PlanInhoud = { meta: PlanMeta; updates: PlanUpdate[]; hoogsteNr: number }

/** Text that the loket did not take, kept where its author sees it. */
export type OpzijTekst = { id: string; doc: string; op: number; velden: Record<string, string>; probleem: Probleem }

const plek = (persoonId: string, doc: string): string => `plan/${persoonId}/${doc}`
const plekOpzij = (persoonId: string, id: string): string => `opzij/${persoonId}/${id}`

export const leegMeta = (persoonId: string, doc: string): PlanMeta => ({
  persoonId,
  doc,
  generatie: 0,
  epoch: null,
  heel: false,
  seq: 0,
  mag: 'SCHRIJVEN',
  bewaardOp: null,
  loketOp: null,
})

/** Rows of plan documents on this device. Knows bytes, not Yjs, so that it stays out of the plan chunk. */
export class PlanOpslag {
  readonly #p: Poorten
  readonly #db: Databank
  readonly #kluis: Kluis
  readonly #apparaat: Apparaat

  constructor(p: Poorten, db: Databank, kluis: Kluis, apparaat: Apparaat) {
    this.#p = p
    this.#db = db
    this.#kluis = kluis
    this.#apparaat = apparaat
  }

  /** Everything this device has of a document, oldest first. @throws OpSlot */
  async laad(persoonId: string, doc: string): Promise<PlanInhoud> {
    const { sleutel } = this.#apparaat.eis(persoonId)
    const { meta, rijen } = await this.#db.met(async (db) => {
      const tx = db.transaction(['plan', 'planmeta'])
      const alle = await tx.objectStore('plan').index('doc').getAll([persoonId, doc])
      const stand = (await tx.objectStore('planmeta').get([persoonId, doc])) ?? leegMeta(persoonId, doc)
      await tx.done
      return { meta: stand, rijen: alle }
    })
    const updates = await Promise.all(rijen.map((rij) => this.#open(sleutel, rij)))
    return { meta, updates: updates.filter((u) => u !== null), hoogsteNr: Math.max(0, ...rijen.map((r) => r.nr ?? 0)) }
  }

  async #open(sleutel: CryptoKey, rij: PlanRij): Promise<PlanUpdate | null> {
    if (rij.nr === undefined) return null
    const { nr, clientId, onverstuurd } = rij
    return this.#kluis.openBytes(sleutel, plek(rij.persoonId, rij.doc), rij.geheim).then(
      (update) => ({ nr, clientId, onverstuurd: onverstuurd === 1, update }),
      () => null,
    )
  }

  /** What is known of a document without any key: for 'Uw tekst van 14:03 staat hier, op slot'. */
  async meta(persoonId: string, doc: string): Promise<PlanMeta | null> {
    return (await this.#db.met((db) => db.get('planmeta', [persoonId, doc]))) ?? null
  }

  /** Last moment that words of this person were written here that still stand here; readable without any key. */
  async laatstBewaard(persoonId: string): Promise<number | null> {
    const metas = await this.#db.met((db) => db.getAllFromIndex('planmeta', 'persoonId', persoonId))
    const onverstuurd = new Set(await this.onverstuurdeDocumenten(persoonId))
    const momenten = metas.filter((m) => m.heel || onverstuurd.has(m.doc)).map((m) => m.bewaardOp ?? 0)
    return momenten.some((m) => m > 0) ? Math.max(...momenten) : null
  }

  /**
   * Adds one update in a strict transaction. False when the document was started afresh meanwhile (another
   * `generatie`): the update belongs to text that no longer stands, and the caller must set it aside visibly.
   */
  async voegToe(
    persoonId: string,
    doc: string,
    rij: { update: Uint8Array; clientId: number; onverstuurd: boolean; generatie: number },
  ): Promise<boolean> {
    const { sleutel } = this.#apparaat.eis(persoonId)
    const geheim = await this.#kluis.sluitBytes(sleutel, plek(persoonId, doc), rij.update)
    return this.#db.met(async (db) => {
      const tx = schrijf(db, 'plan', 'planmeta')
      const meta = (await tx.objectStore('planmeta').get([persoonId, doc])) ?? leegMeta(persoonId, doc)
      const past = meta.generatie === rij.generatie
      if (past) {
        await tx.objectStore('plan').add({ persoonId, doc, clientId: rij.clientId, onverstuurd: rij.onverstuurd ? 1 : 0, geheim })
        await tx.objectStore('planmeta').put(rij.onverstuurd ? { ...meta, bewaardOp: this.#p.nu() } : meta)
      }
      await tx.done
      return past
    })
  }

  /** The loket has these rows. */
  async bevestig(persoonId: string, doc: string, nrs: number[], seq: number, op: number): Promise<void> {
    await this.#db.met(async (db) => {
      const tx = schrijf(db, 'plan', 'planmeta')
      for (const nr of nrs) {
        const rij = await tx.objectStore('plan').get(nr)
        if (rij) await tx.objectStore('plan').put({ ...rij, onverstuurd: 0 })
      }
      await this.#zetMeta(tx.objectStore('planmeta'), persoonId, doc, (m) => ({ ...m, seq: Math.max(m.seq, seq), loketOp: op }))
      await tx.done
    })
  }

  /** Remembers what the loket said of the document. */
  async zetMeta(
    persoonId: string,
    doc: string,
    deel: Partial<Pick<PlanMeta, 'epoch' | 'heel' | 'seq' | 'mag' | 'loketOp'>>,
  ): Promise<void> {
    await this.#db.met(async (db) => {
      const tx = schrijf(db, 'planmeta')
      await this.#zetMeta(tx.store, persoonId, doc, (m) => ({ ...m, ...deel }))
      await tx.done
    })
  }

  async #zetMeta(
    store: { get(k: [string, string]): Promise<PlanMeta | undefined>; put(m: PlanMeta): Promise<unknown> },
    persoonId: string,
    doc: string,
    maak: (m: PlanMeta) => PlanMeta,
  ): Promise<void> {
    await store.put(maak((await store.get([persoonId, doc])) ?? leegMeta(persoonId, doc)))
  }

  /** Replaces sent rows by one snapshot that contains them. Rows that came since, and unsent ones, stay. */
  async verdicht(persoonId: string, doc: string, generatie: number, nrs: number[], momentopname: Uint8Array): Promise<boolean> {
    const { sleutel } = this.#apparaat.eis(persoonId)
    const geheim = await this.#kluis.sluitBytes(sleutel, plek(persoonId, doc), momentopname)
    return this.#db.met(async (db) => {
      const tx = schrijf(db, 'plan', 'planmeta')
      const meta = await tx.objectStore('planmeta').get([persoonId, doc])
      // Started afresh in another tab: this snapshot would bring refused text back.
      const past = (meta?.generatie ?? 0) === generatie
      if (past) {
        for (const nr of nrs) await tx.objectStore('plan').delete(nr)
        await tx.objectStore('plan').add({ persoonId, doc, clientId: 0, onverstuurd: 0, geheim })
      }
      await tx.done
      return past
    })
  }

  /**
   * Starts a document afresh from what the loket has; text that is lost by it goes aside in the same transaction.
   * False when rows came in since `totNr` was read: read again, or they would vanish unseen.
   */
  async herbegin(
    persoonId: string,
    doc: string,
    nieuw: {
      totNr: number
      generatie: number
      momentopname: Uint8Array | null
      epoch: number | null
      seq: number
      mag: PlanMeta['mag']
      opzij: { velden: Record<string, string>; probleem: Probleem } | null
    },
  ): Promise<boolean> {
    const { sleutel } = this.#apparaat.eis(persoonId)
    const opzijId = this.#p.nieuwId()
    const momentopname = nieuw.momentopname && (await this.#kluis.sluitBytes(sleutel, plek(persoonId, doc), nieuw.momentopname))
    const opzij = nieuw.opzij && (await this.#kluis.sluit(sleutel, plekOpzij(persoonId, opzijId), nieuw.opzij))
    const op = this.#p.nu()
    return this.#db.met(async (db) => {
      const tx = schrijf(db, 'plan', 'planmeta', 'opzij')
      const nrs = await tx.objectStore('plan').index('doc').getAllKeys([persoonId, doc])
      const meta = (await tx.objectStore('planmeta').get([persoonId, doc])) ?? leegMeta(persoonId, doc)
      const past = meta.generatie === nieuw.generatie && nrs.every((nr) => nr <= nieuw.totNr)
      if (past) {
        for (const nr of nrs) await tx.objectStore('plan').delete(nr)
        if (momentopname) await tx.objectStore('plan').add({ persoonId, doc, clientId: 0, onverstuurd: 0, geheim: momentopname })
        if (opzij) await tx.objectStore('opzij').put({ id: opzijId, persoonId, doc, op, geheim: opzij })
        await tx
          .objectStore('planmeta')
          .put({ ...meta, generatie: meta.generatie + 1, epoch: nieuw.epoch, heel: nieuw.epoch !== null, seq: nieuw.seq, mag: nieuw.mag })
      }
      await tx.done
      return past
    })
  }

  /** Sets text aside that could not be added any more (see `voegToe`). */
  async legOpzij(persoonId: string, doc: string, id: string, velden: Record<string, string>, probleem: Probleem): Promise<void> {
    const { sleutel } = this.#apparaat.eis(persoonId)
    const geheim = await this.#kluis.sluit(sleutel, plekOpzij(persoonId, id), { velden, probleem })
    await this.#db.met(async (db) => {
      const tx = schrijf(db, 'opzij')
      await tx.store.put({ id, persoonId, doc, op: this.#p.nu(), geheim })
      await tx.done
    })
  }

  async opzij(): Promise<OpzijTekst[]> {
    return (await this.opzijOverzicht()).lijst
  }

  /** Text that stands aside, and the ids of what stands there under a key that is gone. */
  async opzijOverzicht(): Promise<{ lijst: OpzijTekst[]; onleesbaar: string[] }> {
    const open = this.#apparaat.open
    if (!open) return { lijst: [], onleesbaar: [] }
    const rijen = await this.#db.met((db) => db.getAllFromIndex('opzij', 'persoonId', open.persoonId))
    const uit = await Promise.all(
      rijen.map((rij) =>
        this.#kluis.open(open.sleutel, plekOpzij(rij.persoonId, rij.id), rij.geheim).then(
          (i): OpzijTekst => ({ id: rij.id, doc: rij.doc, op: rij.op, ...(i as { velden: Record<string, string>; probleem: Probleem }) }),
          () => null,
        ),
      ),
    )
    return {
      lijst: uit.filter((o) => o !== null).toSorted((a, b) => a.op - b.op),
      onleesbaar: rijen.filter((_, i) => uit[i] === null).map((r) => r.id),
    }
  }

  /** Only at the wish of the author. */
  async haalOpzijWeg(id: string): Promise<void> {
    await this.#db.met((db) => db.delete('opzij', id))
  }

  /** Documents with text that the loket does not have, of this person; readable without a key. */
  async onverstuurdeDocumenten(persoonId: string): Promise<string[]> {
    const rijen = await this.#db.met((db: ToestelDb) => db.getAllFromIndex('plan', 'onverstuurd', [persoonId, 1]))
    return [...new Set(rijen.map((r) => r.doc))]
  }

  async isOnverstuurd(persoonId: string, doc: string): Promise<boolean> {
    return (await this.onverstuurdeDocumenten(persoonId)).includes(doc)
  }
}
