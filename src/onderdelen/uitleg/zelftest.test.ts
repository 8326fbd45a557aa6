import { expect, test } from 'vitest'
import { uitslagVan } from './zelftest.ts'

test('two kinds of help, or one kind for two people, is worth a talk', () => {
  expect(uitslagVan(['thuis', 'werk'], 'een')).toBe('LIJKT_PASSEND')
  expect(uitslagVan(['jeugd'], 'meer')).toBe('LIJKT_PASSEND')
  expect(uitslagVan(['jeugd'], 'een')).toBe('LIJKT_NIET_NODIG')
})

test('who does not know gets no verdict', () => {
  expect(uitslagVan([], 'een')).toBe('WEET_NIET')
  expect(uitslagVan([], 'meer')).toBe('WEET_NIET')
  expect(uitslagVan(['thuis', 'werk'], null)).toBeNull()
})
