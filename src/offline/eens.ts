import type { Opdracht, Uitkomst } from './outbox.ts'

type Beurt = { inhoud: string; id: Promise<string> }

/**
 * Makes of two presses one command. The second press of the same command (same name, method, address and content,
 * another id) gets the id of the first while the loket has not answered that one. Only the last command per address
 * counts: who writes A, then B, then A again ends with A.
 */
export class Eens {
  readonly #laatste = new Map<string, Beurt>()

  /**
   * @param stuur stores the command; called at once, or not at all
   * @param bij what to do when the loket answered; not called for a second press
   * @throws what `stuur` throws, for each press that waited for it
   */
  stuur(
    o: Opdracht,
    stuur: (o: Opdracht) => Promise<{ id: string; uitkomst: Promise<Uitkomst> }>,
    bij: (u: Uitkomst) => void,
  ): Promise<string> {
    const plek = `${o.opdracht} ${o.methode} ${o.pad}`
    const inhoud = JSON.stringify([o.body, o.naDocumenten ?? []])
    const vorige = this.#laatste.get(plek)
    if (vorige?.inhoud === inhoud) return vorige.id
    const beurt: Beurt = {
      inhoud,
      id: stuur(o).then(
        ({ id, uitkomst }) => {
          void uitkomst.then((u) => {
            klaar()
            bij(u)
          })
          return id
        },
        (e: unknown) => {
          klaar()
          throw e
        },
      ),
    }
    const klaar = (): void => {
      if (this.#laatste.get(plek) === beurt) this.#laatste.delete(plek)
    }
    this.#laatste.set(plek, beurt)
    return beurt.id
  }
}
