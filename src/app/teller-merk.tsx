import { useTekst } from '../i18n/use-tekst.ts'

/** The small number at a place in the bar; says itself in words to a screen reader. */
export function TellerMerk({ aantal }: { aantal: number }) {
  const t = useTekst('algemeen')
  if (aantal === 0) return null
  return (
    <span className="lk-plaats__teller">
      <span aria-hidden="true">{aantal}</span>
      <span className="lk-alleen-hoorbaar">, {t('teller', { count: aantal })}</span>
    </span>
  )
}
