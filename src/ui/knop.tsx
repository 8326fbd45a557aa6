import type { ComponentProps, MouseEvent, ReactNode } from 'react'
import { klassen } from './klassen.ts'
import './knop.css'

export type KnopSoort = 'hoofd' | 'rustig' | 'tekst'

export type KnopProps = Omit<ComponentProps<'button'>, 'disabled' | 'type'> & {
  type?: 'button' | 'submit'
  /** 'hoofd' at most once per screen. Its words say exactly what happens. */
  soort?: KnopSoort
  icoon?: ReactNode
  /** Work in progress: a second press does nothing, and the focus stays where it is. */
  bezig?: boolean
}

export function Knop({ soort = 'hoofd', icoon, bezig = false, type = 'button', className, children, onClick, ...rest }: KnopProps) {
  const klik = (gebeurtenis: MouseEvent<HTMLButtonElement>): void => {
    if (bezig) {
      gebeurtenis.preventDefault()
      return
    }
    onClick?.(gebeurtenis)
  }
  return (
    <button
      {...rest}
      type={type === 'submit' ? 'submit' : 'button'}
      aria-disabled={bezig || undefined}
      onClick={klik}
      className={klassen('lk-knop', `lk-knop--${soort}`, className)}
    >
      {icoon}
      <span>{children}</span>
    </button>
  )
}
