import { expect, test } from 'vitest'
import { keur, plat, plekken, zinnen } from './controle-teksten.ts'

test('sentences are counted with a placeholder as one word', () => {
  expect(zinnen('U krijgt {{bedrag}} van ons. Dat is <b>€ 21,80</b> per week.')).toEqual([
    { zin: 'U krijgt {{bedrag}} van ons.', woorden: 5 },
    { zin: 'Dat is  € 21,80  per week.', woorden: 6 },
  ])
})

test('placeholders and keys are compared as sets', () => {
  expect(plekken('{{b}} en {{ a }} en {{b, datum}}')).toBe('a b b')
  expect([...plat({ a: { b: 'x' }, c: 'y' })]).toEqual([
    ['a.b', 'x'],
    ['c', 'y'],
  ])
})

const woorden = (n: number) => `${Array.from({ length: n }, () => 'woord').join(' ')}.`
test('from 16 words a sentence is listed, from 21 it fails', () => {
  expect(keur(woorden(15))).toEqual({ fout: [], lijst: [] })
  expect(keur(woorden(16)).lijst).toHaveLength(1)
  expect(keur(woorden(21)).fout).toHaveLength(1)
})

test.each([
  'U hebt fout gerekend.',
  'Dit is onrechtmatig.',
  'De beschikking komt.',
  'Wij zullen bellen.',
  'Gelukt!',
  'Pak jouw plan.',
  'O.a. dit.',
  'U hoort het over 2 weken.',
])('%s fails', (tekst) => {
  expect(keur(tekst).fout).toHaveLength(1)
})

test('the decision may carry its official name in brackets', () => {
  expect(keur('Uw besluit (beschikking) is klaar.').fout).toEqual([])
})
