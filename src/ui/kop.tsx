import type { ComponentProps } from 'react'
import { klassen } from './klassen.ts'
import './tekst.css'

/** A heading inside a page. The page's own heading is PaginaKop. */
export function Kop({ niveau = 2, className, ...rest }: ComponentProps<'h2'> & { niveau?: 2 | 3 }) {
  const Merk = niveau === 2 ? 'h2' : 'h3'
  return <Merk {...rest} className={klassen(`lk-kop--${niveau}`, className)} />
}
