import type { Punt } from '../../src/domein/postcodes.ts'
import type { Plaats, Reden, Verslag } from './melding.ts'

/** Says what was wrong with one field of one record. */
export type Meld = (veld: string, reden: Reden, waarde?: unknown) => void

export function meldVoor(verslag: Verslag, plaats: Plaats): Meld {
  return (veld, reden, waarde) => verslag.meld('LET_OP', plaats, veld, reden, waarde)
}

const ENTITEITEN: Record<string, string> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  nbsp: ' ',
  euro: '€',
  eacute: 'é',
  euml: 'ë',
  iuml: 'ï',
  ouml: 'ö',
  uuml: 'ü',
  egrave: 'è',
  ndash: '–',
  mdash: '–',
  hellip: '…',
  bull: '•',
  rsquo: '’',
  lsquo: '‘',
}

function entiteit(heel: string, naam: string): string {
  if (!naam.startsWith('#')) return ENTITEITEN[naam.toLowerCase()] ?? heel
  const code = /^#x/i.test(naam) ? Number.parseInt(naam.slice(2), 16) : Number.parseInt(naam.slice(1), 10)
  return Number.isInteger(code) && code >= 32 && code <= 0x10ffff && !(code >= 0xd800 && code <= 0xdfff) ? String.fromCodePoint(code) : ''
}

/**
 * Plain text out of any cell: tags, scripts and control characters gone, white space calm, at most `max` characters,
 * cut at a word. Line breaks stay as one blank line between paragraphs. null when nothing is left.
 */
export function tekst(waarde: unknown, max: number, veld: string, meld: Meld): string | null {
  if (typeof waarde !== 'string' && typeof waarde !== 'number') return null
  // The limit on the raw value comes first: cleaning a cell of 50 MB would hold up the whole import.
  let s = String(waarde)
    .slice(0, Math.max(max * 20, 20_000))
    .toWellFormed()
  const zonder = s
    .replace(/<(script|style|iframe|object)\b[\s\S]*?(<\/\1\s*>|$)/gi, ' ')
    .replace(/<!--[\s\S]*?(-->|$)/g, ' ')
    .replace(/<(br|\/p|\/li|\/div|\/h\d)\b[^>]*>/gi, '\n')
    .replace(/<li\b[^>]*>/gi, '\n• ')
    .replace(/<\/?[a-z][^>]*>/gi, ' ')
  if (zonder !== s) meld(veld, 'html-verwijderd')
  s = zonder
    .replace(/&(#?\w{1,10});/g, entiteit)
    .replace(/\r\n?/g, '\n')
    .replace(/[^\P{C}\n]/gu, ' ')
    .replace(/[^\S\n]+/g, ' ')
    .replace(/ ?\n ?/g, '\n')
    .replace(/\n{3,}/g, '\n\n')
    .trim()
  if (s === '' || /^(null|none|n\/?a|nvt|n\.v\.t\.|undefined|onbekend|-+|\?+)$/i.test(s)) return null
  if (s.length <= max) return s
  meld(veld, 'tekst-ingekort', s)
  const gesneden = s.slice(0, max - 1).toWellFormed()
  const spatie = gesneden.lastIndexOf(' ')
  return `${(spatie > max * 0.7 ? gesneden.slice(0, spatie) : gesneden).trimEnd()}…`
}

/** `YYYY-MM-DD` of ISO, `DD-MM-YYYY` or `YYYYMMDD`, between 1990 and 2100; null (reported) when it is no such day. */
export function datum(waarde: unknown, veld: string, meld: Meld): string | null {
  if (waarde === null || waarde === undefined || waarde === '') return null
  const s = String(waarde).trim()
  const m =
    /^(\d{4})-(\d\d?)-(\d\d?)(?:[T ].*)?$/.exec(s) ??
    /^(\d{4})(\d\d)(\d\d)$/.exec(s) ??
    (() => {
      const nl = /^(\d\d?)[-/.](\d\d?)[-/.](\d{4})$/.exec(s)
      return nl ? [s, nl[3], nl[2], nl[1]] : null
    })()
  if (m) {
    const [j, mnd, d] = [Number(m[1]), Number(m[2]), Number(m[3])]
    const dag = new Date(Date.UTC(j, mnd - 1, d))
    if (j >= 1990 && j <= 2100 && dag.getUTCMonth() === mnd - 1 && dag.getUTCDate() === d) return dag.toISOString().slice(0, 10)
  }
  meld(veld, 'datum-onmogelijk', s)
  return null
}

/** A number from `12`, `12.5` or `12,50`, within bounds; null (reported) otherwise. */
export function getal(waarde: unknown, min: number, max: number, veld: string, meld: Meld): number | null {
  if (waarde === null || waarde === undefined || waarde === '') return null
  const s = String(waarde).trim().replace(/^€\s*/, '')
  const n = /^-?\d+([.,]\d+)?$/.test(s) ? Number(s.replace(',', '.')) : Number.NaN
  if (Number.isFinite(n) && n >= min && n <= max) return n
  meld(veld, 'getal-onmogelijk', s)
  return null
}

/** An https address; http is lifted to https, `www.` gets it; everything else (javascript:, data:) is refused. */
export function link(waarde: unknown, veld: string, meld: Meld): string | null {
  if (typeof waarde !== 'string' || waarde.trim() === '') return null
  const s = waarde.trim()
  const vol = /^www\./i.test(s) ? `https://${s}` : s.replace(/^http:\/\//i, 'https://')
  const u = /^https:\/\/[^\s"'<>\\]+$/i.test(vol) && vol.length <= 500 ? URL.parse(vol) : null
  if (u?.protocol === 'https:' && u.username === '' && u.hostname.includes('.')) return u.href
  meld(veld, 'link-geweigerd', s)
  return null
}

export function mail(waarde: unknown, veld: string, meld: Meld): string | null {
  if (typeof waarde !== 'string' || waarde.trim() === '') return null
  const s = waarde.trim().replace(/^mailto:/i, '')
  if (s.length <= 200 && /^[\w.+-]+@[\w-]+(\.[\w-]+)+$/.test(s)) return s
  meld(veld, 'mail-onmogelijk', s)
  return null
}

/** A telephone number as it was written, without letters and quotes; null (reported) below 3 or above 15 digits. */
export function telefoon(waarde: unknown, veld: string, meld: Meld): string | null {
  if (typeof waarde !== 'string' && typeof waarde !== 'number') return null
  const s = String(waarde)
    .replace(/^\s*tel:/i, '')
    .replace(/["']/g, '')
    .trim()
  if (s === '') return null
  const cijfers = s.replace(/\D/g, '').length
  if (s.length <= 40 && cijfers >= 3 && cijfers <= 15 && /^[+()\d\s./-]+$/.test(s)) return s
  meld(veld, 'telefoon-onmogelijk', s)
  return null
}

/** `HH:MM` of `9:00`, `09.00`, `09:00:00`; null when it is no time. */
export function tijd(waarde: unknown): string | null {
  const m = /^(\d{1,2})[:.](\d\d)(?:[:.]\d\d)?(?:Z|[+-]\d\d:?\d\d)?$/.exec(String(waarde ?? '').trim())
  if (!m) return null
  const [u, min] = [Number(m[1]), Number(m[2])]
  return u <= 24 && min <= 59 ? `${String(u).padStart(2, '0')}:${m[2]}` : null
}

/** Rijksdriehoek (EPSG:28992) to WGS84, by the series of Schreutelkamp and Strang van Hees; right to about a metre. */
export function rdNaarWgs84(x: number, y: number): Punt {
  const dx = (x - 155_000) * 1e-5
  const dy = (y - 463_000) * 1e-5
  const lat =
    3235.65389 * dy -
    32.58297 * dx ** 2 -
    0.2475 * dy ** 2 -
    0.84978 * dx ** 2 * dy -
    0.0655 * dy ** 3 -
    0.01709 * dx ** 2 * dy ** 2 -
    0.00738 * dx +
    0.0053 * dx ** 4 -
    0.00039 * dx ** 2 * dy ** 3
  const lon =
    5260.52916 * dx +
    105.94684 * dx * dy +
    2.45656 * dx * dy ** 2 -
    0.81885 * dx ** 3 +
    0.05594 * dx * dy ** 3 -
    0.05607 * dx ** 3 * dy +
    0.01199 * dy -
    0.00256 * dx ** 3 * dy ** 2
  return { lat: 52.1551744 + lat / 3600, lon: 5.38720621 + lon / 3600 }
}

const inNederland = (p: Punt): boolean => p.lat >= 50.5 && p.lat <= 53.8 && p.lon >= 3 && p.lon <= 7.5

/** A point in the Netherlands: WGS84, swapped, or RD; null (reported) for 0/0 and for everywhere else. */
export function punt(lat: unknown, lon: unknown, meld: Meld): Punt | null {
  const a = getal(lat, -1e7, 1e7, 'latitude', meld)
  const b = getal(lon, -1e7, 1e7, 'longitude', meld)
  if (a === null || b === null) return null
  if (a === 0 && b === 0) {
    meld('latitude', 'punt-nul')
    return null
  }
  const rond = (p: Punt): Punt => ({ lat: Math.round(p.lat * 1e5) / 1e5, lon: Math.round(p.lon * 1e5) / 1e5 })
  if (inNederland({ lat: a, lon: b })) return rond({ lat: a, lon: b })
  if (inNederland({ lat: b, lon: a })) {
    meld('latitude', 'punt-omgewisseld', `${a} ${b}`)
    return rond({ lat: b, lon: a })
  }
  for (const [x, y] of [
    [a, b],
    [b, a],
  ] as const) {
    if (x > 7_000 && x < 300_000 && y > 289_000 && y < 629_000) {
      meld('latitude', 'punt-rd', `${a} ${b}`)
      return rond(rdNaarWgs84(x, y))
    }
  }
  meld('latitude', 'punt-buiten-nederland', `${a} ${b}`)
  return null
}
