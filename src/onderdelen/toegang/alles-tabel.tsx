import { GEGEVENS } from '../../contract/woorden.ts'
import { useTaal, useTekst } from '../../i18n/use-tekst.ts'
import { datumTekst } from '../../lib/opmaak.ts'
import { Tabel } from '../../ui/tabel.tsx'
import type { KijkerBeeld } from './beeld.ts'
import type { Kijker } from './vragen.ts'

/** The same as the list, as one table: a row per kind of data, a column per person. */
export function AllesTabel({ kijkers }: { kijkers: readonly KijkerBeeld[] }) {
  const t = useTekst('toegang')
  const r = useTekst('rechten')
  const taal = useTaal()
  const cel = (kijker: Kijker, gegeven: string): string => {
    const g = kijker.gegevens.find((x) => x.gegeven === gegeven)
    if (g === undefined) return r('niveau.GEEN')
    const deel = g.deels ? `, ${t('deel.stuk')}` : ''
    const tot = g.tot === null ? '' : `, ${t('totEnMet', { datum: datumTekst(g.tot, taal) })}`
    return `${r(`niveau.${g.niveau}`)}${deel}${tot}`
  }
  return (
    <Tabel
      titel={t('tabel.knop')}
      rijen={GEGEVENS}
      sleutel={(g) => g}
      kolommen={[
        { kop: t('tabel.wat'), cel: (g) => r(`gegeven.${g}`) },
        ...kijkers.map(({ kijker }) => ({ kop: kijker.ik ? t('uzelf') : kijker.naam, cel: (g: string) => cel(kijker, g) })),
      ]}
    />
  )
}
