import type { ComponentProps } from 'react'
import { klassen } from './klassen.ts'
import './tekst.css'

/** One paragraph: 'inleiding' once under the page heading, 'bij' for what may be skipped. */
export function Alinea({ soort, className, ...rest }: ComponentProps<'p'> & { soort?: 'inleiding' | 'bij' }) {
  return <p {...rest} className={klassen(soort && `lk-alinea--${soort}`, className)} />
}
