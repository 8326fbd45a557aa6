import { describe, expect, test } from 'vitest'
import { dicteerFout, gehoord, inTePassen } from './dicteren-motor.ts'

const uitslag = (tekst: string, isFinal: boolean) => ({ isFinal, length: 1, 0: { transcript: tekst } })

describe('what the browser heard', () => {
  test('only what is sure is written, the rest is shown', () => {
    const results = { length: 3, 0: uitslag('al verwerkt', true), 1: uitslag(' noa slaapt', true), 2: uitslag(' nog niet', false) }
    expect(gehoord({ resultIndex: 1, results })).toEqual({ zeker: ' noa slaapt', misschien: ' nog niet' })
  })
  test.each([
    ['', 'noa slaapt slecht', '', 'Noa slaapt slecht'],
    ['Noa', 'slaapt slecht', '', ' slaapt slecht'],
    ['Noa ', ' slaapt slecht ', '', 'slaapt slecht'],
    ['Noa slaapt.', 'zij is moe', '', ' Zij is moe'],
    ['Noa slaapt', '.', '', '.'],
    ['Noa ', 'slaapt', 'slecht', 'slaapt '],
    ['Noa ', 'slaapt', '. Zij is moe', 'slaapt'],
    ['Eerste regel\n', 'tweede', '', 'Tweede'],
    ['Noa', '   ', 'slaapt', ''],
  ])('%j + %j + %j', (voor, tekst, na, erin) => expect(inTePassen(voor, tekst, na)).toBe(erin))
  test('every stop of the browser has words, one that the person asked for has none', () => {
    expect(
      ['aborted', 'no-speech', 'not-allowed', 'audio-capture', 'network', 'service-not-allowed', 'iets nieuws'].map(dicteerFout),
    ).toEqual([null, 'STIL', 'MAG_NIET', 'MAG_NIET', 'GEEN_NETWERK', 'KAN_NIET', 'KAN_NIET'])
  })
})
