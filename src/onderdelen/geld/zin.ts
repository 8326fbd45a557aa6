import { laadTekst } from '../../i18n/i18n.ts'
import { type Waarden, useTaal, useTekst } from '../../i18n/use-tekst.ts'
import { metOpmaak } from '../../i18n/waarden.ts'

// With the code of the room, so that no page of a shift first stands empty.
for (const kamer of ['oordeel', 'ja']) void laadTekst(kamer).catch(() => undefined)

export type Zin = { sleutel: string; waarden: Waarden }
export type GeldTekst = (sleutel: string, waarden?: Waarden) => string

/** Says a sentence of the rules (`oordeel:...`) in words, with amounts and dates written out. */
export function useZin(): (zin: Zin | string, waarden?: Waarden) => string {
  const t = useTekst('oordeel')
  const taal = useTaal()
  return (zin, waarden) =>
    typeof zin === 'string' ? t(`oordeel:${zin}`, metOpmaak(waarden ?? {}, taal)) : t(zin.sleutel, metOpmaak(zin.waarden, taal))
}

/** Texts of this room with amounts (`cent`, `*Cent`), dates (`*Datum`) and numbers written out; `count` still chooses the plural. */
export function useGeldTekst(): GeldTekst {
  return useMetOpmaak('geld')
}

/** The same for the words around a yes of somebody else. */
export function useJaTekst(): GeldTekst {
  return useMetOpmaak('ja')
}

/** The same for the rows, the year and 'stel dat'. */
export function useBeeldTekst(): GeldTekst {
  return useMetOpmaak('geldbeeld')
}

function useMetOpmaak(kamer: string): GeldTekst {
  const t = useTekst(kamer)
  const taal = useTaal()
  return (sleutel, waarden) => {
    if (waarden === undefined) return t(sleutel)
    const { count, ...rest } = waarden
    return t(sleutel, count === undefined ? metOpmaak(rest, taal) : { ...metOpmaak(rest, taal), count })
  }
}

/** 'an amount of units' in words: '10 uur', '1 dagdeel'. `aantal` may have two decimals. */
export function eenheidTekst(t: GeldTekst, eenheid: string, aantal: number): string {
  return t(`eenheid.${eenheid}`, { aantal, count: aantal })
}
