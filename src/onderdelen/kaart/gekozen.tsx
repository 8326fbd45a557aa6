import { type Kaartkeuze, LEGE_KEUZE } from '../../domein/kaart.ts'
import { useTaal, useTekst } from '../../i18n/use-tekst.ts'
import { bedragTekst } from '../../lib/opmaak.ts'
import { IcoonSluit } from '../../ui/icoon-teken.tsx'
import { zetKeuze } from './stand.ts'
import { taalWoord } from './woorden.ts'

/** What is chosen, each with a way to take it back. */
export function Gekozen({ keuze, daarna }: { keuze: Kaartkeuze; daarna: () => void }) {
  const t = useTekst('kaart')
  const taal = useTaal()
  const zonder = <T,>(rij: readonly T[], weg: T): T[] => rij.filter((x) => x !== weg)
  const rijen: [woord: string, zonderDit: Partial<Kaartkeuze>][] = [
    ...keuze.leefgebieden.map((g): [string, Partial<Kaartkeuze>] => [t(`gebied.${g}`), { leefgebieden: zonder(keuze.leefgebieden, g) }]),
    ...keuze.ervaringMet.map((e): [string, Partial<Kaartkeuze>] => [t(`ervaring.${e}`), { ervaringMet: zonder(keuze.ervaringMet, e) }]),
    ...keuze.vormen.map((v): [string, Partial<Kaartkeuze>] => [t(`vorm.${v}`), { vormen: zonder(keuze.vormen, v) }]),
    ...keuze.dagen.map((d): [string, Partial<Kaartkeuze>] => [t(`dag.${d}`), { dagen: zonder(keuze.dagen, d) }]),
  ]
  if (keuze.leeftijd !== null) rijen.push([t('leeftijdKort', { jaar: keuze.leeftijd }), { leeftijd: null }])
  if (keuze.pgb) rijen.push([t('filters.pgbKan'), { pgb: false }])
  if (keuze.wachtWeken !== null) rijen.push([t(`wacht.${keuze.wachtWeken}`), { wachtWeken: null }])
  if (keuze.tariefPerUur !== null) rijen.push([t('tariefKort', { bedrag: bedragTekst(keuze.tariefPerUur) }), { tariefPerUur: null }])
  if (keuze.taal !== null) rijen.push([taalWoord(keuze.taal, taal, t), { taal: null }])
  if (keuze.rolstoel) rijen.push([t('filters.rolstoelKan'), { rolstoel: false }])
  if (keuze.dagdeel !== null) rijen.push([t(`dagdeel.${keuze.dagdeel}`), { dagdeel: null }])
  if (keuze.straalKm !== null) rijen.push([t('straal', { km: keuze.straalKm }), { straalKm: null }])
  if (rijen.length === 0) return null
  return (
    <ul className="lk-gekozen" aria-label={t('filters.gekozen')}>
      {rijen.map(([woord, weg]) => (
        <li key={woord}>
          <button
            type="button"
            aria-label={t('filters.weg', { wat: woord })}
            onClick={() => {
              daarna()
              zetKeuze(weg)
            }}
          >
            {woord}
            <IcoonSluit maat={18} />
          </button>
        </li>
      ))}
      {rijen.length > 1 && (
        <li>
          <button
            type="button"
            className="lk-gekozen__wis"
            onClick={() => {
              daarna()
              zetKeuze(LEGE_KEUZE)
            }}
          >
            {t('filters.wis')}
          </button>
        </li>
      )}
    </ul>
  )
}
