import type { Eenheid } from '../../contract/lijsten/geld.ts'
import { type Waarden, useTaal, useTekst } from '../../i18n/use-tekst.ts'
import { metOpmaak } from '../../i18n/waarden.ts'
import { maandTekst } from '../../lib/opmaak.ts'
import type { Probleem } from '../../offline/poorten.ts'
import type { Declaratie } from './declaratie-vragen.ts'
import { eenheidTekst, type GeldTekst, useGeldTekst } from './zin.ts'

/** Texts of declaraties with amounts (`*Cent`), dates (`*Datum`) and numbers written out. */
export function useDeclaratieTekst(): GeldTekst {
  const t = useTekst('declaratie')
  const taal = useTaal()
  return (sleutel, waarden) => {
    if (waarden === undefined) return t(sleutel)
    const { count, ...rest } = waarden
    return t(sleutel, count === undefined ? metOpmaak(rest, taal) : { ...metOpmaak(rest, taal), count })
  }
}

/** Says a sentence of the rules (`declaratie:bezwaar...`) in words. */
export function useBezwaarZin(): (zin: { sleutel: string; waarden: Waarden }) => string {
  const t = useDeclaratieTekst()
  return (zin) => t(zin.sleutel.replace('declaratie:', ''), zin.waarden)
}

/** Why the loket said no; without a reason of the rules: that nothing changed. */
export function useWeigerZin(): (probleem: Probleem | null) => string {
  const t = useDeclaratieTekst()
  const zin = useBezwaarZin()
  return (p) => (p?.reden?.sleutel.startsWith('declaratie:') === true ? zin(p.reden) : t('wacht.anders'))
}

/** Who it is paid to, and for which month: 'Noor Bakker, juni 2026'. */
export function useDeclaratieNaam(): (d: Pick<Declaratie, 'zorgverlener' | 'potje' | 'van'>) => string {
  const t = useDeclaratieTekst()
  const taal = useTaal()
  return (d) => t('naam', { naam: d.zorgverlener ?? d.potje.naam ?? t('kosten'), maand: maandTekst(d.van.slice(0, 7), taal) })
}

/** '4 uur' from 400 hundredths. */
export function useHoeveel(): (eenheid: Eenheid, aantalHonderdste: number) => string {
  const g = useGeldTekst()
  return (eenheid, aantalHonderdste) => eenheidTekst(g, eenheid, aantalHonderdste / 100)
}
