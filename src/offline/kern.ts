import { Apparaat } from './apparaat.ts'
import { Bus } from './bus.ts'
import { Databank } from './databank.ts'
import { Kluis } from './kluis.ts'
import { LeesOpslag } from './lees.ts'
import { Live } from './live.ts'
import { LosWerk } from './los-werk.ts'
import { type Opdracht, Outbox, type Spoeling } from './outbox.ts'
import { PlanOpslag } from './plan-opslag.ts'
import type { PlanPoort } from './plan-poort.ts'
import type { Poorten } from './poorten.ts'
import { Status } from './status.ts'

/** How often the lease is looked at while the app stays in front. */
const LEASE_MS = 60_000

/** The whole offline room of one tab, put together from its ports. */
export class Offline {
  readonly p: Poorten
  readonly bus: Bus
  readonly databank: Databank
  readonly apparaat: Apparaat
  readonly outbox: Outbox
  readonly planOpslag: PlanOpslag
  readonly lees: LeesOpslag
  readonly live: Live
  readonly losWerk = new LosWerk()
  readonly status = new Status()
  readonly #laadPlan: () => Promise<PlanPoort>
  #plan: PlanPoort | null = null
  #stopKlok: (() => void) | null = null
  #gereed: Promise<void> | null = null
  #zegtSessie = false
  /** this very tab signed out: the others are told why their page went, it is not */
  meldtAf = false

  /** @param laadPlan loads the plan chunk (Yjs); only called when there is plan text to show or to send */
  constructor(p: Poorten, laadPlan: (o: Offline) => Promise<PlanPoort>) {
    this.p = p
    this.bus = new Bus(p.kanaal)
    this.databank = new Databank(p, (soort) => this.status.zet({ opslagFout: soort }))
    const kluis = new Kluis(p)
    this.apparaat = new Apparaat(p, this.databank, kluis, this.bus)
    this.planOpslag = new PlanOpslag(p, this.databank, kluis, this.apparaat)
    this.lees = new LeesOpslag(p, this.databank, kluis, this.apparaat)
    this.live = new Live(p, this.bus)
    this.#laadPlan = async () => (this.#plan ??= await laadPlan(this))
    const spoel = async (persoonId: string, doc: string): Promise<Spoeling> => {
      const uit = await (await this.#laadPlan()).spoelDocument(persoonId, doc)
      // Refused a moment earlier, by the throttle: the text stands aside and is not in what the command is about.
      return uit === 'KLAAR' && (await this.planOpslag.opzij()).some((o) => o.doc === doc) ? 'GEWEIGERD' : uit
    }
    this.outbox = new Outbox(p, this.databank, kluis, this.apparaat, this.bus, spoel, (ok) => this.meldNetwerk(ok))
    let vorige: string | null = null
    this.apparaat.bijWissel(() => {
      const { open } = this.apparaat
      if (vorige !== null && open?.persoonId !== vorige) {
        this.losWerk.leeg()
        this.outbox.vergeetLos()
      }
      vorige = open?.persoonId ?? null
      this.status.zet({ opslag: open ? 'OPEN' : 'OP_SLOT', bewaart: open?.bewaren ?? true })
      void this.tel()
    })
    this.bus.luister((b) => {
      if (b.soort === 'UIT_VERANDERD' || b.soort === 'OPZIJ_VERANDERD') void this.tel()
      if ((b.soort === 'UIT_NIEUW' || b.soort === 'PLAN_RIJ') && this.apparaat.open?.bewaren !== false)
        this.status.zet({ bewaardOp: this.p.nu() })
      if (b.soort === 'PLAN_RIJ') void this.tel()
      if (b.soort === 'UIT_GELUKT') this.status.zet({ loketOp: this.p.nu() })
      if (b.soort === 'PLAN_BEVESTIGD') {
        this.status.zet({ loketOp: b.op })
        void this.tel()
      }
      if (b.soort === 'SESSIE_WEG') this.status.zet({ sessieWeg: true })
      if (b.soort === 'SESSIE' && !this.#zegtSessie) void this.#bijSessie(b.persoonId)
      if (b.soort === 'GEWIST') {
        this.apparaat.vergrendel()
        this.databank.sluit()
      }
    })
  }

  /** See Outbox.stuurOpdracht; words that the command waits for are on disk before the command is. */
  async stuurOpdracht(o: Opdracht & { persoonId: string }, zegtZelf?: () => boolean): ReturnType<Outbox['stuurOpdracht']> {
    if (o.naDocumenten && o.naDocumenten.length > 0) await this.#plan?.bewaarAlles()
    return this.outbox.stuurOpdracht(o, zegtZelf)
  }

  /** The plan part of this room; loads its chunk at first use. */
  plan(): Promise<PlanPoort> {
    return this.#laadPlan()
  }

  meldNetwerk(gelukt: boolean): void {
    // An answer that was under way when the network went says nothing about now.
    this.status.zet({ online: gelukt && this.p.heeftNetwerk() })
  }

  /** Resolves when what can be opened without the loket is open. Never rejects: a device that cannot store works online. */
  get gereed(): Promise<void> {
    this.#gereed ??= (async () => {
      await this.apparaat.handhaafLease()
      // 'Locked' is only said once it is sure that nobody is signed in: see geenSessie.
      await this.apparaat.openLokaal()
    })().catch(() => this.status.zet({ opslag: 'OP_SLOT' }))
    return this.#gereed
  }

  /** Begins: opens the store, keeps the lease, sends what waits. */
  async start(): Promise<void> {
    this.status.zet({ online: this.p.heeftNetwerk() })
    await this.gereed
    this.#wachtLease()
    await this.wakker()
  }

  #wachtLease(): void {
    this.#stopKlok = this.p.straks(() => {
      this.apparaat.handhaafLease().catch(() => undefined)
      this.#wachtLease()
    }, LEASE_MS)
  }

  /** The loket says who is signed in. Sends what waited for this person; tells the other tabs. */
  async meldAan(persoonId: string): Promise<void> {
    // A device that was taken back is empty now, and every page of it starts anew: nothing to tell.
    if (!(await this.#bijSessie(persoonId))) return
    this.meldtAf = false
    this.#zegSessie(persoonId)
    this.status.zet({ aangemeld: true })
  }

  /** Tells the other tabs; this one has done it already. */
  #zegSessie(persoonId: string | null): void {
    this.#zegtSessie = true
    this.bus.stuur({ soort: 'SESSIE', persoonId })
    this.#zegtSessie = false
  }

  /** Nobody is signed in, or the loket cannot be asked: what has no key on this device stays locked. */
  geenSessie(): void {
    if (!this.apparaat.open) this.status.zet({ opslag: 'OP_SLOT' })
  }

  /** False when the device turned out to be taken back. */
  async #bijSessie(persoonId: string | null): Promise<boolean> {
    if (persoonId === null) {
      // Signed out in another tab. The last words typed here are written while this tab still has the key.
      await this.slaap()
      this.#sluit()
      return true
    }
    this.status.zet({ sessieWeg: false })
    if (this.apparaat.open && this.apparaat.open.persoonId !== persoonId) this.apparaat.vergrendel()
    const uit = await this.apparaat.ontgrendel(persoonId).catch(() => 'OP_SLOT' as const)
    this.geenSessie()
    if (uit === 'INGETROKKEN') return false
    this.live.start()
    await this.wakker()
    return true
  }

  /** A chosen sign-out: writes and sends what is open, then closes the store of this person (DEV5). */
  async meldAf(): Promise<void> {
    const open = this.apparaat.open
    await this.slaap()
    if (open) await this.apparaat.sluitPersoon(open.persoonId)
    this.#sluit()
    this.meldtAf = true
    this.#zegSessie(null)
  }

  /** Lets go of the person in this tab. */
  #sluit(): void {
    this.live.stop()
    this.apparaat.vergrendel()
    this.status.zet({ aangemeld: false, sessieWeg: false, wachtend: 0, geweigerd: 0, bewaardOp: null, loketOp: null })
  }

  /**
   * Takes everything off this device and ends the session. What the loket can be told (forget the key of this device)
   * is told when there is a network; without one the device is empty all the same.
   */
  async wisToestel(): Promise<void> {
    const kop = (): Record<string, string> => ({ 'Idempotency-Key': this.p.nieuwId() })
    this.live.stop()
    try {
      await this.p.transport({ methode: 'DELETE', pad: `/toestellen/${await this.apparaat.id()}`, body: {}, kop: kop() })
      await this.p.transport({ methode: 'POST', pad: '/sessie/afmelden', body: { overal: false }, kop: kop() })
    } catch {
      // No network, or a store that does not work: neither keeps anything here.
    }
    await this.apparaat.allesWissen()
  }

  /** Start, `online`, visible, after sign-in: probe the store, look at the lease, send what waits. */
  async wakker(): Promise<void> {
    try {
      await this.databank.proef()
      await this.apparaat.handhaafLease()
      await this.tel()
      this.outbox.verstuur(true)
      const open = this.apparaat.open
      if (open && (await this.planOpslag.onverstuurdeDocumenten(open.persoonId)).length > 0) await (await this.plan()).spoelAlles()
    } catch {
      // The status line already says what is wrong with the store.
    }
  }

  /** How many things of this person would be lost with this tab: on no disk, and not at the loket. */
  get los(): number {
    return this.losWerk.aantal + this.outbox.los
  }

  /** Hidden or going away: there may be no later moment. */
  async slaap(): Promise<void> {
    await this.#plan?.bewaarAlles()
  }

  /** When who was here last wrote something that stands here under a key that nobody has now; null: nothing, or open. */
  async slotSinds(): Promise<number | null> {
    const persoonId = await this.apparaat.laatstePersoon()
    if (this.apparaat.open || persoonId === null) return null
    const uit = (await this.outbox.tel()).filter((r) => r.persoonId === persoonId).map((r) => r.sinds)
    const laatst = Math.max(0, (await this.planOpslag.laatstBewaard(persoonId)) ?? 0, ...uit)
    return laatst === 0 ? null : laatst
  }

  /** How many commands of who was here last wait under a key that nobody has now: nothing of what they say is read. */
  async slotWacht(): Promise<number> {
    const persoonId = await this.apparaat.laatstePersoon()
    if (this.apparaat.open || persoonId === null) return 0
    return (await this.outbox.tel()).filter((r) => r.persoonId === persoonId && r.toestand === 'WACHT').length
  }

  async tel(): Promise<void> {
    const open = this.apparaat.open
    if (!open) return this.status.zet({ wachtend: 0, geweigerd: 0, delen: 0, onleesbaar: 0 })
    try {
      // What is counted here is what /toestel lists: read the same way, so that the two can never differ.
      const { lijst, onleesbaar: dicht } = await this.outbox.overzicht()
      const delen = (await this.planOpslag.onverstuurdeDocumenten(open.persoonId)).length
      const opzij = await this.planOpslag.opzijOverzicht()
      const onleesbaar = dicht.length + opzij.onleesbaar.length
      if (this.apparaat.open?.persoonId !== open.persoonId) return
      const geweigerd = lijst.filter((r) => r.toestand === 'GEWEIGERD').length
      this.status.zet({
        wachtend: lijst.length - geweigerd + delen,
        geweigerd: geweigerd + opzij.lijst.length + onleesbaar,
        delen,
        onleesbaar,
      })
    } catch {
      // See wakker.
    }
  }

  /** Removes what stands here under a key that nobody gets any more. Only at the wish of its owner. */
  async ruimOnleesbaarOp(): Promise<void> {
    await this.outbox.gooiOnleesbaarWeg()
    for (const id of (await this.planOpslag.opzijOverzicht()).onleesbaar) await this.planOpslag.haalOpzijWeg(id)
    this.bus.stuur({ soort: 'OPZIJ_VERANDERD' })
  }

  /** For tests and for a page that is replaced: lets go of everything that this tab holds. */
  sluit(): void {
    this.#stopKlok?.()
    this.live.stop()
    this.outbox.sluit()
    this.#plan?.sluit()
    this.bus.sluit()
    this.databank.sluit()
  }
}
