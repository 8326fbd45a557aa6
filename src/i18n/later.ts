import { type ComponentType, lazy } from 'react'
import { laadTekst } from './i18n.ts'

/**
 * A part of a room that is fetched when somebody goes there, together with its texts, so that neither waits for
 * the other and the room itself stays small.
 * @param teksten namespaces in `src/i18n/<taal>/`
 */
export function later<P>(laad: () => Promise<ComponentType<P>>, teksten: readonly string[]) {
  return lazy(async () => {
    const [deel] = await Promise.all([laad(), ...teksten.map((naam) => laadTekst(naam))])
    return { default: deel }
  })
}
