import { type Waarden, useTaal, useTekst } from '../../i18n/use-tekst.ts'
import { metOpmaak } from '../../i18n/waarden.ts'
import type { Probleem } from '../../offline/poorten.ts'

export type ToekenningTekst = (sleutel: string, waarden?: Waarden) => string

/** Texts of this room with amounts (`cent`, `*Cent`) and dates (`*Datum`) written out; `count` still chooses the plural. */
export function useToekenningTekst(): ToekenningTekst {
  const t = useTekst('toekenning')
  // Names of laws and domains stand there, and sentences of this room look them up.
  useTekst('oordeel')
  const taal = useTaal()
  return (sleutel, waarden) => {
    if (waarden === undefined) return t(sleutel)
    const { count, ...rest } = waarden
    return t(sleutel, count === undefined ? metOpmaak(rest, taal) : { ...metOpmaak(rest, taal), count })
  }
}

/** Why the loket recorded nothing, in words. */
export function probleemZin(t: ToekenningTekst, probleem: Probleem | null): string {
  const reden = probleem?.reden
  return reden?.sleutel.startsWith('toekenning:') === true
    ? t(reden.sleutel.slice('toekenning:'.length), reden.waarden)
    : t('vast.geweigerdAnders')
}
