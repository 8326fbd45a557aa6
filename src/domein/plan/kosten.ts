import type { Eenheid } from '../../contract/lijsten/geld.ts'
import type { Leefgebied, Per } from '../../contract/woorden.ts'
import { isWeg } from './doelen.ts'
import { eenWaarde, isDag, isEenheid, isGebied, isHonderdsten, isId, isPer, isTariefCent, isWeken } from './keuzewaarden.ts'
import { type LeesDoc, itemKeuze, itemTekst, itemsVan, platteTekst } from './velden.ts'

/**
 * A line of the budgetplan: what is needed, from whom, how much, and what it costs. A field is null when nobody filled
 * it in, and when two people set it otherwise and nobody chose yet; then the line has no sum.
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
  /** the same in a heavy week; null: heavy weeks are as the others */
  zwaarHonderdsten: number | null
  /** heavy weeks in a year */
  zwareWeken: number | null
  tariefCent: number | null
  /** first and last day */
  vanaf: string | null
  tot: string | null
  /** offer of the sociale kaart it was filled from */
  aanbodId: string | null
  /** goal it serves */
  doelId: string | null
}

/** The lines of one person as they would be handed in: those with anything in them and not taken out, in order of adding. */
export function leesKosten(doc: LeesDoc): KostenRegel[] {
  return itemsVan(doc, 'regel')
    .filter((r) => !isWeg(doc, 'regel', r.id))
    .map(({ id }) => {
      const tekst = (veld: string): string => platteTekst(doc, itemTekst('regel', id, veld)).trim()
      const een = <T>(veld: string, isWaarde: (w: unknown) => w is T): T | null => eenWaarde(doc, itemKeuze('regel', id, veld), isWaarde)
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
      }
    })
    .filter((r) => r.wat !== '' || r.wie !== '' || r.gewoonHonderdsten !== null || r.tariefCent !== null)
}
