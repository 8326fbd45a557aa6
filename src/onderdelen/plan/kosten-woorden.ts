import type { Eenheid } from '../../contract/lijsten/geld.ts'
import type { RegelSom } from '../../domein/plan/kosten-som.ts'
import type { KostenRegel } from '../../domein/plan/kosten.ts'
import type { Tekst } from '../../i18n/use-tekst.ts'
import { type Taal, bedragTekst, datumTekst } from '../../lib/opmaak.ts'
import { honderdstenTekst } from './meer-waarden.ts'

/** '2,5 uur', '1 dagdeel'. Without a unit only the number. */
export function aantalWoord(honderdsten: number, eenheid: Eenheid | null, t: Tekst): string {
  const aantal = honderdstenTekst(honderdsten)
  return eenheid === null || eenheid === 'MAAND' ? aantal : t(`eenheid.${eenheid}`, { count: honderdsten / 100, aantal })
}

const KORT = 60
const TEKENS = new Intl.Segmenter('nl', { granularity: 'grapheme' })

/** Own words short enough for a button: whole when they fit, else cut at a word. */
export function kortWoord(tekst: string): string {
  const tekens = Array.from(TEKENS.segment(tekst.slice(0, 1000).replaceAll(/\s+/gu, ' ').trim()), (x) => x.segment)
  if (tekens.length <= KORT) return tekens.join('')
  const begin = tekens.slice(0, KORT).join('')
  return `${begin.slice(0, begin.lastIndexOf(' ') > 0 ? begin.lastIndexOf(' ') : undefined)}…`
}

/** '€ 48,00 per uur', or null while there is no tarief. */
export function tariefWoord(r: KostenRegel, t: Tekst): string | null {
  if (r.tariefCent === null) return null
  const bedrag = bedragTekst(r.tariefCent)
  return r.eenheid === null ? bedrag : t(`per.${r.eenheid}`, { bedrag })
}

/** How much, in a sentence per kind of week; only what counts in the sum. */
export function hoeveelWoorden(r: KostenRegel, t: Tekst): string[] {
  if (r.eenheid === 'MAAND' || r.gewoonHonderdsten === null) return []
  const gewoon = aantalWoord(r.gewoonHonderdsten, r.eenheid, t)
  if (r.per === 'MAAND') return [t('hoeveel.maand', { aantal: gewoon })]
  if (r.per === null) return [gewoon]
  const count = r.zwareWeken ?? 0
  if (r.zwaarHonderdsten === null || count === 0) return [t('hoeveel.week', { aantal: gewoon })]
  const anders = aantalWoord(r.zwaarHonderdsten, r.eenheid, t)
  // Nights in eight weekends, or no ride in the holidays: said as people say it, without a '0'.
  if (r.gewoonHonderdsten === 0) return [t('hoeveel.alleen', { aantal: anders, count })]
  if (r.zwaarHonderdsten === 0) return [t('hoeveel.week', { aantal: gewoon }), t('hoeveel.niet', { count })]
  return [t('hoeveel.gewoneWeek', { aantal: gewoon }), t('hoeveel.anders', { aantal: anders, count })]
}

/** From when to when, or null when it has no days. */
export function periodeWoord({ vanaf, tot }: KostenRegel, t: Tekst, taal: Taal): string | null {
  const waarden = { vanaf: vanaf === null ? '' : datumTekst(vanaf, taal), tot: tot === null ? '' : datumTekst(tot, taal) }
  if (vanaf !== null && tot !== null) return t('periode.vanTot', waarden)
  if (vanaf !== null) return t('periode.vanaf', waarden)
  return tot === null ? null : t('periode.tot', waarden)
}

/** Why a line has no sum, a sentence per reason. */
export function geenSomWoorden(som: Extract<RegelSom, { soort: 'GEEN' }>, t: Tekst, taal: Taal): string[] {
  const lijst = new Intl.ListFormat(taal, { type: 'conjunction' })
  const namen = (velden: readonly string[]): string => lijst.format(velden.map((v) => t(`veld.${v}`)))
  return [
    ...(som.fout === null ? [] : [t(`geenSom.${som.fout}`)]),
    ...(som.verschil.length > 0 ? [t('geenSom.verschil', { wat: namen(som.verschil) })] : []),
    ...(som.mist.length > 0 ? [t('geenSom.mist', { wat: namen(som.mist) })] : []),
  ]
}
