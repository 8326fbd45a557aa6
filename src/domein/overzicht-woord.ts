import type { BronboekenAntwoord, JaaroverzichtAntwoord, MaandoverzichtAntwoord } from '../contract/schemas/overzicht.ts'
import { datumTekst, type Taal } from '../lib/opmaak.ts'
import { opEenRegel } from './blad-vorm.ts'

/** Gives a sentence of the texts of overviews, or of the rules of money. */
export type OverzichtWoord = (
  kamer: 'overzicht' | 'oordeel',
  sleutel: string,
  waarden?: Readonly<Record<string, string | number>>,
) => string

/** What the words of an overview are made with. */
export type Spraak = { taal: Taal; w: OverzichtWoord }

type Antwoord = Pick<MaandoverzichtAntwoord | JaaroverzichtAntwoord, 'personen' | 'bronnen' | 'potjes' | 'delen'>
type Bron = Antwoord['bronnen'][number] | BronboekenAntwoord['bronnen'][number]

export const voornaamVan = (personen: Antwoord['personen'], id: string): string =>
  opEenRegel(personen.find((p) => p.id === id)?.voornaam ?? '')

/** The lines by which a reader knows a bron: its law, who gives it and until when, and in a family whose it is. */
export function bronRegels(b: Bron, personen: Antwoord['personen'], { taal, w }: Spraak): string[] {
  const wie = personen.length > 1 ? voornaamVan(personen, b.persoonId) : ''
  const wet = w('oordeel', `wetNaam.${b.wet}`)
  return [
    wie === '' ? wet : w('overzicht', 'bron.van', { wet, naam: wie }),
    opEenRegel(b.verstrekker),
    w('overzicht', 'bron.tot', { datum: datumTekst(b.tot, taal) }),
  ]
}

/** The laws that pay a potje, each once. */
export function wettenVan(o: Antwoord, potjeId: string, { w }: Spraak): string[] {
  const ids = new Set(o.delen.filter((d) => d.potjeId === potjeId).map((d) => d.bronId))
  return [...new Set(o.bronnen.filter((b) => ids.has(b.id)).map((b) => w('oordeel', `wetNaam.${b.wet}`)))]
}
