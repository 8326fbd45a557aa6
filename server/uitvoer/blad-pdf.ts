import { setImmediate as adem } from 'node:timers/promises'
import type { Blad, Blok, Paar } from '../../src/domein/blad-vorm.ts'
import { aantalMissend } from './blad-pdf-letters.ts'
import { Papier } from './blad-pdf-papier.ts'
import { zetTabel } from './blad-pdf-tabel.ts'

type Element = PDFKit.PDFStructureElement
type BladWoorden = {
  /** foot of a page */
  bladzijde: (nr: number, totaal: number) => string
  /** what the reader should know about characters that no letter has */
  tekens: (aantal: number) => string
}

/** Sizes in points. 18 is what is called large print. */
const MATEN = {
  gewoon: { tekst: 12, kop: { 1: 24, 2: 18, 3: 14.5 }, voet: 10 },
  groot: { tekst: 18, kop: { 1: 30, 2: 24, 3: 20.5 }, voet: 14 },
} as const

export type PdfLetter = keyof typeof MATEN

/** A request for a large plan must not hold up the others: after so long the server does something else first. */
const ADEM_MS = 20

/**
 * A document as a PDF that a screen reader can read: tags for headings, paragraphs, lists and tables in reading order,
 * title, language, bookmarks, page numbers outside the reading order. The same blad and moment give the same bytes.
 * @param gemaakt the moment that the file names as its own
 * @param klein false leaves the streams readable, for tests
 */
export async function maakBladPdf(
  blad: Blad,
  o: { letter: PdfLetter; gemaakt: Date; woorden: BladWoorden; klein?: boolean },
): Promise<Uint8Array<ArrayBuffer>> {
  const papier = new Papier({ titel: blad.titel, taal: blad.taal, gemaakt: o.gemaakt, klein: o.klein ?? true })
  const zetter = new Zetter(papier, o.letter)
  const missend = tekstenVan(blad).reduce((som, tekst) => som + aantalMissend(tekst), 0)
  let laatst = performance.now()
  for (const [nr, blok] of blad.blokken.entries()) {
    await zetter.blok(blok, async () => {
      if (performance.now() - laatst < ADEM_MS) return
      await adem()
      laatst = performance.now()
    })
    // Under the facts at the top: who reads on knows what a box means.
    if (missend > 0 && nr === 1) await zetter.blok({ soort: 'ALINEA', tekst: o.woorden.tekens(missend) }, () => Promise.resolve())
  }
  return papier.sluit((nr, totaal) => ({ links: blad.titel, rechts: o.woorden.bladzijde(nr, totaal) }), MATEN[o.letter].voet)
}

function tekstenVan(blad: Blad): string[] {
  return blad.blokken.flatMap((b) => {
    switch (b.soort) {
      case 'KOP':
      case 'ALINEA':
        return [b.tekst]
      case 'FEITEN':
        return b.feiten.map((f) => f.tekst)
      case 'PAREN':
        return b.paren.flatMap((p) => [p.woord, ...p.alineas, ...p.punten])
      case 'TABEL':
        return [...b.rijen, ...b.voet].flat(2)
    }
  })
}

type Adem = () => Promise<void>

/** Draws the blocks of a blad on paper. */
class Zetter {
  readonly #p: Papier
  readonly #maat: (typeof MATEN)[PdfLetter]
  #onder: PDFKit.PDFOutline | null = null

  constructor(papier: Papier, letter: PdfLetter) {
    this.#p = papier
    this.#maat = MATEN[letter]
  }

  async blok(b: Blok, adem_: Adem): Promise<void> {
    switch (b.soort) {
      case 'KOP':
        return this.#kop(b.niveau, b.tekst)
      case 'ALINEA':
        this.#p.wit(this.#maat.tekst * 0.4)
        return this.#alinea(this.#p.wortel, b.tekst, 0, adem_)
      case 'FEITEN':
        return this.#feiten(b.feiten, adem_)
      case 'PAREN':
        return this.#paren(b.paren, adem_)
      case 'TABEL':
        return zetTabel(this.#p, b, this.#maat.tekst, adem_)
    }
  }

  #kop(niveau: 1 | 2 | 3, tekst: string): void {
    const p = this.#p
    const punt = this.#maat.kop[niveau]
    const r = p.zet(tekst, 'VET', punt, p.breedte)
    p.wit(niveau === 1 ? 0 : punt * (niveau === 2 ? 1.6 : 1.2))
    // A heading stays with what follows; two lines of it at least.
    p.zorgVoor(Math.min(p.hoogte(r), punt * 6) + this.#maat.tekst * 5)
    if (niveau === 2) {
      p.streep(p.y, 1.25)
      p.y += punt * 0.5
    }
    const el = p.element(p.wortel, `H${niveau}`)
    p.tekst(el, r, { x: p.links, breedte: p.breedte })
    el.end()
    p.y += punt * 0.25
    const wijzer = tekst.length > 120 ? `${tekst.slice(0, 119)}\u2026` : tekst
    if (niveau === 3 && this.#onder !== null) this.#onder.addItem(wijzer)
    else this.#onder = p.doc.outline.addItem(wijzer, { expanded: true })
  }

  async #alinea(in_: Element, tekst: string, inspring: number, adem_: Adem, soort = 'P'): Promise<void> {
    const p = this.#p
    const plaats = { x: p.links + inspring, breedte: p.breedte - inspring }
    const el = p.element(in_, soort)
    await p.langeTekst(el, tekst, 'GEWOON', this.#maat.tekst, plaats, adem_)
    el.end()
    p.y += this.#maat.tekst * 0.3
  }

  /** A list in which each item is a question and its answer, tagged as label and body. */
  async #paren(paren: readonly Paar[], adem_: Adem): Promise<void> {
    const p = this.#p
    const { tekst: punt } = this.#maat
    const lijst = p.element(p.wortel, 'L')
    for (const paar of paren) {
      const woord = p.zet(paar.woord, 'VET', punt, p.breedte)
      p.wit(punt * 0.7)
      p.zorgVoor(Math.min(p.hoogte(woord), punt * 6) + punt * 3)
      const li = p.element(lijst, 'LI')
      const lbl = p.element(li, 'Lbl')
      p.tekst(lbl, woord, { x: p.links, breedte: p.breedte })
      lbl.end()
      p.y += punt * 0.1
      const body = p.element(li, 'LBody')
      for (const alinea of paar.alineas) {
        await this.#alinea(body, alinea, 0, adem_)
        await adem_()
      }
      if (paar.punten.length > 0) await this.#punten(body, paar.punten, adem_)
      body.end()
      li.end()
    }
    lijst.end()
  }

  /** Short facts, word and text side by side. */
  async #feiten(feiten: readonly { woord: string; tekst: string }[], adem_: Adem): Promise<void> {
    const p = this.#p
    const { tekst: punt } = this.#maat
    const inspring = Math.min(p.breedte * 0.5, Math.max(...feiten.map((f) => (p.meter.breedte(f.woord, 'VET') * punt) / 1000)) + punt * 1.5)
    const lijst = p.element(p.wortel, 'L')
    p.wit(punt * 0.4)
    for (const f of feiten) {
      const woord = p.zet(f.woord, 'VET', punt, inspring - punt)
      p.zorgVoor(p.hoogte(woord))
      const li = p.element(lijst, 'LI')
      const begin = p.y
      const lbl = p.element(li, 'Lbl')
      p.tekst(lbl, woord, { x: p.links, breedte: inspring - punt })
      lbl.end()
      const onder = p.y
      p.y = begin
      await this.#alinea(li, f.tekst, inspring, adem_, 'LBody')
      p.y = Math.max(p.y, onder)
      li.end()
    }
    lijst.end()
  }

  async #punten(in_: Element, punten: readonly string[], adem_: Adem): Promise<void> {
    const p = this.#p
    const { tekst: punt } = this.#maat
    const lijst = p.element(in_, 'L')
    for (const tekst of punten) {
      p.zorgVoor(punt * 1.5)
      const li = p.element(lijst, 'LI')
      const lbl = p.element(li, 'Lbl')
      const teken = p.zet('\u2022', 'GEWOON', punt, punt)
      p.regel(lbl, '\u2022', teken, { x: p.links + punt * 0.4, breedte: punt }, p.y)
      lbl.end()
      await this.#alinea(li, tekst, punt * 1.4, adem_, 'LBody')
      li.end()
    }
    lijst.end()
  }
}
