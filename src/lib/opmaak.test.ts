import fc from 'fast-check'
import { expect, test } from 'vitest'
import { bedragTekst, datumTekst, tijdTekst } from './opmaak.ts'

test.each([
  [0, '€\u00a00,00'],
  [5, '€\u00a00,05'],
  [125000, '€\u00a01.250,00'],
  [123456789, '€\u00a01.234.567,89'],
  [-5000, '\u2212\u00a0€\u00a050,00'],
])('%i cents is %s', (centen, tekst) => expect(bedragTekst(centen)).toBe(tekst))

test.each([0.5, Number.NaN, Number.POSITIVE_INFINITY, 2 ** 53])('%d is no amount', (centen) =>
  expect(() => bedragTekst(centen)).toThrow(RangeError),
)

test('every amount can be read back to the cent', () => {
  fc.assert(
    fc.property(fc.maxSafeInteger(), (centen) => {
      const terug = bedragTekst(centen)
        .replaceAll(/[^\d\u2212]/gu, '')
        .replace('\u2212', '-')
      expect(Number(terug)).toBe(centen)
    }),
  )
})

test('dates and times are words and Dutch clock time', () => {
  expect(datumTekst('2026-07-01', 'nl')).toBe('1 juli 2026')
  expect(datumTekst('2026-09-12', 'nl', true)).toBe('zaterdag 12 september 2026')
  expect(datumTekst('2026-09-12', 'en')).toBe('12 September 2026')
  expect(tijdTekst('2026-07-01T12:03:00Z')).toBe('14:03')
  expect(tijdTekst('2026-12-01T12:03:00Z')).toBe('13:03')
})
