/** Follows the counter of one document, which the loket raises by one per update, without holes. */
export class SeqTeller {
  #seq = 0
  readonly #los = new Set<number>()

  /** up to here everything has been seen */
  get seq(): number {
    return this.#seq
  }
  /** the highest that was seen beyond a hole, or null: nothing is missing */
  get voorbijGat(): number | null {
    return this.#los.size === 0 ? null : Math.max(...this.#los)
  }

  /** An update with this counter was seen. */
  zie(seq: number): void {
    if (seq > this.#seq) this.#los.add(seq)
    while (this.#los.delete(this.#seq + 1)) this.#seq++
  }

  /** Everything up to `seq` has been seen. */
  zetTot(seq: number): void {
    this.#seq = Math.max(this.#seq, seq)
    for (const s of this.#los) if (s <= this.#seq) this.#los.delete(s)
    while (this.#los.delete(this.#seq + 1)) this.#seq++
  }

  herbegin(seq: number): void {
    this.#seq = seq
    this.#los.clear()
  }
}
