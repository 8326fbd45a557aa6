import type { ReactNode } from 'react'
import { klassen } from './klassen.ts'
import type { KnopSoort } from './knop.tsx'
import { Link, type LinkProps } from './link.tsx'
import './knop.css'

/** Looks like a button, goes somewhere: for the one thing to do on a screen that lies on another screen. */
export function KnopLink({ soort = 'hoofd', icoon, className, children, ...rest }: LinkProps & { soort?: KnopSoort; icoon?: ReactNode }) {
  return (
    <Link {...rest} className={klassen('lk-knop', `lk-knop--${soort}`, className)}>
      {icoon}
      <span>{children}</span>
    </Link>
  )
}
