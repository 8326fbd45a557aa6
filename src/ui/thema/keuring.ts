import { contrast, type Kleur, meng } from './kleur.ts'

/** The twelve colours a theme may set. */
export const KLEUREN = [
  'paper',
  'surface',
  'ink',
  'ink-soft',
  'line',
  'action',
  'action-ink',
  'mine',
  'focus',
  'info',
  'attention',
  'settled',
] as const
export type KleurNaam = (typeof KLEUREN)[number]
export type Palet = Readonly<Record<KleurNaam, Kleur>>

/** `op` may be a derived ground of src/ui/tokens.css. */
export type Bevinding = { kleur: KleurNaam; op: string; soort: 'tekst' | 'rand'; verhouding: number; nodig: number }

export const NODIG = { tekst: 4.5, rand: 3 } as const

type Paar = readonly [kleur: KleurNaam, op: string, soort: 'tekst' | 'rand']

const TEKST: readonly Paar[] = (
  [
    ['ink', 'paper', 'surface', 'paper-diep', 'mine-soft', 'attention-soft', 'info-soft', 'settled-soft'],
    ['ink-soft', 'paper', 'surface', 'paper-diep'],
    ['action', 'paper', 'surface', 'action-soft'],
    ['action-ink', 'action'],
    ['mine', 'paper', 'surface', 'mine-soft'],
    ['surface', 'mine'],
    ['info', 'paper', 'surface', 'info-soft'],
    ['attention', 'paper', 'surface', 'attention-soft'],
    ['settled', 'paper', 'surface', 'settled-soft'],
  ] satisfies readonly (readonly [KleurNaam, ...string[]])[]
).flatMap(([kleur, ...onder]) => onder.map((op): Paar => [kleur, op, 'tekst']))

const RAND: readonly Paar[] = (
  [
    ['line', 'paper', 'surface'],
    ['focus', 'paper', 'surface'],
  ] satisfies readonly (readonly [KleurNaam, ...string[]])[]
).flatMap(([kleur, ...onder]) => onder.map((op): Paar => [kleur, op, 'rand']))

/** The amber under a warning is the same in every theme; equal to src/ui/tokens.css. */
const AMBER: Kleur = [0xea / 255, 0xa8 / 255, 0x20 / 255]

function gronden(p: Palet): Readonly<Record<string, Kleur>> {
  return {
    ...p,
    'paper-diep': meng(p.line, 0.14, p.paper),
    'action-soft': meng(p.action, 0.11, p.paper),
    'mine-soft': meng(p.mine, 0.12, p.surface),
    'info-soft': meng(p.info, 0.1, p.surface),
    'attention-soft': meng(AMBER, 0.17, p.surface),
    'settled-soft': meng(p.settled, 0.12, p.surface),
  }
}

/** Every pair that stands somewhere on a screen and cannot be read or seen well enough (WCAG 2.2: 1.4.3 and 1.4.11). */
export function keur(palet: Palet): Bevinding[] {
  const op = gronden(palet)
  return [...TEKST, ...RAND].flatMap(([kleur, grond, soort]) => {
    const onder = op[grond]
    if (onder === undefined) throw new Error(`Unknown ground ${grond}`)
    const verhouding = contrast(palet[kleur], onder)
    return verhouding < NODIG[soort]
      ? [{ kleur, op: grond, soort, verhouding: Math.floor(verhouding * 100) / 100, nodig: NODIG[soort] }]
      : []
  })
}
