import type { QueryClient } from '@tanstack/react-query'
import type { OpdrachtBody } from '../../contract/api.ts'
import type { Opzet } from '../../domein/toekenning-opzet.ts'
import { nieuwId } from '../../lib/id.ts'
import { OpSlot } from '../../offline/apparaat.ts'
import type { BusBericht } from '../../offline/bus.ts'
import { OpslagFout } from '../../offline/databank.ts'
import { stuurOpdracht } from '../../offline/haken.ts'
import { offline } from '../../offline/offline.ts'
import type { Probleem } from '../../offline/poorten.ts'
import { type Concept, type Kant, opVan, ruimOp, type SessieBeeld } from './andere-versie.ts'
import { zelfdeWoorden } from './verschil.ts'
import { conceptPad, conceptVraag, isAndereVersie, type Onderweg } from './vragen.ts'

/** Pause in typing after which the words go to the loket. */
const RUST_MS = 800

const sessies = new Map<string, OpzetSessie>()

/** The draft of this tab that the loket does not have whole, or about which a choice is open; null: the loket knows it best. */
export function openSessie(dossierId: string): OpzetSessie | null {
  const er = sessies.get(dossierId)
  return er !== undefined && er.open ? er : null
}

/**
 * The draft of one beschikking in this tab. It outlives the pages: words that were typed without a network are there
 * for who comes back, and what the loket answers meanwhile is heard. One command at a time; each names the text that it
 * follows, so that a second tab never writes over words that it did not show.
 */
export class OpzetSessie {
  readonly dossierId: string
  readonly #client: QueryClient
  readonly #leeg: Opzet
  readonly #persoonId: string | null
  readonly #luisteraars = new Set<() => void>()
  readonly #eigen = new Set<string>()
  #beeld: SessieBeeld
  /** the last text that was sent, by the id of its command, which is its version */
  #verstuurd: { id: string; inhoud: Opzet } | null = null
  #volgt: string | null
  #aangenomen: string | null
  #dicht = false
  #klok: ReturnType<typeof setTimeout> | undefined
  #stop: (() => void) | null = null

  /** @param onderweg the last text of this draft that still has to reach the loket, from before this tab was loaded */
  constructor(o: { client: QueryClient; dossierId: string; begin: Concept; leeg: Opzet; onderweg: Onderweg | null }) {
    this.dossierId = o.dossierId
    this.#client = o.client
    this.#leeg = o.leeg
    this.#persoonId = offline().apparaat.open?.persoonId ?? null
    const bij = o.begin.inhoud ?? o.leeg
    const wacht = o.onderweg !== null && o.onderweg.id !== o.begin.versie ? o.onderweg : null
    if (wacht !== null) {
      this.#verstuurd = wacht
      this.#eigen.add(wacht.id)
    }
    this.#volgt = wacht?.id ?? o.begin.versie
    this.#aangenomen = o.begin.versie
    this.#beeld = {
      opzet: wacht?.inhoud ?? bij,
      bij,
      op: o.begin.op,
      onderweg: wacht !== null,
      mislukt: null,
      botsing: null,
      over: null,
      uitgave: 0,
    }
  }

  /** Hears the loket from here on; this is now the draft of this tab. */
  start(): void {
    if (this.#stop !== null) return
    const was = sessies.get(this.dossierId)
    if (was !== this) was?.sluit()
    sessies.set(this.dossierId, this)
    this.#stop = offline().bus.luister((b) => this.#hoor(b))
    const wacht = this.#beeld.onderweg ? this.#verstuurd : null
    // Decided between the first look and now: nobody says it again.
    if (wacht !== null)
      void offline()
        .outbox.lijst()
        .then((rijen) => {
          const er = rijen.some((r) => r.id === wacht.id && r.toestand === 'WACHT')
          if (er || !this.#beeld.onderweg || this.#verstuurd !== wacht) return
          this.#zet({ onderweg: false })
          void this.haal()
        })
        .catch(() => undefined)
  }

  sluit(): void {
    clearTimeout(this.#klok)
    this.#stop?.()
    this.#stop = null
    if (sessies.get(this.dossierId) === this) sessies.delete(this.dossierId)
  }

  get open(): boolean {
    const { opzet, bij, onderweg, botsing } = this.#beeld
    return opzet !== bij || onderweg || botsing !== null || this.#dicht
  }

  get beeld(): SessieBeeld {
    return this.#beeld
  }

  /** the version of the draft that stands at the loket when everything that was sent has arrived */
  get gezien(): string | null {
    return this.#volgt
  }

  abonneer(doe: () => void): () => void {
    this.#luisteraars.add(doe)
    return () => this.#luisteraars.delete(doe)
  }

  verander(hoe: (oud: Opzet) => Opzet): void {
    this.#zet({ opzet: hoe(this.#beeld.opzet) })
  }

  /** Sends what stands on the screen now, without the pause. */
  bewaar(): void {
    if (this.#dicht) return
    const inhoud = this.#beeld.opzet
    const id = nieuwId()
    const body = { inhoud, gezien: this.#volgt } satisfies OpdrachtBody<'post', '/dossiers/{dossierId}/toekenning-concept'>
    this.#verstuurd = { id, inhoud }
    this.#eigen.add(id)
    this.#volgt = id
    this.#zet({ onderweg: true, mislukt: null })
    const opdracht = { id, opdracht: 'bewaarToekenningConcept', methode: 'POST', pad: conceptPad(this.dossierId), body } as const
    // While the screen stands it says a refusal itself, with the text still in it.
    void stuurOpdracht(opdracht, () => this.#stop !== null).catch((e: unknown) => {
      if (e instanceof OpSlot) offline().bus.stuur({ soort: 'SESSIE_WEG' })
      else if (!(e instanceof OpslagFout)) throw e
      if (this.#verstuurd?.id === id) this.#mislukt(inhoud)
    })
  }

  /** Leaving the page or putting the tab away does not wait for the pause. */
  verlaat(): void {
    const { opzet, bij, botsing, mislukt } = this.#beeld
    if (opzet !== bij && botsing === null && mislukt !== opzet && this.#verstuurd?.inhoud !== opzet) this.bewaar()
  }

  /** A beschikking of this text is on its way: until then nothing is kept, because it takes the draft away. */
  stil(aan: boolean): void {
    this.#dicht = aan
    this.#plan()
  }

  /** The draft was recorded or thrown away: nothing of it may go to the loket any more. */
  klaar(): void {
    this.#dicht = true
    this.#client.setQueryData(conceptVraag(this.dossierId).queryKey, { inhoud: null, op: null, versie: null })
    this.sluit()
  }

  /** Did the loket lose the draft that this tab follows? Recording elsewhere takes it away. */
  async kijk(): Promise<void> {
    if (this.#dicht || this.#aangenomen === null || this.#beeld.onderweg || this.#beeld.botsing !== null) return
    const daar = await this.#lees()
    const { onderweg, botsing } = this.#beeld
    if (daar === null || daar.inhoud !== null || this.#dicht || onderweg || botsing !== null || this.#stop === null) return
    this.#zet({ botsing: daar })
  }

  /** The loket refused a text because another one stands there: reads that one. */
  async haal(): Promise<void> {
    this.#zet({ botsing: 'LEEST' })
    const daar = await this.#lees()
    if (daar === null) return this.#zet({ botsing: 'LEESFOUT' })
    const { opzet } = this.#beeld
    // The same words from two sides are one text.
    if (daar.inhoud === null || !zelfdeWoorden(daar.inhoud, opzet)) return this.#zet({ botsing: daar })
    await ruimOp(this.dossierId)
    this.#volg(daar.versie)
    this.#zet({ botsing: null, mislukt: null, bij: this.#beeld.opzet === opzet ? opzet : this.#beeld.bij, op: daar.op })
  }

  /** @param hier what of the text on the screen is kept, when that is not all of it */
  kies(kant: Kant, hier: Opzet = this.#beeld.opzet): void {
    const { botsing, opzet, uitgave } = this.#beeld
    if (typeof botsing !== 'object' || botsing === null) return
    const daar = botsing.inhoud ?? this.#leeg
    void ruimOp(this.dossierId)
    this.#volg(botsing.versie)
    if (kant === 'DAAR')
      return this.#zet({
        botsing: null,
        mislukt: null,
        over: { opzet, gekozen: kant },
        opzet: daar,
        bij: daar,
        op: botsing.op,
        uitgave: uitgave + 1,
      })
    // Of a draft that is gone there is nothing to get back.
    this.#zet({
      botsing: null,
      mislukt: null,
      over: botsing.inhoud === null ? null : { opzet: daar, gekozen: kant },
      opzet: hier,
      bij: daar,
      uitgave: hier === opzet ? uitgave : uitgave + 1,
    })
  }

  /** Puts the text that was not chosen back, and keeps the one on the screen at hand instead. */
  wissel(): void {
    const { over, opzet, uitgave } = this.#beeld
    if (over === null) return
    this.#zet({ over: { opzet, gekozen: over.gekozen === 'HIER' ? 'DAAR' : 'HIER' }, opzet: over.opzet, uitgave: uitgave + 1 })
  }

  #lees(): Promise<Concept | null> {
    return this.#client.fetchQuery({ ...conceptVraag(this.dossierId), staleTime: 0 }).catch(() => null)
  }

  #volg(versie: string | null): void {
    this.#volgt = versie
    this.#aangenomen = versie
  }

  #mislukt(inhoud: Opzet): void {
    this.#volgt = this.#aangenomen
    this.#zet({ onderweg: false, mislukt: inhoud })
  }

  #hoor(b: BusBericht): void {
    // Somebody else signed in on this device: these are not their words.
    if (b.soort === 'SESSIE' && b.persoonId !== null && this.#persoonId !== null && b.persoonId !== this.#persoonId) return this.sluit()
    if (b.soort === 'UIT_GELUKT' && this.#eigen.has(b.id)) this.#gelukt(b.id, opVan(b.antwoord))
    if (b.soort === 'UIT_GEWEIGERD' && this.#verstuurd?.id === b.id) this.#geweigerd(this.#verstuurd.inhoud, b.probleem)
  }

  #gelukt(id: string, op: string): void {
    this.#aangenomen = id
    const is = this.#verstuurd
    if (is === null || is.id !== id) return this.#zet({ op })
    if (!this.#dicht) this.#client.setQueryData(conceptVraag(this.dossierId).queryKey, { inhoud: is.inhoud, op, versie: id })
    this.#zet({ op, bij: is.inhoud, onderweg: false, mislukt: null })
  }

  #geweigerd(inhoud: Opzet, probleem: Probleem): void {
    this.#mislukt(inhoud)
    if (isAndereVersie(probleem)) void this.haal()
  }

  #zet(deel: Partial<SessieBeeld>): void {
    this.#beeld = { ...this.#beeld, ...deel }
    this.#plan()
    for (const doe of this.#luisteraars) doe()
  }

  #plan(): void {
    clearTimeout(this.#klok)
    const { opzet, bij, onderweg, mislukt, botsing } = this.#beeld
    if (opzet === bij || onderweg || mislukt === opzet || botsing !== null || this.#dicht || this.#stop === null) return
    this.#klok = setTimeout(() => this.bewaar(), RUST_MS)
  }
}
