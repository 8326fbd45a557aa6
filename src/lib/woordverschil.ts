import { diffArrays } from 'diff'

/** A piece of text that stands in both, only in the new one (`ERBIJ`), or only in the old one (`ERUIT`). */
export type VerschilStuk = { soort: 'GELIJK' | 'ERBIJ' | 'ERUIT'; tekst: string }

/** Beyond this many changed words a text is another text; looking for what stayed then costs seconds on a phone. */
const MAX_WIJZIGINGEN = 1000

/** Words, white space, and everything else in runs: half an emoji or a letter without its accent is never a piece. */
const WOORD = /[\p{L}\p{N}\p{M}'’]+|\s+|[^\p{L}\p{N}\p{M}'’\s]+/gu

/**
 * What changed between two texts, in whole words. The pieces that are `GELIJK` or `ERUIT` join to `oud`, those that are
 * `GELIJK` or `ERBIJ` join to `nieuw`; where both changed, what went stands before what came.
 */
export function woordVerschil(oud: string, nieuw: string): VerschilStuk[] {
  const van = oud.match(WOORD) ?? []
  const naar = nieuw.match(WOORD) ?? []
  const stukken = diffArrays(van, naar, { maxEditLength: MAX_WIJZIGINGEN })
  if (stukken === undefined) return grofVerschil(van, naar)
  return ordelijk(
    stukken.map((s) => ({ soort: s.added ? 'ERBIJ' : s.removed ? 'ERUIT' : 'GELIJK', tekst: s.value.join('') }) satisfies VerschilStuk),
  )
}

/** The same, to be read: 'de grote boom' that became 'een kleine struik' is one change, not three around two spaces. */
export function leesbaarVerschil(oud: string, nieuw: string): VerschilStuk[] {
  const stukken = woordVerschil(oud, nieuw)
  return ordelijk(
    stukken.flatMap((s, i) =>
      s.soort === 'GELIJK' && /^[^\S\n]+$/.test(s.tekst) && i > 0 && i < stukken.length - 1
        ? [
            { soort: 'ERUIT', tekst: s.tekst },
            { soort: 'ERBIJ', tekst: s.tekst },
          ]
        : [s],
    ),
  )
}

/** Only the same beginning and end. */
function grofVerschil(van: string[], naar: string[]): VerschilStuk[] {
  const kort = Math.min(van.length, naar.length)
  let begin = 0
  while (begin < kort && van[begin] === naar[begin]) begin++
  let eind = 0
  while (eind < kort - begin && van[van.length - 1 - eind] === naar[naar.length - 1 - eind]) eind++
  return ordelijk([
    { soort: 'GELIJK', tekst: van.slice(0, begin).join('') },
    { soort: 'ERUIT', tekst: van.slice(begin, van.length - eind).join('') },
    { soort: 'ERBIJ', tekst: naar.slice(begin, naar.length - eind).join('') },
    { soort: 'GELIJK', tekst: van.slice(van.length - eind).join('') },
  ])
}

/** Joins pieces of one kind; between two that are equal, first all that went and then all that came. */
function ordelijk(stukken: readonly VerschilStuk[]): VerschilStuk[] {
  const uit: VerschilStuk[] = []
  let eruit = ''
  let erbij = ''
  const leg = (): void => {
    if (eruit !== '') uit.push({ soort: 'ERUIT', tekst: eruit })
    if (erbij !== '') uit.push({ soort: 'ERBIJ', tekst: erbij })
    eruit = ''
    erbij = ''
  }
  for (const s of stukken) {
    if (s.tekst === '') continue
    if (s.soort === 'ERUIT') eruit += s.tekst
    else if (s.soort === 'ERBIJ') erbij += s.tekst
    else {
      leg()
      const vorige = uit.at(-1)
      if (vorige?.soort === 'GELIJK') vorige.tekst += s.tekst
      else uit.push({ ...s })
    }
  }
  leg()
  return uit
}
