/** Colours as the theme importer needs them: read, measure, mix. sRGB channels 0..1. */
export type Kleur = readonly [rood: number, groen: number, blauw: number]

const NAMEN: Readonly<Record<string, string>> = { white: '#ffffff', black: '#000000' }

function uitHsl(h: number, s: number, l: number): Kleur {
  const deel = (n: number): number => {
    const k = (n + h / 30) % 12
    return l - s * Math.min(l, 1 - l) * Math.max(-1, Math.min(k - 3, 9 - k, 1))
  }
  return [deel(0), deel(8), deel(4)]
}

/**
 * Reads `#rgb`, `#rrggbb`, `rgb()`, `hsl()`, `white` and `black`. Null for anything else, also for a colour that lets the
 * ground shine through: its contrast cannot be known.
 */
export function leesKleur(tekst: string): Kleur | null {
  const ruw = tekst.trim().toLowerCase()
  const schoon = NAMEN[ruw] ?? ruw
  const hex = /^#([\da-f]{3}|[\da-f]{4}|[\da-f]{6}|[\da-f]{8})$/u.exec(schoon)?.[1]
  if (hex !== undefined) {
    const lang = hex.length < 6 ? hex.replaceAll(/./gu, '$&$&') : hex
    if (lang.length === 8 && !lang.endsWith('ff')) return null
    return [0, 2, 4].map((plek) => Number.parseInt(lang.slice(plek, plek + 2), 16) / 255) as [number, number, number]
  }
  const functie = /^(rgb|hsl)a?\(([^)]+)\)$/u.exec(schoon)
  if (functie === null) return null
  const delen = (functie[2] ?? '').split(/[\s,/]+/u).filter(Boolean)
  const dekking = delen[3] === undefined ? 1 : Number.parseFloat(delen[3]) / (delen[3].endsWith('%') ? 100 : 1)
  const getal = (plek: number, heel: number): number => {
    const deel = delen[plek] ?? ''
    return Number.parseFloat(deel) / (deel.endsWith('%') ? 100 : heel)
  }
  const [a, b, c] =
    functie[1] === 'rgb'
      ? [getal(0, 255), getal(1, 255), getal(2, 255)]
      : uitHsl(Number.parseFloat(delen[0] ?? ''), getal(1, 100), getal(2, 100))
  return dekking === 1 && [a, b, c].every((waarde) => waarde >= 0 && waarde <= 1) ? [a, b, c] : null
}

/** `#rrggbb`. */
export function schrijfKleur(kleur: Kleur): string {
  return `#${kleur
    .map((deel) =>
      Math.round(Math.min(1, Math.max(0, deel)) * 255)
        .toString(16)
        .padStart(2, '0'),
    )
    .join('')}`
}

const licht = (deel: number): number => (deel <= 0.04045 ? deel / 12.92 : ((deel + 0.055) / 1.055) ** 2.4)
const scherm = (deel: number): number => (deel <= 0.0031308 ? deel * 12.92 : 1.055 * deel ** (1 / 2.4) - 0.055)

function helderheid([r, g, b]: Kleur): number {
  return 0.2126 * licht(r) + 0.7152 * licht(g) + 0.0722 * licht(b)
}

/** Contrast as WCAG 2.2 counts it: 1 to 21. */
export function contrast(een: Kleur, ander: Kleur): number {
  const [hoog, laag] = [helderheid(een), helderheid(ander)].sort((a, b) => b - a) as [number, number]
  return (hoog + 0.05) / (laag + 0.05)
}

function naarOklab([r, g, b]: Kleur): [number, number, number] {
  const [R, G, B] = [licht(r), licht(g), licht(b)]
  const l = Math.cbrt(0.4122214708 * R + 0.5363325363 * G + 0.0514459929 * B)
  const m = Math.cbrt(0.2119034982 * R + 0.6806995451 * G + 0.1073969566 * B)
  const s = Math.cbrt(0.0883024619 * R + 0.2817188376 * G + 0.6299787005 * B)
  return [
    0.2104542553 * l + 0.793617785 * m - 0.0040720468 * s,
    1.9779984951 * l - 2.428592205 * m + 0.4505937099 * s,
    0.0259040371 * l + 0.7827717662 * m - 0.808675766 * s,
  ]
}

/** `color-mix(in oklab, boven deel%, onder)`, as the derived tokens in src/ui/tokens.css use it. */
export function meng(boven: Kleur, deel: number, onder: Kleur): Kleur {
  const [x, y] = [naarOklab(boven), naarOklab(onder)]
  const mix = (plek: 0 | 1 | 2): number => x[plek] * deel + y[plek] * (1 - deel)
  const [L, a, b] = [mix(0), mix(1), mix(2)]
  const l = (L + 0.3963377774 * a + 0.2158037573 * b) ** 3
  const m = (L - 0.1055613458 * a - 0.0638541728 * b) ** 3
  const s = (L - 0.0894841775 * a - 1.291485548 * b) ** 3
  return [
    scherm(4.0767416621 * l - 3.3077115913 * m + 0.2309699292 * s),
    scherm(-1.2684380046 * l + 2.6097574011 * m - 0.3413193965 * s),
    scherm(-0.0041960863 * l - 0.7034186147 * m + 1.707614701 * s),
  ]
}
