import type { LiveGebeurtenis } from './live.ts'
import type { Probleem } from './poorten.ts'

/** What tabs of one browser tell each other. Lives in memory only. */
export type BusBericht =
  | { soort: 'UIT_NIEUW' }
  | { soort: 'UIT_VERANDERD' }
  | { soort: 'UIT_GELUKT'; id: string; antwoord: unknown }
  | { soort: 'UIT_GEWEIGERD'; id: string; probleem: Probleem }
  | { soort: 'PLAN_RIJ'; persoonId: string; doc: string; generatie: number; update: Uint8Array }
  | { soort: 'PLAN_BEVESTIGD'; persoonId: string; doc: string; seqs: number[]; op: number }
  | { soort: 'PLAN_HERBEGONNEN'; persoonId: string; doc: string; generatie: number }
  | { soort: 'OPZIJ_VERANDERD' }
  | { soort: 'LIVE'; gebeurtenis: LiveGebeurtenis }
  | { soort: 'SESSIE'; persoonId: string | null }
  | { soort: 'SESSIE_WEG' }
  | { soort: 'GEWIST' }

/** Delivers to listeners in this tab at once and to the other tabs through the channel. */
export class Bus {
  readonly #kanaal: { stuur(b: unknown): void; luister(doe: (b: unknown) => void): () => void }
  readonly #luisteraars = new Set<(b: BusBericht) => void>()
  readonly #stop: () => void

  constructor(kanaal: { stuur(b: unknown): void; luister(doe: (b: unknown) => void): () => void }) {
    this.#kanaal = kanaal
    this.#stop = kanaal.luister((b) => {
      // Same origin, same code; an older or newer app in another tab may say what we do not know.
      if (typeof b === 'object' && b !== null && 'soort' in b) this.hier(b as BusBericht)
    })
  }

  stuur(b: BusBericht): void {
    this.#kanaal.stuur(b)
    this.hier(b)
  }

  /** Only for listeners of this tab. */
  hier(b: BusBericht): void {
    for (const doe of this.#luisteraars) doe(b)
  }

  luister(doe: (b: BusBericht) => void): () => void {
    this.#luisteraars.add(doe)
    return () => this.#luisteraars.delete(doe)
  }

  sluit(): void {
    this.#stop()
    this.#luisteraars.clear()
  }
}
