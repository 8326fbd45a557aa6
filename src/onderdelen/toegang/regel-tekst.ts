import { useTekst } from '../../i18n/use-tekst.ts'
import type { Regel } from './beeld.ts'

/** A class of data in plain words, with which part of it when it is not all: 'Berichten (alleen het eigen gesprek)'. */
export function useRegelTekst(): (regel: Regel) => string {
  const t = useTekst('toegang')
  const r = useTekst('rechten')
  return ({ gegeven, deel }) => (deel === null ? r(`gegeven.${gegeven}`) : `${r(`gegeven.${gegeven}`)} (${t(`deel.${deel}`)})`)
}
