import { useTekst } from '../../i18n/use-tekst.ts'
import { dagVan as dagVanMoment } from '../../lib/klok.ts'
import type { Taal } from '../../lib/opmaak.ts'
import type { Persoon } from './vragen.ts'

/** The first name, as people in one family call each other. */
export const voornaam = (naam: string): string => naam.split(' ')[0] ?? naam

/** Texts that say 'u' when it is about the reader and the name when not: keys `<key>.u` and `<key>.ander`. */
export function useOver(): (sleutel: string, over: Pick<Persoon, 'ik' | 'naam'>, waarden?: Record<string, string | number>) => string {
  const t = useTekst('toegang')
  return (sleutel, over, waarden) => t(`${sleutel}.${over.ik ? 'u' : 'ander'}`, { ...waarden, van: voornaam(over.naam) })
}

/** Names in a sentence: 'Milan Okafor en Ruben Jansen'. */
export const opsomming = (namen: readonly string[], taal: Taal): string =>
  new Intl.ListFormat(taal === 'nl' ? 'nl-NL' : 'en-GB').format(namen)

/** The day of an instant in the Netherlands, `YYYY-MM-DD`. */
export const dagVan = (moment: string): string => dagVanMoment(new Date(moment))
