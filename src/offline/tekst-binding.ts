import type * as Y from 'yjs'

/** One change of a text: at `index` take `weg` characters away and put `erbij` there (UTF-16 units). */
export type Stukje = { index: number; weg: number; erbij: string }

const isLaag = (s: string, i: number): boolean => (s.charCodeAt(i) & 0xfc00) === 0xdc00

/**
 * The smallest change from `oud` to `nieuw`. `caret` (after the change) tells which of equal characters was typed:
 * the second 'a' of 'aa' is another place for a person who writes along. Never splits a surrogate pair: half an
 * emoji cannot be sent.
 */
export function verschil(oud: string, nieuw: string, caret: number): Stukje | null {
  if (oud === nieuw) return null
  const kort = Math.min(oud.length, nieuw.length)
  // What stands after the caret was not touched by typing; look for the end first, up to the caret.
  let eind = 0
  const maxEind = Math.min(kort, nieuw.length - Math.min(caret, nieuw.length))
  while (eind < maxEind && oud[oud.length - 1 - eind] === nieuw[nieuw.length - 1 - eind]) eind++
  let begin = 0
  while (begin < kort - eind && oud[begin] === nieuw[begin]) begin++
  while (eind < kort - begin && oud[oud.length - 1 - eind] === nieuw[nieuw.length - 1 - eind]) eind++
  if (begin > 0 && (isLaag(oud, begin) || isLaag(nieuw, begin))) begin--
  if (eind > 0 && (isLaag(oud, oud.length - eind) || isLaag(nieuw, nieuw.length - eind))) eind--
  return { index: begin, weg: oud.length - begin - eind, erbij: nieuw.slice(begin, nieuw.length - eind) }
}

/** Where a place in a text goes when somebody else changes that text. At the very spot it stays before the new text. */
export function verschuifPlek(plek: number, s: Stukje): number {
  if (plek <= s.index) return plek
  if (plek <= s.index + s.weg) return s.index + s.erbij.length
  return plek + s.erbij.length - s.weg
}

/** A Yjs delta as changes, each in the text as the ones before it left it. */
export function stukjesVan(delta: readonly { retain?: number | undefined; insert?: unknown; delete?: number | undefined }[]): Stukje[] {
  const uit: Stukje[] = []
  let index = 0
  for (const d of delta) {
    if (d.retain !== undefined) index += d.retain
    else if (d.delete !== undefined) uit.push({ index, weg: d.delete, erbij: '' })
    else if (typeof d.insert === 'string') {
      uit.push({ index, weg: 0, erbij: d.insert })
      index += d.insert.length
    }
  }
  return uit
}

/** What the binding needs of a textarea or input. */
export type Veld = {
  value: string
  selectionStart: number | null
  selectionEnd: number | null
  setSelectionRange(van: number, tot: number): void
  addEventListener(soort: string, doe: () => void): void
  removeEventListener(soort: string, doe: () => void): void
}

/**
 * Binds a field to a text that others write in too. Typing becomes small changes; what others write appears without
 * moving the caret. While a word is being composed (phone keyboards do that all the time) the field is left alone,
 * because changing it then would break the word; own typing goes on to the document all the same.
 * @returns unbind
 */
export function bindTekst(tekst: Y.Text, veld: Veld): () => void {
  const hier = {}
  let domTekst = tekst.toString()
  let componeert = false
  /** what others changed while the field was left alone: from the field's text to the document's */
  let tegoed: Stukje[] = []
  veld.value = domTekst

  const bijTypen = (): void => {
    const s = verschil(domTekst, veld.value, veld.selectionEnd ?? veld.value.length)
    domTekst = veld.value
    if (!s) return
    let { index } = s
    let einde = s.index + s.weg
    tegoed = tegoed.map((t) => {
      const verlegd = t.index > index ? { ...t, index: Math.max(index, t.index - (einde - index)) + s.erbij.length } : t
      index = verschuifPlek(index, t)
      einde = Math.max(index, verschuifPlek(einde, t))
      return verlegd
    })
    const lengte = tekst.length
    index = Math.min(index, lengte)
    const weg = Math.min(einde - index, lengte - index)
    tekst.doc?.transact(() => {
      if (weg > 0) tekst.delete(index, weg)
      if (s.erbij !== '') tekst.insert(index, s.erbij)
    }, hier)
    if (!componeert && tekst.toString() !== domTekst) toon([])
  }

  const toon = (stukjes: Stukje[]): void => {
    let van = veld.selectionStart ?? 0
    let tot = veld.selectionEnd ?? van
    for (const s of stukjes) {
      van = verschuifPlek(van, s)
      tot = verschuifPlek(tot, s)
    }
    domTekst = tekst.toString()
    if (veld.value === domTekst) return
    veld.value = domTekst
    veld.setSelectionRange(van, tot)
  }

  const bijAnder = (e: Y.YTextEvent): void => {
    if (e.transaction.origin === hier) return
    const stukjes = stukjesVan(e.delta)
    if (componeert) tegoed.push(...stukjes)
    else toon(stukjes)
  }

  const bijBegin = (): void => {
    componeert = true
  }
  const bijEinde = (): void => {
    bijTypen()
    componeert = false
    const gewacht = tegoed
    tegoed = []
    toon(gewacht)
  }

  tekst.observe(bijAnder)
  veld.addEventListener('input', bijTypen)
  veld.addEventListener('compositionstart', bijBegin)
  veld.addEventListener('compositionend', bijEinde)
  return () => {
    // A field that goes away in the middle of a word still gives its last letters.
    bijTypen()
    tekst.unobserve(bijAnder)
    veld.removeEventListener('input', bijTypen)
    veld.removeEventListener('compositionstart', bijBegin)
    veld.removeEventListener('compositionend', bijEinde)
  }
}
