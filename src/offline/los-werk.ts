/**
 * What a person wrote that stands in this tab only: on no disk and not at the loket. That is so for a medewerker, of
 * whom this device keeps nothing (DEV9), and where the device cannot store. Leaving the page takes it away, so the page
 * asks first. Memory only.
 */
export class LosWerk {
  readonly #concepten = new Map<string, unknown>()
  readonly #schermen = new Set<object>()

  /** how many half-typed things stand here */
  get aantal(): number {
    return this.#concepten.size + this.#schermen.size
  }

  /** Holds the words of a form, so that another page of the loket and back does not lose them. */
  bewaar(vraag: readonly unknown[], waarde: unknown): void {
    this.#concepten.set(JSON.stringify(vraag), waarde)
  }

  /** The words of that form, or undefined. */
  lees(vraag: readonly unknown[]): unknown {
    return this.#concepten.get(JSON.stringify(vraag))
  }

  weg(vraag: readonly unknown[]): void {
    this.#concepten.delete(JSON.stringify(vraag))
  }

  /** A screen that holds words itself says whether there are any. */
  meld(scherm: object, gevuld: boolean): void {
    if (gevuld) this.#schermen.add(scherm)
    else this.#schermen.delete(scherm)
  }

  /** Another person, or nobody: nothing of the first one may stay. */
  leeg(): void {
    this.#concepten.clear()
    this.#schermen.clear()
  }
}
