import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { dagErvoor, dagWaaropLeeftijd, leeftijdOp, leeftijdsMomenten, maandenEerder } from './leeftijd.ts'

describe('leeftijd', () => {
  it('kantelt op de dag zelf en niet de dag ervoor', () => {
    expect(leeftijdOp('2008-09-14', '2026-09-13')).toBe(17)
    expect(leeftijdOp('2008-09-14', '2026-09-14')).toBe(18)
  })

  it('wordt bij 29 februari ouder op 1 maart, en in een schrikkeljaar op de dag zelf', () => {
    expect(leeftijdOp('2008-02-29', '2026-02-28')).toBe(17)
    expect(leeftijdOp('2008-02-29', '2026-03-01')).toBe(18)
    expect(dagWaaropLeeftijd('2008-02-29', 18)).toBe('2026-03-01')
    expect(dagWaaropLeeftijd('2008-02-29', 16)).toBe('2024-02-29')
  })

  it('rekent maanden terug tot een dag die bestaat', () => {
    expect(maandenEerder('2026-09-14', 18)).toBe('2025-03-14')
    expect(maandenEerder('2026-03-31', 1)).toBe('2026-02-28')
    expect(maandenEerder('2026-01-15', 1)).toBe('2025-12-15')
    expect(dagErvoor('2026-03-01')).toBe('2026-02-28')
  })

  it('noemt voor Thijs de drie dagen met aankondigingen', () => {
    const momenten = leeftijdsMomenten('2008-09-14', '2026-07-01')
    expect(momenten.map((m) => [m.leeftijd, m.op, m.voorbij])).toEqual([
      [12, '2020-09-14', true],
      [16, '2024-09-14', true],
      [18, '2026-09-14', false],
    ])
    expect(momenten[2]?.aankondigingen).toEqual([
      { maandenVooraf: 18, op: '2025-03-14', voorbij: true },
      { maandenVooraf: 6, op: '2026-03-14', voorbij: true },
      { maandenVooraf: 1, op: '2026-08-14', voorbij: false },
    ])
    expect(leeftijdsMomenten('2008-09-14', '2026-09-14')[2]?.voorbij).toBe(true)
  })

  it('dagWaaropLeeftijd is de eerste dag met die leeftijd, voor elke geboortedag', () => {
    const dag = fc
      .date({ min: new Date('1930-01-01'), max: new Date('2026-12-31'), noInvalidDate: true })
      .map((d) => d.toISOString().slice(0, 10))
    fc.assert(
      fc.property(dag, fc.constantFrom(12, 16, 18), (geboren, jaren) => {
        const op = dagWaaropLeeftijd(geboren, jaren)
        expect(leeftijdOp(geboren, op)).toBe(jaren)
        expect(leeftijdOp(geboren, dagErvoor(op))).toBe(jaren - 1)
      }),
      { numRuns: 500 },
    )
  })
})
