import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import pak from '../../public/postcodes.json' with { type: 'json' }
import { afstandKm, kiesPunten, leesPostcodes, pakPostcodes, pc4Van } from './postcodes.ts'

const nl = leesPostcodes(pak)
const punt = (pc4: number) => {
  const p = nl.get(pc4)
  if (!p) throw new Error(`no point for ${pc4}`)
  return p
}

describe('the postcode pack', () => {
  it('has every PC4 of the source but the six that lie nowhere near their neighbours', () => {
    expect(nl.size).toBe(4080)
    for (const pc4 of [1234, 1954, 3062, 5217, 5442, 7146]) expect(nl.has(pc4)).toBe(false)
    for (const { lat, lon } of nl.values()) {
      expect(lat).toBeGreaterThan(50.7)
      expect(lat).toBeLessThan(53.6)
      expect(lon).toBeGreaterThan(3.3)
      expect(lon).toBeLessThan(7.3)
    }
  })

  it.each([
    [2324, 2323],
    [3523, 3522],
    [3981, 3984],
    [7571, 7572],
    [7887, 7885],
    [8611, 8612],
    [9999, 9998],
  ])('puts %i, given far apart in the source, next to %i', (pc4, buur) => {
    expect(afstandKm(punt(pc4), punt(buur))).toBeLessThan(10)
  })

  it('measures known distances', () => {
    // Dam (Amsterdam, 1012) to the Dom (Utrecht, 3512): 35 km as the crow flies.
    expect(afstandKm(punt(1012), punt(3512))).toBeCloseTo(35, -0.5)
    expect(afstandKm({ lat: 0, lon: 0 }, { lat: 0, lon: 1 })).toBeCloseTo(111.195, 2)
    expect(afstandKm(punt(3441), punt(3441))).toBe(0)
  })
})

describe('packing', () => {
  it('gives back what was packed, to a thousandth of a degree', () => {
    const graad = (min: number, max: number) => fc.integer({ min: min * 1000, max: max * 1000 }).map((n) => n / 1000)
    fc.assert(
      fc.property(fc.array(fc.tuple(fc.integer({ min: 1000, max: 9999 }), graad(50, 54), graad(3, 8)), { maxLength: 40 }), (rijen) => {
        const punten = new Map(rijen.map(([n, lat, lon]) => [n, { lat, lon }]))
        const uit = leesPostcodes(pakPostcodes(punten, 'x', '2026-03'))
        expect([...uit].sort()).toEqual([...punten].sort())
      }),
    )
  })

  it('refuses columns of different length', () => {
    expect(() => leesPostcodes({ bron: '', peildatum: '', nummers: [1000], lat: [], lon: [1] })).toThrow(/length/)
  })

  it('lets the neighbours choose between places, and keeps a PC4 without neighbours', () => {
    const uit = kiesPunten([
      { pc4: 3522, lat: 52.07, lon: 5.11 },
      { pc4: 3523, lat: 52.07, lon: 5.12 },
      { pc4: 3523, lat: 51.81, lon: 3.89 },
      { pc4: 9000, lat: 53, lon: 6 },
    ])
    expect(uit.punten.get(3523)).toEqual({ lat: 52.07, lon: 5.12 })
    expect(uit.punten.has(9000)).toBe(true)
    expect(uit.gekozen).toEqual([3523])
  })
})

describe('a typed postcode', () => {
  it.each([
    ['3441', 3441],
    [' 3441 ab ', 3441],
    ['3441AB', 3441],
    ['0441', null],
    ['344', null],
    ['3441 abc', null],
    ['Woerden', null],
    ['', null],
  ])('%s is %s', (invoer, uit) => {
    expect(pc4Van(invoer)).toBe(uit)
  })
})
