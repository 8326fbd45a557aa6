import type { OpslagFoutSoort } from './databank.ts'

/** What the status line tells. Times are of this device, in ms. */
export type StatusBeeld = {
  /** false: certainly no network, or the last request got no answer */
  online: boolean
  /** OPEN: readable and writable here. OP_SLOT: there is something, but nobody has the key now. */
  opslag: 'LADEN' | 'OPEN' | 'OP_SLOT'
  opslagFout: OpslagFoutSoort | null
  /** false: of who is signed in this device keeps nothing (a medewerker); what waits is lost with the page */
  bewaart: boolean
  /** the loket asked to sign in again */
  sessieWeg: boolean
  /** this page knows who is signed in, and told the other tabs */
  aangemeld: boolean
  /** last time that words or a command reached this device's disk */
  bewaardOp: number | null
  /** last time that the loket confirmed words or a command */
  loketOp: number | null
  /** commands and plan parts of this person that the loket does not have yet */
  wachtend: number
  /** refused commands, text that stands aside, and what cannot be opened: what /toestel lists with something to do */
  geweigerd: number
  /** of `wachtend`: parts of the plan */
  delen: number
  /** of `geweigerd`: under a key that is gone */
  onleesbaar: number
}

export const STATUS_BEGIN: StatusBeeld = {
  online: true,
  opslag: 'LADEN',
  opslagFout: null,
  bewaart: true,
  sessieWeg: false,
  aangemeld: false,
  bewaardOp: null,
  loketOp: null,
  wachtend: 0,
  geweigerd: 0,
  delen: 0,
  onleesbaar: 0,
}

/** A store for one picture of the state; shaped for `useSyncExternalStore`. */
export class Status {
  #beeld: StatusBeeld = STATUS_BEGIN
  readonly #luisteraars = new Set<() => void>()

  get beeld(): StatusBeeld {
    return this.#beeld
  }

  zet(deel: Partial<StatusBeeld>): void {
    const nieuw = { ...this.#beeld, ...deel }
    const gelijk = Object.entries(deel).every(([k, w]) => Object.is(w, Object.entries(this.#beeld).find(([n]) => n === k)?.[1]))
    if (gelijk) return
    this.#beeld = nieuw
    for (const doe of this.#luisteraars) doe()
  }

  abonneer(doe: () => void): () => void {
    this.#luisteraars.add(doe)
    return () => this.#luisteraars.delete(doe)
  }
}

/**
 * Which sentence the line shows: a key of offline.json. One at a time, the most needed first; a calm line never says
 * 'saved at the loket' before the loket answered.
 */
export function statusZin(b: StatusBeeld): { sleutel: string; tijd?: number; aantal?: number } | null {
  if (b.opslagFout !== null) return { sleutel: `fout.${b.opslagFout}` }
  if (b.geweigerd > 0) return { sleutel: 'geweigerd', aantal: b.geweigerd }
  if (!b.online && !b.bewaart) return { sleutel: 'geenInternetLos' }
  if (!b.online) return { sleutel: b.opslag === 'OPEN' ? 'geenInternet' : 'geenInternetOpSlot' }
  if (b.sessieWeg) return { sleutel: b.bewaart ? 'sessieWeg' : 'sessieWegLos' }
  if (b.opslag === 'OP_SLOT') return null
  if (b.wachtend > 0) return { sleutel: b.bewaart ? 'opToestel' : 'wachtLos' }
  if (b.loketOp !== null) return { sleutel: 'bijLoket', tijd: b.loketOp }
  return b.bewaardOp === null ? null : { sleutel: 'opToestel' }
}
