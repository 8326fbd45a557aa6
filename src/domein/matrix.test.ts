import { describe, expect, it } from 'vitest'
import { DOMEINEN, WETTEN } from '../contract/lijsten/geld.ts'
import { MATRIX, regelsOp, type Afwijking } from './matrix.ts'

const afwijking: Afwijking = {
  regelset: 'R',
  wet: 'WMO',
  domein: 'V',
  woord: 'VRIJ',
  grond: 'Verordening Lindewaard 2026, artikel 12',
  vanaf: '2026-03-01',
  tot: '2026-12-31',
  door: 'Joost Prins',
}

describe('de regelmatrix', () => {
  it('heeft voor elke wet en elk domein een vakje in beide regelsets', () => {
    for (const regelset of ['R', 'E'] as const) {
      for (const wet of WETTEN) {
        for (const domein of DOMEINEN) expect(MATRIX[regelset][wet][domein].grond).toMatch(/^[a-p]$/u)
      }
    }
  })
  it.each([
    ['R', 'WMO', 'B', 'VRIJ', 'p', false],
    ['E', 'WMO', 'Z', 'VRIJ', 'a', true],
    ['R', 'WMO', 'Z', 'AKKOORD', 'k', false],
    ['R', 'JEUGDWET', 'W', 'NIET', 'l', false],
    ['E', 'JEUGDWET', 'S', 'AKKOORD_SCHOOL', 'c', true],
    ['R', 'WLZ', 'V', 'AKKOORD', 'i', true],
    ['R', 'ZVW', 'B', 'NIET', 'j', true],
    ['R', 'PARTICIPATIEWET', 'T', 'NIET', 'n', false],
    ['E', 'LEERLINGENVERVOER', 'H', 'AKKOORD', 'e', false],
    ['R', 'SWV', 'B', 'NIET', 'd', true],
    ['R', 'SWV', 'H', 'AKKOORD_SCHOOL', 'd', false],
    ['E', 'UWV', 'W', 'ACHTERAF', 'g', true],
    ['E', 'UWV', 'S', 'ACHTERAF', 'o', false],
  ] as const)('%s %s x %s is %s', (regelset, wet, domein, woord, grond, zeker) => {
    expect(MATRIX[regelset][wet][domein]).toEqual({ woord, grond, zeker })
  })
  it('telt in R en E hoeveel vakjes zeker zijn', () => {
    const zeker = (regelset: 'R' | 'E') => WETTEN.flatMap((w) => DOMEINEN.filter((d) => MATRIX[regelset][w][d].zeker)).length
    expect([zeker('E'), zeker('R')]).toEqual([20, 22])
  })
})

describe('een afwijking van de gemeente', () => {
  it('geldt alleen binnen haar datums en noemt zich in de versie', () => {
    expect(regelsOp('2026-02-28', 'R', [afwijking]).matrix.WMO.V.woord).toBe('AKKOORD')
    const regels = regelsOp('2026-03-01', 'R', [afwijking])
    expect(regels.matrix.WMO.V).toEqual({ woord: 'VRIJ', grond: 'gemeente', zeker: false })
    expect(regels.versie).toBe('R-2026-01-01+1@2026-03-01')
    expect(regels.matrix.WMO.B).toEqual(MATRIX.R.WMO.B)
    expect(regelsOp('2027-01-01', 'R', [afwijking]).versie).toBe('R-2026-01-01')
  })
  it('telt niet zonder grond of naam, en niet in een andere regelset', () => {
    for (const kapot of [
      { ...afwijking, grond: '' },
      { ...afwijking, door: '' },
      { ...afwijking, regelset: 'E' as const },
    ]) {
      expect(regelsOp('2026-06-01', 'R', [kapot]).matrix.WMO.V.woord).toBe('AKKOORD')
    }
  })
})
