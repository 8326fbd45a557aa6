import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { bedragTekst } from '../lib/opmaak.ts'
import { bedragReden, leesBedrag } from './bedrag-veld.tsx'
import { datumReden, naarDatum } from './datum-veld.tsx'
import { potHoogtes } from './pot.tsx'

describe('amounts as people type them', () => {
  test.each([
    ['1250', 125000],
    ['1.250', 125000],
    ['1.250,5', 125050],
    ['€ 1250,50', 125050],
    ['12.50', 1250],
    ['12,-', 1200],
    ['0,05', 5],
    [' 1 250 ', 125000],
    ['1.234.567,89', 123456789],
    ['45,50 euro', 4550],
    ['45,50 Euro', 4550],
    ['45,50 €', 4550],
    ['12,- euro', 1200],
  ])('%s', (tekst, centen) => expect(leesBedrag(tekst)).toBe(centen))

  test.each([
    '',
    'veel',
    '12,345',
    '1.25,00',
    '-5',
    '1,2,3',
    '1e3',
    '12.5.0',
    '9999999999',
    '1.2500',
    'euro',
    'euro 5',
    '5 euro 50',
    '5 euros',
    '45 euro per uur',
  ])('%s is no amount', (tekst) => expect(leesBedrag(tekst)).toBeNull())

  test.each([
    ['', null],
    ['  ', null],
    ['12,50', null],
    ['45,50 euro', null],
    ['99999999999', 'TE_GROOT'],
    ['€ 9.999.999.999,00', 'TE_GROOT'],
    ['veel', 'GEEN_BEDRAG'],
    ['12,345', 'GEEN_BEDRAG'],
    ['-99999999999', 'GEEN_BEDRAG'],
    ['45 per uur', 'GEEN_BEDRAG'],
  ])('why %j is no amount: %s', (tekst, reden) => expect(bedragReden(tekst)).toBe(reden))

  test('what we write can be typed back', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 99_999_999_999 }), (centen) => {
        expect(leesBedrag(bedragTekst(centen))).toBe(centen)
      }),
    )
  })
})

describe('dates of three parts', () => {
  test.each([
    ['1', '7', '2026', '2026-07-01'],
    ['29', '02', '2024', '2024-02-29'],
    ['29', '2', '2026', ''],
    ['31', '4', '2026', ''],
    ['0', '1', '2026', ''],
    ['1', '13', '2026', ''],
    ['1', '1', '26', ''],
    ['', '1', '2026', ''],
    ['1', '1', '1026', ''],
    ['1', '1', '9026', ''],
  ])('%s-%s-%s', (dag, maand, jaar, datum) => expect(naarDatum({ dag, maand, jaar })).toBe(datum))
})

describe('why three parts are no date', () => {
  test.each([
    ['', '', '', null],
    ['1', '7', '2026', null],
    ['31', '2', '2026', 'BESTAAT_NIET'],
    ['1', '7', '26', 'JAAR'],
    ['1', '7', '1026', 'JAAR'],
    ['1', 'mei', '2026', 'CIJFERS'],
    ['1', '', '2026', 'ONAF'],
  ])('%s-%s-%s: %s', (dag, maand, jaar, reden) => expect(datumReden({ dag, maand, jaar })).toBe(reden))
})

describe('levels of a jar', () => {
  test('full, empty, nothing', () => {
    expect(potHoogtes({ besteed: 0, gepland: 0, vrij: 100 })).toEqual({ vrij: 57, gepland: 0 })
    expect(potHoogtes({ besteed: 100, gepland: 0, vrij: 0 })).toEqual({ vrij: 0, gepland: 0 })
    expect(potHoogtes({ besteed: 0, gepland: 0, vrij: 0 })).toEqual({ vrij: 0, gepland: 0 })
    expect(potHoogtes({ besteed: 100, gepland: 50, vrij: -20 }).vrij).toBe(0)
  })

  test('parts stay in the glass, keep their order of size, and are never invisible', () => {
    const cent = fc.integer({ min: 0, max: 10_000_000 })
    fc.assert(
      fc.property(cent, cent, cent, (besteed, gepland, vrij) => {
        const h = potHoogtes({ besteed, gepland, vrij })
        expect(h.vrij + h.gepland).toBeLessThanOrEqual(57 + 1e-9)
        expect(h.vrij > 0).toBe(vrij > 0)
        if (gepland > 0) expect(h.gepland).toBeGreaterThan(0)
        if (vrij > gepland * 2 && gepland > 0) expect(h.vrij).toBeGreaterThanOrEqual(h.gepland)
      }),
    )
  })
})
