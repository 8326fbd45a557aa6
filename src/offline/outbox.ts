import type { Apparaat } from './apparaat.ts'
import type { Bus } from './bus.ts'
import type { Databank, UitRij } from './databank.ts'
import type { Kluis } from './kluis.ts'
import { type Antwoord, type Methode, type Poorten, type Probleem, isTijdelijk, probleemVan, terugval } from './poorten.ts'
import { UitRijen } from './uit-rijen.ts'

export type Opdracht = {
  /** uuid, the Idempotency-Key; made here when absent */
  id?: string
  /** name of the command, for the list on the screen */
  opdracht: string
  methode: Exclude<Methode, 'GET'>
  /** below /api/v1 */
  pad: string
  body: unknown
  /** plan documents whose text must be at the loket before this command goes */
  naDocumenten?: string[]
}

export type OpenOpdracht = Required<Opdracht> & {
  sinds: number
  toestand: 'WACHT' | 'GEWEIGERD'
  /** it may be at the loket already, and cannot be taken back here */
  vertrokken: boolean
  probleem: Probleem | null
}

export type Uitkomst = { soort: 'GELUKT'; antwoord: unknown } | { soort: 'GEWEIGERD'; probleem: Probleem }

/** What became of the plan text that a command waits for. */
export type Spoeling = 'KLAAR' | 'LATER' | 'GEWEIGERD'

type Inhoud = Omit<Required<Opdracht>, 'id'> & { probleem: Probleem | null }

const SLOT = 'loket-uit'
const plek = (persoonId: string, id: string): string => `uit/${persoonId}/${id}`

/** Commands on their way to the loket. Rules OUT1-OUT11 in SPEC.md. */
export class Outbox {
  readonly #p: Poorten
  readonly #rijen: UitRijen
  readonly #kluis: Kluis
  readonly #apparaat: Apparaat
  readonly #bus: Bus
  readonly #spoelDocument: (persoonId: string, doc: string) => Promise<Spoeling>
  readonly #bijNetwerk: (gelukt: boolean) => void
  readonly #uitkomsten = new Map<string, (u: Uitkomst) => void>()
  readonly #zelf = new Map<string, () => boolean>()
  #wachtOpSlot = false
  #pogingen = 0
  #nietVoor = 0
  #stopKlok: (() => void) | null = null
  #gesloten = false

  constructor(
    p: Poorten,
    db: Databank,
    kluis: Kluis,
    apparaat: Apparaat,
    bus: Bus,
    spoelDocument: (persoonId: string, doc: string) => Promise<Spoeling>,
    bijNetwerk: (gelukt: boolean) => void,
  ) {
    this.#p = p
    this.#rijen = new UitRijen(db, apparaat)
    this.#kluis = kluis
    this.#apparaat = apparaat
    this.#bus = bus
    this.#spoelDocument = spoelDocument
    this.#bijNetwerk = bijNetwerk
    bus.luister((b) => {
      if (b.soort === 'UIT_NIEUW') this.verstuur()
      if (b.soort === 'UIT_GELUKT') this.#meld(b.id, { soort: 'GELUKT', antwoord: b.antwoord })
      if (b.soort === 'UIT_GEWEIGERD') {
        // Refused by the hand of another tab, which could not know that a screen here says so.
        if (this.#zelf.get(b.id)?.() === true) void this.weggooien(b.id)
        this.#meld(b.id, { soort: 'GEWEIGERD', probleem: b.probleem })
      }
    })
  }

  #meld(id: string, u: Uitkomst): void {
    this.#uitkomsten.get(id)?.(u)
    this.#uitkomsten.delete(id)
    this.#zelf.delete(id)
  }

  /**
   * Stores a command and sends it as soon as that can. Resolves when it is on disk, or in this tab for whom the device
   * keeps nothing; `uitkomst` follows when the loket decided, which may be days later or in another tab.
   * @param zegtZelf asked at a refusal: true when a screen says it and has the words, so that no refused row is kept
   * @throws OpSlot when the store of `persoonId` is locked; OpslagFout when this device cannot store
   */
  async stuurOpdracht(o: Opdracht & { persoonId: string }, zegtZelf?: () => boolean): Promise<{ id: string; uitkomst: Promise<Uitkomst> }> {
    const { sleutel } = this.#apparaat.eis(o.persoonId)
    const id = o.id ?? this.#p.nieuwId()
    const inhoud: Inhoud = {
      opdracht: o.opdracht,
      methode: o.methode,
      pad: o.pad,
      body: o.body,
      naDocumenten: o.naDocumenten ?? [],
      probleem: null,
    }
    const geheim = await this.#kluis.sluit(sleutel, plek(o.persoonId, id), inhoud)
    const uitkomst = new Promise<Uitkomst>((klaar) => this.#uitkomsten.set(id, klaar))
    if (zegtZelf) this.#zelf.set(id, zegtZelf)
    await this.#rijen.voeg({ id, persoonId: o.persoonId, sinds: this.#p.nu(), toestand: 'WACHT', geheim })
    this.#bus.stuur({ soort: 'UIT_VERANDERD' })
    this.#bus.stuur({ soort: 'UIT_NIEUW' })
    return { id, uitkomst }
  }

  /** The open and refused commands of the person whose store is open, oldest first. */
  async lijst(): Promise<OpenOpdracht[]> {
    return (await this.overzicht()).lijst
  }

  /** The list, and the ids of rows under a key that is gone: counted too, and only to be removed. */
  async overzicht(): Promise<{ lijst: OpenOpdracht[]; onleesbaar: string[] }> {
    const open = this.#apparaat.open
    if (!open) return { lijst: [], onleesbaar: [] }
    const rijen = await this.#rijen.van(open.persoonId)
    const uit = await Promise.all(
      rijen.map(async (rij): Promise<OpenOpdracht | null> => {
        const inhoud = await this.#inhoud(open.sleutel, rij)
        return inhoud && { ...inhoud, id: rij.id, sinds: rij.sinds, toestand: rij.toestand, vertrokken: rij.vertrokken === true }
      }),
    )
    return { lijst: uit.filter((o) => o !== null), onleesbaar: rijen.filter((_, i) => uit[i] === null).map((r) => r.id) }
  }

  async gooiOnleesbaarWeg(): Promise<void> {
    for (const id of (await this.overzicht()).onleesbaar) await this.#rijen.vervang(id, null)
    this.#bus.stuur({ soort: 'UIT_VERANDERD' })
  }

  /** how many commands stand in this tab only: those of whom the device keeps nothing */
  get los(): number {
    return this.#rijen.los
  }

  /** Drops the commands that stand in this tab only: the key they were written under is gone. */
  vergeetLos(): void {
    this.#rijen.vergeetLos()
  }

  /** How many rows stand here, per person, readable without any key: locked work is counted, never hidden. */
  async tel(): Promise<{ persoonId: string; sinds: number; toestand: 'WACHT' | 'GEWEIGERD' }[]> {
    const rijen = await this.#rijen.alle()
    return rijen.map(({ persoonId, sinds, toestand }) => ({ persoonId, sinds, toestand }))
  }

  /** null for a row under another key: it stays, counted, and does not stand in the way of the others. */
  async #inhoud(sleutel: CryptoKey, rij: UitRij): Promise<Inhoud | null> {
    return this.#kluis.open(sleutel, plek(rij.persoonId, rij.id), rij.geheim).then(
      (i) => i as Inhoud,
      () => null,
    )
  }

  async #oudste(persoonId: string, sleutel: CryptoKey): Promise<{ rij: UitRij; inhoud: Inhoud } | null> {
    const rijen = await this.#rijen.van(persoonId)
    for (const rij of rijen) {
      if (rij.toestand !== 'WACHT') continue
      const inhoud = await this.#inhoud(sleutel, rij)
      if (inhoud) return { rij, inhoud }
    }
    return null
  }

  /** Sends a refused command again, as a new one: the loket may have kept its refusal under the old id. */
  async opnieuw(id: string): Promise<string | null> {
    const oud = (await this.lijst()).find((o) => o.id === id)
    const open = this.#apparaat.open
    if (!oud || !open || oud.toestand !== 'GEWEIGERD') return null
    const nieuw = this.#p.nieuwId()
    const { opdracht, methode, pad, body, naDocumenten } = oud
    const geheim = await this.#kluis.sluit(open.sleutel, plek(open.persoonId, nieuw), {
      opdracht,
      methode,
      pad,
      body,
      naDocumenten,
      probleem: null,
    } satisfies Inhoud)
    await this.#rijen.vervang(id, { id: nieuw, persoonId: open.persoonId, sinds: this.#p.nu(), toestand: 'WACHT', geheim })
    this.#bus.stuur({ soort: 'UIT_VERANDERD' })
    this.#bus.stuur({ soort: 'UIT_NIEUW' })
    return nieuw
  }

  /** Removes a refused command; a waiting one cannot be taken back, it may already be at the loket. */
  async weggooien(id: string): Promise<void> {
    await this.#rijen.vervang(id, null, (rij) => rij.toestand === 'GEWEIGERD')
    this.#bus.stuur({ soort: 'UIT_VERANDERD' })
  }

  /**
   * Takes back a waiting command that was never offered to the network. Waits for who is sending, so nothing goes out
   * meanwhile. Its `uitkomst` never comes: leave the screen that sent it.
   * @returns false when it may be at the loket, or is not there any more
   */
  async intrekken(id: string): Promise<boolean> {
    let weg = false
    await this.#p.sloten(SLOT, () =>
      this.#rijen.vervang(id, null, (rij) => {
        weg = rij.toestand === 'WACHT' && rij.vertrokken !== true
        return weg
      }),
    )
    if (weg) this.#uitkomsten.delete(id)
    this.#bus.stuur({ soort: 'UIT_VERANDERD' })
    return weg
  }

  /** Tries now: at start, `online`, visible, after sign-in, after each new row. Forgets the waiting time on `meteen`. */
  verstuur(meteen = false): void {
    if (meteen) this.#nietVoor = 0
    // One request for the lock per tab is enough: who gets it empties the whole list. It is queued, not tried, so a
    // row that is added while another tab is just leaving still has somebody who comes after.
    if (this.#wachtOpSlot || this.#gesloten || !this.#apparaat.open) return
    if (this.#p.nu() < this.#nietVoor) return
    this.#wachtOpSlot = true
    this.#p
      .sloten(SLOT, async () => {
        this.#wachtOpSlot = false
        await this.#leeg()
      })
      .catch(() => {
        this.#wachtOpSlot = false
        this.#later()
      })
  }

  #later(): void {
    this.#pogingen++
    const ms = terugval(this.#pogingen, this.#p.toeval())
    this.#nietVoor = this.#p.nu() + ms
    this.#stopKlok?.()
    this.#stopKlok = this.#p.straks(() => this.verstuur(true), ms)
  }

  async #leeg(): Promise<void> {
    for (;;) {
      const open = this.#apparaat.open
      if (!open || this.#gesloten) return
      const eerste = await this.#oudste(open.persoonId, open.sleutel)
      if (!eerste) return
      const klaar = await this.#een(open.persoonId, open.sleutel, eerste.rij, eerste.inhoud)
      if (!klaar) return this.#later()
      this.#pogingen = 0
      this.#nietVoor = 0
    }
  }

  /** Sends one row; false when it has to be tried again later. */
  async #een(persoonId: string, sleutel: CryptoKey, rij: UitRij, inhoud: Inhoud): Promise<boolean> {
    for (const doc of inhoud.naDocumenten) {
      const s = await this.#spoelDocument(persoonId, doc)
      if (s === 'LATER') return false
      if (s === 'GEWEIGERD') {
        await this.#weiger(sleutel, rij, inhoud, {
          type: 'urn:ipgb-loket:probleem:update-geweigerd',
          title: 'Een deel van de tekst is niet aangenomen',
          status: 409,
          detail: 'Bekijk eerst de tekst die niet is aangenomen.',
        })
        return true
      }
    }
    // Without a network nothing leaves this device: until then its owner may still take it back.
    if (this.#p.heeftNetwerk() && rij.vertrokken !== true) await this.#rijen.zet(rij.id, { vertrokken: true })
    const antwoord = await this.#verzend(persoonId, rij.id, inhoud)
    if (antwoord === null) return false
    // The person may have changed while the request was out; the row is then for whoever signs in again.
    if (isTijdelijk(antwoord)) {
      if (antwoord.status === 401) this.#bus.stuur({ soort: 'SESSIE_WEG' })
      return false
    }
    if (antwoord.status >= 400) {
      await this.#weiger(sleutel, rij, inhoud, probleemVan(antwoord))
      return true
    }
    await this.#rijen.vervang(rij.id, null)
    this.#bus.stuur({ soort: 'UIT_GELUKT', id: rij.id, antwoord: antwoord.body })
    this.#bus.stuur({ soort: 'UIT_VERANDERD' })
    return true
  }

  async #verzend(persoonId: string, id: string, inhoud: Inhoud): Promise<Antwoord | null> {
    try {
      const antwoord = await this.#p.transport({
        methode: inhoud.methode,
        pad: inhoud.pad,
        body: inhoud.body,
        kop: { 'Idempotency-Key': id, 'Loket-Persoon': persoonId },
      })
      this.#bijNetwerk(true)
      return antwoord
    } catch {
      this.#bijNetwerk(false)
      return null
    }
  }

  async #weiger(sleutel: CryptoKey, rij: UitRij, inhoud: Inhoud, probleem: Probleem): Promise<void> {
    const geheim = await this.#kluis.sluit(sleutel, plek(rij.persoonId, rij.id), { ...inhoud, probleem } satisfies Inhoud)
    if (this.#zelf.get(rij.id)?.() === true) await this.#rijen.vervang(rij.id, null)
    else await this.#rijen.zet(rij.id, { toestand: 'GEWEIGERD', geheim })
    this.#bus.stuur({ soort: 'UIT_GEWEIGERD', id: rij.id, probleem })
    this.#bus.stuur({ soort: 'UIT_VERANDERD' })
  }

  sluit(): void {
    this.#gesloten = true
    this.#stopKlok?.()
  }
}
