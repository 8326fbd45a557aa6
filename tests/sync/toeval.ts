/** Seeded chance (mulberry32): the same seed gives the same schedule. */
export type Toeval = { getal(): number; tot(n: number): number; kans(p: number): boolean; kies<T>(uit: readonly T[]): T; uuid(): string }

export function toevalVan(zaad: number): Toeval {
  let s = zaad >>> 0
  const getal = (): number => {
    s = (s + 0x6d2b79f5) >>> 0
    let t = s
    t = Math.imul(t ^ (t >>> 15), t | 1)
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61)
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296
  }
  const tot = (n: number): number => Math.floor(getal() * n)
  return {
    getal,
    tot,
    kans: (p) => getal() < p,
    kies: (uit) => {
      const gekozen = uit[tot(uit.length)]
      if (gekozen === undefined) throw new Error('niets om uit te kiezen')
      return gekozen
    },
    uuid: () => {
      const hex = Array.from({ length: 32 }, () => tot(16).toString(16)).join('')
      return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-4${hex.slice(13, 16)}-8${hex.slice(17, 20)}-${hex.slice(20)}`
    },
  }
}
