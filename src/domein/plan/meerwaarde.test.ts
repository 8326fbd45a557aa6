import * as Y from 'yjs'
import { describe, expect, test } from 'vitest'
import { huidigeKeuzes, kies, meerStand } from './meerwaarde.ts'

const isGetal = (w: unknown): w is number => typeof w === 'number'

function twee(): { els: Y.Doc; bart: Y.Doc; ruil(): void } {
  const els = new Y.Doc()
  const bart = new Y.Doc()
  return {
    els,
    bart,
    ruil() {
      Y.applyUpdate(bart, Y.encodeStateAsUpdate(els))
      Y.applyUpdate(els, Y.encodeStateAsUpdate(bart))
    },
  }
}
const uren = (d: Y.Doc): Y.Array<unknown> => d.getArray('keuze.uren')

describe('PLAN12 choices of several people', () => {
  test('PLAN12 two choices at once both stand, on both sides, until one is chosen', () => {
    const { els, bart, ruil } = twee()
    kies(uren(els), { id: 'e1', waarde: 4, door: 'els' }, isGetal)
    kies(uren(bart), { id: 'b1', waarde: 6, door: 'bart' }, isGetal)
    ruil()
    for (const d of [els, bart]) {
      const s = meerStand(uren(d), isGetal)
      expect(s.soort).toBe('VERSCHIL')
      expect(
        huidigeKeuzes(uren(d), isGetal)
          .map((k) => k.waarde)
          .toSorted(),
      ).toEqual([4, 6])
    }
    kies(uren(bart), { id: 'b2', waarde: 6, door: 'bart' }, isGetal)
    ruil()
    expect(meerStand(uren(els), isGetal)).toMatchObject({ soort: 'EENS', waarde: 6 })
  })

  test('PLAN12 the same choice by two people is no difference', () => {
    const { els, bart, ruil } = twee()
    kies(uren(els), { id: 'e1', waarde: 4, door: 'els' }, isGetal)
    kies(uren(bart), { id: 'b1', waarde: 4, door: 'bart' }, isGetal)
    ruil()
    expect(meerStand(uren(els), isGetal)).toMatchObject({ soort: 'EENS', waarde: 4 })
  })

  test('PLAN12 a choice made later than what it saw replaces only that', () => {
    const { els, bart, ruil } = twee()
    kies(uren(els), { id: 'e1', waarde: 1, door: 'els' }, isGetal)
    ruil()
    kies(uren(els), { id: 'e2', waarde: 2, door: 'els' }, isGetal)
    kies(uren(bart), { id: 'b1', waarde: 3, door: 'bart' }, isGetal)
    ruil()
    expect(
      huidigeKeuzes(uren(els), isGetal)
        .map((k) => k.id)
        .toSorted(),
    ).toEqual(['b1', 'e2'])
  })

  test('PLAN12 hostile entries neither empty the list nor overwrite another', () => {
    const d = new Y.Doc()
    uren(d).push([
      { id: 'a', waarde: 1, vervangt: ['b'], door: 'x' },
      { id: 'b', waarde: 2, vervangt: ['a'], door: 'x' },
      { id: 'b', waarde: 9, vervangt: [], door: 'y' },
      'geen keuze',
      { id: 'c', waarde: 'tekst', vervangt: ['b'], door: 'x' },
      null,
    ])
    expect(meerStand(uren(d), isGetal)).toMatchObject({ soort: 'EENS', waarde: 2 })
  })

  test('PLAN12 choosing what already stands writes nothing', () => {
    const d = new Y.Doc()
    kies(uren(d), { id: 'a', waarde: 1, door: 'x' }, isGetal)
    kies(uren(d), { id: 'b', waarde: 1, door: 'x' }, isGetal)
    expect(uren(d).length).toBe(1)
    expect(meerStand(new Y.Doc().getArray('keuze.leeg'), isGetal)).toEqual({ soort: 'LEEG' })
  })

  test('PLAN12 what came in while typing is not decided against: both stand', () => {
    const { els, bart, ruil } = twee()
    kies(uren(els), { id: 'e1', waarde: 1, door: 'els' }, isGetal)
    ruil()
    const gezien = ['e1']
    kies(uren(bart), { id: 'b1', waarde: 6, door: 'bart' }, isGetal)
    ruil()
    expect(kies(uren(els), { id: 'e2', waarde: 4, door: 'els' }, isGetal, gezien)).toBe('e2')
    expect(huidigeKeuzes(uren(els), isGetal).map((k) => k.id)).toEqual(['b1', 'e2'])
    // Going on with typing replaces the own one only.
    kies(uren(els), { id: 'e3', waarde: 45, door: 'els' }, isGetal, ['e2'])
    expect(huidigeKeuzes(uren(els), isGetal).map((k) => k.id)).toEqual(['b1', 'e3'])
    // Without a list of what was seen it is a choice from what stands.
    kies(uren(els), { id: 'e4', waarde: 6, door: 'els' }, isGetal)
    expect(meerStand(uren(els), isGetal)).toMatchObject({ soort: 'EENS', waarde: 6 })
  })

  test('PLAN12 a person never differs with themselves on one device', () => {
    const d = new Y.Doc()
    kies(uren(d), { id: 'a', waarde: 1, door: 'x' }, isGetal)
    kies(uren(d), { id: 'b', waarde: 2, door: 'x' }, isGetal, [])
    expect(meerStand(uren(d), isGetal)).toMatchObject({ soort: 'EENS', waarde: 2 })
    expect(kies(uren(d), { id: 'c', waarde: 2, door: 'x' }, isGetal, [])).toBe('b')
  })
})
