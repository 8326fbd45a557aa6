/** More pieces than this are no choice for a person to look over. */
export const MAX_ZINNEN = 60

/** The sentences of a text, without the white space around them; a new line also ends one. */
export function zinnenVan(tekst: string): string[] {
  const regels = tekst.split(/\r?\n/u)
  // Older browsers do not know where a sentence ends; there a line is one piece.
  if (!('Segmenter' in Intl)) return regels.map((r) => r.trim()).filter((r) => r !== '')
  const knip = new Intl.Segmenter('nl', { granularity: 'sentence' })
  return regels.flatMap((regel) => [...knip.segment(regel)].map((s) => s.segment.trim())).filter((z) => z !== '')
}

/** What can be chosen one by one from a text: its sentences, of a long text its lines, of a very long one nothing. */
export function stukkenOmTeKiezen(tekst: string): string[] {
  const zinnen = zinnenVan(tekst)
  if (zinnen.length <= MAX_ZINNEN) return zinnen
  const regels = tekst
    .split(/\r?\n/u)
    .map((r) => r.trim())
    .filter((r) => r !== '')
  return regels.length > 1 && regels.length <= MAX_ZINNEN ? regels : []
}
