import type { ComponentProps, ReactNode } from 'react'
import { Link as RouterLink } from 'react-router'
import { klassen } from './klassen.ts'

export type LinkProps = Omit<ComponentProps<'a'>, 'href'> & {
  naar: string
  children: ReactNode
  /** what the next page gets with it, outside the address */ mee?: unknown
}

const BUITEN = /^(?:[a-z]+:|\/api\/|\/aanmelden|\/afmelden|\/oidc)/iu

/** A link inside the loket, or out of it (`https:`, `tel:`, `mailto:`, and the addresses the server itself answers). */
export function Link({ naar, mee, className, children, ...rest }: LinkProps) {
  if (BUITEN.test(naar)) {
    return (
      <a {...rest} href={naar} className={klassen('lk-link', className)}>
        {children}
      </a>
    )
  }
  return (
    <RouterLink {...rest} to={naar} state={mee} className={klassen('lk-link', className)}>
      {children}
    </RouterLink>
  )
}
