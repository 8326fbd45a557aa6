import { afterEach, expect, test, vi } from 'vitest'
import { neemToken } from './token.ts'

afterEach(() => vi.unstubAllGlobals())

test.each([
  ['#abc-_123', 'abc-_123'],
  ['#a%2Bb', 'a+b'],
  ['#half%', 'half%'],
  ['#%E0%A4', '%E0%A4'],
  ['', null],
])('the address ends in %s: the token is %s', (hash, token) => {
  vi.stubGlobal('location', { hash })
  vi.stubGlobal('sessionStorage', { setItem: () => undefined, getItem: () => null })
  expect(neemToken()).toBe(token)
  vi.stubGlobal('sessionStorage', undefined)
  expect(neemToken()).toBe(token)
})
