import { expect, test } from 'vitest'
import { bezwaar, importsVan, kringen } from './controle-richting.ts'

test('imports are found in every form', () => {
  expect(
    importsVan(`import { a } from './a.ts'
import type { B } from "./b.ts"
import { type C, type D } from './c.ts'
import { type E, f } from './e.ts'
import './g.css'
export { h } from './h.ts'
// import './niet.ts'
const i = await import('./i.ts')
import j, {
  k,
} from './j.ts'`),
  ).toEqual([
    { doel: './a.ts', alsType: false, lui: false },
    { doel: './b.ts', alsType: true, lui: false },
    { doel: './c.ts', alsType: true, lui: false },
    { doel: './e.ts', alsType: false, lui: false },
    { doel: './g.css', alsType: false, lui: false },
    { doel: './h.ts', alsType: false, lui: false },
    { doel: './i.ts', alsType: false, lui: true },
    { doel: './j.ts', alsType: false, lui: false },
  ])
})

test.each([
  ['src/lib/a.ts', 'src/ui/b.ts', false, /lib staat onder ui/],
  ['src/domein/a.ts', 'server/b.ts', false, /src importeert alleen src/],
  ['src/onderdelen/plan/a.ts', 'src/onderdelen/budget/b.ts', false, /deur/],
  ['src/app/a.ts', 'src/contract/routes/plan.ts', false, /alleen als type/],
  ['server/a.ts', 'src/offline/b.ts', false, /server importeert alleen/],
  ['server/a.ts', 'src/i18n/use-tekst.ts', false, /server importeert alleen/],
])('%s -> %s is refused', (van, naar, alsType, reden) => {
  expect(bezwaar(van, naar, alsType)).toMatch(reden)
})

test.each([
  ['src/app/a.ts', 'src/lib/b.ts', false],
  ['src/app/a.ts', 'src/contract/routes/plan.ts', true],
  ['src/onderdelen/plan/a.ts', 'src/onderdelen/budget/deur.ts', false],
  ['server/a.ts', 'src/i18n/nl/plan.json', false],
  ['mocks/a.ts', 'server/app.ts', false],
])('%s -> %s is allowed', (van, naar, alsType) => {
  expect(bezwaar(van, naar, alsType)).toBeNull()
})

test('a circle is found, a diamond is not one', () => {
  const graaf = (lijst: Record<string, string[]>) => new Map(Object.entries(lijst).map(([k, v]) => [k, new Set(v)]))
  expect(kringen(graaf({ a: ['b'], b: ['c'], c: ['a'] }))).toEqual([['a', 'b', 'c', 'a']])
  expect(kringen(graaf({ a: ['b', 'c'], b: ['d'], c: ['d'], d: [] }))).toEqual([])
})
