import type { Eenheid } from '../../contract/lijsten/geld.ts'
import { KOSTEN_KEUZES, type KostenKeuze } from '../../contract/lijsten/kosten.ts'
import type { Leefgebied, Per } from '../../contract/woorden.ts'
import { isWeg } from './doelen.ts'
import { isDag, isEenheid, isGebied, isHonderdsten, isId, isPer, isTariefCent, isWeken } from './keuzewaarden.ts'
import { meerStand } from './meerwaarde.ts'
import { type LeesDoc, MAX_ITEMS, itemKeuze, itemTekst, itemsVan, platteTekst, voegItemToe } from './velden.ts'

export { KOSTEN_KEUZES, type KostenKeuze }

/**
 * A line of the budgetplan: what is needed, from whom, how much, and what it costs. A field is null when nobody filled
 * it in, and when two people set it otherwise and nobody chose yet (then it is named in `verschil`).
 *
 * From line to potje: a line is what a family asks for, a potje is what was granted. `id` stays the same in every version,
 * so that a potje can name the line it came from. `persoonId` of the plan part becomes the person of the potje; `wie`,
 * `eenheid`, `tariefCent`, `vanaf` and `tot` are the start of its contract. The bestedingsdomein and the bron do not
 * follow from the leefgebied (guidance at school and at home both come from many of them): the consulent chooses these
 * when deciding.
 */
export type KostenRegel = {
  id: string
  wat: string
  wie: string
  waarom: string
  leefgebied: Leefgebied | null
  eenheid: Eenheid | null
  per: Per | null
  /** hundredths of the unit in a normal week or month: 2,5 hours = 250 */
  gewoonHonderdsten: number | null
  /** the same in a week that is different: a heavy week, or one in which less is needed */
  zwaarHonderdsten: number | null
  /** how many weeks of a year are different */
  zwareWeken: number | null
  tariefCent: number | null
  /** first and last day */
  vanaf: string | null
  tot: string | null
  /** offer of the sociale kaart it was filled from */
  aanbodId: string | null
  /** goal it serves */
  doelId: string | null
  /** where two people chose otherwise and nobody settled it */
  verschil: KostenKeuze[]
}

/** What counts as a value of each choice of a line. */
const IS_WAARDE: Record<KostenKeuze, (w: unknown) => w is unknown> = {
  leefgebied: isGebied,
  eenheid: isEenheid,
  per: isPer,
  gewoon: isHonderdsten,
  zwaar: isHonderdsten,
  zwareWeken: isWeken,
  tarief: isTariefCent,
  vanaf: isDag,
  tot: isDag,
  aanbod: isId,
  doel: isId,
}

/** One line as it stands, also when it is empty or taken out. */
export function leesRegel(doc: LeesDoc, id: string): KostenRegel {
  const tekst = (veld: string): string => platteTekst(doc, itemTekst('regel', id, veld)).trim()
  const een = <T>(veld: KostenKeuze, isWaarde: (w: unknown) => w is T): T | null => {
    const stand = meerStand(doc.getArray(itemKeuze('regel', id, veld)), isWaarde)
    return stand.soort === 'EENS' ? stand.waarde : null
  }
  return {
    id,
    wat: tekst('wat'),
    wie: tekst('wie'),
    waarom: tekst('waarom'),
    leefgebied: een('leefgebied', isGebied),
    eenheid: een('eenheid', isEenheid),
    per: een('per', isPer),
    gewoonHonderdsten: een('gewoon', isHonderdsten),
    zwaarHonderdsten: een('zwaar', isHonderdsten),
    zwareWeken: een('zwareWeken', isWeken),
    tariefCent: een('tarief', isTariefCent),
    vanaf: een('vanaf', isDag),
    tot: een('tot', isDag),
    aanbodId: een('aanbod', isId),
    doelId: een('doel', isId),
    verschil: KOSTEN_KEUZES.filter((v) => meerStand(doc.getArray(itemKeuze('regel', id, v)), IS_WAARDE[v]).soort === 'VERSCHIL'),
  }
}

/** Nothing stands in any of its fields. */
function isLeegRegel({ id: _, wat, wie, waarom, verschil, ...keuzes }: KostenRegel): boolean {
  return wat + wie + waarom === '' && verschil.length === 0 && Object.values(keuzes).every((w) => w === null)
}

/** All lines with anything in them, in order of adding, with those that were taken out. */
function alleRegels(doc: LeesDoc): { regel: KostenRegel; weg: boolean }[] {
  return itemsVan(doc, 'regel')
    .map(({ id }) => ({ regel: leesRegel(doc, id), weg: isWeg(doc, 'regel', id) }))
    .filter(({ regel }) => !isLeegRegel(regel))
}

/** The lines of one person as they would be handed in: those with anything in them and not taken out, in order of adding. */
export function leesKosten(doc: LeesDoc): KostenRegel[] {
  return alleRegels(doc).flatMap((r) => (r.weg ? [] : [r.regel]))
}

/** The lines that were taken out and can come back. */
export function weggehaaldeKosten(doc: LeesDoc): KostenRegel[] {
  return alleRegels(doc).flatMap((r) => (r.weg ? [r.regel] : []))
}

/** True while one more line fits: a longer list is not read. */
export function magRegelErbij(doc: LeesDoc): boolean {
  return itemsVan(doc, 'regel').length < MAX_ITEMS
}

/**
 * Adds a line to the list once something stands in it; its fields may be written in before, so that looking at an empty
 * form leaves nothing behind. Twice changes nothing.
 */
export function regelErbij(doc: LeesDoc, id: string): void {
  if (itemsVan(doc, 'regel').some((r) => r.id === id) || isLeegRegel(leesRegel(doc, id))) return
  voegItemToe(doc, 'regel', { id, bij: null })
}
