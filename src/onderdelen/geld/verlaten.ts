import { type FocusEvent, useState } from 'react'

/**
 * Which fields were left with something in them. What is wrong is said then: earlier it comes under the hands of who
 * still types, and without it a field that cannot be read stays silent.
 */
export function useVerlaten<V extends string>(): {
  verlaten: (veld: V) => boolean
  bijVerlaten: (veld: V) => (e: FocusEvent<HTMLInputElement>) => void
} {
  const [velden, zet] = useState<ReadonlySet<V>>(new Set())
  return {
    verlaten: (veld) => velden.has(veld),
    bijVerlaten: (veld) => (e) => {
      if (e.currentTarget.value.trim() !== '' && !velden.has(veld)) zet(new Set([...velden, veld]))
    },
  }
}
