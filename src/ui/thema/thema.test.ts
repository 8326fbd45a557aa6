import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import lindewaard from './bron/lindewaard.tokens.json' with { type: 'json' }
import waterkant from './bron/waterkant.tokens.json' with { type: 'json' }
import { leesTokens } from './design-tokens.ts'
import { importeerThema, leesHuisThema } from './importeer.ts'
import { contrast, type Kleur, leesKleur, meng, schrijfKleur } from './kleur.ts'

const huis = leesHuisThema(lindewaard)
const token = (waarde: string) => ({ $type: 'color', $value: waarde })
const kleur = (tekst: string): Kleur => {
  const gelezen = leesKleur(tekst)
  if (gelezen === null) throw new Error(tekst)
  return gelezen
}

describe('colours', () => {
  test.each([
    ['#fff', '#ffffff'],
    ['#1B1C1DFF', '#1b1c1d'],
    ['rgb(255, 0, 128)', '#ff0080'],
    ['rgb(100% 0% 0%)', '#ff0000'],
    ['hsl(240, 100%, 50%)', '#0000ff'],
    [' White ', '#ffffff'],
  ])('reads %s', (tekst, hex) => expect(schrijfKleur(kleur(tekst))).toBe(hex))

  test.each(['transparent', '#ffffff80', 'rgba(0,0,0,0.5)', 'rgb(300,0,0)', 'oklch(0.5 0.1 20)', '{a.b}', '', '#12', 'rgb()'])(
    'does not guess %s',
    (tekst) => expect(leesKleur(tekst)).toBeNull(),
  )

  test('contrast is that of WCAG', () => {
    expect(contrast(kleur('#000'), kleur('#fff'))).toBeCloseTo(21, 5)
    expect(contrast(kleur('#767676'), kleur('#ffffff'))).toBeCloseTo(4.54, 2)
    expect(contrast(kleur('#ffffff'), kleur('#767676'))).toBeCloseTo(4.54, 2)
  })

  test('a mix with all or nothing is that colour, and lies between otherwise', () => {
    const deel = fc.integer({ min: 0, max: 255 }).map((waarde) => waarde / 255)
    fc.assert(
      fc.property(fc.tuple(deel, deel, deel), fc.tuple(deel, deel, deel), (een, ander) => {
        expect(schrijfKleur(meng(een, 1, ander))).toBe(schrijfKleur(een))
        expect(schrijfKleur(meng(een, 0, ander))).toBe(schrijfKleur(ander))
        expect(schrijfKleur(meng(een, 0.3, een))).toBe(schrijfKleur(een))
      }),
    )
  })

  test('mixes as a browser does (color-mix(in oklab, #0f5a5c 11%, #f6f1e7))', () => {
    expect(schrijfKleur(meng(kleur('#000000'), 0.5, kleur('#ffffff')))).toBe('#636363')
  })
})

describe('tokens files', () => {
  test('follows aliases over sets, and dark lies over light', () => {
    expect(leesTokens(waterkant, 'licht').waarden.get('nl.button.primary.background-color')).toBe('#1b4f8c')
    expect(leesTokens(waterkant, 'donker').waarden.get('nl.button.primary.background-color')).toBe('#92c3f6')
    expect(leesTokens(waterkant, 'donker').waarden.get('basis.color.default.color-subtle')).toBe('#aebdc5')
  })

  test('reads the flat form of Style Dictionary too', () => {
    expect(leesTokens({ utrecht: { document: { color: { value: '#111111' } } } }, 'licht').waarden.get('utrecht.document.color')).toBe(
      '#111111',
    )
  })

  test('an alias that comes back to itself has no value and is named', () => {
    const { waarden, fouten } = leesTokens(
      { basis: { a: token('{basis.b}'), b: token('{basis.c}'), c: token('{basis.a}'), d: token('#fff'), zelf: token('{basis.zelf}') } },
      'licht',
    )
    expect([...waarden]).toEqual([['basis.d', '#fff']])
    expect(fouten).toEqual([
      { pad: 'basis.a', reden: 'kring' },
      { pad: 'basis.b', reden: 'kring' },
      { pad: 'basis.c', reden: 'kring' },
      { pad: 'basis.zelf', reden: 'kring' },
    ])
  })

  test('an alias to nothing has no value and is named', () => {
    expect(leesTokens({ lk: { paper: token('{merk.wit}') } }, 'licht').fouten).toEqual([{ pad: 'lk.paper', reden: 'ontbreekt' }])
  })

  test.each([null, 42, [], 'x', { basis: null }, { basis: [] }])('rubbish %# gives nothing', (bron) => {
    expect(leesTokens(bron, 'licht')).toEqual({ waarden: new Map(), fouten: [] })
  })
})

describe('themes', () => {
  test.each([
    ['lindewaard', lindewaard],
    ['waterkant', waterkant],
  ])('%s passes, stays under 1 kB, and is what stands in public/themas', (naam, bron) => {
    const uitslag = importeerThema(bron, huis)
    expect(uitslag.verslagen.flatMap(({ bevindingen }) => bevindingen)).toEqual([])
    expect(uitslag.goed).toBe(true)
    expect(Buffer.byteLength(uitslag.css)).toBeLessThan(1000)
    expect(readFileSync(new URL(`../../../public/themas/${naam}.css`, import.meta.url), 'utf8')).toBe(uitslag.css)
  })

  test('waterkant is no copy: what is yours is not the colour of what you can press', () => {
    const { css } = importeerThema(waterkant, huis)
    expect(css).toContain('--lk-action:#1b4f8c')
    expect(css).toContain('--lk-mine:#0b6662')
  })

  test('what a file leaves open is ours, and the report says so', () => {
    const uitslag = importeerThema({ utrecht: { document: { color: token('#101010') } } }, huis)
    expect(uitslag.goed).toBe(true)
    expect(uitslag.eigenDonker).toBe(true)
    expect(uitslag.verslagen[0]?.eigen).toEqual([
      'paper',
      'surface',
      'ink-soft',
      'line',
      'action',
      'action-ink',
      'mine',
      'focus',
      'info',
      'attention',
      'settled',
    ])
    expect(uitslag.css).toContain('--lk-ink:#101010')
    expect(uitslag.css).toContain(`--lk-paper:${schrijfKleur(huis.licht.paper)}`)
  })

  test('a focus ring that ends in white is refused by name, with both numbers', () => {
    const uitslag = importeerThema(
      {
        common: {
          basis: {
            color: { default: { 'bg-document': token('#ffffff') } },
            focus: { 'outline-color': token('{basis.color.default.bg-document}') },
          },
        },
      },
      huis,
    )
    expect(uitslag.goed).toBe(false)
    expect(uitslag.verslagen[0]?.bevindingen).toContainEqual({ kleur: 'focus', op: 'paper', soort: 'rand', verhouding: 1, nodig: 3 })
    expect(uitslag.verslagen[1]?.bevindingen).toEqual([])
  })

  test.each([
    ['action-ink', '#4c8f90', 'action', 'tekst'],
    ['ink-soft', '#8f8f8f', 'paper', 'tekst'],
    ['line', '#d8d2c6', 'surface', 'rand'],
    ['mine', '#b98ab5', 'mine-soft', 'tekst'],
    ['attention', '#a87400', 'attention-soft', 'tekst'],
  ] as const)('a weak %s is refused', (naam, waarde, op, soort) => {
    const { goed, verslagen } = importeerThema({ lk: { [naam]: token(waarde) } }, huis)
    expect(goed).toBe(false)
    expect(verslagen[0]?.bevindingen).toContainEqual(expect.objectContaining({ kleur: naam, op, soort }))
  })

  test('a weak dark scheme is refused although the light one is good', () => {
    const { goed, verslagen } = importeerThema({ common: { lk: {} }, 'color-scheme-dark/common': { lk: { ink: token('#555555') } } }, huis)
    expect(goed).toBe(false)
    expect(verslagen.map(({ bevindingen }) => bevindingen.length > 0)).toEqual([false, true])
  })

  test('an alias circle in a colour we use falls back to ours and is named', () => {
    const { goed, verslagen } = importeerThema({ lk: { ink: token('{lk.paper}'), paper: token('{lk.ink}') } }, huis)
    expect(goed).toBe(true)
    expect(verslagen[0]?.fouten).toEqual([
      { pad: 'lk.ink', reden: 'kring' },
      { pad: 'lk.paper', reden: 'kring' },
    ])
  })

  test('the grounds that are judged are those of tokens.css', () => {
    const css = readFileSync(new URL('../tokens.css', import.meta.url), 'utf8')
    for (const regel of [
      '--lk-paper-diep: color-mix(in oklab, var(--lk-line) 14%, var(--lk-paper))',
      '--lk-action-soft: color-mix(in oklab, var(--lk-action) 11%, var(--lk-paper))',
      '--lk-mine-soft: color-mix(in oklab, var(--lk-mine) 12%, var(--lk-surface))',
      '--lk-info-soft: color-mix(in oklab, var(--lk-info) 10%, var(--lk-surface))',
      '--lk-attention-soft: color-mix(in oklab, #eaa820 17%, var(--lk-surface))',
      '--lk-settled-soft: color-mix(in oklab, var(--lk-settled) 12%, var(--lk-surface))',
    ]) {
      expect(css).toContain(regel)
    }
  })
})
