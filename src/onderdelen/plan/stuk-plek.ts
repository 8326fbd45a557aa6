/** Pieces of a text, each with the place where it ends: two pieces never end at the same one, so it names a piece. */
export function metPlek<T extends { tekst: string }>(stukken: readonly T[]): (T & { plek: number })[] {
  let plek = 0
  return stukken.map((s) => {
    plek += s.tekst.length
    return { ...s, plek }
  })
}
