import type * as Y from 'yjs'
import { LIJST_PREFIX } from './velden.ts'

/**
 * How far a person has seen a document: per Yjs client the number of changes, a state vector as plain data. Only ever
 * grows.
 */
export type Gezien = ReadonlyMap<number, number>

/** A piece of a text by one author. */
export type TekstStuk = {
  tekst: string
  /** null: not known on this device (yet) */
  persoonId: string | null
  /** came in after the reader last looked, and is of somebody else */
  nieuw: boolean
}

/** Who looks, what that person saw, and who writes under which Yjs client id. */
export type Blik = {
  /** the person who looks: own words are never new */
  ik: string
  /** person of a Yjs client id, null when unknown */
  wie: (clientId: number) => string | null
  /** null: this is the first look, then nothing is new */
  gezien: Gezien | null
}

/** What every shared type is, inside: a chain of items. Yjs has no other way to ask who wrote which character. */
type Keten = { _start: Y.Item | null }

/** Items of a shared type that still stand, in order. */
function* items(type: Keten): Generator<Y.Item> {
  for (let item = type._start; item !== null; item = item.right) if (!item.deleted && item.countable) yield item
}

const tekstIn = (item: Y.Item): string => ('str' in item.content && typeof item.content.str === 'string' ? item.content.str : '')

/** From which character of this item on the reader did not see it; the length when all of it was seen. */
function vanafNieuw(item: Y.Item, blik: Blik): number {
  const wie = blik.wie(item.id.client)
  if (blik.gezien === null || wie === null || wie === blik.ik) return item.length
  return Math.min(item.length, Math.max(0, (blik.gezien.get(item.id.client) ?? 0) - item.id.clock))
}

const isHoog = (s: string): boolean => (s.charCodeAt(s.length - 1) & 0xfc00) === 0xd800
const isLaag = (s: string): boolean => (s.charCodeAt(0) & 0xfc00) === 0xdc00

/**
 * A text in pieces by author, in order; joined they are the text. Pieces beside each other of one author are one piece.
 * A character that is written as two halves (an emoji) is never divided: it counts as of who wrote its first half.
 */
export function tekstStukken(tekst: Y.Text, blik: Blik): TekstStuk[] {
  const uit: TekstStuk[] = []
  const zet = (stuk: TekstStuk): void => {
    const vorige = uit.at(-1)
    let { tekst: rest } = stuk
    if (vorige !== undefined && isHoog(vorige.tekst) && isLaag(rest)) {
      vorige.tekst += rest.charAt(0)
      rest = rest.slice(1)
    }
    if (rest === '') return
    if (vorige?.persoonId === stuk.persoonId && vorige.nieuw === stuk.nieuw) vorige.tekst += rest
    else uit.push({ ...stuk, tekst: rest })
  }
  for (const item of items(tekst)) {
    const persoonId = blik.wie(item.id.client)
    const vanaf = vanafNieuw(item, blik)
    const heel = tekstIn(item)
    zet({ tekst: heel.slice(0, vanaf), persoonId, nieuw: false })
    zet({ tekst: heel.slice(vanaf), persoonId, nieuw: true })
  }
  return uit
}

/** Everybody whose words stand in this text, in order of first appearance; null for who is not known here. */
export function schrijversVan(tekst: Y.Text, wie: Blik['wie']): (string | null)[] {
  return [...new Set([...items(tekst)].filter((i) => tekstIn(i).trim() !== '').map((i) => wie(i.id.client)))]
}

/**
 * Who wrote what is new, per text and choice of a document. Fields without anything new are not in it. What somebody took
 * out is not new: there is nothing to read. A list holds ids only; the words of its things stand in fields of their own.
 */
export function nieuwPerVeld(doc: Y.Doc, blik: Blik): Map<string, string[]> {
  const uit = new Map<string, string[]>()
  if (blik.gezien === null) return uit
  for (const veld of doc.share.keys()) {
    if (veld.startsWith(LIJST_PREFIX)) continue
    const namen = nieuwInVeld(doc, veld, blik)
    if (namen.length > 0) uit.set(veld, namen)
  }
  return uit
}

/** Who wrote what is new in one field. */
export function nieuwInVeld(doc: Y.Doc, veld: string, blik: Blik): string[] {
  const type = doc.share.get(veld)
  const namen = new Set<string>()
  if (type !== undefined && blik.gezien !== null)
    for (const item of items(type)) {
      const persoonId = blik.wie(item.id.client)
      if (persoonId !== null && vanafNieuw(item, blik) < item.length) namen.add(persoonId)
    }
  return [...namen]
}

/** Yjs client ids whose changes this document holds. */
export function clientsIn(doc: Y.Doc): number[] {
  return [...doc.store.clients.keys()]
}

/** What a document holds now, for remembering that somebody saw it. */
export function gezienVan(doc: Y.Doc): Map<number, number> {
  const uit = new Map<number, number>()
  for (const [client, delen] of doc.store.clients) {
    const laatste = delen.at(-1)
    if (laatste !== undefined) uit.set(client, laatste.id.clock + laatste.length)
  }
  return uit
}

/** The most of both: what was seen on one device was seen. */
export function meestGezien(a: Gezien | null, b: Gezien | null): Gezien | null {
  if (a === null || b === null) return a ?? b
  const uit = new Map(a)
  for (const [client, klok] of b) uit.set(client, Math.max(klok, uit.get(client) ?? 0))
  return uit
}

/** Does `a` hold everything of `b`? */
export function zagAlles(a: Gezien | null, b: Gezien): boolean {
  return a !== null && [...b].every(([client, klok]) => (a.get(client) ?? 0) >= klok)
}

/** As JSON, and back; anything that is no such thing is null. */
export const alsJson = (gezien: Gezien): Record<string, number> => Object.fromEntries(gezien)
export function uitJson(ruw: unknown): Map<number, number> | null {
  if (typeof ruw !== 'object' || ruw === null) return null
  const uit = new Map<number, number>()
  for (const [client, klok] of Object.entries(ruw)) {
    if (!/^\d{1,10}$/.test(client) || typeof klok !== 'number' || !Number.isSafeInteger(klok) || klok < 0) return null
    uit.set(Number(client), klok)
  }
  return uit
}
