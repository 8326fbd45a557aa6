import { expect, test } from 'vitest'
import { stappenVan, stapNu, STANDAARD_NORMEN } from '../../domein/stappen.ts'
import { stenenVan } from './weg.ts'

const feiten = {
  vandaag: '2026-07-01',
  meldingDag: null,
  planOpgestuurdDag: null,
  antwoordDag: null,
  besluit: null,
  normen: STANDAARD_NORMEN,
}

function staten(
  deel:
    | Partial<typeof feiten>
    | { besluit: { vanaf: string; tot: string } }
    | { meldingDag: string; planOpgestuurdDag?: string; antwoordDag?: string },
): string {
  const beelden = stappenVan({ ...feiten, ...deel })
  const stappen = beelden.map((s) => ({ ...s, aanZet: { rol: s.aanZet, naam: '', ik: false } }))
  return stenenVan(stappen, stapNu(beelden))
    .map((s) => s.staat[0])
    .join('')
}

test('a person stands on exactly one stone, and nothing behind it is open', () => {
  expect(staten({})).toBe('nsssss')
  expect(staten({ meldingDag: '2026-06-30' })).toBe('kknsss')
  expect(staten({ meldingDag: '2026-06-30', planOpgestuurdDag: '2026-07-01' })).toBe('kkknss')
  expect(staten({ meldingDag: '2026-06-01', planOpgestuurdDag: '2026-06-07', antwoordDag: '2026-06-20' })).toBe('kkkkns')
  expect(staten({ besluit: { vanaf: '2026-01-01', tot: '2026-12-31' } })).toBe('kkkkkn')
})

test('in the last period the budget still runs', () => {
  expect(staten({ besluit: { vanaf: '2025-08-01', tot: '2026-07-31' } })).toBe('kkkkkn')
})
