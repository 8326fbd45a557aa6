import { expect, test } from 'vitest'
import { eigenBijdrage, heleMaanden } from './eigen-bijdrage.ts'

const wmo = (persoonId: string, vanaf: string, tot: string) => ({ wet: 'WMO' as const, persoonId, vanaf, tot })

test('the amounts of the two worked cases: twelve months for Sanne, October to December for Thijs', () => {
  expect(eigenBijdrage([wmo('sanne', '2026-01-01', '2026-12-31')], 2180)).toMatchObject([{ maanden: 12, samenCent: 26_160 }])
  expect(eigenBijdrage([wmo('thijs', '2026-09-14', '2026-12-31')], 2180)).toMatchObject([{ maanden: 3, samenCent: 6540 }])
})

test('money of another law asks nothing, and two grants at a time are one contribution', () => {
  expect(eigenBijdrage([{ ...wmo('a', '2026-01-01', '2026-12-31'), wet: 'JEUGDWET' }], 2180)).toEqual([])
  expect(eigenBijdrage([wmo('a', '2026-01-01', '2026-12-31')], 0)).toEqual([])
  const een = eigenBijdrage([wmo('a', '2026-04-01', '2026-12-31'), wmo('a', '2026-01-01', '2026-06-30')], 2180)
  expect(een).toEqual([{ persoonId: 'a', vanaf: '2026-01-01', tot: '2026-12-31', maanden: 12, maandCent: 2180, samenCent: 26_160 }])
  expect(eigenBijdrage([wmo('a', '2026-01-01', '2026-12-31'), wmo('a', '2026-02-01', '2026-03-31')], 2180)).toMatchObject([
    { maanden: 12, tot: '2026-12-31' },
  ])
})

test('only whole months of the calendar count', () => {
  expect(heleMaanden('2026-01-02', '2026-02-27')).toBe(0)
  expect(heleMaanden('2026-02-01', '2026-02-28')).toBe(1)
  expect(heleMaanden('2026-02-15', '2026-05-10')).toBe(2)
})
