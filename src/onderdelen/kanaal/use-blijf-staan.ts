import { type RefObject, useLayoutEffect, useRef } from 'react'

/**
 * Keeps the place of writing where the person sees it when a message comes in above it. Without this the field moves
 * down under the fingers of who is typing.
 */
export function useBlijfStaan(plek: RefObject<HTMLElement | null>, aantal: number): void {
  const hoogte = useRef<number | null>(null)
  useLayoutEffect(() => {
    const element = plek.current
    if (element === null) return
    const nu = element.getBoundingClientRect().top + globalThis.scrollY
    const eerst = hoogte.current
    hoogte.current = nu
    if (eerst !== null && nu !== eerst && element.contains(document.activeElement)) globalThis.scrollBy(0, nu - eerst)
  }, [plek, aantal])
}
