import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import * as Y from 'yjs'
import { doelMetTekst, doelRijen, doelenUit, heeftInhoud, komtErbij, leesDoelen, magErbij, taakRijen } from './doelen.ts'
import { isWel } from './keuzewaarden.ts'
import { kies } from './meerwaarde.ts'
import { MAX_ITEMS, itemKeuze, itemTekst, itemsVan, voegItemToe } from './velden.ts'

const id = (nr: number): string => `00000000-0000-4000-8000-${String(nr).padStart(12, '0')}`
let teller = 0
const zet = (doc: Y.Doc, veld: string, waarde: unknown, door = 'els'): void => {
  teller += 1
  doc.getArray(veld).push([{ id: `k${teller}`, waarde, vervangt: [], door }])
}
const schrijf = (doc: Y.Doc, ding: 'doel' | 'taak', nr: number, tekst: string, veld = 'tekst'): void =>
  doc.getText(itemTekst(ding, id(nr), veld)).insert(0, tekst)
function ruil(a: Y.Doc, b: Y.Doc): void {
  Y.applyUpdate(b, Y.encodeStateAsUpdate(a))
  Y.applyUpdate(a, Y.encodeStateAsUpdate(b))
}

describe('a goal comes into the list when something stands in it', () => {
  test('an empty one is not added, one with a letter or a day is, and only once', () => {
    const doc = new Y.Doc()
    expect(komtErbij(doc, 'doel', { id: id(1), bij: null })).toBe(false)
    schrijf(doc, 'doel', 1, 'N')
    expect(komtErbij(doc, 'doel', { id: id(1), bij: null })).toBe(true)
    expect(komtErbij(doc, 'doel', { id: id(1), bij: null })).toBe(false)
    zet(doc, itemKeuze('doel', id(2), 'datum'), '2026-09-01')
    expect(komtErbij(doc, 'doel', { id: id(2), bij: null })).toBe(true)
    expect(doelRijen(doc).map((d) => [d.id, d.tekst, d.weg])).toEqual([
      [id(1), 'N', false],
      [id(2), '', false],
    ])
    expect(heeftInhoud(doc, 'doel', id(3))).toBe(false)
  })

  test('two devices that begin a goal at once keep both, each with its own steps', () => {
    const els = new Y.Doc()
    const bart = new Y.Doc()
    schrijf(els, 'doel', 1, 'Slapen')
    komtErbij(els, 'doel', { id: id(1), bij: null })
    schrijf(els, 'taak', 11, 'Licht uit')
    komtErbij(els, 'taak', { id: id(11), bij: id(1) })
    schrijf(bart, 'doel', 2, 'Naar school')
    komtErbij(bart, 'doel', { id: id(2), bij: null })
    ruil(els, bart)
    for (const doc of [els, bart]) {
      expect(
        leesDoelen(doc)
          .map((d) => d.tekst)
          .toSorted(),
      ).toEqual(['Naar school', 'Slapen'])
      expect(taakRijen(doc, id(1)).map((s) => s.tekst)).toEqual(['Licht uit'])
      expect(taakRijen(doc, id(2))).toEqual([])
    }
  })

  test('a list that is full takes no more', () => {
    const doc = new Y.Doc()
    for (let nr = 0; nr < MAX_ITEMS; nr++) voegItemToe(doc, 'doel', { id: id(nr), bij: null })
    expect(magErbij(doc, 'doel')).toBe(false)
    expect(magErbij(doc, 'taak')).toBe(true)
  })
})

describe('what is handed in', () => {
  function metDoel(): Y.Doc {
    const doc = new Y.Doc()
    schrijf(doc, 'doel', 1, ' Weer slapen ')
    schrijf(doc, 'doel', 1, 'Zij fluit bij het ontbijt', 'merk')
    voegItemToe(doc, 'doel', { id: id(1), bij: null })
    schrijf(doc, 'taak', 11, 'Licht uit om acht uur')
    voegItemToe(doc, 'taak', { id: id(11), bij: id(1) })
    return doc
  }
  test('a goal without steps stands, and a step that is done does not end its goal', () => {
    const doc = metDoel()
    zet(doc, itemKeuze('taak', id(11), 'gedaan'), true)
    schrijf(doc, 'doel', 2, 'Later machinist')
    voegItemToe(doc, 'doel', { id: id(2), bij: null })
    expect(leesDoelen(doc)).toMatchObject([
      { tekst: 'Weer slapen', merk: 'Zij fluit bij het ontbijt', taken: [{ tekst: 'Licht uit om acht uur', gedaan: true }] },
      { tekst: 'Later machinist', taken: [] },
    ])
  })
  test('off takes nothing away, on brings it all back; a difference about it is not off', () => {
    const doc = metDoel()
    kies(doc.getArray('keuze.doelenUit'), { id: 'a', waarde: true, door: 'els' }, isWel)
    expect(doelenUit(doc)).toBe(true)
    expect(leesDoelen(doc)).toEqual([])
    expect(doelRijen(doc).map((d) => d.tekst)).toEqual(['Weer slapen'])
    zet(doc, 'keuze.doelenUit', false, 'bart')
    expect(doelenUit(doc)).toBe(false)
    expect(leesDoelen(doc)).toHaveLength(1)
  })
  test('what was taken out is not in it, can come back, and stays while two differ about it', () => {
    const doc = metDoel()
    const weg = doc.getArray(itemKeuze('doel', id(1), 'weg'))
    kies(weg, { id: 'a', waarde: true, door: 'els' }, isWel)
    expect(leesDoelen(doc)).toEqual([])
    expect(doelMetTekst(doc, 'Weer slapen')).toBeNull()
    zet(doc, itemKeuze('doel', id(1), 'weg'), false, 'bart')
    expect(leesDoelen(doc)).toHaveLength(1)
    kies(weg, { id: 'b', waarde: false, door: 'els' }, isWel)
    expect(doelMetTekst(doc, '  Weer slapen')?.id).toBe(id(1))
  })
  test('a day that two people set otherwise is none until one is chosen', () => {
    const doc = metDoel()
    zet(doc, itemKeuze('doel', id(1), 'datum'), '2026-09-01', 'els')
    zet(doc, itemKeuze('doel', id(1), 'datum'), '2026-10-01', 'bart')
    expect(leesDoelen(doc)[0]?.datum).toBeNull()
  })
})

test('in whatever order devices meet, every goal and every step is there once, under its own goal', () => {
  const stap = fc.record({ wie: fc.nat(2), doel: fc.nat(4), taak: fc.boolean() })
  fc.assert(
    fc.property(fc.array(stap, { maxLength: 30 }), (stappen) => {
      const docs = [new Y.Doc(), new Y.Doc(), new Y.Doc()] as const
      const taken = new Map<string, string>()
      const doelen = new Set<string>()
      stappen.forEach(({ wie, doel, taak }, nr) => {
        const doc = docs[wie] ?? docs[0]
        const doelId = id(doel)
        if (taak) {
          const taakId = id(100 + nr)
          taken.set(taakId, doelId)
          schrijf(doc, 'taak', 100 + nr, `stap ${nr}`)
          komtErbij(doc, 'taak', { id: taakId, bij: doelId })
        } else {
          doelen.add(doelId)
          schrijf(doc, 'doel', doel, `doel ${nr} `)
          komtErbij(doc, 'doel', { id: doelId, bij: null })
        }
        if (nr % 7 === 0) ruil(docs[0], doc)
      })
      for (let keer = 0; keer < 2; keer++) for (const a of docs) for (const b of docs) if (a !== b) ruil(a, b)
      for (const doc of docs) {
        expect(new Set(doelRijen(doc).map((d) => d.id))).toEqual(doelen)
        expect(new Map(itemsVan(doc, 'taak').map((t) => [t.id, t.bij]))).toEqual(taken)
        for (const d of leesDoelen(doc)) expect(d.taken.every((t) => taken.get(t.id) === d.id)).toBe(true)
      }
    }),
  )
})
