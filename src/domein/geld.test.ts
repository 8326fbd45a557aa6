import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { bedragTekst } from '../lib/opmaak.ts'
import { centUitMachine, HOOGSTE_INVOER_CENT, leesBedrag, som } from './geld.ts'

describe('een ingetikt bedrag', () => {
  it.each([
    ['1250', 125000],
    ['1.250', 125000],
    ['1.250,00', 125000],
    ['€ 1.250,5', 125050],
    ['€\u00a012,05', 1205],
    ['12.50', 1250],
    ['1.25', 125],
    ['450,-', 45000],
    ['0,01', 1],
    ['0', 0],
    ['007', 700],
    ['10.000.000,00', HOOGSTE_INVOER_CENT],
  ])('leest %s', (tekst, cent) => {
    expect(leesBedrag(tekst)).toEqual({ goed: true, cent })
  })
  it.each([
    ['', 'LEEG'],
    ['  € ', 'LEEG'],
    ['-5', 'NEGATIEF'],
    ['−5,00', 'NEGATIEF'],
    ['€ -5', 'NEGATIEF'],
    ['1e3', 'GEEN_BEDRAG'],
    ['0x10', 'GEEN_BEDRAG'],
    ['1.5', 'GEEN_BEDRAG'],
    ['1,250.00', 'GEEN_BEDRAG'],
    ['1.2500', 'GEEN_BEDRAG'],
    ['12 50', 'GEEN_BEDRAG'],
    ['١٢', 'GEEN_BEDRAG'],
    ['Infinity', 'GEEN_BEDRAG'],
    ['NaN', 'GEEN_BEDRAG'],
    ['1,005', 'HALVE_CENT'],
    ['10.000.000,01', 'TE_GROOT'],
    ['1000000000000000000', 'TE_GROOT'],
    ['9'.repeat(500), 'GEEN_BEDRAG'],
    ['=1+1', 'GEEN_BEDRAG'],
  ])('zegt van %s waarom het niet kan', (tekst, reden) => {
    expect(leesBedrag(tekst)).toEqual({ goed: false, reden })
  })
  it('leest terug wat het schrijft', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: HOOGSTE_INVOER_CENT }), (cent) => {
        expect(leesBedrag(bedragTekst(cent))).toEqual({ goed: true, cent })
      }),
    )
  })
  it('gooit nooit en geeft nooit iets anders dan hele, veilige centen', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.stringMatching(/^[0-9.,€ -]{0,20}$/u)), (tekst) => {
        const uitkomst = leesBedrag(tekst)
        if (uitkomst.goed) expect(Number.isSafeInteger(uitkomst.cent) && uitkomst.cent >= 0).toBe(true)
      }),
    )
  })
})

describe('machinebedragen en sommen', () => {
  it('leest alleen de ene vorm', () => {
    expect(centUitMachine('14040.00')).toBe(1404000)
    expect(centUitMachine('-0.05')).toBe(-5)
    for (const fout of ['1,00', '1.0', '1.000', '', '1e3', '1.00 ']) {
      expect(() => centUitMachine(fout)).toThrow(RangeError)
    }
  })
  it('weigert een som die niet meer exact is', () => {
    expect(som([1, 2, 3])).toBe(6)
    expect(() => som([Number.MAX_SAFE_INTEGER, 1])).toThrow(RangeError)
  })
})
