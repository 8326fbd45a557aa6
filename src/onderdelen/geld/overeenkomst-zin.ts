import type { Eenheid } from '../../contract/lijsten/geld.ts'
import type { AantalPer, Betaalwijze } from '../../contract/lijsten/zorg.ts'
import { type Waarden, useTaal, useTekst } from '../../i18n/use-tekst.ts'
import { metOpmaak } from '../../i18n/waarden.ts'
import { dagVan } from '../../lib/klok.ts'
import type { Probleem } from '../../offline/poorten.ts'
import { aantalTekst } from './overeenkomst-opzet.ts'
import type { GeldTekst } from './zin.ts'

/** Texts of agreements with amounts (`*Cent`), dates (`*Datum`) and numbers written out. */
export function useOvereenkomstTekst(): GeldTekst {
  const t = useTekst('overeenkomst')
  const taal = useTaal()
  return (sleutel, waarden) => t(sleutel, waarden === undefined ? {} : opgemaakt(waarden, taal))
}

function opgemaakt({ count, ...rest }: Waarden, taal: 'nl' | 'en'): Waarden {
  return count === undefined ? metOpmaak(rest, taal) : { ...metOpmaak(rest, taal), count }
}

/** Says a sentence of the rules (`overeenkomst:toets...`). */
export function useToetsZin(): (zin: { sleutel: string; waarden: Waarden }) => string {
  const t = useOvereenkomstTekst()
  return (zin) => t(zin.sleutel.replace('overeenkomst:', ''), zin.waarden)
}

/** Why the loket said no. */
export function useWeigerZin(): (probleem: Probleem | null) => string {
  const zin = useToetsZin()
  const t = useOvereenkomstTekst()
  return (p) => (p?.reden?.sleutel.startsWith('overeenkomst:') === true ? zin(p.reden) : t('uit.anders'))
}

/** '2 uur per week', '208 uur in de hele periode', or 'Elke maand' for wages. */
export function hoeveelTekst(
  t: GeldTekst,
  o: { aantalHonderdste: number; per: AantalPer; betaalwijze: Betaalwijze; tarief: { eenheid: Eenheid } },
): string {
  if (o.betaalwijze === 'MAANDLOON') return t('hoeveel.LOON')
  return t(`hoeveel.${o.per}`, { aantal: aantalTekst(o.aantalHonderdste), eenheden: t(`eenheden.${o.tarief.eenheid}`) })
}

export const dagUit = (moment: string): string => dagVan(new Date(moment))
