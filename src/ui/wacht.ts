/** A wait that goes on this soon after another is the same wait, in milliseconds. */
const AANSLUITEND_MS = 100

/**
 * A page often waits in steps: for its room, for who it is about, for what stands in it. Each step draws bars of its own,
 * that stay hidden for a moment; without this three short steps would be one long wait with nothing to see.
 * @returns `begin`: a step begins, and how long was waited already, in milliseconds; `einde`: one step is over
 */
export function maakWacht(nu: () => number): { begin(): number; einde(): void } {
  let open = 0
  let begon = 0
  let eindigde = Number.NEGATIVE_INFINITY
  return {
    begin() {
      const op = nu()
      if (open === 0 && op - eindigde > AANSLUITEND_MS) begon = op
      open += 1
      return op - begon
    },
    einde() {
      open -= 1
      eindigde = nu()
    },
  }
}
