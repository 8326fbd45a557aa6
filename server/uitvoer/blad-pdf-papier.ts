import PDFDocument from 'pdfkit'
import { breek, isRtl, letterBestand, Meter, type Snit, stukkenVan } from './blad-pdf-letters.ts'

type Element = PDFKit.PDFStructureElement
export type Plaats = { x: number; breedte: number }
/** Lines of one paragraph, ready to draw. */
export type Regels = { regels: string[]; snit: Snit; punt: number; rtl: boolean }

/** Distances in points: A4 with 2 cm of margin, so that a hole punch and a thumb touch no word. */
const BLAD = { breedte: 595.28, hoogte: 841.89, rand: 56 } as const
const VOET = 34
const REGELHOOGTE = 1.42
/** Lines that are drawn at a time. */
const SAMEN = 20

declare global {
  // What pdfkit has and its types do not know.
  namespace PDFKit {
    interface PDFDocument {
      continueOnNewPage(): this
    }
    namespace Mixins {
      interface StructureElementOptions {
        scope?: 'Row' | 'Column'
      }
    }
  }
}

/**
 * A sheet that fills from top to bottom and keeps two things equal: what is drawn, and the tree of tags that says what
 * it is. Every drawn word is in a tag or marked as an artifact (lines, page numbers), as PDF/UA asks.
 */
export class Papier {
  readonly doc: PDFKit.PDFDocument
  readonly wortel: Element
  readonly meter = new Meter()
  readonly links = BLAD.rand
  readonly breedte = BLAD.breedte - 2 * BLAD.rand
  y: number = BLAD.rand

  constructor(over: { titel: string; taal: 'nl' | 'en'; gemaakt: Date; klein: boolean }) {
    this.doc = new PDFDocument({
      size: 'A4',
      margin: 0,
      autoFirstPage: false,
      bufferPages: true,
      compress: over.klein,
      pdfVersion: '1.7',
      tagged: true,
      displayTitle: true,
      lang: over.taal === 'nl' ? 'nl-NL' : 'en',
      // No default letter: the one of the library is not embedded.
      font: '',
      info: {
        // pdfkit writes the title unescaped in the XML of the metadata; the heading has it in full.
        Title: over.titel.replaceAll(/[<>&]/gu, ' '),
        Creator: 'iPGB-loket',
        Producer: 'iPGB-loket',
        CreationDate: over.gemaakt,
        ModDate: over.gemaakt,
      },
    })
    this.doc.appendXML(
      '<rdf:Description xmlns:pdfuaid="http://www.aiim.org/pdfua/ns/id/" rdf:about=""><pdfuaid:part>1</pdfuaid:part></rdf:Description>',
    )
    this.doc.addPage()
    this.wortel = this.doc.struct('Document')
    this.doc.addStructure(this.wortel)
  }

  /** A new element inside another; close it with `end()` once everything is in it. */
  element(in_: Element, soort: string, opties: { scope?: 'Row' | 'Column' } = {}): Element {
    const nieuw = this.doc.struct(soort, opties)
    in_.add(nieuw)
    return nieuw
  }

  /** Breaks a text for a column of this width. */
  zet(tekst: string, snit: Snit, punt: number, breedte: number): Regels {
    return { regels: [...breek(tekst, snit, (breedte * 1000) / punt, this.meter)], snit, punt, rtl: isRtl(tekst) }
  }

  hoogte(r: Regels): number {
    return r.regels.length * r.punt * REGELHOOGTE
  }

  get ruimte(): number {
    return BLAD.hoogte - BLAD.rand - VOET - this.y
  }

  /** Empty room; none at the top of a page. */
  wit(punten: number): void {
    if (this.y > BLAD.rand) this.y += punten
  }

  /** Goes on on a new page when so much does not fit here; true when it did. */
  zorgVoor(punten: number): boolean {
    if (this.ruimte >= punten || this.y <= BLAD.rand) return false
    this.nieuweBladzijde()
    return true
  }

  nieuweBladzijde(): void {
    this.doc.continueOnNewPage()
    this.y = BLAD.rand
  }

  /** A whole text as the content of an element, over as many pages as it needs. */
  tekst(in_: Element, r: Regels, plaats: Plaats): void {
    // Before the content begins: an empty piece of it would stay behind on the page before.
    if (this.ruimte < r.punt * REGELHOOGTE) this.nieuweBladzijde()
    in_.add(() => {
      for (const regel of r.regels) {
        if (this.ruimte < r.punt * REGELHOOGTE) this.nieuweBladzijde()
        this.#regel(regel, r, plaats)
        this.y += r.punt * REGELHOOGTE
      }
    })
  }

  /** The same for a text of any length: broken and drawn some lines at a time, with a breath between. */
  async langeTekst(in_: Element, tekst: string, snit: Snit, punt: number, plaats: Plaats, adem: () => Promise<void>): Promise<void> {
    const rtl = isRtl(tekst)
    let regels: string[] = []
    for (const regel of breek(tekst, snit, (plaats.breedte * 1000) / punt, this.meter)) {
      regels.push(regel)
      if (regels.length < SAMEN) continue
      this.tekst(in_, { regels, snit, punt, rtl }, plaats)
      regels = []
      await adem()
    }
    if (regels.length > 0) this.tekst(in_, { regels, snit, punt, rtl }, plaats)
  }

  /** One line of a text as content of an element, at this height; does not move down. */
  regel(in_: Element, regel: string, r: Regels, plaats: Plaats, y: number): void {
    in_.add(() => this.losseRegel(regel, r, plaats, y))
  }

  /** The same without an element: inside `versiering`. */
  losseRegel(regel: string, r: Pick<Regels, 'snit' | 'punt' | 'rtl'>, plaats: Plaats, y: number): void {
    const oud = this.y
    this.y = y
    this.#regel(regel, r, plaats)
    this.y = oud
  }

  /** Something that is not content: a line or a page number. */
  versiering(soort: 'Layout' | 'Pagination', doe: () => void): void {
    this.doc.markContent('Artifact', { type: soort })
    doe()
    this.doc.endMarkedContent()
  }

  streep(y: number, dikte = 0.75): void {
    this.versiering('Layout', () => {
      this.doc
        .lineWidth(dikte)
        .strokeColor('#6b6b6b')
        .moveTo(this.links, y)
        .lineTo(this.links + this.breedte, y)
        .stroke()
    })
  }

  #regel(regel: string, r: Pick<Regels, 'snit' | 'punt' | 'rtl'>, plaats: Plaats): void {
    const { doc } = this
    const stukken = stukkenVan(regel, r.snit, r.rtl ? 'rtl' : 'ltr')
    const gemeten = stukken.map((stuk) => {
      // One piece from the left needs no measure: nothing comes after it.
      if (stukken.length === 1 && !r.rtl) return { stuk, breed: 0 }
      this.#letter(r.snit, stuk.letter, r.punt)
      return { stuk, breed: doc.widthOfString(stuk.zicht, stuk.rtl ? { features: ['kern'] } : {}) }
    })
    const basislijn = this.y + r.punt * 1.02
    let x = plaats.x
    if (r.rtl) x += Math.max(0, plaats.breedte - gemeten.reduce((som, g) => som + g.breed, 0))
    const geplaatst = gemeten.map(({ stuk, breed }) => {
      x += breed
      return { stuk, x: x - breed }
    })
    // Drawn in the order of reading, wherever it stands on the line.
    for (const { stuk, x: hier } of geplaatst.sort((a, b) => a.stuk.orde - b.stuk.orde)) {
      // In other scripts what is drawn is not what it says (a box, joined letters, from the right): the real characters
      // go with it, for reading aloud, searching and copying.
      const anders = stuk.rtl || stuk.letter === 'ANDERE' || stuk.letter === 'MIST'
      if (anders) doc.markContent('Span', { actual: stuk.tekst })
      this.#letter(r.snit, stuk.letter, r.punt)
      doc.fillColor('#1a1a1a').text(stuk.zicht, hier, basislijn, {
        lineBreak: false,
        baseline: 'alphabetic',
        // Without a feature pdfkit lays out word by word from the left, which turns a line from the right inside out.
        ...(stuk.rtl ? { features: ['kern'] } : {}),
      })
      if (anders) doc.endMarkedContent()
    }
  }

  #letter(snit: Snit, letter: Parameters<typeof letterBestand>[1], punt: number): void {
    const { naam, bytes } = letterBestand(snit, letter)
    this.doc.registerFont(naam, bytes)
    this.doc.font(naam).fontSize(punt)
  }

  /** Writes the same words at the foot of each page, outside the reading order, and closes the file. */
  async sluit(voet: (nr: number, totaal: number) => { links: string; rechts: string }, punt: number): Promise<Uint8Array<ArrayBuffer>> {
    const { doc } = this
    this.wortel.end()
    const { count } = doc.bufferedPageRange()
    for (let nr = 0; nr < count; nr++) {
      doc.switchToPage(nr)
      const woorden = voet(nr + 1, count)
      this.versiering('Pagination', () => {
        const y = BLAD.hoogte - BLAD.rand - punt * 0.4
        const rechts = (this.meter.breedte(woorden.rechts, 'GEWOON') * punt) / 1000
        const ruimte = this.breedte - rechts - 24
        const links = breek(woorden.links, 'GEWOON', (ruimte * 1000) / punt, this.meter).next().value ?? ''
        const r = { snit: 'GEWOON' as const, punt, rtl: false }
        this.losseRegel(links, r, { x: this.links, breedte: ruimte }, y)
        this.losseRegel(woorden.rechts, r, { x: this.links + this.breedte - rechts, breedte: rechts + 1 }, y)
      })
    }
    const delen: Buffer[] = []
    const klaar = new Promise<void>((goed, mis) => {
      doc.on('data', (deel: Buffer) => delen.push(deel))
      doc.on('end', goed)
      doc.on('error', mis)
    })
    doc.end()
    await klaar
    return new Uint8Array(Buffer.concat(delen))
  }
}
