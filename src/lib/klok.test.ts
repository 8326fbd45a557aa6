import { describe, expect, it } from 'vitest'
import { dagVan, proefKlok } from './klok.ts'

describe('klok', () => {
  it('knows that it is already tomorrow in the Netherlands before it is in UTC', () => {
    expect(dagVan(new Date('2026-06-30T22:00:00Z'))).toBe('2026-07-01')
    expect(dagVan(new Date('2026-12-31T22:59:59Z'))).toBe('2026-12-31')
  })

  it('stays on its day at every hour of a real day, in summer and in winter', () => {
    for (const dag of ['2026-07-01', '2026-01-15'])
      for (let uur = 0; uur < 48; uur++) {
        const klok = proefKlok(dag, () => Date.parse('2026-11-21T00:30:00Z') + uur * 3_600_000)
        expect(klok.vandaag()).toBe(dag)
      }
  })

  it('shows the real Dutch time of day', () => {
    const klok = proefKlok('2026-07-01', () => Date.parse('2026-11-21T22:20:05.120Z'))
    expect(klok.nu().toISOString()).toBe('2026-07-01T21:20:05.120Z')
  })
})
