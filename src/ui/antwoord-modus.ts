import { useLayoutEffect, useSyncExternalStore } from 'react'

let tellers = 0
const luisteraars = new Set<() => void>()

function meld(): void {
  for (const luisteraar of luisteraars) luisteraar()
}

/**
 * Hides header, bars and footer as long as the calling screen is mounted and `aan` is true:
 * while a person answers a question there is only the question, its field, the Bewaard line and 'Verder'.
 */
export function useAntwoordModus(aan = true): void {
  useLayoutEffect(() => {
    if (!aan) return
    tellers += 1
    meld()
    return () => {
      tellers -= 1
      meld()
    }
  }, [aan])
}

/** For the frame: is a screen answering a question now? */
export function useIsAntwoordModus(): boolean {
  return useSyncExternalStore(
    (luisteraar) => {
      luisteraars.add(luisteraar)
      return () => luisteraars.delete(luisteraar)
    },
    () => tellers > 0,
    () => false,
  )
}
