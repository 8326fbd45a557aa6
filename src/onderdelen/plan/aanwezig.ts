import type { AanwezigStand } from '../../contract/woorden-opmerking.ts'
import type { AanwezigGebeurtenis } from '../../offline/live.ts'

/** How often somebody whose screen is visible says so. */
export const SLAG_MS = 20_000
/** Shown for this long after the last sign: two beats may get lost. */
export const TOON_MS = 45_000
/** Somebody writes until this long after the last letter. */
export const SCHRIJFT_MS = 10_000
/** From one question to the next of the same document is not leaving. */
const VERTREK_MS = 1_500
/** A newcomer is answered at most this often. */
const ANTWOORD_MS = 3_000

/** Somebody else who is at this document now. */
export type Aanwezige = { persoonId: string; naam: string; stand: Exclude<AanwezigStand, 'WEG'>; veld: string | null }

export type AanwezigPoorten = {
  /** Says it to the loket; resolves false when the loket will not hear of this document (any more). Never rejects. */
  zeg: (doc: string, teken: { stand: AanwezigStand; veld: string | null; nieuw: boolean }) => Promise<boolean>
  nu: () => number
  straks: (doe: () => void, ms: number) => () => void
  /** Is this page in front? What nobody looks at is not reading. */
  zichtbaar: () => boolean
  /** who is here; their own other devices are not shown */
  ik: () => string | null
}

type Plek = {
  veld: string | null
  schermen: number
  laatstGetypt: number
  schrijft: boolean
  /** the loket does not know this document for this person */
  dood: boolean
  beantwoord: number
  mensen: Map<string, Aanwezige & { tot: number }>
  beeld: readonly Aanwezige[]
  omroep: readonly string[]
  stop: Map<'slag' | 'stil' | 'vertrek' | 'verloop', () => void>
}

const NIEMAND: readonly Aanwezige[] = []
const GEEN_NAMEN: readonly string[] = []

/** Who reads or writes along, per open plan document of this tab. Nothing of it is stored anywhere. */
export class Aanwezigheid {
  readonly #p: AanwezigPoorten
  readonly #plekken = new Map<string, Plek>()
  readonly #luisteraars = new Set<() => void>()
  readonly #verteld = new Set<string>()

  constructor(p: AanwezigPoorten) {
    this.#p = p
  }

  abonneer(doe: () => void): () => void {
    this.#luisteraars.add(doe)
    return () => this.#luisteraars.delete(doe)
  }

  /** The others who are at this document now; the same array until that changes. */
  beeld(doc: string): readonly Aanwezige[] {
    return this.#plekken.get(doc)?.beeld ?? NIEMAND
  }

  /** Names to tell to a screen reader: who came last, each person once per document, however often they come and go. */
  omroep(doc: string): readonly string[] {
    return this.#plekken.get(doc)?.omroep ?? GEEN_NAMEN
  }

  /** A screen of this document opens. @returns leave */
  kom(doc: string, veld: string | null): () => void {
    let plek = this.#plekken.get(doc)
    if (plek) {
      this.#zonder(plek, 'vertrek')
      plek.schermen++
      if (plek.veld !== veld) {
        plek.veld = veld
        this.#zeg(doc, plek, false)
      }
    } else {
      plek = {
        veld,
        schermen: 1,
        laatstGetypt: -Infinity,
        schrijft: false,
        dood: false,
        beantwoord: -Infinity,
        mensen: new Map(),
        beeld: NIEMAND,
        omroep: GEEN_NAMEN,
        stop: new Map(),
      }
      this.#plekken.set(doc, plek)
      this.#zeg(doc, plek, true)
      this.#slag(doc, plek)
    }
    const deze = plek
    let weg = false
    return () => {
      if (weg) return
      weg = true
      deze.schermen--
      if (deze.schermen === 0) this.#straks(deze, 'vertrek', () => this.#ga(doc, deze), VERTREK_MS)
    }
  }

  /** A letter was typed here. */
  typte(doc: string): void {
    const plek = this.#plekken.get(doc)
    if (!plek) return
    plek.laatstGetypt = this.#p.nu()
    if (plek.schrijft) return
    plek.schrijft = true
    this.#zeg(doc, plek, false)
    this.#tot(doc, plek)
  }

  /** This document is not there for this person (any more): nothing more is said about it. */
  verlies(doc: string): void {
    const plek = this.#plekken.get(doc)
    if (plek) plek.dood = true
  }

  /** What the stream says; `RESYNC` is a stream that opened (again): answers may have been missed. */
  bij(g: AanwezigGebeurtenis | 'RESYNC'): void {
    if (g === 'RESYNC') {
      for (const [doc, plek] of this.#plekken) this.#zeg(doc, plek, true)
      return
    }
    const plek = this.#plekken.get(g.doc)
    if (!plek || g.wie.persoonId === this.#p.ik()) return
    if (g.stand === 'WEG') plek.mensen.delete(g.wie.persoonId)
    else plek.mensen.set(g.wie.persoonId, { ...g.wie, stand: g.stand, veld: g.veld, tot: this.#p.nu() + TOON_MS })
    this.#vertel(g.doc, plek, g)
    this.#toon(plek)
    if (g.nieuw && this.#p.nu() - plek.beantwoord >= ANTWOORD_MS) {
      plek.beantwoord = this.#p.nu()
      this.#zeg(g.doc, plek, false)
    }
  }

  /** The page came in front, or went behind: then nobody reads here any more. */
  bijZicht(): void {
    for (const [doc, plek] of this.#plekken) {
      if (this.#p.zichtbaar()) this.#zeg(doc, plek, true)
      else this.#weg(doc, plek)
    }
  }

  #ga(doc: string, plek: Plek): void {
    this.#weg(doc, plek)
    for (const stop of plek.stop.values()) stop()
    this.#plekken.delete(doc)
  }

  #weg(doc: string, plek: Plek): void {
    if (!plek.dood) void this.#p.zeg(doc, { stand: 'WEG', veld: plek.veld, nieuw: false })
  }

  #zeg(doc: string, plek: Plek, nieuw: boolean): void {
    if (plek.dood || !this.#p.zichtbaar()) return
    void this.#p.zeg(doc, { stand: plek.schrijft ? 'SCHRIJFT' : 'LEEST', veld: plek.veld, nieuw }).then((hoort) => {
      if (!hoort) plek.dood = true
    })
  }

  #slag(doc: string, plek: Plek): void {
    this.#straks(
      plek,
      'slag',
      () => {
        this.#zeg(doc, plek, false)
        this.#slag(doc, plek)
      },
      SLAG_MS,
    )
  }

  /** Writing ends some time after the last letter, which may come later than this looks. */
  #tot(doc: string, plek: Plek): void {
    const nog = plek.laatstGetypt + SCHRIJFT_MS - this.#p.nu()
    if (nog > 0) return this.#straks(plek, 'stil', () => this.#tot(doc, plek), nog)
    plek.schrijft = false
    this.#zeg(doc, plek, false)
  }

  #vertel(doc: string, plek: Plek, { stand, wie }: AanwezigGebeurtenis): void {
    const wieHier = `${doc}/${wie.persoonId}`
    if (stand === 'WEG' || this.#verteld.has(wieHier)) return
    this.#verteld.add(wieHier)
    plek.omroep = [wie.naam]
  }

  #toon(plek: Plek): void {
    const nu = this.#p.nu()
    for (const [id, m] of plek.mensen) if (m.tot <= nu) plek.mensen.delete(id)
    const beeld = [...plek.mensen.values()].map(({ persoonId, naam, stand, veld }) => ({ persoonId, naam, stand, veld }))
    if (JSON.stringify(beeld) !== JSON.stringify(plek.beeld)) {
      plek.beeld = beeld
      for (const doe of this.#luisteraars) doe()
    }
    this.#zonder(plek, 'verloop')
    const eerste = Math.min(...[...plek.mensen.values()].map((m) => m.tot))
    if (Number.isFinite(eerste)) this.#straks(plek, 'verloop', () => this.#toon(plek), eerste - nu)
  }

  #straks(plek: Plek, wat: 'slag' | 'stil' | 'vertrek' | 'verloop', doe: () => void, ms: number): void {
    this.#zonder(plek, wat)
    plek.stop.set(wat, this.#p.straks(doe, ms))
  }

  #zonder(plek: Plek, wat: 'slag' | 'stil' | 'vertrek' | 'verloop'): void {
    plek.stop.get(wat)?.()
    plek.stop.delete(wat)
  }
}
