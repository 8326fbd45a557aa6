import type { Probleem } from './poorten.ts'

/** Encrypting and a strict write take up to 40 ms on an old phone: together within the promised 150 ms. */
export const SCHIJF_MS = 100
/** Between two sendings while somebody types; with the disk write within the promised second. */
export const NET_MS = 500
/** What others wrote is only a copy here, so it may wait for company. */
export const KOPIE_MS = 1000
/** Answers and events overtake each other; what is still missing after this long is asked for. */
export const GAT_MS = 400
/** From this many sent rows on a document is rewritten as one snapshot at opening. */
export const VERDICHT_VANAF = 40

export type PlanFase = 'LADEN' | 'OPEN' | 'OP_SLOT' | 'NIET_OP_TOESTEL' | 'WEG'

export type PlanBeeld = {
  fase: PlanFase
  mag: 'LEZEN' | 'SCHRIJVEN'
  /** when the last typed words reached this device's disk (ms) */
  bewaardOp: number | null
  /** when the loket last confirmed words of this device (ms) */
  loketOp: number | null
  /** true while the loket does not have everything */
  onverstuurd: boolean
  /** true while there are words that are not on disk yet */
  onbewaard: boolean
  /** for 'Uw tekst van 14:03 staat hier, op slot' */
  slotSinds: number | null
}

/** Before anything is known. */
export const PLAN_BEGIN: PlanBeeld = {
  fase: 'LADEN',
  mag: 'SCHRIJVEN',
  bewaardOp: null,
  loketOp: null,
  onverstuurd: false,
  onbewaard: false,
  slotSinds: null,
}

export const weg = (reden: 'niet-gevonden' | 'update-geweigerd'): Probleem => ({
  type: `urn:ipgb-loket:probleem:${reden}`,
  title: reden === 'niet-gevonden' ? 'Dit deel is er niet meer' : 'Dit deel is opnieuw begonnen',
  status: reden === 'niet-gevonden' ? 404 : 409,
  detail: '',
})
