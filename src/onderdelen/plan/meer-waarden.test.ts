import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Keuze } from '../../domein/plan/meerwaarde.ts'
import { DAG, HONDERDSTEN, TARIEF, WEKEN, eigenTekst, leesGetypt, perWaarde } from './meer-waarden.ts'

const keuze = (id: string, door: string, waarde: number): Keuze<number | null> => ({ id, door, waarde, vervangt: [] })

describe('what a person types as a quantity', () => {
  test.each([
    ['4', 400],
    ['2,5', 250],
    ['2.5', 250],
    [' 0,05 ', 5],
    ['1.250', 125_000],
    ['10000', 1_000_000],
    ['0', 0],
  ])('%s', (tekst, waarde) => expect(HONDERDSTEN.lees(tekst)).toBe(waarde))
  test('an empty field is a choice for nothing', () => {
    for (const vorm of [HONDERDSTEN, WEKEN, TARIEF]) expect(vorm.lees('  ')).toBeNull()
    expect(DAG.lees('--')).toBeNull()
  })
  test.each(['2,', ',5', '-1', '1e3', '2,555', '10001', '€ 4', '4 uur', '2,-', 'veel', '1,2,3'])('%s is no quantity', (tekst) =>
    expect(HONDERDSTEN.lees(tekst)).toBeUndefined(),
  )
  test('a number that was stored comes back as typed text that gives the same number', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 1_000_000 }), (n) => {
        expect(HONDERDSTEN.lees(HONDERDSTEN.schrijf(n))).toBe(n)
      }),
    )
    expect([250, 400, 1205, 125_000].map((n) => HONDERDSTEN.schrijf(n))).toEqual(['2,5', '4', '12,05', '1.250'])
  })
  test('no typed text at all gives something that the plan would ignore', () => {
    fc.assert(
      fc.property(fc.string(), (tekst) => {
        for (const vorm of [HONDERDSTEN, WEKEN, TARIEF]) {
          const waarde = vorm.lees(tekst)
          expect(waarde === undefined || vorm.isWaarde(waarde)).toBe(true)
        }
        const dag = DAG.lees(tekst)
        expect(dag === undefined || DAG.isWaarde(dag)).toBe(true)
      }),
    )
  })
})

test.each([
  ['12', 12],
  ['53', 53],
  ['0', 0],
  ['54', undefined],
  ['2,5', undefined],
  ['-1', undefined],
])('weeks: %s', (tekst, waarde) => expect(WEKEN.lees(tekst)).toBe(waarde))

test.each([
  ['62,40', 6240],
  ['€ 1.250,00', 125_000],
  ['0', undefined],
  ['-5', undefined],
  ['1000001', undefined],
  ['12,345', undefined],
])('tarief: %s', (tekst, cent) => expect(TARIEF.lees(tekst)).toBe(cent))

test.each([
  ['1-9-2026', '2026-09-01'],
  ['31-4-2026', undefined],
  ['1-9-', undefined],
  ['-9-2026', undefined],
  ['1-9-26', undefined],
  ['1-9-0202', undefined],
])('day: %s', (tekst, dag) => expect(DAG.lees(tekst)).toBe(dag))
test('a day is written in the parts it was typed in', () => expect(DAG.schrijf('2026-09-01')).toBe('1-9-2026'))

describe('a difference', () => {
  const keuzes = [keuze('a', 'els', 400), keuze('b', 'bart', 600), keuze('c', 'mo', 400)]
  test('each value once, with everybody who set it', () =>
    expect(perWaarde(keuzes)).toEqual([
      { waarde: 400, door: ['els', 'mo'] },
      { waarde: 600, door: ['bart'] },
    ]))
  test('the field shows the own value, and nothing for who set none', () => {
    expect(eigenTekst({ soort: 'VERSCHIL', keuzes }, 'bart', HONDERDSTEN)).toBe('6')
    expect(eigenTekst({ soort: 'VERSCHIL', keuzes }, 'jan', HONDERDSTEN)).toBe('')
    expect(eigenTekst({ soort: 'EENS', waarde: null, keuzes }, 'jan', HONDERDSTEN)).toBe('')
    expect(eigenTekst({ soort: 'LEEG' }, 'jan', HONDERDSTEN)).toBe('')
  })
})

test.each([null, 'tekst', {}, { tekst: 1, gezien: [] }, { tekst: 'a', gezien: [1] }, { tekst: 'a' }])(
  'a draft of another form is not taken: %j',
  (ruw) => expect(leesGetypt(ruw)).toBeNull(),
)
test('a draft comes back as it was kept', () => expect(leesGetypt({ tekst: '2,', gezien: ['a'] })).toEqual({ tekst: '2,', gezien: ['a'] }))
