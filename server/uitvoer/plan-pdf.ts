import { setImmediate as adem } from 'node:timers/promises'
import type { Blad, Blok, Paar, Rij } from '../../src/domein/plan/blad-vorm.ts'
import { aantalMissend, type Snit } from './plan-pdf-letters.ts'
import { Papier, type Regels } from './plan-pdf-papier.ts'

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
 * The plan as a PDF that a screen reader can read: tags for headings, paragraphs, lists and tables in reading order,
 * title, language, bookmarks, page numbers outside the reading order. The same blad and moment give the same bytes.
 * @param gemaakt the moment that the file names as its own
 * @param klein false leaves the streams readable, for tests
 */
export async function maakPlanPdf(
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
  readonly #letter: PdfLetter
  #onder: PDFKit.PDFOutline | null = null
  /** draws the head of the open table again at the top of a next page */
  #bovenaan: (() => void) | null = null

  constructor(papier: Papier, letter: PdfLetter) {
    this.#p = papier
    this.#letter = letter
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
        return this.#tabel(b, adem_)
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

  async #tabel(b: Extract<Blok, { soort: 'TABEL' }>, adem_: Adem): Promise<void> {
    const p = this.#p
    const { tekst: punt } = this.#maat
    p.wit(punt * 0.6)
    const tabel = p.element(p.wortel, 'Table')
    const kop = p.element(tabel, 'THead')
    p.zorgVoor(punt * 12)
    const koprij = b.kop.map((k) => [k])
    this.#rij(kop, koprij, 'VET', ['TH', 'TH', 'TH'], 'Column')
    kop.end()
    this.#bovenaan = () => this.#herhaal(koprij)
    const lijf = p.element(tabel, 'TBody')
    for (const rij of b.rijen) {
      this.#rij(lijf, rij, 'GEWOON', ['TH', 'TD', 'TD'], 'Row')
      await adem_()
    }
    lijf.end()
    const voet = p.element(tabel, 'TFoot')
    for (const rij of b.voet) this.#rij(voet, rij, 'VET', ['TH', 'TD', 'TD'], 'Row')
    voet.end()
    tabel.end()
    this.#bovenaan = null
  }

  #kolommen(rij: Rij, snit: Snit): { plaats: { x: number; breedte: number }; regels: [string, Regels][] }[] {
    const p = this.#p
    const { tekst: punt } = this.#maat
    const delen = this.#letter === 'groot' ? [0.36, 0.34, 0.3] : [0.4, 0.36, 0.24]
    const goot = punt * 0.8
    let x = p.links
    return rij.map((cel, nr) => {
      const heel = p.breedte * (delen[nr] ?? 0)
      const plaats = { x, breedte: heel - goot }
      x += heel
      const zetsels = cel.map((regel) => p.zet(regel, snit, punt, plaats.breedte))
      return { plaats, regels: zetsels.flatMap((r): [string, Regels][] => r.regels.map((regel) => [regel, r])) }
    })
  }

  /** For the eye only: who hears the table knows its head already. */
  #herhaal(rij: Rij): void {
    const p = this.#p
    const hoog = this.#maat.tekst * 1.42
    const kolommen = this.#kolommen(rij, 'VET')
    p.versiering('Pagination', () => {
      for (const { plaats, regels } of kolommen)
        for (const [i, [regel, r]] of regels.entries()) p.losseRegel(regel, r, plaats, p.y + i * hoog)
    })
    p.y += Math.max(...kolommen.map((k) => k.regels.length)) * hoog + 4
    p.streep(p.y)
    p.y += 1
  }

  #rij(in_: Element, rij: Rij, snit: Snit, soorten: readonly string[], scope: 'Row' | 'Column'): void {
    const p = this.#p
    const { tekst: punt } = this.#maat
    const kolommen = this.#kolommen(rij, snit)
    const hoog = punt * 1.42
    const aantal = Math.max(1, ...kolommen.map((k) => k.regels.length))
    // A row that fits on a page is not torn in two.
    if (p.zorgVoor(Math.min(aantal * hoog + punt, 500))) this.#bovenaan?.()
    p.y += punt * 0.35
    const tr = p.element(in_, 'TR')
    const cellen = soorten.map((soort) => p.element(tr, soort, soort === 'TH' ? { scope } : {}))
    const alineas = new Map<Regels, Element>()
    let gedaan = 0
    while (gedaan < aantal) {
      const hier = Math.min(aantal - gedaan, Math.max(1, Math.floor(p.ruimte / hoog)))
      for (const [nr, kolom] of kolommen.entries()) {
        const cel = cellen[nr]
        if (cel === undefined) continue
        for (const [i, [regel, r]] of kolom.regels.slice(gedaan, gedaan + hier).entries()) {
          // Each line of the cell is a paragraph of its own, also when it goes on on the next page.
          const alinea = alineas.get(r) ?? p.element(cel, 'P')
          alineas.set(r, alinea)
          p.regel(alinea, regel, r, kolom.plaats, p.y + i * hoog)
        }
      }
      gedaan += hier
      p.y += hier * hoog
      if (gedaan >= aantal) continue
      p.nieuweBladzijde()
      this.#bovenaan?.()
    }
    for (const el of alineas.values()) el.end()
    for (const cel of cellen) cel.end()
    tr.end()
    p.y += punt * 0.35
    p.streep(p.y)
    p.y += 1
  }
}
