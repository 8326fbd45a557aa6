import type { Rij, Tabel } from '../../src/domein/blad-vorm.ts'
import type { Snit } from './blad-pdf-letters.ts'
import type { Papier, Plaats, Regels } from './blad-pdf-papier.ts'

type Element = PDFKit.PDFStructureElement
type Adem = () => Promise<void>
/** How the columns of one table stand: a part of the width each, from `rechts` on against their right side. */
type Kolommen = { delen: readonly number[]; rechts: number }

/**
 * A table with a head that comes again on each next page, tagged with its heads of columns and rows.
 * @param punt size of the letters in points
 */
export function zetTabel(papier: Papier, b: Tabel, punt: number, adem: Adem): Promise<void> {
  return new Tabelzetter(papier, punt).zet(b, adem)
}

class Tabelzetter {
  readonly #p: Papier
  readonly #punt: number
  /** draws the head of the open table again at the top of a next page */
  #bovenaan: (() => void) | null = null

  constructor(papier: Papier, punt: number) {
    this.#p = papier
    this.#punt = punt
  }

  async zet(b: Tabel, adem_: Adem): Promise<void> {
    const p = this.#p
    const punt = this.#punt
    p.wit(punt * 0.6)
    const tabel = p.element(p.wortel, 'Table')
    const kop = p.element(tabel, 'THead')
    p.zorgVoor(punt * 12)
    const koprij = b.kop.map((k) => [k])
    const vorm = this.#vorm(b)
    this.#rij(kop, koprij, 'VET', 'Column', vorm)
    kop.end()
    this.#bovenaan = () => this.#herhaal(koprij, vorm)
    const lijf = p.element(tabel, 'TBody')
    for (const rij of b.rijen) {
      this.#rij(lijf, rij, 'GEWOON', 'Row', vorm)
      await adem_()
    }
    lijf.end()
    if (b.voet.length > 0) {
      const voet = p.element(tabel, 'TFoot')
      for (const rij of b.voet) this.#rij(voet, rij, 'VET', 'Row', vorm)
      voet.end()
    }
    tabel.end()
    this.#bovenaan = null
  }

  /** Columns of amounts are as wide as their widest amount; what is left goes to the others, the first one most. */
  #vorm(b: Tabel): Kolommen {
    const aantal = b.kop.length
    const bedragen = b.bedragen ?? 0
    if (bedragen === 0 && aantal === 3) return { delen: this.#punt > 14 ? [0.36, 0.34, 0.3] : [0.4, 0.36, 0.24], rechts: aantal }
    const punt = this.#punt
    const breed = (tekst: string): number => (this.#p.meter.breedte(tekst, 'VET') * punt) / 1000
    const rechts = aantal - bedragen
    const maten = b.kop.slice(rechts).map((kop, nr) => {
      const cellen = [...b.rijen, ...b.voet].flatMap((rij) => rij[rechts + nr] ?? [])
      return (Math.max(...[...cellen, ...kop.split(' ')].map(breed)) + punt * 0.9) / this.#p.breedte
    })
    const samen = maten.reduce((som, m) => som + m, 0)
    // Some room for the words always stays; an amount that then does not fit goes on on a next line.
    const hoogstens = Math.min(samen, rechts > 1 ? 0.55 : 0.78)
    const over = 1 - hoogstens
    const eerste = rechts > 1 ? 0.5 : 1
    const woorden = Array.from({ length: rechts }, (_, nr) => (nr === 0 ? over * eerste : (over * (1 - eerste)) / (rechts - 1)))
    return { delen: [...woorden, ...maten.map((m) => (samen === 0 ? 0 : (m * hoogstens) / samen))], rechts }
  }

  #kolommen(rij: Rij, snit: Snit, vorm: Kolommen): { plaats: Plaats; rechts: boolean; regels: [string, Regels][] }[] {
    const p = this.#p
    const punt = this.#punt
    const goot = punt * 0.8
    let x = p.links
    return rij.map((cel, nr) => {
      const heel = p.breedte * (vorm.delen[nr] ?? 0)
      const rechts = nr >= vorm.rechts
      // Amounts have their room on the left: they end where the line under the row ends.
      const plaats = { x: rechts ? x + goot : x, breedte: heel - goot }
      x += heel
      const zetsels = cel.map((regel) => p.zet(regel, snit, punt, plaats.breedte))
      return { plaats, rechts, regels: zetsels.flatMap((r): [string, Regels][] => r.regels.map((regel) => [regel, r])) }
    })
  }

  #plek(regel: string, r: Regels, kolom: { plaats: Plaats; rechts: boolean }): Plaats {
    if (!kolom.rechts) return kolom.plaats
    const breed = (this.#p.meter.breedte(regel.trimEnd(), r.snit) * r.punt) / 1000
    const ruimte = Math.max(0, kolom.plaats.breedte - breed)
    return { x: kolom.plaats.x + ruimte, breedte: kolom.plaats.breedte - ruimte }
  }

  /** For the eye only: who hears the table knows its head already. */
  #herhaal(rij: Rij, vorm: Kolommen): void {
    const p = this.#p
    const hoog = this.#punt * 1.42
    const kolommen = this.#kolommen(rij, 'VET', vorm)
    p.versiering('Pagination', () => {
      for (const kolom of kolommen)
        for (const [i, [regel, r]] of kolom.regels.entries()) p.losseRegel(regel, r, this.#plek(regel, r, kolom), p.y + i * hoog)
    })
    p.y += Math.max(...kolommen.map((k) => k.regels.length)) * hoog + 4
    p.streep(p.y)
    p.y += 1
  }

  /** @param scope of the heads in it: all cells of the first row, the first cell of every other */
  #rij(in_: Element, rij: Rij, snit: Snit, scope: 'Row' | 'Column', vorm: Kolommen): void {
    const p = this.#p
    const punt = this.#punt
    const kolommen = this.#kolommen(rij, snit, vorm)
    const hoog = punt * 1.42
    const aantal = Math.max(1, ...kolommen.map((k) => k.regels.length))
    // A row that fits on a page is not torn in two.
    if (p.zorgVoor(Math.min(aantal * hoog + punt, 500))) this.#bovenaan?.()
    p.y += punt * 0.35
    const tr = p.element(in_, 'TR')
    const cellen = rij.map((_, nr) => (scope === 'Column' || nr === 0 ? p.element(tr, 'TH', { scope }) : p.element(tr, 'TD')))
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
          p.regel(alinea, regel, r, this.#plek(regel, r, kolom), p.y + i * hoog)
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
