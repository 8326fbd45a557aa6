import { useTekst } from '../i18n/use-tekst.ts'
import { Dialoog } from '../ui/dialoog.tsx'
import { Plaatsen } from './plaatsen.tsx'

/** The five places as large rows, when the letters are too large for a bar. */
export function MenuBlad({ open, onSluit }: { open: boolean; onSluit: () => void }) {
  const t = useTekst('algemeen')
  return (
    <Dialoog open={open} onSluit={onSluit} titel={t('menu')}>
      <nav className="lk-menu" aria-label={t('plaatsen')}>
        <Plaatsen lang onKies={onSluit} />
      </nav>
    </Dialoog>
  )
}
