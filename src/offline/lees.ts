import type { Apparaat } from './apparaat.ts'
import { type Databank, schrijf } from './databank.ts'
import type { Kluis } from './kluis.ts'
import type { Poorten } from './poorten.ts'

export type Bewaard = { waarde: unknown; op: number }

/** First word of the key of unsent words of a form (concept.ts): not a copy, so it outlives a sign-out, locked. */
const CONCEPT = 'concept'

const plek = (persoonId: string, sleutel: string): string => `lees/${persoonId}/${sleutel}`

/** The last answer of each question, per person, so that screens open without a network. Rules LEES1-LEES4. */
export class LeesOpslag {
  readonly #p: Poorten
  readonly #db: Databank
  readonly #kluis: Kluis
  readonly #apparaat: Apparaat

  constructor(p: Poorten, db: Databank, kluis: Kluis, apparaat: Apparaat) {
    this.#p = p
    this.#db = db
    this.#kluis = kluis
    this.#apparaat = apparaat
  }

  /** The last answer with its time, or null: never asked, locked, or not readable any more. */
  async lees(vraag: readonly unknown[]): Promise<Bewaard | null> {
    const open = this.#apparaat.open
    if (!open) return null
    const sleutel = await this.#sleutel(open.persoonId, vraag)
    const rij = await this.#db.met((db) => db.get('lees', sleutel))
    if (!rij) return null
    try {
      return { waarde: await this.#kluis.open(open.sleutel, plek(open.persoonId, sleutel), rij.geheim), op: rij.op }
    } catch {
      // Made under a key that is gone: a copy that the loket can give again.
      await this.#db.met((db) => db.delete('lees', sleutel))
      return null
    }
  }

  /** Keeps an answer. False, and nothing kept, when nobody's store is open, or for a medewerker. @throws OpslagFout */
  async bewaar(vraag: readonly unknown[], waarde: unknown): Promise<boolean> {
    const open = this.#apparaat.open
    if (!open?.bewaren) return false
    const sleutel = await this.#sleutel(open.persoonId, vraag)
    const geheim = await this.#kluis.sluit(open.sleutel, plek(open.persoonId, sleutel), waarde)
    const op = this.#p.nu()
    await this.#db.met(async (db) => {
      const tx = schrijf(db, 'lees')
      await tx.store.put({ sleutel, persoonId: open.persoonId, op, eigen: vraag[0] === CONCEPT, geheim })
      await tx.done
    })
    return true
  }

  /** Forgets an answer: the loket says that it is not there (any more) for this person. */
  async vergeet(vraag: readonly unknown[]): Promise<void> {
    const open = this.#apparaat.open
    if (!open) return
    const sleutel = await this.#sleutel(open.persoonId, vraag)
    await this.#db.met((db) => db.delete('lees', sleutel))
  }

  #sleutel(persoonId: string, vraag: readonly unknown[]): Promise<string> {
    return this.#kluis.afdruk(`${persoonId}\n${JSON.stringify(vraag)}`)
  }
}
