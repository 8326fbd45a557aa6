import { useSyncExternalStore } from 'react'

/** Fields per plan document with something typed that is no value (yet): the Bewaard line may not call that stored. */
const open = new Map<string, Set<string>>()
const luisteraars = new Set<() => void>()

/** Tells that a field holds text that is not in the plan, or no longer does. */
export function zetHalfGetypt(docId: string, veld: string, half: boolean): void {
  const velden = open.get(docId) ?? new Set()
  if (velden.has(veld) === half) return
  if (half) velden.add(veld)
  else velden.delete(veld)
  open.set(docId, velden)
  for (const doe of luisteraars) doe()
}

/** True while a field of this document on the screen holds text that is not in the plan. */
export function useHalfGetypt(docId: string | undefined): boolean {
  return useSyncExternalStore(
    (doe) => {
      luisteraars.add(doe)
      return () => luisteraars.delete(doe)
    },
    () => docId !== undefined && (open.get(docId)?.size ?? 0) > 0,
    () => false,
  )
}
