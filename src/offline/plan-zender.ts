import * as Y from 'yjs'
import type { Apparaat } from './apparaat.ts'
import type { Bus } from './bus.ts'
import { naarBase64, naarBase64url, vanBase64 } from '../lib/base64.ts'
import type { Spoeling } from './outbox.ts'
import type { PlanInhoud, PlanOpslag, PlanUpdate } from './plan-opslag.ts'
import { docVan, veldenVan, verschilVelden } from './plan-yjs.ts'
import { type Antwoord, type Poorten, type Probleem, isTijdelijk, probleemVan, terugval } from './poorten.ts'

/** At most this much in one request: a day of typing offline goes in pieces, and `mergeUpdates` stays cheap. */
const MAX_RIJEN = 100
const MAX_BYTES = 200_000

export type LoketStand = { seq: number; update: Uint8Array; epoch: number; mag: 'LEZEN' | 'SCHRIJVEN' }

function leesStand(b: unknown): LoketStand | null {
  if (
    typeof b === 'object' &&
    b !== null &&
    'seq' in b &&
    typeof b.seq === 'number' &&
    'update' in b &&
    typeof b.update === 'string' &&
    'epoch' in b &&
    typeof b.epoch === 'number' &&
    'mag' in b &&
    (b.mag === 'LEZEN' || b.mag === 'SCHRIJVEN')
  )
    return { seq: b.seq, update: vanBase64(b.update), epoch: b.epoch, mag: b.mag }
  return null
}

function heeftGeenRecht(b: unknown): boolean {
  return typeof b === 'object' && b !== null && 'mag' in b && b.mag === 'GEEN'
}

/** Brings unsent plan text to the loket, also of documents that no screen has open. Rules PLAN6-PLAN10 in SPEC.md. */
export class PlanZender {
  readonly #p: Poorten
  readonly #apparaat: Apparaat
  readonly #opslag: PlanOpslag
  readonly #bus: Bus
  readonly #bijNetwerk: (gelukt: boolean) => void
  readonly #bezig = new Map<string, Promise<Spoeling>>()
  readonly #stopKlok = new Map<string, () => void>()
  readonly #pogingen = new Map<string, number>()
  #gesloten = false

  constructor(p: Poorten, apparaat: Apparaat, opslag: PlanOpslag, bus: Bus, bijNetwerk: (gelukt: boolean) => void) {
    this.#p = p
    this.#apparaat = apparaat
    this.#opslag = opslag
    this.#bus = bus
    this.#bijNetwerk = bijNetwerk
  }

  /** What the loket has beyond `stand`. 'WEG': not for this person (any more). null: no answer now. */
  async haal(persoonId: string, doc: string, stand: Uint8Array | null): Promise<LoketStand | 'WEG' | null> {
    const vraag = stand ? `?stand=${naarBase64url(stand)}` : ''
    const antwoord = await this.#verzoek({ methode: 'GET', pad: `/plandocumenten/${doc}${vraag}`, kop: { 'Loket-Persoon': persoonId } })
    if (antwoord === null) return null
    if (antwoord.status === 404 || antwoord.status === 403) return 'WEG'
    if (antwoord.status === 401) this.#bus.stuur({ soort: 'SESSIE_WEG' })
    if (antwoord.status !== 200) return null
    return heeftGeenRecht(antwoord.body) ? 'WEG' : leesStand(antwoord.body)
  }

  async #verzoek(v: Parameters<Poorten['transport']>[0]): Promise<Antwoord | null> {
    try {
      const antwoord = await this.#p.transport(v)
      this.#bijNetwerk(true)
      return antwoord
    } catch {
      this.#bijNetwerk(false)
      return null
    }
  }

  /** Sends words that could not be stored here; true when the loket has them. */
  async direct(persoonId: string, doc: string, u: { update: Uint8Array; clientId: number; epoch: number }): Promise<boolean> {
    const antwoord = await this.#verzoek({
      methode: 'POST',
      pad: `/plandocumenten/${doc}/updates`,
      body: { ...u, update: naarBase64(u.update) },
      kop: { 'Loket-Persoon': persoonId, 'Idempotency-Key': this.#p.nieuwId() },
    })
    return antwoord !== null && antwoord.status >= 200 && antwoord.status < 300
  }

  /** Sends everything unsent of every document of this person. At start, `online`, visible and after sign-in. */
  async spoelAlles(): Promise<void> {
    const open = this.#apparaat.open
    if (!open) return
    for (const doc of await this.#opslag.onverstuurdeDocumenten(open.persoonId)) await this.spoelDocument(open.persoonId, doc)
  }

  /**
   * Sends the unsent rows of one document, oldest first. Two callers at once share one run, but a caller that comes
   * while a run is busy gets a run of its own after it: its rows may have been too late for the first.
   */
  async spoelDocument(persoonId: string, doc: string): Promise<Spoeling> {
    const sleutel = `${persoonId}/${doc}`
    const vorige = this.#bezig.get(sleutel)
    const run = (vorige ?? Promise.resolve()).then(() => this.#metSlot(persoonId, doc))
    this.#bezig.set(sleutel, run)
    const uit = await run
    if (this.#bezig.get(sleutel) === run) this.#bezig.delete(sleutel)
    this.#stopKlok.get(sleutel)?.()
    this.#stopKlok.delete(sleutel)
    if (uit === 'LATER' && !this.#gesloten) {
      const poging = (this.#pogingen.get(sleutel) ?? 0) + 1
      this.#pogingen.set(sleutel, poging)
      this.#stopKlok.set(
        sleutel,
        this.#p.straks(() => void this.spoelDocument(persoonId, doc).catch(() => undefined), terugval(poging, this.#p.toeval())),
      )
    } else this.#pogingen.delete(sleutel)
    return uit
  }

  async #metSlot(persoonId: string, doc: string): Promise<Spoeling> {
    let uit: Spoeling = 'LATER'
    await this.#p
      .sloten(`loket-plan/${doc}`, async () => {
        uit = await this.#zend(persoonId, doc)
      })
      .catch(() => undefined)
    return uit
  }

  async #zend(persoonId: string, doc: string): Promise<Spoeling> {
    for (;;) {
      if (this.#apparaat.open?.persoonId !== persoonId || this.#gesloten) return 'LATER'
      const inhoud = await this.#opslag.laad(persoonId, doc)
      const groep = eersteGroep(inhoud.updates)
      if (groep.length === 0) return 'KLAAR'
      const epoch = inhoud.meta.epoch ?? (await this.#vraagEpoch(persoonId, doc))
      if (epoch === null) return 'LATER'
      const update = Y.mergeUpdates(groep.map((u) => u.update))
      const antwoord = await this.#verzoek({
        methode: 'POST',
        pad: `/plandocumenten/${doc}/updates`,
        body: { update: naarBase64(update), clientId: groep[0]?.clientId ?? 0, epoch },
        kop: { 'Loket-Persoon': persoonId, 'Idempotency-Key': this.#p.nieuwId() },
      })
      if (antwoord === null) return 'LATER'
      if (isTijdelijk(antwoord)) {
        if (antwoord.status === 401) this.#bus.stuur({ soort: 'SESSIE_WEG' })
        return 'LATER'
      }
      if (antwoord.status >= 400) return (await this.herbegin(persoonId, doc, probleemVan(antwoord))) ? 'GEWEIGERD' : 'LATER'
      const seqs = seqsVan(antwoord.body)
      const op = this.#p.nu()
      await this.#opslag.bevestig(
        persoonId,
        doc,
        groep.map((u) => u.nr),
        0,
        op,
      )
      this.#bus.stuur({ soort: 'PLAN_BEVESTIGD', persoonId, doc, seqs, op })
    }
  }

  /** A document that was first written in without a network has no epoch yet. Of one that is gone the POST is refused, visibly. */
  async #vraagEpoch(persoonId: string, doc: string): Promise<number | null> {
    const loket = await this.haal(persoonId, doc, null)
    if (loket === null) return null
    const epoch = loket === 'WEG' ? 1 : loket.epoch
    await this.#opslag.zetMeta(persoonId, doc, { epoch })
    return epoch
  }

  /**
   * Starts the document afresh from the loket; what only this device had goes aside as a visible item, because one
   * refused update would make every later one of this client refused too. False: no answer now, nothing changed.
   */
  async herbegin(persoonId: string, doc: string, probleem: Probleem): Promise<boolean> {
    for (;;) {
      const loket = await this.haal(persoonId, doc, null)
      if (loket === null) return false
      const inhoud: PlanInhoud = await this.#opslag.laad(persoonId, doc)
      const eigen = docVan(inhoud.updates.map((u) => u.update))
      const daar = docVan(loket === 'WEG' ? [] : [loket.update])
      const alles = veldenVan(eigen)
      // Fields that own work changed, and that stand otherwise at the loket: those, whole, are what would be lost.
      const velden = verschilVelden(verschilVelden(alles, veldenZonderEigen(inhoud.updates)), veldenVan(daar))
      const onverstuurd = inhoud.updates.some((u) => u.onverstuurd)
      const momentopname = loket === 'WEG' ? null : Y.encodeStateAsUpdate(daar)
      eigen.destroy()
      daar.destroy()
      const gelukt = await this.#opslag.herbegin(persoonId, doc, {
        totNr: inhoud.hoogsteNr,
        generatie: inhoud.meta.generatie,
        momentopname,
        epoch: loket === 'WEG' ? null : loket.epoch,
        seq: loket === 'WEG' ? 0 : loket.seq,
        mag: loket === 'WEG' ? 'LEZEN' : loket.mag,
        opzij: onverstuurd && Object.keys(velden).length > 0 ? { velden, probleem } : null,
      })
      if (!gelukt) continue
      this.#bus.stuur({ soort: 'PLAN_HERBEGONNEN', persoonId, doc, generatie: inhoud.meta.generatie + 1 })
      this.#bus.stuur({ soort: 'OPZIJ_VERANDERD' })
      return true
    }
  }

  sluit(): void {
    this.#gesloten = true
    for (const stop of this.#stopKlok.values()) stop()
  }
}

function veldenZonderEigen(updates: PlanUpdate[]): Record<string, string> {
  const doc = docVan(updates.filter((u) => !u.onverstuurd).map((u) => u.update))
  const velden = veldenVan(doc)
  doc.destroy()
  return velden
}

/** The oldest unsent rows of one Yjs client: the server ties a client id to a person, so they are never mixed. */
function eersteGroep(updates: PlanUpdate[]): PlanUpdate[] {
  const groep: PlanUpdate[] = []
  let bytes = 0
  for (const u of updates) {
    if (!u.onverstuurd) continue
    const eerste = groep[0]
    if (eerste && (u.clientId !== eerste.clientId || groep.length >= MAX_RIJEN || bytes + u.update.length > MAX_BYTES)) break
    groep.push(u)
    bytes += u.update.length
  }
  return groep
}

function seqsVan(b: unknown): number[] {
  return typeof b === 'object' && b !== null && 'seq' in b && typeof b.seq === 'number' ? [b.seq] : []
}
