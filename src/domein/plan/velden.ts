import type * as Y from 'yjs'
import { type PlanDocumentSoort, KEUZES, TEKSTEN } from './vorm.ts'

/**
 * Names of the top-level shared types of a plan document. A document with a list of things (goals, lines of costs)
 * gives each thing an id, and each field of it a top-level name of its own: `doel.<id>.tekst`,
 * `keuze.doel.<id>.datum`. Nested maps would lose one of two that were made at once; top-level types merge by name.
 */
export const LIJST_PREFIX = 'lijst.'
/**
 * Ids of the proposals (opmerking) whose text is in this document, put here in the same transaction as that text: it is
 * not taken over a second time, also not where an earlier version of the app put it in on the device.
 */
export const OVERGENOMEN = `${LIJST_PREFIX}overgenomen`
/** Names of lists that hold choices start with this (meerwaarde.ts). */
export const KEUZE_PREFIX = 'keuze.'

type ItemVorm = { teksten: readonly string[]; keuzes: readonly string[] }

/** What the things in a document have as fields, per kind of document and kind of thing. `weg`: taken out, can come back. */
export const ITEMS = {
  VERHAAL: {},
  DEEL: {},
  DOELEN: {
    doel: { teksten: ['tekst', 'merk'], keuzes: ['datum', 'leefgebied', 'weg'] },
    taak: { teksten: ['tekst'], keuzes: ['gedaan', 'datum', 'weg'] },
  },
  KOSTEN: {
    regel: {
      teksten: ['wat', 'wie', 'waarom'],
      keuzes: ['leefgebied', 'eenheid', 'per', 'gewoon', 'zwaar', 'zwareWeken', 'tarief', 'vanaf', 'tot', 'aanbod', 'doel', 'weg'],
    },
  },
  GEZIN: {},
  NOTITIES: {},
} as const satisfies Record<PlanDocumentSoort, Readonly<Record<string, ItemVorm>>>

export type ItemSoort = 'doel' | 'taak' | 'regel'
export type Item = {
  id: string
  /** the thing it stands under: a task under its goal; null for one that stands by itself */
  bij: string | null
}

const UUID = '[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}'
const ITEM_NAAM = new RegExp(`^(keuze\\.)?([a-z]+)\\.(${UUID})\\.([A-Za-z]+)$`)
const IS_UUID = new RegExp(`^${UUID}$`)

/** More things than this in one list are not read and not taken in: a list is for a person to look over. */
export const MAX_ITEMS = 200

/** What kind of field has this name in this kind of document; null: it does not belong there. */
export function veldSoort(soort: PlanDocumentSoort, naam: string): 'TEKST' | 'KEUZE' | 'LIJST' | null {
  if (TEKSTEN[soort].includes(naam)) return 'TEKST'
  if (KEUZES[soort].includes(naam)) return 'KEUZE'
  const items: Readonly<Record<string, ItemVorm>> = ITEMS[soort]
  if (naam === OVERGENOMEN) return soort === 'NOTITIES' ? null : 'LIJST'
  if (naam.startsWith(LIJST_PREFIX)) return Object.hasOwn(items, naam.slice(LIJST_PREFIX.length)) ? 'LIJST' : null
  const [, keuze, ding = '', , veld = ''] = ITEM_NAAM.exec(naam) ?? []
  const vorm = Object.hasOwn(items, ding) ? items[ding] : undefined
  if (!vorm) return null
  if (keuze === undefined) return vorm.teksten.includes(veld) ? 'TEKST' : null
  return vorm.keuzes.includes(veld) ? 'KEUZE' : null
}

/** Name of a text of a thing: `doel.<id>.tekst`. */
export const itemTekst = (ding: ItemSoort, id: string, veld: string): string => `${ding}.${id}.${veld}`
/** Name of a choice of a thing: `keuze.doel.<id>.datum`. */
export const itemKeuze = (ding: ItemSoort, id: string, veld: string): string => `${KEUZE_PREFIX}${ding}.${id}.${veld}`
/** Name of the list of these things. */
export const itemLijst = (ding: ItemSoort): string => `${LIJST_PREFIX}${ding}`

/** What reading needs of a document; a `Y.Doc` is one. */
export type LeesDoc = { getText(naam: string): Y.Text; getArray(naam: string): Y.Array<unknown> }

/** The things of a list in the order in which they were added, also those taken out. Each id once; anything malformed is ignored. */
export function itemsVan(doc: LeesDoc, ding: ItemSoort): Item[] {
  const uit = new Map<string, Item>()
  for (const w of doc.getArray(itemLijst(ding)).toArray()) {
    if (uit.size >= MAX_ITEMS) break
    if (typeof w !== 'object' || w === null || !('id' in w) || typeof w.id !== 'string' || !IS_UUID.test(w.id) || uit.has(w.id)) continue
    const bij = 'bij' in w && typeof w.bij === 'string' && IS_UUID.test(w.bij) ? w.bij : null
    uit.set(w.id, { id: w.id, bij })
  }
  return [...uit.values()]
}

/** Adds a thing at the end of its list. */
export function voegItemToe(doc: LeesDoc, ding: ItemSoort, item: Item): void {
  doc.getArray(itemLijst(ding)).push([{ id: item.id, bij: item.bij }])
}

/** Text of a field as plain text. Characters that PostgreSQL refuses are left out, so handing in never fails on them. */
export function platteTekst(doc: LeesDoc, naam: string): string {
  return doc.getText(naam).toString().replaceAll('\u0000', '').toWellFormed()
}
