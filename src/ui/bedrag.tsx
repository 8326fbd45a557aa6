import { bedragTekst } from '../lib/opmaak.ts'
import { klassen } from './klassen.ts'
import './tekst.css'

/** An amount in cents, always `€ 1.250,00`, figures of equal width. */
export function Bedrag({ centen, groot = false }: { centen: number; groot?: boolean }) {
  return (
    <data value={(centen / 100).toFixed(2)} className={klassen('lk-bedrag', groot && 'lk-bedrag--groot')}>
      {bedragTekst(centen)}
    </data>
  )
}
