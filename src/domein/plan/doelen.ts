import type { Leefgebied } from '../../contract/woorden.ts'
import { eenWaarde, isDag, isGebied, isWel } from './keuzewaarden.ts'
import { type LeesDoc, itemKeuze, itemTekst, itemsVan, platteTekst } from './velden.ts'

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
