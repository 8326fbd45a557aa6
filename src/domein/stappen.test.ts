import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { STANDAARD_NORMEN, type StapFeiten, stapNu, stappenVan } from './stappen.ts'
import { plusDagen } from './termijnen.ts'

const basis: StapFeiten = {
  vandaag: '2026-07-01',
  meldingDag: null,
  planOpgestuurdDag: null,
  antwoordDag: null,
  besluit: null,
  normen: STANDAARD_NORMEN,
}
const stap = (f: StapFeiten, nr: number) => stappenVan(f).find((s) => s.nr === nr)

describe('stappen', () => {
  it('starts both clocks at the melding: 7 days for the plan, 42 for the onderzoek', () => {
    const f = { ...basis, meldingDag: '2026-06-29' }
    expect(stap(f, 2)).toMatchObject({ toestand: 'NU', aanZet: 'INWONER', sinds: '2026-06-29', uiterlijk: '2026-07-06' })
    expect(stap(f, 3)).toMatchObject({ toestand: 'LOOPT', aanZet: 'CONSULENT', uiterlijk: '2026-08-10' })
  })

  it('gives the turn to the consulent when the plan is handed in, and back after the answer', () => {
    const opgestuurd = { ...basis, meldingDag: '2026-06-29', planOpgestuurdDag: '2026-07-01' }
    expect(stapNu(stappenVan(opgestuurd))).toBe(3)
    expect(stap(opgestuurd, 3)).toMatchObject({ aanZet: 'CONSULENT', sinds: '2026-07-01', uiterlijk: '2026-08-10' })
    const beantwoord = { ...opgestuurd, antwoordDag: '2026-07-03' }
    expect(stap(beantwoord, 4)).toMatchObject({ toestand: 'NU', aanZet: 'INWONER', sinds: '2026-07-03' })
  })

  it('shows a running budget as step 6 and turns to step 12 exactly 98 days before the end', () => {
    const besluit = { vanaf: '2026-01-01', tot: '2026-12-31' }
    expect(stapNu(stappenVan({ ...basis, besluit }))).toBe(6)
    expect(stapNu(stappenVan({ ...basis, besluit, vandaag: '2026-09-23' }))).toBe(6)
    expect(stapNu(stappenVan({ ...basis, besluit, vandaag: '2026-09-24' }))).toBe(12)
    expect(stap({ ...basis, besluit }, 9)).toMatchObject({ uiterlijk: '2026-07-05' })
    expect(stap({ ...basis, besluit, vandaag: '2026-12-06' }, 9)).toMatchObject({ uiterlijk: '2027-01-05' })
  })

  it('gives a melding while a budget runs its own plan and clocks, and lets the budget go on beside it', () => {
    const f = { ...basis, besluit: { vanaf: '2026-01-01', tot: '2026-12-31' }, meldingDag: '2026-06-29' }
    expect(stapNu(stappenVan(f))).toBe(2)
    expect(stap(f, 2)).toMatchObject({ uiterlijk: '2026-07-06' })
    expect(stap(f, 6)).toMatchObject({ toestand: 'LOOPT', uiterlijk: '2026-12-31' })
    // The plan and the answer of the former melding do not answer this one.
    expect(stapNu(stappenVan({ ...f, planOpgestuurdDag: '2025-11-01', antwoordDag: '2025-12-01' }))).toBe(2)
    expect(stapNu(stappenVan({ ...f, planOpgestuurdDag: '2026-06-30' }))).toBe(3)
    expect(stapNu(stappenVan({ ...f, planOpgestuurdDag: '2026-06-30', antwoordDag: '2026-07-01' }))).toBe(6)
  })

  it('has exactly one step at turn, whatever the facts', () => {
    const dag = fc.integer({ min: 0, max: 400 }).map((n) => plusDagen('2026-01-01', n))
    const mogelijk = fc.option(dag, { nil: null })
    fc.assert(
      fc.property(dag, mogelijk, mogelijk, mogelijk, fc.boolean(), (vandaag, meldingDag, planOpgestuurdDag, antwoordDag, metBesluit) => {
        const stappen = stappenVan({
          vandaag,
          meldingDag,
          planOpgestuurdDag: meldingDag ? planOpgestuurdDag : null,
          antwoordDag: meldingDag && planOpgestuurdDag ? antwoordDag : null,
          besluit: metBesluit ? { vanaf: '2026-01-01', tot: '2026-12-31' } : null,
          normen: STANDAARD_NORMEN,
        })
        expect(stappen.map((s) => s.nr)).toEqual([0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12])
        expect(stappen.filter((s) => s.toestand === 'NU')).toHaveLength(1)
      }),
    )
  })
})
