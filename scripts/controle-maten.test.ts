import { expect, test } from 'vitest'
import { brotli, metImports } from './controle-maten.ts'

test('what loads with the entry is counted through all static imports, and lazy ones are not', () => {
  const manifest = {
    a: { file: 'a.js', imports: ['b'], dynamicImports: ['d'] },
    b: { file: 'b.js', imports: ['c', 'a'] },
    c: { file: 'c.js' },
    d: { file: 'd.js' },
  }
  expect([...metImports(manifest, 'a')].sort()).toEqual(['a', 'b', 'c'])
})

test('sizes are compressed sizes', () => {
  expect(brotli(new Uint8Array(100_000))).toBeLessThan(200)
})
