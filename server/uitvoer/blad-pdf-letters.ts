import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { inflateSync } from 'node:zlib'
import bidiFactory from 'bidi-js'
import * as fontkit from 'fontkit'

/** Which letter draws a piece of text. `MIST`: no letter has it, a box stands in its place. */
export type Letter = 'HUIS' | 'HUIS_EXT' | 'ANDERE' | 'MIST'
export type Snit = 'GEWOON' | 'VET'
/**
 * A piece of one line in one letter and one direction. `tekst` is what it says, `zicht` what is drawn (a box, a mirrored
 * bracket), `orde` its place in the order of reading.
 */
export type Stuk = { letter: Letter; tekst: string; zicht: string; rtl: boolean; orde: number }

/** What stands where no letter has the character; in the PDF its real text is kept beside it. */
export const VIERKANT = '\u25a1'

const pakket = createRequire(import.meta.url)
const huis = (deel: string): string =>
  pakket.resolve(`@fontsource/atkinson-hyperlegible-next/files/atkinson-hyperlegible-next-${deel}.woff`)
const deja = (naam: string): string => pakket.resolve(`dejavu-fonts-ttf/ttf/${naam}.ttf`)

const BESTAND: Record<Snit, Record<Exclude<Letter, 'MIST'>, string>> = {
  GEWOON: { HUIS: huis('latin-400-normal'), HUIS_EXT: huis('latin-ext-400-normal'), ANDERE: deja('DejaVuSans') },
  VET: { HUIS: huis('latin-700-normal'), HUIS_EXT: huis('latin-ext-700-normal'), ANDERE: deja('DejaVuSans-Bold') },
}

type Geladen = { bytes: Buffer; letter: fontkit.Font; tekens: ReadonlySet<number> }
const geladen = new Map<string, Geladen>()

/**
 * A WOFF 1.0 file as the plain font file in it (W3C WOFF, sections 3-5). The font library reads WOFF too, but inflates a
 * table again for every glyph: a page then takes half a second.
 */
function uitgepakt(woff: Buffer): Buffer {
  const aantal = woff.readUInt16BE(12)
  const macht = Math.floor(Math.log2(aantal))
  const kop = Buffer.alloc(12 + 16 * aantal)
  woff.copy(kop, 0, 4, 8)
  kop.writeUInt16BE(aantal, 4)
  kop.writeUInt16BE(16 * 2 ** macht, 6)
  kop.writeUInt16BE(macht, 8)
  kop.writeUInt16BE(16 * aantal - 16 * 2 ** macht, 10)
  const delen: Buffer[] = [kop]
  let plek = kop.length
  for (let nr = 0; nr < aantal; nr++) {
    const bij = 44 + 20 * nr
    const begin = woff.readUInt32BE(bij + 4)
    const klein = woff.readUInt32BE(bij + 8)
    const lengte = woff.readUInt32BE(bij + 12)
    const ruw = woff.subarray(begin, begin + klein)
    const tabel = klein < lengte ? inflateSync(ruw) : ruw
    woff.copy(kop, 12 + 16 * nr, bij, bij + 4)
    kop.writeUInt32BE(woff.readUInt32BE(bij + 16), 12 + 16 * nr + 4)
    kop.writeUInt32BE(plek, 12 + 16 * nr + 8)
    kop.writeUInt32BE(lengte, 12 + 16 * nr + 12)
    // Tables begin at a multiple of four bytes.
    const vul = Buffer.alloc((4 - (lengte % 4)) % 4)
    delen.push(tabel, vul)
    plek += lengte + vul.length
  }
  return Buffer.concat(delen)
}

/** Read once per process and only when it is needed: most plans need the house letter only. */
function laad(snit: Snit, letter: Exclude<Letter, 'MIST'>): Geladen {
  const pad = BESTAND[snit][letter]
  let er = geladen.get(pad)
  if (er === undefined) {
    const bytes = pad.endsWith('.woff') ? uitgepakt(readFileSync(pad)) : readFileSync(pad)
    const font = fontkit.create(bytes)
    if (!('layout' in font)) throw new Error(`${pad} is a collection, not a letter`)
    er = { bytes, letter: font, tekens: new Set(font.characterSet) }
    geladen.set(pad, er)
  }
  return er
}

/** The file of the letter that draws this, to embed. A box is drawn with the letter of the other scripts. */
export function letterBestand(snit: Snit, letter: Letter): { naam: string; bytes: Buffer } {
  const echt = letter === 'MIST' ? 'ANDERE' : letter
  return { naam: `${snit}-${echt}`, bytes: laad(snit, echt).bytes }
}

/** Steers what stands beside it and draws nothing by itself: joiners, variation selectors, direction marks. */
const STIL = /^\p{Default_Ignorable_Code_Point}$/u
const graphemen = new Intl.Segmenter('nl', { granularity: 'grapheme' })

function heeftAlles(tekens: ReadonlySet<number>, groep: string): boolean {
  for (const teken of groep) if (!tekens.has(teken.codePointAt(0) ?? 0) && !STIL.test(teken)) return false
  return true
}

/** The letter for one character as a reader sees it (with its accents and joiners). */
function letterVan(snit: Snit, groep: string): Letter {
  if (heeftAlles(laad(snit, 'HUIS').tekens, groep)) return 'HUIS'
  if (heeftAlles(laad(snit, 'HUIS_EXT').tekens, groep)) return 'HUIS_EXT'
  return heeftAlles(laad(snit, 'ANDERE').tekens, groep) ? 'ANDERE' : 'MIST'
}

const HEEFT_RTL = /[\p{Script=Hebrew}\p{Script=Arabic}\p{Script=Syriac}\p{Script=Thaana}\p{Script=Nko}\u200f]/u
const bidi = bidiFactory()

/** Does a text begin, by its first letter with a direction, from the right? */
export function isRtl(tekst: string): boolean {
  return HEEFT_RTL.test(tekst) && (bidi.getEmbeddingLevels(tekst, 'auto').paragraphs[0]?.level ?? 0) % 2 === 1
}

/**
 * One line in pieces, from left to right as they stand on the page.
 * @param basis direction of the paragraph that the line belongs to
 */
export function stukkenVan(regel: string, snit: Snit, basis: 'ltr' | 'rtl'): Stuk[] {
  const rtl = basis === 'rtl' || HEEFT_RTL.test(regel)
  if (!rtl && heeftAlles(laad(snit, 'HUIS').tekens, regel))
    return [{ letter: 'HUIS', tekst: regel, zicht: kaal(regel), rtl: false, orde: 0 }]
  const niveaus = rtl ? bidi.getEmbeddingLevels(regel, basis).levels : null
  const stukken: (Stuk & { niveau: number })[] = []
  for (const { segment, index } of graphemen.segment(regel)) {
    const niveau = niveaus?.[index] ?? 0
    const omgekeerd = niveau % 2 === 1
    let zicht = kaal(omgekeerd ? (bidi.getMirroredCharacter(segment) ?? segment) : segment)
    if (zicht === '') continue
    // In a run from the right also spaces and brackets come from its own letter: one run, shaped as one.
    const letter = omgekeerd && heeftAlles(laad(snit, 'ANDERE').tekens, zicht) ? 'ANDERE' : letterVan(snit, zicht)
    if (letter === 'MIST') zicht = VIERKANT
    const vorige = stukken.at(-1)
    if (vorige !== undefined && vorige.letter === letter && vorige.niveau === niveau) {
      vorige.tekst += segment
      vorige.zicht += zicht
    } else stukken.push({ letter, tekst: segment, zicht, rtl: omgekeerd, orde: stukken.length, niveau })
  }
  // Rule L2 of the Unicode bidirectional algorithm, per piece: from the highest level down, what belongs together turns round.
  for (let n = Math.max(0, ...stukken.map((s) => s.niveau)); n > 0; n--) {
    for (let van = 0; van < stukken.length; van++) {
      let tot = van
      while (tot < stukken.length && (stukken[tot]?.niveau ?? 0) >= n) tot++
      if (tot > van + 1) stukken.splice(van, tot - van, ...stukken.slice(van, tot).toReversed())
      van = Math.max(van, tot - 1)
    }
  }
  return stukken
}

function kaal(tekst: string): string {
  let uit = ''
  for (const teken of tekst) if (!STIL.test(teken)) uit += teken
  return uit
}

/** How many characters of a text no letter has. */
export function aantalMissend(tekst: string): number {
  if (heeftAlles(laad('GEWOON', 'HUIS').tekens, tekst)) return 0
  let aantal = 0
  for (const { segment } of graphemen.segment(tekst)) {
    const zicht = kaal(segment)
    if (zicht !== '' && letterVan('GEWOON', zicht) === 'MIST') aantal++
  }
  return aantal
}

/** Measures text in thousandths of the size of the letter; a word that comes again costs nothing. */
export class Meter {
  readonly #bekend = new Map<string, number>()

  breedte(tekst: string, snit: Snit): number {
    const sleutel = `${snit} ${tekst}`
    const er = this.#bekend.get(sleutel)
    if (er !== undefined) return er
    let som = 0
    for (const stuk of stukkenVan(tekst, snit, 'ltr')) {
      const { letter } = laad(snit, stuk.letter === 'MIST' ? 'ANDERE' : stuk.letter)
      som += (letter.layout(stuk.zicht).advanceWidth * 1000) / letter.unitsPerEm
    }
    if (tekst.length <= 40) this.#bekend.set(sleutel, som)
    return som
  }
}

/** No word of this length fits on a line, so it need not be measured whole. */
const LANG = 400

/** Where a line may end: after a space, and inside a word after a hyphen or slash. */
const BREEKPLEK = /[^\s]*?[-/\u2013\u2014](?=[^\s])|[^\s]+|\s+/gu

/**
 * A paragraph in lines that fit, one by one. A line that goes on keeps its space at the end, so that all lines together
 * are exactly the paragraph. A word wider than the line is cut where it must be.
 * @param breedte room, in thousandths of the size of the letter
 */
export function* breek(alinea: string, snit: Snit, breedte: number, meter: Meter): Generator<string, void> {
  let regel = ''
  let vol = 0
  let leeg = true
  for (const [deel] of alinea.matchAll(BREEKPLEK)) {
    const maat = meter.breedte(deel.length > LANG ? deel.slice(0, LANG) : deel, snit)
    if (/^\s/u.test(deel)) {
      // Spaces at the end of a line may stick out.
      regel += deel
      vol += maat
      continue
    }
    if (vol + maat > breedte && regel.trim() !== '') {
      yield regel
      leeg = false
      regel = ''
      vol = 0
    }
    if (maat <= breedte && deel.length <= LANG) {
      regel += deel
      vol += maat
      continue
    }
    let vorige = ''
    for (const { segment } of graphemen.segment(deel)) {
      // With the one before it: letters side by side stand closer or wider than each alone.
      const teken = meter.breedte(vorige + segment, snit) - (vorige === '' ? 0 : meter.breedte(vorige, snit))
      vorige = segment
      if (vol + teken > breedte && regel !== '') {
        yield regel
        leeg = false
        regel = ''
        vol = 0
      }
      regel += segment
      vol += teken
    }
  }
  if (regel !== '' || leeg) yield regel
}
