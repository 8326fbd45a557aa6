/**
 * What changed between two texts, in whole words: a person reads words, and half a word that was kept means nothing.
 * Pure, no library: the shortest script of Myers (1986) over words. Joined pieces always give both texts back.
 */

/** A piece of two texts: in both, only in the old one, or only in the new one. */
export type Stuk = { soort: 'GELIJK' | 'ERUIT' | 'ERBIJ'; tekst: string }
/** One change of a text: at `index` take `weg` characters away and put `erbij` there (UTF-16 units). */
export type Wijziging = { index: number; weg: number; erbij: string }

/** Words [begin, eind) of the old text become `erbij`. */
type Hap = { begin: number; eind: number; erbij: readonly string[] }

/** Beyond this many changed words the middle is one change: nobody reads more of them, and the search stays quick. */
const MAX_STAPPEN = 1000

/** A run of letters and digits, of spaces, or of anything else: signs that are drawn as one (an emoji) stay whole. */
const WOORD = /[\p{L}\p{N}\p{M}]+|\s+|[^\p{L}\p{N}\p{M}\s]+/gu

const woorden = (tekst: string): string[] => tekst.match(WOORD) ?? []

/**
 * The pieces of both texts in order, for showing them. Changed words with only a space between are one piece: read
 * as 'was this, becomes that', not word by word.
 */
export function woordVerschil(oud: string, nieuw: string): Stuk[] {
  const a = woorden(oud)
  const uit: Stuk[] = []
  const zet = (soort: Stuk['soort'], delen: readonly string[]): void => {
    if (delen.length > 0) uit.push({ soort, tekst: delen.join('') })
  }
  let tot = 0
  for (const hap of bijeen(a, happen(a, woorden(nieuw)))) {
    zet('GELIJK', a.slice(tot, hap.begin))
    zet('ERUIT', a.slice(hap.begin, hap.eind))
    zet('ERBIJ', hap.erbij)
    tot = hap.eind
  }
  zet('GELIJK', a.slice(tot))
  return uit
}

/** The changes that make `nieuw` of `oud`, last first: each can be done without moving the place of the next. */
export function wijzigingen(oud: string, nieuw: string): Wijziging[] {
  const a = woorden(oud)
  const uit: Wijziging[] = []
  let index = 0
  let tot = 0
  for (const { begin, eind, erbij } of happen(a, woorden(nieuw))) {
    index += lengte(a, tot, begin)
    const weg = lengte(a, begin, eind)
    uit.push({ index, weg, erbij: erbij.join('') })
    index += weg
    tot = eind
  }
  return uit.toReversed()
}

/**
 * Brings the change that was made from `basis` to `voorstel` into `nu`, which came from `basis` too.
 * @returns the text, and whether it fits. Where both changed the same words it does not: then nothing is lost, the
 * whole of `voorstel` stands under `nu`.
 */
export function samenvoegen(basis: string, nu: string, voorstel: string): { tekst: string; past: boolean } {
  if (nu === voorstel) return { tekst: nu, past: true }
  const b = woorden(basis)
  const mijn = happen(b, woorden(nu))
  const zijn = happen(b, woorden(voorstel)).filter((z) => !mijn.some((m) => zelfde(m, z)))
  if (zijn.some((z) => mijn.some((m) => botst(m, z)))) {
    const los = nu.trim() === '' ? voorstel : `${nu.trimEnd()}\n\n${voorstel}`
    return { tekst: los, past: false }
  }
  const uit: string[] = []
  let tot = 0
  for (const { begin, eind, erbij } of [...mijn, ...zijn].toSorted((x, y) => x.begin - y.begin || x.eind - y.eind)) {
    uit.push(...b.slice(tot, begin), ...erbij)
    tot = eind
  }
  return { tekst: [...uit, ...b.slice(tot)].join(''), past: true }
}

function lengte(delen: readonly string[], van: number, tot: number): number {
  let som = 0
  for (let i = van; i < tot; i++) som += delen[i]?.length ?? 0
  return som
}

const zelfde = (x: Hap, y: Hap): boolean => x.begin === y.begin && x.eind === y.eind && x.erbij.join('') === y.erbij.join('')

/** Two changes of the same words, or two that put something at the same place. */
function botst(x: Hap, y: Hap): boolean {
  const xLeeg = x.begin === x.eind
  const yLeeg = y.begin === y.eind
  if (xLeeg && yLeeg) return x.begin === y.begin
  return Math.max(x.begin, y.begin) < Math.min(x.eind, y.eind) || (xLeeg && binnen(x.begin, y)) || (yLeeg && binnen(y.begin, x))
}
const binnen = (plek: number, h: Hap): boolean => h.begin < plek && plek < h.eind

function bijeen(a: readonly string[], lijst: readonly Hap[]): Hap[] {
  const uit: Hap[] = []
  for (const hap of lijst) {
    const vorige = uit.at(-1)
    const tussen = vorige === undefined ? [] : a.slice(vorige.eind, hap.begin)
    if (vorige === undefined || tussen.some((w) => w.trim() !== '' || w.includes('\n'))) uit.push(hap)
    else uit[uit.length - 1] = { begin: vorige.begin, eind: hap.eind, erbij: [...vorige.erbij, ...tussen, ...hap.erbij] }
  }
  return uit
}

function happen(a: readonly string[], b: readonly string[]): Hap[] {
  const kort = Math.min(a.length, b.length)
  let begin = 0
  while (begin < kort && a[begin] === b[begin]) begin++
  let eind = 0
  while (eind < kort - begin && a[a.length - 1 - eind] === b[b.length - 1 - eind]) eind++
  const oud = a.slice(begin, a.length - eind)
  const nieuw = b.slice(begin, b.length - eind)
  if (oud.length === 0 && nieuw.length === 0) return []
  const stappen = kortste(oud, nieuw)
  if (stappen === null) return [{ begin, eind: a.length - eind, erbij: nieuw }]
  const uit: { begin: number; eind: number; erbij: string[]; tot: number }[] = []
  for (const { x, y, erbij } of stappen) {
    let hap = uit.at(-1)
    if (hap === undefined || hap.eind !== x || hap.tot !== y) {
      hap = { begin: x, eind: x, erbij: [], tot: y }
      uit.push(hap)
    }
    if (erbij) {
      hap.erbij.push(nieuw[y] ?? '')
      hap.tot++
    } else hap.eind++
  }
  return uit.map((h) => ({ begin: h.begin + begin, eind: h.eind + begin, erbij: h.erbij }))
}

/** One step of the script: at old word `x` and new word `y`, a new word comes or an old one goes. */
type Stap = { x: number; y: number; erbij: boolean }

/** The shortest script from `a` to `b`; null when it is longer than anybody would read. */
function kortste(a: readonly string[], b: readonly string[]): Stap[] | null {
  const max = Math.min(a.length + b.length, MAX_STAPPEN)
  const nul = max + 1
  const ver = new Int32Array(2 * max + 3)
  const spoor: Int32Array[] = []
  for (let d = 0; d <= max; d++) {
    spoor.push(ver.slice(nul - d - 1, nul + d + 2))
    for (let k = -d; k <= d; k += 2) {
      const links = ver[nul + k - 1] ?? 0
      const rechts = ver[nul + k + 1] ?? 0
      let x = k === -d || (k !== d && links < rechts) ? rechts : links + 1
      let y = x - k
      while (x < a.length && y < b.length && a[x] === b[y]) {
        x++
        y++
      }
      ver[nul + k] = x
      if (x >= a.length && y >= b.length) return terug(spoor, a.length, b.length)
    }
  }
  return null
}

function terug(spoor: readonly Int32Array[], n: number, m: number): Stap[] {
  const uit: Stap[] = []
  let x = n
  let y = m
  for (let d = spoor.length - 1; d > 0; d--) {
    const ver = (k: number): number => spoor[d]?.[k + d + 1] ?? 0
    const k = x - y
    const erbij = k === -d || (k !== d && ver(k - 1) < ver(k + 1))
    const vorige = erbij ? k + 1 : k - 1
    x = ver(vorige)
    y = x - vorige
    uit.push({ x, y, erbij })
  }
  return uit.toReversed()
}
