import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { leesbaarVerschil, woordVerschil } from './woordverschil.ts'

const woord = fc.constantFrom('de', 'het', 'Noa', 'school', 'één', '👨‍👩‍👧', 'rustig', '’s', '\n', ' ', ' ', '. ', ', ', 'שלום', 'e\u0301')
const tekst = fc.array(woord, { maxLength: 40 }).map((w) => w.join(''))
/** A text and what somebody made of it. */
const paar = fc.tuple(tekst, tekst, tekst, tekst).map(([a, b, c, d]) => [a + b + c, a + d + c] as const)

const zonder = (soort: string, stukken: readonly { soort: string; tekst: string }[]): string =>
  stukken
    .filter((s) => s.soort !== soort)
    .map((s) => s.tekst)
    .join('')

describe('what changed between two texts', () => {
  test.each([
    ['woordVerschil', woordVerschil],
    ['leesbaarVerschil', leesbaarVerschil],
  ])('%s: without what came it is the old text, without what went the new one, whatever the texts', (_naam, verschil) => {
    fc.assert(
      fc.property(fc.oneof(paar, fc.tuple(fc.string({ unit: 'binary' }), fc.string({ unit: 'binary' }))), ([oud, nieuw]) => {
        const stukken = verschil(oud, nieuw)
        expect(zonder('ERBIJ', stukken)).toBe(oud)
        expect(zonder('ERUIT', stukken)).toBe(nieuw)
        for (const [i, s] of stukken.entries()) {
          expect(s.tekst).not.toBe('')
          expect(stukken[i + 1]?.soort).not.toBe(s.soort)
        }
      }),
    )
  })

  test('a sentence put in between is the only thing that changed', () => {
    expect(woordVerschil('Noa slaapt slecht. Ik ook.', 'Noa slaapt slecht. Haar broer niet. Ik ook.')).toEqual([
      { soort: 'GELIJK', tekst: 'Noa slaapt slecht. ' },
      { soort: 'ERBIJ', tekst: 'Haar broer niet. ' },
      { soort: 'GELIJK', tekst: 'Ik ook.' },
    ])
  })

  test('words that were replaced one after the other are one change to read', () => {
    expect(leesbaarVerschil('Zij wil de grote boom zien.', 'Zij wil een kleine struik zien.')).toEqual([
      { soort: 'GELIJK', tekst: 'Zij wil ' },
      { soort: 'ERUIT', tekst: 'de grote boom' },
      { soort: 'ERBIJ', tekst: 'een kleine struik' },
      { soort: 'GELIJK', tekst: ' zien.' },
    ])
  })

  test('two texts of 100,000 characters without a word in common take no seconds', () => {
    const oud = Array.from({ length: 20_000 }, (_, i) => `a${i}`).join(' ')
    const nieuw = Array.from({ length: 20_000 }, (_, i) => `b${i}`).join(' ')
    const begin = performance.now()
    expect(zonder('ERUIT', woordVerschil(oud, nieuw))).toBe(nieuw)
    expect(performance.now() - begin).toBeLessThan(3000)
  })
})
