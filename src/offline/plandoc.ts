import * as Y from 'yjs'
import type { Apparaat } from './apparaat.ts'
import { OpSlot } from './apparaat.ts'
import type { Bus, BusBericht } from './bus.ts'
import { OpslagFout, type PlanMeta } from './databank.ts'
import { vanBase64 } from '../lib/base64.ts'
import { GAT_MS, KOPIE_MS, NET_MS, PLAN_BEGIN, type PlanBeeld, SCHIJF_MS, VERDICHT_VANAF, weg } from './plan-beeld.ts'
import type { PlanOpslag, PlanUpdate } from './plan-opslag.ts'
import { docVan, laadIn, veldenVan, verschilVelden } from './plan-yjs.ts'
import type { PlanZender } from './plan-zender.ts'
import { type Poorten, terugval } from './poorten.ts'
import { SeqTeller } from './seq-teller.ts'

export type PlanOmgeving = { p: Poorten; apparaat: Apparaat; opslag: PlanOpslag; zender: PlanZender; bus: Bus }

/** One plan document, open in this tab. Rules PLAN1-PLAN13 in SPEC.md. */
export class PlanDocument {
  readonly id: string
  readonly persoonId: string
  readonly #o: PlanOmgeving
  readonly #luisteraars = new Set<() => void>()
  readonly #opruimen: (() => void)[]
  #ydoc: Y.Doc = new Y.Doc()
  #beeld: PlanBeeld = PLAN_BEGIN
  #generatie = 0
  #epoch: number | null = null
  readonly #teller = new SeqTeller()
  #geladen = false
  #zonderOpslag = false
  /** with the Yjs client that made it: after an unlock the document is another client, and these still count */
  #eigen: { update: Uint8Array; clientId: number }[] = []
  #kopie: Uint8Array[] = []
  #vroeg: Uint8Array[] = []
  readonly #vanHier = new Set<number>()
  #keten: Promise<void> = Promise.resolve()
  #klokken = new Map<string, () => void>()
  #sync: Promise<void> | null = null
  #nogEens = false
  #pogingen = 0
  /** when words last left for the loket (ms, of the device) */
  #verzondenOp = Number.NEGATIVE_INFINITY
  #gesloten = false

  constructor(o: PlanOmgeving, persoonId: string, id: string) {
    this.#o = o
    this.id = id
    this.persoonId = persoonId
    // Listen before reading: what comes in between is applied twice, which is harmless; a gap is not.
    this.#opruimen = [
      o.bus.luister((b) => this.#bijBericht(b)),
      o.apparaat.bijWissel(() => {
        if (!this.#geladen) void this.#open()
        else if (this.#o.apparaat.open?.persoonId !== this.persoonId) this.#opSlot()
      }),
    ]
    void this.#open()
  }

  get ydoc(): Y.Doc {
    return this.#ydoc
  }
  get beeld(): PlanBeeld {
    return this.#beeld
  }
  /** Yjs clients under which this person wrote on this device: the loket may not have tied them to the person yet. */
  get eigenClients(): ReadonlySet<number> {
    return new Set([...this.#vanHier, this.#ydoc.clientID])
  }
  /** Calls back when `beeld` changed, or when `ydoc` was replaced and texts must be fetched anew. */
  abonneer(doe: () => void): () => void {
    this.#luisteraars.add(doe)
    return () => this.#luisteraars.delete(doe)
  }
  tekst(veld: string): Y.Text {
    return this.#ydoc.getText(veld)
  }
  lijst(veld: string): Y.Array<unknown> {
    return this.#ydoc.getArray(veld)
  }

  #zet(deel: Partial<PlanBeeld>): void {
    this.#beeld = { ...this.#beeld, ...deel }
    for (const doe of this.#luisteraars) doe()
  }

  #straks(naam: string, doe: () => void, ms: number): void {
    if (this.#klokken.has(naam) || this.#gesloten) return
    this.#klokken.set(
      naam,
      this.#o.p.straks(() => {
        this.#klokken.delete(naam)
        doe()
      }, ms),
    )
  }
  #nietMeer(naam: string): void {
    this.#klokken.get(naam)?.()
    this.#klokken.delete(naam)
  }

  async #open(): Promise<void> {
    let meta: PlanMeta | null = null
    let updates: PlanUpdate[] = []
    try {
      ;({ meta, updates } = await this.#o.opslag.laad(this.persoonId, this.id))
    } catch (e) {
      if (e instanceof OpSlot) return this.#opSlot()
      if (!(e instanceof OpslagFout)) throw e
      this.#zonderOpslag = true
    }
    if (this.#gesloten || this.#geladen) return
    this.#neem(meta, updates)
    if (updates.filter((u) => !u.onverstuurd).length >= VERDICHT_VANAF) await this.#verdicht(updates)
    await this.synchroniseer()
  }

  /** Takes what the device holds as the document of this tab; replaces an earlier one. */
  #neem(meta: PlanMeta | null, updates: PlanUpdate[]): void {
    const oud = this.#ydoc
    const ydoc = new Y.Doc()
    laadIn(ydoc, [...updates.map((u) => u.update), ...this.#vroeg, ...this.#eigen.map((e) => e.update)], 'laden')
    this.#vroeg = []
    // A copy of what the loket gave has no client of its own.
    for (const { clientId } of [...updates, ...this.#eigen]) if (clientId !== 0) this.#vanHier.add(clientId)
    ydoc.on('update', (update: Uint8Array, herkomst: unknown) => this.#bijUpdate(update, herkomst))
    this.#ydoc = ydoc
    this.#geladen = true
    this.#generatie = meta?.generatie ?? 0
    this.#epoch = meta?.epoch ?? null
    this.#teller.herbegin(meta?.seq ?? 0)
    this.#zet({
      fase: meta?.heel ? 'OPEN' : 'LADEN',
      mag: meta?.mag ?? 'SCHRIJVEN',
      bewaardOp: meta?.bewaardOp ?? null,
      loketOp: meta?.loketOp ?? null,
      onverstuurd: this.#eigen.length > 0 || updates.some((u) => u.onverstuurd),
      slotSinds: null,
    })
    oud.destroy()
  }

  #opSlot(): void {
    this.#geladen = false
    this.#zet({ fase: 'OP_SLOT' })
    this.#o.opslag.meta(this.persoonId, this.id).then(
      (m) => {
        if (this.#beeld.fase === 'OP_SLOT') this.#zet({ slotSinds: m?.bewaardOp ?? m?.loketOp ?? null })
      },
      () => undefined,
    )
  }

  #bijUpdate(update: Uint8Array, herkomst: unknown): void {
    // Never throws: an error here would break every later transaction of the document.
    if (herkomst === 'laden' || herkomst === 'tab') return
    if (herkomst === 'loket') return
    this.#eigen.push({ update, clientId: this.#ydoc.clientID })
    if (!this.#beeld.onbewaard) this.#zet({ onbewaard: true, onverstuurd: true })
    this.#straks('schijf', () => void this.bewaar(), SCHIJF_MS)
  }

  #bijBericht(b: BusBericht): void {
    if (b.soort === 'LIVE') {
      const g = b.gebeurtenis
      // Rights that changed may have ended this one: then nothing is said about the document itself any more.
      const gaatOverDit = g.soort === 'VERANDERD' && (g.wat.includes('toegang') || (g.wat.includes('plandocument') && g.id === this.id))
      if (g.soort === 'RESYNC' || gaatOverDit) void this.synchroniseer()
      if (g.soort === 'PLAN' && g.doc === this.id) this.#bijStroom(g)
      return
    }
    if (b.soort === 'GEWIST') return this.#opSlot()
    if (!('doc' in b) || b.doc !== this.id || b.persoonId !== this.persoonId) return
    if (b.soort === 'PLAN_RIJ') {
      for (const client of Y.parseUpdateMeta(b.update).to.keys()) this.#vanHier.add(client)
      if (!this.#geladen) this.#vroeg.push(b.update)
      else if (b.generatie === this.#generatie) Y.applyUpdate(this.#ydoc, b.update, 'tab')
    }
    if (b.soort === 'PLAN_BEVESTIGD') {
      for (const seq of b.seqs) this.#bijSeq(seq)
      this.#zet({ loketOp: b.op })
      void this.#telOnverstuurd()
    }
    if (b.soort === 'PLAN_HERBEGONNEN') void this.#achteraan(() => this.#herlaad())
  }

  /**
   * Applies what the loket gave and keeps exactly that as a copy. Not what Yjs says that changed: words of another tab
   * that had waited for it come along in that, and would count as had from the loket. @throws when it is no update
   */
  #vanLoket(update: Uint8Array): void {
    const ydoc = this.#ydoc
    let nieuw = false
    const bij = (): void => {
      nieuw = true
    }
    ydoc.on('update', bij)
    try {
      Y.applyUpdate(ydoc, update, 'loket')
    } finally {
      ydoc.off('update', bij)
    }
    if (!nieuw && ydoc.store.pendingStructs === null) return
    this.#kopie.push(update)
    this.#straks('kopie', () => void this.bewaar(), KOPIE_MS)
  }

  #bijStroom(g: { seq: number; epoch: number; update: string }): void {
    if (!this.#geladen || this.#epoch === null) return
    if (g.epoch !== this.#epoch) return void this.synchroniseer()
    try {
      this.#vanLoket(vanBase64(g.update))
    } catch {
      return void this.synchroniseer()
    }
    this.#bijSeq(g.seq)
  }

  #bijSeq(seq: number): void {
    this.#teller.zie(seq)
    if (this.#teller.voorbijGat !== null) this.#straks('gat', () => void this.synchroniseer(this.#teller.voorbijGat ?? 0), GAT_MS)
  }

  async #telOnverstuurd(): Promise<void> {
    const nog = await this.#o.opslag.isOnverstuurd(this.persoonId, this.id).catch(() => true)
    // While a row is being written it stands neither among the own ones nor on disk yet: `onbewaard` says so.
    if (!nog && this.#eigen.length === 0 && !this.#beeld.onbewaard) this.#zet({ onverstuurd: false })
  }

  /** Writes what is not on disk yet; resolves when it is. Called by the throttle, at `pagehide`, and before a command. */
  bewaar(): Promise<void> {
    this.#nietMeer('schijf')
    this.#nietMeer('kopie')
    return this.#achteraan(() => this.#schrijf())
  }

  /** One after the other: a write and a fresh start at once would store text of the old document in the new one. */
  #achteraan(doe: () => Promise<void>): Promise<void> {
    this.#keten = this.#keten.then(doe).catch(() => {
      if (this.#eigen.length > 0) this.#straks('schijf', () => void this.bewaar(), terugval(++this.#pogingen, this.#o.p.toeval()))
    })
    return this.#keten
  }

  async #schrijf(): Promise<void> {
    while (this.#eigen.length > 0 || this.#kopie.length > 0) {
      // The copy first: own words stand between those of others, and without these they would not show after a kill.
      const isEigen = this.#kopie.length === 0
      const { update, clientId } = isEigen ? this.#neemEigen() : this.#neemKopie()
      const rij = { update, clientId, onverstuurd: isEigen, generatie: this.#generatie }
      try {
        if (this.#zonderOpslag) throw new OpslagFout('GEEN_OPSLAG')
        const past = await this.#o.opslag.voegToe(this.persoonId, this.id, rij)
        if (!past) {
          if (isEigen) this.#eigen.unshift({ update, clientId })
          return await this.#herlaad()
        }
        if (!isEigen) continue
        this.#zet({ bewaardOp: this.#o.p.nu(), onbewaard: this.#eigen.length > 0 })
        this.#o.bus.stuur({ soort: 'PLAN_RIJ', persoonId: this.persoonId, doc: this.id, generatie: rij.generatie, update })
        this.#straks('net', () => this.verzend(), this.#wachtOpNet())
      } catch {
        if (!isEigen) continue
        // This device cannot store: the words go straight to the loket, or stay in memory and are said to be unsaved.
        if (this.#epoch !== null && (await this.#o.zender.direct(this.persoonId, this.id, { update, clientId, epoch: this.#epoch }))) {
          this.#zet({ loketOp: this.#o.p.nu(), onbewaard: this.#eigen.length > 0, onverstuurd: this.#eigen.length > 0 })
          continue
        }
        this.#eigen.unshift({ update, clientId })
        this.#straks('schijf', () => void this.bewaar(), terugval(++this.#pogingen, this.#o.p.toeval()))
        return
      }
    }
    this.#pogingen = 0
  }

  #neemEigen(): { update: Uint8Array; clientId: number } {
    const clientId = this.#eigen[0]?.clientId ?? this.#ydoc.clientID
    const anders = this.#eigen.findIndex((e) => e.clientId !== clientId)
    const stuk = this.#eigen.splice(0, anders === -1 ? this.#eigen.length : anders)
    return { update: Y.mergeUpdates(stuk.map((e) => e.update)), clientId }
  }

  #neemKopie(): { update: Uint8Array; clientId: number } {
    return { update: Y.mergeUpdates(this.#kopie.splice(0)), clientId: 0 }
  }

  /** The first words after a pause go at once; after that about twice a second. A clock that jumps costs no more than that. */
  #wachtOpNet(): number {
    return Math.min(NET_MS, Math.max(0, this.#verzondenOp + NET_MS - this.#o.p.nu()))
  }

  /** Sends what is on disk now, without waiting for the throttle. */
  verzend(): void {
    this.#nietMeer('net')
    this.#verzondenOp = this.#o.p.nu()
    void this.#o.zender.spoelDocument(this.persoonId, this.id).catch(() => undefined)
  }

  async #verdicht(updates: PlanUpdate[]): Promise<void> {
    const nrs = updates.filter((u) => !u.onverstuurd).map((u) => u.nr)
    await this.#o.opslag.verdicht(this.persoonId, this.id, this.#generatie, nrs, Y.encodeStateAsUpdate(this.#ydoc)).catch(() => false)
  }

  /** Another generation stands on the device: take that, and set aside what only this tab's memory had. */
  async #herlaad(): Promise<void> {
    if (!this.#geladen || this.#gesloten) return
    const inhoud = await this.#o.opslag.laad(this.persoonId, this.id).catch(() => null)
    if (!inhoud || inhoud.meta.generatie === this.#generatie || this.#gesloten) {
      if (this.#eigen.length > 0) this.#straks('schijf', () => void this.bewaar(), SCHIJF_MS)
      return
    }
    const nieuw = docVan(inhoud.updates.map((u) => u.update))
    const opzijId = this.#o.p.nieuwId()
    // Aside first, then let go; what is typed while that is written goes aside too, under the same id.
    for (let gedaan = 0; this.#eigen.length > gedaan;) {
      gedaan = this.#eigen.length
      const velden = verschilVelden(veldenVan(this.#ydoc), veldenVan(nieuw))
      if (Object.keys(velden).length > 0) await this.#o.opslag.legOpzij(this.persoonId, this.id, opzijId, velden, weg('update-geweigerd'))
      this.#o.bus.stuur({ soort: 'OPZIJ_VERANDERD' })
    }
    nieuw.destroy()
    this.#eigen = []
    this.#kopie = []
    this.#neem(inhoud.meta, inhoud.updates)
    this.#zet({ onbewaard: false, ...(inhoud.meta.epoch === null ? { fase: 'WEG' as const } : {}) })
  }

  /** Fetches what the loket has beyond this document. Runs one at a time; asked meanwhile, runs once more. */
  async synchroniseer(seq: number | null = null): Promise<void> {
    if (!this.#geladen || this.#gesloten || (seq !== null && seq <= this.#teller.seq)) return
    if (this.#sync) {
      this.#nogEens = true
      return this.#sync
    }
    this.#sync = this.#haal().finally(() => {
      this.#sync = null
    })
    await this.#sync
    if (this.#nogEens) {
      this.#nogEens = false
      await this.synchroniseer()
    }
  }

  async #haal(): Promise<void> {
    const ydoc = this.#ydoc
    const loket = await this.#o.zender.haal(this.persoonId, this.id, Y.encodeStateVector(ydoc))
    // Closed, locked or started afresh while the answer was on its way: it answers another question.
    if (this.#gesloten || !this.#geladen || ydoc !== this.#ydoc) return
    if (loket === null) {
      if (this.#beeld.fase === 'LADEN') this.#zet({ fase: 'NIET_OP_TOESTEL' })
      return
    }
    if (loket === 'WEG') {
      await this.bewaar()
      if (this.#zonderOpslag || (this.#epoch === null && !this.#beeld.onverstuurd)) this.#zet({ fase: 'WEG' })
      else await this.#o.zender.herbegin(this.persoonId, this.id, weg('niet-gevonden')).catch(() => false)
      return
    }
    if (this.#epoch !== null && loket.epoch !== this.#epoch) {
      await this.bewaar()
      await this.#o.zender.herbegin(this.persoonId, this.id, weg('update-geweigerd')).catch(() => false)
      return
    }
    this.#vanLoket(loket.update)
    this.#epoch = loket.epoch
    this.#teller.zetTot(loket.seq)
    this.#zet({ fase: 'OPEN', mag: loket.mag })
    if (!this.#zonderOpslag) {
      // The copy first: 'heel' with half a copy would open as less than there is.
      await this.bewaar()
      if (ydoc !== this.#ydoc) return
      await this.#o.opslag
        .zetMeta(this.persoonId, this.id, { epoch: loket.epoch, heel: true, seq: this.#teller.seq, mag: loket.mag })
        .catch(() => undefined)
      if (this.#beeld.onverstuurd && this.#eigen.length === 0) this.verzend()
    }
  }

  /** Leaves the document; what is typed is written and sent first. */
  async sluit(): Promise<void> {
    if (this.#gesloten) return
    await this.bewaar().catch(() => undefined)
    this.verzend()
    this.stop()
  }

  /** Lets go at once; for a tab that is closing after `bewaar`, and for tests. */
  stop(): void {
    this.#gesloten = true
    for (const doe of this.#opruimen) doe()
    for (const naam of this.#klokken.keys()) this.#nietMeer(naam)
    this.#luisteraars.clear()
  }
}
