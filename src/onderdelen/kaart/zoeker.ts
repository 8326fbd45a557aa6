import MiniSearch from 'minisearch'
import type { Aanbod } from '../../contract/schemas/kaart.ts'
import { gewoonWoord, metDelen, woordenVan, zelfdeWoorden } from '../../domein/kaart-woorden.ts'

/** Which offers have these words. `lijkt`: nothing had them exactly, these have words that look like them. */
export type Gevonden = { ids: ReadonlySet<string>; lijkt: boolean }
export type Zoeker = (vraag: string) => Gevonden

const tekstVan = (a: Aanbod, woord: (sleutel: string) => string): string =>
  [
    a.naam,
    a.aanbieder.naam,
    a.soortHulp,
    a.omschrijving,
    a.voorWie,
    ...a.locaties.map((l) => l.plaats),
    ...a.ervaringMet.map((e) => woord(`ervaring.${e}`)),
  ]
    .filter(Boolean)
    .join(' ')

/**
 * Builds the index on the device. The question never leaves it: every word must be there, whole, as the beginning
 * of a word, or as a word that means the same; only when nothing has them, words with a typing error count.
 * The order of what is found is not decided here (domein/kaart.ts): distance or name, never a score.
 * @param woord texts of the room, so that the names of experiences are found too; not those of leefgebieden, because
 *   every one of them ('Wonen en huishouden') would bring a fifth of all offers along
 */
export async function maakZoeker(aanbod: readonly Aanbod[], woord: (sleutel: string) => string): Promise<Zoeker> {
  const index = new MiniSearch<{ id: string; tekst: string }>({
    fields: ['tekst'],
    tokenize: woordenVan,
    processTerm: metDelen,
    searchOptions: { tokenize: woordenVan, processTerm: gewoonWoord },
  })
  // In pieces, so that typing goes on while the index is built.
  await index.addAllAsync(
    aanbod.map((a) => ({ id: a.id, tekst: tekstVan(a, woord) })),
    { chunkSize: 60 },
  )

  const zoek = (woorden: readonly string[], lijkt: boolean): Set<string> => {
    const gevonden = index.search({
      combineWith: 'AND',
      queries: woorden.map((w) => ({
        combineWith: 'OR',
        queries: [
          {
            queries: [w],
            prefix: w.length > 2,
            // Only words of four letters and more: of 'bus' with one letter changed half the language is left.
            fuzzy: lijkt && w.length > 3 ? (w.length > 6 ? 2 : 1) : false,
          },
          ...zelfdeWoorden(w).map((z) => ({ queries: [z], prefix: false, fuzzy: false })),
        ],
      })),
    })
    return new Set(gevonden.map((r) => String(r.id)))
  }

  return (vraag) => {
    const woorden = woordenVan(vraag)
    if (woorden.length === 0) return { ids: new Set(), lijkt: false }
    const precies = zoek(woorden, false)
    return precies.size > 0 ? { ids: precies, lijkt: false } : { ids: zoek(woorden, true), lijkt: true }
  }
}
