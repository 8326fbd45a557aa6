import { inflateSync } from 'node:zlib'

/** A value of a PDF file as plain JavaScript; names keep their slash. */
type Waarde = string | number | boolean | null | Uint8Array | Waarde[] | Woordenboek | Verwijzing
type Woordenboek = Map<string, Waarde>
type Verwijzing = { readonly nr: number }
const isVerwijzing = (w: Waarde | undefined): w is Verwijzing => typeof w === 'object' && w !== null && 'nr' in w

/** One element of the tag tree: its role, and either its text or its children. */
export type Tag = { rol: string; tekst: string; kinderen: Tag[]; scope: string | null }

/** What a reader of the file finds in it, by other code than that which wrote it. */
export type GelezenPdf = {
  titel: string
  taal: string
  gemarkeerd: boolean
  toontTitel: boolean
  xmp: string
  bladwijzers: string[]
  bladzijden: number
  boom: Tag[]
  /** text that is drawn on a page outside the tag tree and is not marked as an artifact */
  ongemerkt: string
  /** what is drawn as an artifact: feet of pages */
  versiering: string
  /** fonts that are used and not in the file */
  nietIngesloten: string[]
}

const WIT = /[\0\t\n\f\r ]/
const SCHEIDING = /[\0\t\n\f\r ()<>[\]{}/%]/

/** Reads the tokens of a piece of PDF, which is text in latin1. */
class Ontleder {
  plek: number
  readonly tekst: string

  constructor(tekst: string, plek = 0) {
    this.tekst = tekst
    this.plek = plek
  }

  sla(): void {
    while (this.plek < this.tekst.length && WIT.test(this.tekst[this.plek] ?? '')) this.plek++
  }

  /** The next value or operator; undefined at the end. An operator is a string without a slash. */
  volgende(): Waarde | undefined {
    this.sla()
    const { tekst } = this
    const c = tekst[this.plek]
    if (c === undefined) return undefined
    if (tekst.startsWith('<<', this.plek)) return this.#boek()
    if (c === '<') return this.#hex()
    if (c === '(') return this.#letterlijk()
    if (c === '[') {
      this.plek++
      const uit: Waarde[] = []
      for (;;) {
        this.sla()
        if (tekst[this.plek] === ']') break
        const w = this.#waarde()
        if (w === undefined) throw new Error('an array without an end')
        uit.push(w)
      }
      this.plek++
      return uit
    }
    let eind = this.plek + 1
    while (eind < tekst.length && !SCHEIDING.test(tekst[eind] ?? '')) eind++
    const woord = tekst.slice(this.plek, eind)
    this.plek = eind
    if (/^[-+]?[\d.]+$/.test(woord)) return Number(woord)
    return woord === 'true' ? true : woord === 'false' ? false : woord === 'null' ? null : woord
  }

  /** A value, where `12 0 R` is one. */
  #waarde(): Waarde | undefined {
    const ref = /^\s*(\d+) 0 R/.exec(this.tekst.slice(this.plek, this.plek + 30))
    if (ref) {
      this.plek += ref[0].length
      return { nr: Number(ref[1]) }
    }
    return this.volgende()
  }

  #boek(): Woordenboek {
    this.plek += 2
    const uit: Woordenboek = new Map()
    for (;;) {
      this.sla()
      if (this.tekst.startsWith('>>', this.plek)) break
      const naam = this.volgende()
      const waarde = this.#waarde()
      if (typeof naam !== 'string' || waarde === undefined) throw new Error(`no dictionary at ${this.plek}`)
      uit.set(naam.slice(1), waarde)
    }
    this.plek += 2
    return uit
  }

  #hex(): Uint8Array {
    const eind = this.tekst.indexOf('>', this.plek)
    const hex = this.tekst.slice(this.plek + 1, eind).replaceAll(/\s/g, '')
    this.plek = eind + 1
    return Uint8Array.from(hex.match(/../g) ?? [], (h) => Number.parseInt(h, 16))
  }

  #letterlijk(): Uint8Array {
    const bytes: number[] = []
    let diep = 0
    const BEKEND: Readonly<Record<string, number>> = { n: 10, r: 13, t: 9, b: 8, f: 12 }
    for (;;) {
      const c = this.tekst[this.plek++]
      if (c === undefined) throw new Error('a string without an end')
      if (c === '\\') {
        const n = this.tekst[this.plek++] ?? ''
        bytes.push(BEKEND[n] ?? n.charCodeAt(0))
        continue
      }
      if (c === '(' && diep++ === 0) continue
      if (c === ')' && --diep === 0) return Uint8Array.from(bytes)
      bytes.push(c.charCodeAt(0))
    }
  }
}

function alsTekst(w: Waarde | undefined): string {
  if (!(w instanceof Uint8Array)) return ''
  return w[0] === 0xfe && w[1] === 0xff ? new TextDecoder('utf-16be').decode(w.subarray(2)) : new TextDecoder('latin1').decode(w)
}

class Bestand {
  readonly #tekst: string
  readonly #plekken = new Map<number, number>()
  readonly wortel: Woordenboek
  readonly info: Woordenboek

  constructor(bytes: Uint8Array) {
    this.#tekst = Buffer.from(bytes).toString('latin1')
    const xref = Number(/startxref\s+(\d+)\s+%%EOF\s*$/.exec(this.#tekst)?.[1])
    const kop = /^xref\s+0 (\d+)\s/.exec(this.#tekst.slice(xref))
    if (!kop) throw new Error('no cross-reference table')
    const begin = xref + kop[0].length
    for (let nr = 0; nr < Number(kop[1]); nr++) this.#plekken.set(nr, Number(this.#tekst.slice(begin + nr * 20, begin + nr * 20 + 10)))
    const slot = new Ontleder(this.#tekst, this.#tekst.indexOf('trailer', xref) + 7).volgende()
    if (!(slot instanceof Map)) throw new Error('no trailer')
    this.wortel = this.boek(slot.get('Root'))
    this.info = this.boek(slot.get('Info'))
  }

  haal(w: Waarde | undefined): Waarde | undefined {
    if (!isVerwijzing(w)) return w
    const o = new Ontleder(this.#tekst, (this.#plekken.get(w.nr) ?? 0) + `${w.nr} 0 obj`.length)
    return o.volgende()
  }

  boek(w: Waarde | undefined): Woordenboek {
    const uit = this.haal(w)
    return uit instanceof Map ? uit : new Map<string, Waarde>()
  }

  rij(w: Waarde | undefined): Waarde[] {
    const uit = this.haal(w)
    return Array.isArray(uit) ? uit : uit === undefined || uit === null ? [] : [uit]
  }

  stroom(w: Waarde | undefined): string {
    if (!isVerwijzing(w)) return ''
    const o = new Ontleder(this.#tekst, (this.#plekken.get(w.nr) ?? 0) + `${w.nr} 0 obj`.length)
    const boek = o.volgende()
    if (!(boek instanceof Map)) return ''
    const begin = this.#tekst.indexOf('stream', o.plek) + 7
    const ruw = Buffer.from(this.#tekst.slice(begin, begin + Number(boek.get('Length'))), 'latin1')
    return (boek.get('Filter') === '/FlateDecode' ? inflateSync(ruw) : ruw).toString('latin1')
  }
}

/** Code of a glyph → the characters it stands for, from the ToUnicode map of a font. */
function tekensVan(cmap: string): Map<number, string> {
  const uit = new Map<number, string>()
  for (const [, begin = '', lijst = ''] of cmap.matchAll(/<([0-9a-f]+)> <[0-9a-f]+> \[([^\]]*)\]/gi))
    for (const [i, [, hex = '']] of [...lijst.matchAll(/<([0-9a-f ]*)>/gi)].entries())
      uit.set(Number.parseInt(begin, 16) + i, new TextDecoder('utf-16be').decode(Buffer.from(hex.replaceAll(' ', ''), 'hex')))
  return uit
}

type Gevonden = { perMerk: Map<string, string>; ongemerkt: string; versiering: string; nietIngesloten: Set<string> }

function leesBladzijde(b: Bestand, ref: Waarde, uit: Gevonden): void {
  const bladzijde = b.boek(ref)
  const letters = new Map<string, Map<number, string>>()
  for (const [naam, waarde] of b.boek(b.boek(bladzijde.get('Resources')).get('Font'))) {
    const font = b.boek(waarde)
    letters.set(naam, tekensVan(b.stroom(font.get('ToUnicode'))))
    const beschrijving = b.boek(b.boek(b.rij(font.get('DescendantFonts'))[0]).get('FontDescriptor'))
    if (!beschrijving.has('FontFile2') && !beschrijving.has('FontFile3')) uit.nietIngesloten.add(String(font.get('BaseFont')))
  }
  const merken: { mcid: number | null; versiering: boolean; echt: string | null }[] = []
  let tekens = new Map<number, string>()
  const schrijf = (tekst: string): void => {
    const mcid = merken.findLast((m) => m.mcid !== null)?.mcid
    if (merken.some((m) => m.versiering)) uit.versiering += tekst
    else if (mcid === undefined || mcid === null) uit.ongemerkt += tekst
    else {
      const sleutel = `${isVerwijzing(ref) ? ref.nr : 0} ${mcid}`
      uit.perMerk.set(sleutel, (uit.perMerk.get(sleutel) ?? '') + tekst)
    }
  }
  const toon = (code: Waarde): void => {
    if (!(code instanceof Uint8Array) || merken.some((m) => m.echt !== null)) return
    for (let i = 0; i < code.length; i += 2) schrijf(tekens.get((code[i] ?? 0) * 256 + (code[i + 1] ?? 0)) ?? '\ufffd')
  }
  const inhoud = b.rij(bladzijde.get('Contents'))
  const o = new Ontleder(
    (inhoud.length > 0 && !isVerwijzing(bladzijde.get('Contents')) ? inhoud : [bladzijde.get('Contents') ?? null])
      .map((c) => b.stroom(c))
      .join('\n'),
  )
  let stapel: Waarde[] = []
  for (let w = o.volgende(); w !== undefined; w = o.volgende()) {
    if (typeof w !== 'string' || w.startsWith('/')) {
      stapel.push(w)
      continue
    }
    const [een, twee] = stapel
    if (w === 'BDC' || w === 'BMC') {
      const boek = twee instanceof Map ? twee : new Map<string, Waarde>()
      const mcid = boek.get('MCID')
      const echt = boek.has('ActualText') ? alsTekst(boek.get('ActualText')) : null
      if (echt !== null) schrijf(echt)
      merken.push({ mcid: typeof mcid === 'number' ? mcid : null, versiering: een === '/Artifact', echt })
    } else if (w === 'EMC') merken.pop()
    else if (w === 'Tf') tekens = letters.get(String(een).slice(1)) ?? new Map<number, string>()
    else if (w === 'Tj') toon(een ?? null)
    else if (w === 'TJ' && Array.isArray(een)) for (const deel of een) toon(deel)
    stapel = []
  }
}

function bladwijzersVan(b: Bestand, boek: Woordenboek): string[] {
  const uit: string[] = []
  for (let w = boek.get('First'); w !== undefined; w = b.boek(w).get('Next'))
    uit.push(alsTekst(b.haal(b.boek(w).get('Title'))), ...bladwijzersVan(b, b.boek(w)))
  return uit
}

/** Reads a PDF back: the tree of tags with the text of each, in the order of reading. @throws when it is no PDF */
export function leesPdf(bytes: Uint8Array): GelezenPdf {
  const b = new Bestand(bytes)
  const gevonden: Gevonden = { perMerk: new Map(), ongemerkt: '', versiering: '', nietIngesloten: new Set() }
  const bladzijden = b.rij(b.boek(b.wortel.get('Pages')).get('Kids'))
  for (const bladzijde of bladzijden) leesBladzijde(b, bladzijde, gevonden)
  const lees = (w: Waarde): Tag => {
    const el = b.boek(w)
    const tag: Tag = { rol: String(el.get('S')).slice(1), tekst: '', kinderen: [], scope: null }
    const scope = b.boek(el.get('A')).get('Scope')
    if (typeof scope === 'string') tag.scope = scope.slice(1)
    const bij = (mcid: Waarde | undefined, pg: Waarde | undefined): void => {
      tag.tekst += gevonden.perMerk.get(`${isVerwijzing(pg) ? pg.nr : 0} ${String(mcid)}`) ?? '\ufffd'
    }
    for (const kind of b.rij(el.get('K'))) {
      const echt = b.haal(kind)
      if (typeof echt === 'number') bij(echt, el.get('Pg'))
      else if (echt instanceof Map && echt.get('Type') === '/MCR') bij(echt.get('MCID'), echt.get('Pg'))
      else tag.kinderen.push(lees(kind))
    }
    return tag
  }
  return {
    titel: alsTekst(b.haal(b.info.get('Title'))),
    taal: alsTekst(b.haal(b.wortel.get('Lang'))),
    gemarkeerd: b.boek(b.wortel.get('MarkInfo')).get('Marked') === true,
    toontTitel: b.boek(b.wortel.get('ViewerPreferences')).get('DisplayDocTitle') === true,
    xmp: Buffer.from(b.stroom(b.wortel.get('Metadata')), 'latin1').toString('utf8'),
    bladwijzers: bladwijzersVan(b, b.boek(b.wortel.get('Outlines'))),
    bladzijden: bladzijden.length,
    boom: b.rij(b.boek(b.wortel.get('StructTreeRoot')).get('K')).map(lees),
    ongemerkt: gevonden.ongemerkt,
    versiering: gevonden.versiering,
    nietIngesloten: [...gevonden.nietIngesloten],
  }
}
