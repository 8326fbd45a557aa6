import { EENHEDEN, type Eenheid } from '../../contract/lijsten/geld.ts'
import type { KostenKeuze } from '../../contract/lijsten/kosten.ts'
import type { Aanbod } from '../../contract/schemas/kaart.ts'
import type { Leefgebied } from '../../contract/woorden.ts'
import { isEenheid, isGebied, isId, isTariefCent, isWel } from '../../domein/plan/keuzewaarden.ts'
import { leesRegel, regelErbij } from '../../domein/plan/kosten.ts'
import { kies } from '../../domein/plan/meerwaarde.ts'
import { itemKeuze, itemTekst } from '../../domein/plan/velden.ts'
import type { PlanDocument } from '../../offline/plandoc.ts'

/** What another place knows already of a line, so that nobody types it twice. */
export type Vulling = {
  wat?: string
  wie?: string
  leefgebied?: Leefgebied | null
  aanbodId?: string
  /** with its unit: the one means nothing without the other */
  prijs?: Prijs | null
}
export type Prijs = { cent: number; eenheid: Eenheid }
export type Tarief = Aanbod['tarieven'][number]

/** A price of the sociale kaart that the budgetplan can count with; null for one per visit or kilometre, and for nothing. */
export function prijsVan({ cent, eenheid }: Tarief): Prijs | null {
  const zelfde = EENHEDEN.find((e) => e === eenheid)
  return zelfde === undefined || !isTariefCent(cent) ? null : { cent, eenheid: zelfde }
}

/** What an offer of the sociale kaart fills in. */
export function vanAanbod(aanbod: Pick<Aanbod, 'id' | 'naam' | 'aanbieder' | 'leefgebieden'>, prijs: Prijs | null): Vulling {
  const [gebied, nogEen] = aanbod.leefgebieden
  return {
    wat: aanbod.naam,
    wie: aanbod.aanbieder.naam ?? aanbod.naam,
    aanbodId: aanbod.id,
    // Help that serves several subjects is for the person to place.
    leefgebied: nogEen === undefined ? (gebied ?? null) : null,
    prijs,
  }
}

/** What writing needs of an open document. */
type Schrijfbaar = Pick<PlanDocument, 'ydoc' | 'persoonId' | 'tekst' | 'lijst'>

function zet<T>(document: Schrijfbaar, id: string, veld: KostenKeuze | 'weg', waarde: T, isWaarde: (w: unknown) => w is T): void {
  kies(document.lijst(itemKeuze('regel', id, veld)), { id: crypto.randomUUID(), waarde, door: document.persoonId }, isWaarde)
}

function zetTekst(document: Schrijfbaar, id: string, veld: 'wat' | 'wie', nieuw: string): void {
  const tekst = document.tekst(itemTekst('regel', id, veld))
  if (tekst.toString() === nieuw) return
  tekst.delete(0, tekst.length)
  tekst.insert(0, nieuw)
}

/**
 * Fills a line, new or not, in one change. What somebody wrote about the help itself stays; who does it is replaced. A
 * price is left out where the line counts in something else already: 4 hours would become 4 half days.
 */
export function vulRegel(document: Schrijfbaar, id: string, { wat, wie, leefgebied, aanbodId, prijs }: Vulling): void {
  const { ydoc } = document
  ydoc.transact(() => {
    const nu = leesRegel(ydoc, id)
    if (wat !== undefined && nu.wat === '') zetTekst(document, id, 'wat', wat)
    if (wie !== undefined && wie !== '') zetTekst(document, id, 'wie', wie)
    if (leefgebied !== undefined && leefgebied !== null && nu.leefgebied === null) zet(document, id, 'leefgebied', leefgebied, isGebied)
    if (aanbodId !== undefined) zet(document, id, 'aanbod', aanbodId, isId)
    if (prijs && pastPrijs(nu, prijs)) {
      zet(document, id, 'eenheid', prijs.eenheid, isEenheid)
      zet(document, id, 'tarief', prijs.cent, isTariefCent)
    }
    regelErbij(ydoc, id)
  })
}

/** May this price be filled in without changing what a number on the line means? */
export function pastPrijs(regel: { eenheid: Eenheid | null; gewoonHonderdsten: number | null }, prijs: Prijs): boolean {
  return regel.eenheid === null || regel.eenheid === prijs.eenheid || regel.gewoonHonderdsten === null
}

/** Takes a line out, or brings it back. Nothing of it is lost. */
export function haalWeg(document: Schrijfbaar, id: string, weg: boolean): void {
  zet(document, id, 'weg', weg, isWel)
}
