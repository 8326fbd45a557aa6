import type { Leefgebied } from '../../contract/woorden.ts'
import { eenWaarde, isDag, isGebied, isWel } from './keuzewaarden.ts'
import { ITEMS, type Item, type LeesDoc, MAX_ITEMS, itemKeuze, itemTekst, itemsVan, platteTekst, voegItemToe } from './velden.ts'

/** A small step under a goal ('Taak' of VNG MijnPlan). */
export type Taak = { id: string; tekst: string; gedaan: boolean; datum: string | null }

/**
 * A goal in own words ('Doel' of VNG MijnPlan). `merk`: how the person will notice it. `datum`: day, null when there is
 * none or when two people set another one and nobody chose yet.
 */
export type Doel = { id: string; tekst: string; merk: string; datum: string | null; leefgebied: Leefgebied | null; taken: Taak[] }

/** Are goals off for this person (W58)? Only when everybody who chose says so. */
export function doelenUit(doc: LeesDoc): boolean {
  return eenWaarde(doc, 'keuze.doelenUit', isWel) === true
}

/** Is this thing taken out? Where two people differ it stays: what one of them wants to tell is not left out. */
export function isWeg(doc: LeesDoc, ding: 'doel' | 'taak' | 'regel', id: string): boolean {
  return eenWaarde(doc, itemKeuze(ding, id, 'weg'), isWel) === true
}

/**
 * The goals of one person as they would be handed in: those with words in them and not taken out, in the order in which
 * they were added. Empty when goals are off.
 */
export function leesDoelen(doc: LeesDoc): Doel[] {
  if (doelenUit(doc)) return []
  const taken = itemsVan(doc, 'taak').filter((t) => !isWeg(doc, 'taak', t.id))
  return itemsVan(doc, 'doel')
    .filter((d) => !isWeg(doc, 'doel', d.id))
    .map(({ id }) => ({
      id,
      tekst: platteTekst(doc, itemTekst('doel', id, 'tekst')).trim(),
      merk: platteTekst(doc, itemTekst('doel', id, 'merk')).trim(),
      datum: eenWaarde(doc, itemKeuze('doel', id, 'datum'), isDag),
      leefgebied: eenWaarde(doc, itemKeuze('doel', id, 'leefgebied'), isGebied),
      taken: taken
        .filter((t) => t.bij === id)
        .map((t) => ({
          id: t.id,
          tekst: platteTekst(doc, itemTekst('taak', t.id, 'tekst')).trim(),
          gedaan: eenWaarde(doc, itemKeuze('taak', t.id, 'gedaan'), isWel) === true,
          datum: eenWaarde(doc, itemKeuze('taak', t.id, 'datum'), isDag),
        }))
        .filter((t) => t.tekst !== ''),
    }))
    .filter((d) => d.tekst !== '' || d.merk !== '' || d.taken.length > 0)
}

/** A goal or step as its editors meet it: also without words, and also when it was taken out. */
export type DoelRij = Item & { tekst: string; weg: boolean }

function rijen(doc: LeesDoc, ding: 'doel' | 'taak'): DoelRij[] {
  return itemsVan(doc, ding).map((i) => ({
    ...i,
    tekst: platteTekst(doc, itemTekst(ding, i.id, 'tekst')).trim(),
    weg: isWeg(doc, ding, i.id),
  }))
}

/** All goals in the order of adding, also those without words or taken out. */
export function doelRijen(doc: LeesDoc): DoelRij[] {
  return rijen(doc, 'doel')
}

/** All steps under one goal, the same. */
export function taakRijen(doc: LeesDoc, doelId: string): DoelRij[] {
  return rijen(doc, 'taak').filter((t) => t.bij === doelId)
}

/** Does anything stand in the fields of this thing? What is empty is not added to a list: it would be an empty card. */
export function heeftInhoud(doc: LeesDoc, ding: 'doel' | 'taak', id: string): boolean {
  const { teksten, keuzes } = ITEMS.DOELEN[ding]
  return (
    teksten.some((v) => doc.getText(itemTekst(ding, id, v)).length > 0) ||
    keuzes.some((v) => doc.getArray(itemKeuze(ding, id, v)).length > 0)
  )
}

/** True while one more fits: a list longer than this is not read. */
export function magErbij(doc: LeesDoc, ding: 'doel' | 'taak'): boolean {
  return itemsVan(doc, ding).length < MAX_ITEMS
}

/**
 * Adds a goal or step once something stands in it; the field may be written in before. Twice changes nothing.
 * @returns true when it was added
 */
export function komtErbij(doc: LeesDoc, ding: 'doel' | 'taak', item: Item): boolean {
  if (itemsVan(doc, ding).some((i) => i.id === item.id) || !heeftInhoud(doc, ding, item.id)) return false
  voegItemToe(doc, ding, item)
  return true
}

/** The goal that says exactly this, if one stands. */
export function doelMetTekst(doc: LeesDoc, tekst: string): DoelRij | null {
  return doelRijen(doc).find((d) => !d.weg && d.tekst === tekst.trim()) ?? null
}
