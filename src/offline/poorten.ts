import type { IDBPDatabase, OpenDBCallbacks } from 'idb'
import type { ProbleemBody } from '../contract/problemen.ts'
import type { ToestelSchema } from './databank.ts'

export type Methode = 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE'

export type Verzoek = {
  methode: Methode
  /** below /api/v1, starts with a slash */
  pad: string
  body?: unknown
  kop?: Record<string, string>
  /** true while the page goes away: the browser then finishes the request on its own */
  blijfLeven?: boolean
}

/** An answer that arrived whole. A cut-off body is a failed request, never a shorter answer. */
export type Antwoord = {
  status: number
  body: unknown
  /** clock of the loket (ms), where the answer said it */
  op?: number
}

/** One request. Rejects only when there is no (whole) answer: no network, cut off, timed out. */
export type Transport = (verzoek: Verzoek) => Promise<Antwoord>

/** A shared channel between the tabs of one browser; does not deliver to the sender itself. */
export type Kanaal = { stuur(bericht: unknown): void; luister(doe: (bericht: unknown) => void): () => void }

/** Runs `doe` while holding the lock `naam`; one holder per browser. Rejects when `signaal` aborts while waiting. */
export type Sloten = (naam: string, doe: () => Promise<void>, signaal?: AbortSignal) => Promise<void>

/** A live stream: `sluit` ends it; after `bijFout` nothing more is delivered. */
export type Stroom = { sluit(): void }
export type StroomOpener = (op: { bijOpen(): void; bijBericht(data: string): void; bijFout(): void }) => Stroom

export type Versleuteling = Pick<SubtleCrypto, 'encrypt' | 'decrypt' | 'importKey' | 'digest'>

/** Everything the offline room needs from outside, so that a test holds time, network, locks and tabs in its hand. */
export type Poorten = {
  /** name of the IndexedDB database: one per browser */
  databank: string
  openDb: (naam: string, versie: number, op: OpenDBCallbacks<ToestelSchema>) => Promise<IDBPDatabase<ToestelSchema>>
  wisDb: (naam: string) => Promise<void>
  transport: Transport
  stroom: StroomOpener
  kanaal: Kanaal
  sloten: Sloten
  subtle: Versleuteling
  /** milliseconds since 1970, of the device: may be wrong and may jump */
  nu: () => number
  /** runs `doe` after `ms`; the answer cancels it */
  straks: (doe: () => void, ms: number) => () => void
  /** in [0, 1) */
  toeval: () => number
  willekeurig: (bytes: Uint8Array<ArrayBuffer>) => Uint8Array<ArrayBuffer>
  nieuwId: () => string
  /** what the browser says; false is certain, true is a guess */
  heeftNetwerk: () => boolean
}

/** A problem as the server names it; `BODY_ONLEESBAAR` when a 4xx came without one (a proxy, a captive portal). */
export type Probleem = ProbleemBody

const PREFIX = 'urn:ipgb-loket:probleem:'

/** Reads a problem body without trusting it: what is not one becomes a plain problem with that status. */
export function probleemVan(antwoord: Antwoord): Probleem {
  const b = antwoord.body
  if (typeof b === 'object' && b !== null && 'type' in b && typeof b.type === 'string' && b.type.startsWith(PREFIX)) return b as Probleem
  return { type: `${PREFIX}onverwachte-fout`, title: 'Onbekend antwoord', status: antwoord.status, detail: '' }
}

/** True for an answer that says nothing about the command itself: it is tried again later. */
export function isTijdelijk(antwoord: Antwoord): boolean {
  const s = antwoord.status
  if (s === 401 || s === 408 || s === 425 || s === 429 || s >= 500 || s < 200 || (s >= 300 && s < 400)) return true
  return s === 409 && probleemVan(antwoord).type === `${PREFIX}nog-bezig`
}

/** Waiting time before attempt `poging` (1, 2, ...): doubles from 1 s to 60 s, with half of it left to chance. */
export function terugval(poging: number, toeval: number): number {
  const vol = Math.min(60_000, 1000 * 2 ** Math.min(poging - 1, 6))
  return vol / 2 + (vol / 2) * toeval
}
