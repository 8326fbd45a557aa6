import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import * as Y from 'yjs'
import { leesDoelen } from './doelen.ts'
import { isDag, isGebied, isHonderdsten, isWel } from './keuzewaarden.ts'
import { leesKosten } from './kosten.ts'
import { kies } from './meerwaarde.ts'
import { MAX_ITEMS, itemKeuze, itemLijst, itemTekst, itemsVan, veldSoort, voegItemToe } from './velden.ts'

const A = '0198c000-0000-7000-8000-00000000000a'
const B = '0198c000-0000-7000-8000-00000000000b'
const T = '0198c000-0000-7000-8000-00000000000c'

const zet = <X>(doc: Y.Doc, naam: string, waarde: X, isWaarde: (w: unknown) => w is X, door = 'els', id: string = crypto.randomUUID()) =>
  kies(doc.getArray(naam), { id, waarde, door }, isWaarde)

function metDoel(): Y.Doc {
  const doc = new Y.Doc()
  voegItemToe(doc, 'doel', { id: A, bij: null })
  doc.getText(itemTekst('doel', A, 'tekst')).insert(0, ' Noa slaapt door ')
  zet(doc, itemKeuze('doel', A, 'datum'), '2026-12-31', isDag)
  voegItemToe(doc, 'taak', { id: T, bij: A })
  doc.getText(itemTekst('taak', T, 'tekst')).insert(0, 'Elke avond om acht uur stil')
  zet(doc, itemKeuze('taak', T, 'gedaan'), true, isWel)
  return doc
}

describe('names of fields', () => {
  it('knows the fields of code and of things, and no other', () => {
    expect(veldSoort('VERHAAL', 'goed')).toBe('TEKST')
    expect(veldSoort('VERHAAL', 'keuze.WONEN')).toBe('KEUZE')
    expect(veldSoort('DOELEN', itemTekst('doel', A, 'tekst'))).toBe('TEKST')
    expect(veldSoort('DOELEN', itemKeuze('doel', A, 'datum'))).toBe('KEUZE')
    expect(veldSoort('DOELEN', itemLijst('taak'))).toBe('LIJST')
    expect(veldSoort('KOSTEN', itemTekst('doel', A, 'tekst'))).toBeNull()
    expect(veldSoort('DOELEN', itemTekst('doel', 'x', 'tekst'))).toBeNull()
    expect(veldSoort('DOELEN', itemTekst('doel', A, 'constructor'))).toBeNull()
    expect(veldSoort('DOELEN', `constructor.${A}.tekst`)).toBeNull()
    expect(veldSoort('VERHAAL', 'lijst.constructor')).toBeNull()
    expect(veldSoort('NOTITIES', 'goed')).toBeNull()
  })

  it('takes no name that it did not make', () => {
    fc.assert(
      fc.property(fc.string(), (naam) => {
        for (const soort of ['DOELEN', 'KOSTEN', 'NOTITIES'] as const)
          if (!['notitie', 'keuze.doelenUit', 'lijst.doel', 'lijst.taak', 'lijst.regel'].includes(naam))
            expect(veldSoort(soort, naam)).toBeNull()
      }),
    )
  })
})

describe('things in a document', () => {
  it('are read once, in order, and never more than the limit', () => {
    const doc = new Y.Doc()
    for (let i = 0; i < MAX_ITEMS + 50; i++) voegItemToe(doc, 'doel', { id: crypto.randomUUID(), bij: null })
    expect(itemsVan(doc, 'doel')).toHaveLength(MAX_ITEMS)
    const ander = new Y.Doc()
    ander.getArray('lijst.doel').push([null, 'x', { id: 'geen-id' }, { id: A, bij: 'x' }, { id: A, bij: B }, { id: B }])
    expect(itemsVan(ander, 'doel')).toEqual([
      { id: A, bij: null },
      { id: B, bij: null },
    ])
  })

  it('of two devices that were apart are both there, with the words of both', () => {
    const een = metDoel()
    const twee = new Y.Doc()
    voegItemToe(twee, 'doel', { id: B, bij: null })
    twee.getText(itemTekst('doel', B, 'tekst')).insert(0, 'Naar zwemles')
    Y.applyUpdate(een, Y.encodeStateAsUpdate(twee))
    Y.applyUpdate(twee, Y.encodeStateAsUpdate(een))
    expect(leesDoelen(een)).toEqual(leesDoelen(twee))
    expect(
      leesDoelen(een)
        .map((d) => d.tekst)
        .toSorted(),
    ).toEqual(['Naar zwemles', 'Noa slaapt door'])
  })
})

describe('goals', () => {
  it('have their words, day and steps', () => {
    expect(leesDoelen(metDoel())).toEqual([
      {
        id: A,
        tekst: 'Noa slaapt door',
        merk: '',
        datum: '2026-12-31',
        leefgebied: null,
        taken: [{ id: T, tekst: 'Elke avond om acht uur stil', gedaan: true, datum: null }],
      },
    ])
  })

  it('are gone when taken out, and come back', () => {
    const doc = metDoel()
    zet(doc, itemKeuze('doel', A, 'weg'), true, isWel)
    expect(leesDoelen(doc)).toEqual([])
    zet(doc, itemKeuze('doel', A, 'weg'), false, isWel)
    expect(leesDoelen(doc)).toHaveLength(1)
  })

  it('stay when two people differ about taking one out, and have no day while two days stand', () => {
    const een = metDoel()
    const twee = new Y.Doc()
    Y.applyUpdate(twee, Y.encodeStateAsUpdate(een))
    zet(een, itemKeuze('doel', A, 'weg'), true, isWel)
    zet(twee, itemKeuze('doel', A, 'weg'), false, isWel, 'bart')
    zet(een, itemKeuze('doel', A, 'datum'), '2027-01-01', isDag)
    zet(twee, itemKeuze('doel', A, 'datum'), '2027-02-01', isDag, 'bart')
    Y.applyUpdate(een, Y.encodeStateAsUpdate(twee))
    expect(leesDoelen(een)[0]).toMatchObject({ id: A, datum: null })
  })

  it('are none when goals are off for the person', () => {
    const doc = metDoel()
    zet(doc, 'keuze.doelenUit', true, isWel)
    expect(leesDoelen(doc)).toEqual([])
  })
})

describe('lines of costs', () => {
  it('take only values that can be', () => {
    const doc = new Y.Doc()
    voegItemToe(doc, 'regel', { id: A, bij: null })
    doc.getText(itemTekst('regel', A, 'wat')).insert(0, 'Begeleiding thuis')
    zet(doc, itemKeuze('regel', A, 'gewoon'), 250, isHonderdsten)
    zet(doc, itemKeuze('regel', A, 'leefgebied'), 'WONEN', isGebied)
    doc.getArray(itemKeuze('regel', A, 'tarief')).push([{ id: 'x', waarde: -5, vervangt: [], door: 'els' }])
    doc.getArray(itemKeuze('regel', A, 'tot')).push([{ id: 'x', waarde: '2026-02-31', vervangt: [], door: 'els' }])
    expect(leesKosten(doc)).toMatchObject([
      { wat: 'Begeleiding thuis', gewoonHonderdsten: 250, leefgebied: 'WONEN', tariefCent: null, tot: null, eenheid: null },
    ])
  })
})
