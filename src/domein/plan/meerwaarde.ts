import type * as Y from 'yjs'

/**
 * A choice that several people may make at once. Each choice names the ones it replaces; two that did not know of
 * each other both stand until somebody chooses. (A Y.Map would drop one of them without a trace.)
 */
export type Keuze<T> = {
  id: string
  waarde: T
  /** ids of the choices that were on the screen when this one was made */
  vervangt: string[]
  /** id of the person who chose */
  door: string
}

export type MeerStand<T> = { soort: 'LEEG' } | { soort: 'EENS'; waarde: T; keuzes: Keuze<T>[] } | { soort: 'VERSCHIL'; keuzes: Keuze<T>[] }

function isKeuze(w: unknown): w is Keuze<unknown> {
  return (
    typeof w === 'object' &&
    w !== null &&
    'id' in w &&
    typeof w.id === 'string' &&
    'waarde' in w &&
    'door' in w &&
    typeof w.door === 'string' &&
    'vervangt' in w &&
    Array.isArray(w.vervangt) &&
    w.vervangt.every((v) => typeof v === 'string')
  )
}

/**
 * The choices that still stand, in document order. A choice can only replace one that stands before it: an entry is
 * always appended after what its maker saw, so this costs nothing, and two hostile entries that replace each other
 * cannot make both vanish.
 * @param isWaarde what counts as a value; anything else in the list is ignored
 */
export function huidigeKeuzes<T>(lijst: Y.Array<unknown>, isWaarde: (w: unknown) => w is T): Keuze<T>[] {
  const staand = new Map<string, Keuze<T>>()
  for (const w of lijst.toArray()) {
    if (!isKeuze(w) || !isWaarde(w.waarde)) continue
    for (const id of w.vervangt) staand.delete(id)
    // The same id again would overwrite another person's choice.
    if (!staand.has(w.id)) staand.set(w.id, { id: w.id, waarde: w.waarde, vervangt: w.vervangt, door: w.door })
  }
  return [...staand.values()]
}

/** What stands: nothing, one value (also when several chose the same), or a difference to be settled. */
export function meerStand<T>(lijst: Y.Array<unknown>, isWaarde: (w: unknown) => w is T): MeerStand<T> {
  const keuzes = huidigeKeuzes(lijst, isWaarde)
  const eerste = keuzes[0]
  if (!eerste) return { soort: 'LEEG' }
  const eens = keuzes.every((k) => JSON.stringify(k.waarde) === JSON.stringify(eerste.waarde))
  return eens ? { soort: 'EENS', waarde: eerste.waarde, keuzes } : { soort: 'VERSCHIL', keuzes }
}

/**
 * Chooses: replaces everything that stands now. Choosing what already stands as the only value changes nothing.
 * @param gezien ids of the choices that were on the screen when the person began to type; what came in meanwhile then
 * stays beside the new one, because nobody decided against it. One's own choices on this device are always replaced.
 * @returns id of the choice that holds this value now
 */
export function kies<T>(
  lijst: Y.Array<unknown>,
  nieuw: { id: string; waarde: T; door: string },
  isWaarde: (w: unknown) => w is T,
  gezien?: readonly string[],
): string {
  const keuzes = huidigeKeuzes(lijst, isWaarde)
  const enige = keuzes.length === 1 ? keuzes[0] : undefined
  if (enige && JSON.stringify(enige.waarde) === JSON.stringify(nieuw.waarde)) return enige.id
  const vervangt = keuzes.filter((k) => gezien === undefined || k.door === nieuw.door || gezien.includes(k.id)).map((k) => k.id)
  lijst.push([{ id: nieuw.id, waarde: nieuw.waarde, vervangt, door: nieuw.door }])
  return nieuw.id
}
