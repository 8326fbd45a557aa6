import { AANWEZIG_STANDEN, type AanwezigStand } from '../contract/woorden-opmerking.ts'
import type { Bus } from './bus.ts'
import { type Poorten, terugval } from './poorten.ts'

/** Somebody reads or writes at a plan document now. */
export type AanwezigGebeurtenis = {
  soort: 'AANWEZIG'
  doc: string
  wie: { persoonId: string; naam: string }
  stand: AanwezigStand
  veld: string | null
  /** just came: whoever is there says so too */
  nieuw: boolean
}

/** What comes over the stream, one JSON per event; the server's side is server/routes/live.ts. */
export type LiveGebeurtenis =
  | { soort: 'VERANDERD'; wat: string[]; id: string | null }
  | { soort: 'PLAN'; doc: string; seq: number; epoch: number; update: string }
  | AanwezigGebeurtenis
  | { soort: 'RESYNC' }

/** Reads one event of the stream; null for what this version of the app does not know. */
export function leesGebeurtenis(data: string): LiveGebeurtenis | null {
  let g: unknown
  try {
    g = JSON.parse(data)
  } catch {
    return null
  }
  if (typeof g !== 'object' || g === null || !('soort' in g)) return null
  if (g.soort === 'RESYNC') return { soort: 'RESYNC' }
  if (g.soort === 'VERANDERD' && 'wat' in g && Array.isArray(g.wat)) {
    return { soort: 'VERANDERD', wat: g.wat.filter((w) => typeof w === 'string'), id: 'id' in g && typeof g.id === 'string' ? g.id : null }
  }
  if (
    g.soort === 'PLAN' &&
    'doc' in g &&
    typeof g.doc === 'string' &&
    'seq' in g &&
    typeof g.seq === 'number' &&
    'epoch' in g &&
    typeof g.epoch === 'number' &&
    'update' in g &&
    typeof g.update === 'string'
  )
    return { soort: 'PLAN', doc: g.doc, seq: g.seq, epoch: g.epoch, update: g.update }
  if (g.soort === 'AANWEZIG') return leesAanwezig(g)
  return null
}

function leesAanwezig(g: object): AanwezigGebeurtenis | null {
  if (!('doc' in g) || typeof g.doc !== 'string' || !('wie' in g) || typeof g.wie !== 'object' || g.wie === null) return null
  const { wie } = g
  const stand = AANWEZIG_STANDEN.find((s) => 'stand' in g && g.stand === s)
  if (stand === undefined || !('persoonId' in wie) || !('naam' in wie)) return null
  if (typeof wie.persoonId !== 'string' || typeof wie.naam !== 'string') return null
  return {
    soort: 'AANWEZIG',
    doc: g.doc,
    wie: { persoonId: wie.persoonId, naam: wie.naam },
    stand,
    veld: 'veld' in g && typeof g.veld === 'string' ? g.veld : null,
    nieuw: 'nieuw' in g && g.nieuw === true,
  }
}

const SLOT = 'loket-live'
/** A stream that stays up this long was a good one: the next failure starts again at a short wait. */
const GOED_NA_MS = 20_000

/**
 * One stream per browser: the tab with the lock holds it and relays; the others take over when it goes. Every
 * (re)opening says RESYNC, because events in the gap are gone for good. Rules LIVE1-LIVE4 in SPEC.md.
 */
export class Live {
  readonly #p: Poorten
  readonly #bus: Bus
  #stop: (() => void) | null = null

  constructor(p: Poorten, bus: Bus) {
    this.#p = p
    this.#bus = bus
  }

  /** Starts (or waits for its turn). Starting again restarts: after another person signed in. */
  start(): void {
    this.stop()
    const los = new AbortController()
    let laatLos: () => void = () => undefined
    const gestopt = new Promise<void>((klaar) => {
      laatLos = klaar
    })
    this.#stop = () => {
      los.abort()
      laatLos()
    }
    this.#p.sloten(SLOT, () => this.#houd(gestopt), los.signal).catch(() => undefined)
  }

  stop(): void {
    this.#stop?.()
    this.#stop = null
  }

  async #houd(gestopt: Promise<void>): Promise<void> {
    let klaar = false
    let pogingen = 0
    let stopKlok: () => void = () => undefined
    let sluit: () => void = () => undefined
    const open = (): void => {
      if (klaar) return
      let sinds: number | null = null
      let eerste = true
      const stroom = this.#p.stroom({
        bijOpen: () => {
          sinds = this.#p.nu()
          this.#bus.stuur({ soort: 'LIVE', gebeurtenis: { soort: 'RESYNC' } })
        },
        bijBericht: (data) => {
          const gebeurtenis = leesGebeurtenis(data)
          // The loket begins each stream with this too: everything that is open would be fetched twice.
          const alGezegd = eerste && gebeurtenis?.soort === 'RESYNC'
          eerste = false
          if (gebeurtenis && !alGezegd) this.#bus.stuur({ soort: 'LIVE', gebeurtenis })
        },
        bijFout: () => {
          stroom.sluit()
          if (klaar) return
          pogingen = sinds !== null && this.#p.nu() - sinds > GOED_NA_MS ? 1 : pogingen + 1
          stopKlok = this.#p.straks(open, terugval(pogingen, this.#p.toeval()))
        },
      })
      sluit = () => stroom.sluit()
    }
    open()
    await gestopt
    klaar = true
    stopKlok()
    sluit()
  }
}
