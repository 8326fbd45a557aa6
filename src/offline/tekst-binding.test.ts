import fc from 'fast-check'
import { expect, test } from 'vitest'
import * as Y from 'yjs'
import { type Veld, bindTekst, stukjesVan, verschil, verschuifPlek } from './tekst-binding.ts'

class NepVeld implements Veld {
  value = ''
  selectionStart = 0
  selectionEnd = 0
  readonly #doe = new Map<string, () => void>()
  setSelectionRange(van: number, tot: number): void {
    this.selectionStart = van
    this.selectionEnd = tot
  }
  addEventListener(soort: string, doe: () => void): void {
    this.#doe.set(soort, doe)
  }
  removeEventListener(soort: string): void {
    this.#doe.delete(soort)
  }
  meld(soort: string): void {
    this.#doe.get(soort)?.()
  }
  typ(erbij: string, plek = this.selectionEnd, weg = 0): void {
    this.value = this.value.slice(0, plek) + erbij + this.value.slice(plek + weg)
    this.setSelectionRange(plek + erbij.length, plek + erbij.length)
    this.meld('input')
  }
}

test('PLAN13 a change is the smallest one, at the place of the caret', () => {
  expect(verschil('aa', 'aaa', 1)).toEqual({ index: 0, weg: 0, erbij: 'a' })
  expect(verschil('aa', 'aaa', 3)).toEqual({ index: 2, weg: 0, erbij: 'a' })
  expect(verschil('ik ben moe', 'ik ben erg moe', 11)).toEqual({ index: 7, weg: 0, erbij: 'erg ' })
  expect(verschil('abc', 'ac', 1)).toEqual({ index: 1, weg: 1, erbij: '' })
  expect(verschil('zelf', 'zelf', 4)).toBeNull()
})

test('PLAN13 an emoji is never split', () => {
  expect(verschil('a😀b', 'a😃b', 3)).toEqual({ index: 1, weg: 2, erbij: '😃' })
  fc.assert(
    fc.property(
      fc.string({ unit: 'grapheme', maxLength: 8 }),
      fc.string({ unit: 'grapheme', maxLength: 8 }),
      fc.nat(16),
      (oud, nieuw, caret) => {
        const s = verschil(oud, nieuw, caret)
        if (!s) return oud === nieuw
        expect(s.erbij.isWellFormed()).toBe(true)
        return oud.slice(0, s.index) + s.erbij + oud.slice(s.index + s.weg) === nieuw
      },
    ),
    { numRuns: 2000 },
  )
})

test('PLAN13 what another writes shows at once and leaves the caret where the person is', () => {
  const tekst = new Y.Doc().getText('t')
  tekst.insert(0, 'Hij slaapt slecht.')
  const veld = new NepVeld()
  const los = bindTekst(tekst, veld)
  veld.setSelectionRange(10, 10)
  tekst.insert(0, 'Thijs: ')
  expect(veld.value).toBe('Thijs: Hij slaapt slecht.')
  expect(veld.selectionStart).toBe(17)
  tekst.delete(0, 7)
  expect(veld.selectionStart).toBe(10)
  veld.typ(' vaak')
  expect(tekst.toString()).toBe('Hij slaapt vaak slecht.')
  los()
  tekst.insert(0, 'X')
  expect(veld.value).toBe('Hij slaapt vaak slecht.')
})

test('PLAN13 while a word is composed the field is left alone, and nothing of either is lost', () => {
  const tekst = new Y.Doc().getText('t')
  tekst.insert(0, 'een twee drie')
  const veld = new NepVeld()
  bindTekst(tekst, veld)
  veld.setSelectionRange(8, 8)
  veld.meld('compositionstart')
  veld.typ(' e', 8)
  tekst.insert(0, '>> ')
  expect(veld.value).toBe('een twee e drie')
  veld.typ('n', 10)
  tekst.insert(tekst.length, ' <<')
  veld.typ('half', 11)
  veld.meld('compositionend')
  expect(veld.value).toBe('>> een twee enhalf drie <<')
  expect(tekst.toString()).toBe(veld.value)
})

test('PLAN13 any mix of own and other changes ends with field and document equal', () => {
  fc.assert(
    fc.property(
      fc.array(
        fc.record({
          van: fc.constantFrom('eigen', 'ander', 'begin', 'einde'),
          plek: fc.nat(30),
          weg: fc.nat(3),
          erbij: fc.string({ maxLength: 4 }),
        }),
        { maxLength: 25 },
      ),
      (stappen) => {
        const tekst = new Y.Doc().getText('t')
        const veld = new NepVeld()
        const los = bindTekst(tekst, veld)
        for (const s of stappen) {
          if (s.van === 'begin') veld.meld('compositionstart')
          else if (s.van === 'einde') veld.meld('compositionend')
          else if (s.van === 'eigen') {
            const plek = Math.min(s.plek, veld.value.length)
            veld.typ(s.erbij, plek, Math.min(s.weg, veld.value.length - plek))
          } else {
            const plek = Math.min(s.plek, tekst.length)
            tekst.delete(plek, Math.min(s.weg, tekst.length - plek))
            tekst.insert(plek, s.erbij)
          }
        }
        veld.meld('compositionend')
        expect(veld.value).toBe(tekst.toString())
        los()
      },
    ),
    { numRuns: 1000 },
  )
})

test('PLAN13 places move with a delta', () => {
  expect(stukjesVan([{ retain: 2 }, { delete: 1 }, { insert: 'xy' }])).toEqual([
    { index: 2, weg: 1, erbij: '' },
    { index: 2, weg: 0, erbij: 'xy' },
  ])
  expect(verschuifPlek(5, { index: 5, weg: 0, erbij: 'abc' })).toBe(5)
  expect(verschuifPlek(5, { index: 4, weg: 0, erbij: 'abc' })).toBe(8)
  expect(verschuifPlek(5, { index: 3, weg: 4, erbij: 'x' })).toBe(4)
})
