import { useState } from 'react'
import type { Bericht } from './vragen.ts'

/** The newest message of somebody else that came while this screen stood open, to be read out; null until then. */
export function useAankomst(items: readonly Bericht[]): Bericht | null {
  const laatste = items.at(-1)
  const [stand, zet] = useState<{ seq: number | null; nieuws: Bericht | null }>({ seq: laatste?.seq ?? null, nieuws: null })
  if (laatste !== undefined && laatste.seq !== stand.seq) {
    // The first answer is what was there; only what comes after it is an arrival.
    zet({ seq: laatste.seq, nieuws: stand.seq === null || laatste.van.ik || laatste.seq < stand.seq ? stand.nieuws : laatste })
  }
  return stand.nieuws
}
