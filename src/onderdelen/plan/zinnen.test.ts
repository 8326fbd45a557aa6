import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { MAX_ZINNEN, stukkenOmTeKiezen, zinnenVan } from './zinnen.ts'

describe('sentences of a story', () => {
  test('one by one, also over lines', () => {
    expect(zinnenVan('Noa is negen. Zij tekent de hele dag!\n\nHet gaat goed')).toEqual([
      'Noa is negen.',
      'Zij tekent de hele dag!',
      'Het gaat goed',
    ])
  })
  test('a time or an amount does not end a sentence', () => {
    expect(zinnenVan('Na 20.00 uur lees ik alles rustig. Dat kost € 2,50.')).toHaveLength(2)
  })
  test('no letter of the text gets lost or is made up', () => {
    const kaal = (t: string): string => t.replaceAll(/\s/gu, '')
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 200 }), (tekst) => {
        expect(kaal(zinnenVan(tekst).join(''))).toBe(kaal(tekst))
      }),
    )
  })
  test('a long text is chosen by line, a very long one only whole', () => {
    const lang = Array.from({ length: MAX_ZINNEN + 1 }, (_, n) => `Zin ${n}.`)
    expect(stukkenOmTeKiezen(`${lang.join(' ')}\nNog een regel.`)).toEqual([lang.join(' '), 'Nog een regel.'])
    expect(stukkenOmTeKiezen(lang.join('\n'))).toEqual([])
    expect(stukkenOmTeKiezen('')).toEqual([])
  })
})
