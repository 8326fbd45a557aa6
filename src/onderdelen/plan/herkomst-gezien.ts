import type * as Y from 'yjs'
import {
  type Blik,
  type Gezien,
  alsJson,
  gezienVan,
  meestGezien,
  nieuwInVeld,
  nieuwPerVeld,
  uitJson,
  zagAlles,
} from '../../domein/plan/herkomst.ts'

/** What was seen of one document: the whole of it up to `heel`, and single fields further than that. */
type Deel = { heel: Gezien | null; velden: Map<string, Gezien>; bijLoket: boolean }

export type GezienPoort = {
  /** what this device remembers, null for nothing */
  lees(): Promise<unknown>
  bewaar(waarde: unknown): Promise<void>
  /** tells the loket; false: not now */
  stuur(standen: { documentId: string; stand: Record<string, number> }[]): Promise<boolean>
}

/** A document to look at, and who looks. */
export type Gelezen = { id: string; ydoc: Y.Doc; blik: Omit<Blik, 'gezien'> }

/**
 * How far the person of this device has seen each part of a plan. A screen shows one question, so seeing is counted per
 * field; the loket hears it once every field with something new was looked at, because it keeps one mark per part.
 * Kept on the device first: without a network nothing is marked again that was read.
 */
export class GezienOpslag {
  readonly #p: GezienPoort
  readonly #delen = new Map<string, Deel>()
  readonly #luisteraars = new Set<() => void>()
  #versie = 0
  #geladen: Promise<void> | null = null
  #klaar = false
  #schrijft: Promise<void> = Promise.resolve()

  constructor(p: GezienPoort) {
    this.#p = p
  }

  /** rises with each change, for drawing again */
  get versie(): number {
    return this.#versie
  }
  /** false until the device was asked */
  get klaar(): boolean {
    return this.#klaar
  }
  abonneer(doe: () => void): () => void {
    this.#luisteraars.add(doe)
    void this.laad()
    return () => this.#luisteraars.delete(doe)
  }

  laad(): Promise<void> {
    this.#geladen ??= this.#p
      .lees()
      .catch(() => null)
      .then((ruw) => {
        for (const [id, deel] of leesDelen(ruw)) this.#delen.set(id, deel)
        this.#klaar = true
        this.#meld()
      })
    return this.#geladen
  }

  #meld(): void {
    this.#versie++
    for (const doe of this.#luisteraars) doe()
  }

  /** Up to where this field was seen; null: never looked. @param loket what the loket remembers of the whole document */
  van(documentId: string, veld: string, loket: Gezien | null): Gezien | null {
    const deel = this.#delen.get(documentId)
    const heel = meestGezien(deel?.heel ?? null, loket)
    // A field that was seen before the document ever was, is a look at the document all the same.
    return meestGezien(heel, deel?.velden.get(veld) ?? null)
  }

  /** Fields with something new in them, with who wrote it. */
  nieuw(d: Gelezen, loket: Gezien | null): Map<string, string[]> {
    const deel = this.#delen.get(d.id)
    const gezien = meestGezien(deel?.heel ?? null, loket)
    const uit = nieuwPerVeld(d.ydoc, { ...d.blik, gezien })
    for (const [veld, stand] of deel?.velden ?? []) {
      if (!uit.has(veld)) continue
      const nog = nieuwInVeld(d.ydoc, veld, { ...d.blik, gezien: meestGezien(gezien, stand) })
      if (nog.length === 0) uit.delete(veld)
      else uit.set(veld, nog)
    }
    return uit
  }

  /**
   * These fields of a document were on a screen that somebody could read.
   * @param velden null: the whole document
   */
  async zag(d: Gelezen, velden: readonly string[] | null, loket: Gezien | null): Promise<void> {
    await this.laad()
    const deel = this.#deel(d.id)
    const nu = gezienVan(d.ydoc)
    if (velden !== null) for (const veld of velden) deel.velden.set(veld, meestGezien(deel.velden.get(veld) ?? null, nu) ?? nu)
    const eerste = meestGezien(deel.heel, loket) === null
    const alles = velden === null || eerste || this.nieuw(d, loket).size === 0
    if (alles && !zagAlles(meestGezien(deel.heel, loket), nu)) {
      deel.heel = meestGezien(deel.heel, nu)
      deel.velden.clear()
      deel.bijLoket = false
    }
    await this.#bewaar()
  }

  /** The first look at a plan: what stands there is not new, what comes after is. Documents that were seen before stay as they are. */
  async eersteBlik(documenten: readonly { id: string; ydoc: Y.Doc | null; loket: Gezien | null }[]): Promise<void> {
    await this.laad()
    const eerste = documenten.filter((d) => d.loket === null && (this.#delen.get(d.id)?.heel ?? null) === null)
    if (eerste.length === 0) return
    for (const d of eerste) {
      const deel = this.#deel(d.id)
      deel.heel = d.ydoc === null ? new Map() : gezienVan(d.ydoc)
      deel.bijLoket = false
    }
    await this.#bewaar()
  }

  #deel(id: string): Deel {
    const deel = this.#delen.get(id) ?? { heel: null, velden: new Map<string, Gezien>(), bijLoket: true }
    this.#delen.set(id, deel)
    return deel
  }

  /** On the device, then to the loket; one after the other, so that the newest is written last. */
  #bewaar(): Promise<void> {
    this.#meld()
    this.#schrijft = this.#schrijft.then(async () => {
      await this.#p.bewaar(schrijfDelen(this.#delen)).catch(() => undefined)
      const wacht = [...this.#delen].filter(([, deel]) => !deel.bijLoket && deel.heel !== null)
      if (wacht.length === 0) return
      const gestuurd = wacht.map(([, deel]) => deel.heel)
      const ok = await this.#p
        .stuur(wacht.map(([documentId, deel]) => ({ documentId, stand: alsJson(deel.heel ?? new Map()) })))
        .catch(() => false)
      if (!ok) return
      // What was seen meanwhile goes with the next.
      for (const [nr, [, deel]] of wacht.entries()) if (deel.heel === gestuurd[nr]) deel.bijLoket = true
      await this.#p.bewaar(schrijfDelen(this.#delen)).catch(() => undefined)
    })
    return this.#schrijft
  }
}

function schrijfDelen(delen: ReadonlyMap<string, Deel>): unknown {
  return Object.fromEntries(
    [...delen].map(([id, d]) => [
      id,
      {
        heel: d.heel && alsJson(d.heel),
        velden: Object.fromEntries([...d.velden].map(([veld, g]) => [veld, alsJson(g)])),
        bijLoket: d.bijLoket,
      },
    ]),
  )
}

function leesDelen(ruw: unknown): [string, Deel][] {
  if (typeof ruw !== 'object' || ruw === null) return []
  return Object.entries(ruw).flatMap(([id, d]: [string, unknown]): [string, Deel][] => {
    if (typeof d !== 'object' || d === null || !('heel' in d) || !('velden' in d) || !('bijLoket' in d)) return []
    const velden = typeof d.velden === 'object' && d.velden !== null ? Object.entries(d.velden) : []
    return [
      [
        id,
        {
          heel: uitJson(d.heel),
          velden: new Map(
            velden.flatMap(([veld, g]: [string, unknown]): [string, Gezien][] => {
              const gezien = uitJson(g)
              return gezien === null ? [] : [[veld, gezien]]
            }),
          ),
          bijLoket: d.bijLoket === true,
        },
      ],
    ]
  })
}
