import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  dagenTussen,
  eersteWerkdagVanaf,
  feestdagen,
  isDatum,
  isWerkdag,
  laatsteDagNaVerzending,
  plusDagen,
  plusWerkdagen,
} from './termijnen.ts'

const datum = fc.integer({ min: 10_000, max: 40_000 }).map((dag) => plusDagen('1970-01-01', dag))

describe('kalenderdagen', () => {
  it('kent schrikkeljaar, jaarwissel en zomertijd', () => {
    expect(plusDagen('2026-12-31', 1)).toBe('2027-01-01')
    expect(plusDagen('2028-02-28', 1)).toBe('2028-02-29')
    expect(plusDagen('2026-03-28', 2)).toBe('2026-03-30')
    expect(plusDagen('2026-07-01', 42)).toBe('2026-08-12')
    expect(dagenTussen('2026-07-01', '2026-09-14')).toBe(75)
  })
  it('weigert wat geen datum is', () => {
    for (const fout of ['2026-02-30', '2026-13-01', '20260701', '2026-7-1', '', '2026-07-01T00:00:00Z']) {
      expect(isDatum(fout)).toBe(false)
      expect(() => plusDagen(fout, 1)).toThrow(RangeError)
    }
    expect(isDatum('2028-02-29')).toBe(true)
  })
  it('heen en terug is dezelfde dag', () => {
    fc.assert(
      fc.property(datum, fc.integer({ min: -5000, max: 5000 }), (dag, n) => {
        expect(plusDagen(plusDagen(dag, n), -n)).toBe(dag)
        expect(dagenTussen(dag, plusDagen(dag, n))).toBe(n)
      }),
    )
  })
})

describe('werkdagen', () => {
  it('kent de feestdagen van 2026', () => {
    expect([...feestdagen(2026)].toSorted()).toEqual([
      '2026-01-01',
      '2026-04-03',
      '2026-04-05',
      '2026-04-06',
      '2026-04-27',
      '2026-05-05',
      '2026-05-14',
      '2026-05-24',
      '2026-05-25',
      '2026-12-25',
      '2026-12-26',
    ])
    expect(feestdagen(2025).has('2025-04-26')).toBe(true)
    expect(feestdagen(2025).has('2025-04-27')).toBe(false)
  })
  it('telt vijf werkdagen na een woensdag', () => {
    expect(plusWerkdagen('2026-07-01', 5)).toBe('2026-07-08')
  })
  it('slaat kerst, jaarwissel en weekend over', () => {
    expect(plusWerkdagen('2026-12-24', 1)).toBe('2026-12-28')
    expect(plusWerkdagen('2026-12-31', 1)).toBe('2027-01-04')
    expect(plusWerkdagen('2026-07-01', 0)).toBe('2026-07-01')
  })
  it('laat een wettelijke termijn doorlopen tot een werkdag', () => {
    expect(eersteWerkdagVanaf('2026-07-04')).toBe('2026-07-06')
    expect(laatsteDagNaVerzending('2026-07-01', 42)).toBe('2026-08-12')
    expect(laatsteDagNaVerzending('2026-11-13', 42)).toBe('2026-12-28')
  })
  it('eindigt altijd op een werkdag en telt er precies zoveel', () => {
    fc.assert(
      fc.property(datum, fc.integer({ min: 1, max: 40 }), (dag, n) => {
        const einde = plusWerkdagen(dag, n)
        expect(isWerkdag(einde)).toBe(true)
        let geteld = 0
        for (let d = plusDagen(dag, 1); d <= einde; d = plusDagen(d, 1)) if (isWerkdag(d)) geteld += 1
        expect(geteld).toBe(n)
      }),
    )
  })
})
