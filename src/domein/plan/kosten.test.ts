import { describe, expect, it } from 'vitest'
import * as Y from 'yjs'
import { isHonderdsten, isTariefCent, isWel } from './keuzewaarden.ts'
import { regelSom } from './kosten-som.ts'
import { leesKosten, magRegelErbij, regelErbij, weggehaaldeKosten } from './kosten.ts'
import { kies } from './meerwaarde.ts'
import { MAX_ITEMS, itemKeuze, itemTekst, voegItemToe } from './velden.ts'

const A = '0198c000-0000-7000-8000-00000000000a'
const zet = <T>(doc: Y.Doc, veld: string, waarde: T, isWaarde: (w: unknown) => w is T, door: string) =>
  kies(doc.getArray(itemKeuze('regel', A, veld)), { id: crypto.randomUUID(), waarde, door }, isWaarde)

describe('the lines of a budgetplan', () => {
  it('come into the list with their first word, once', () => {
    const doc = new Y.Doc()
    regelErbij(doc, A)
    expect(leesKosten(doc)).toEqual([])
    doc.getText(itemTekst('regel', A, 'wie')).insert(0, 'Daan')
    regelErbij(doc, A)
    regelErbij(doc, A)
    expect(doc.getArray('lijst.regel')).toHaveLength(1)
    expect(leesKosten(doc)).toMatchObject([{ id: A, wie: 'Daan' }])
  })

  it('are in the plan also when only one choice was made', () => {
    const doc = new Y.Doc()
    zet(doc, 'tarief', 4800, isTariefCent, 'els')
    regelErbij(doc, A)
    expect(leesKosten(doc)).toMatchObject([{ tariefCent: 4800 }])
    zet(doc, 'tarief', null, isTariefCent, 'els')
    expect(leesKosten(doc)).toEqual([])
  })

  it('name what two devices filled in otherwise, until one is chosen', () => {
    const [els, bart] = [new Y.Doc(), new Y.Doc()]
    voegItemToe(els, 'regel', { id: A, bij: null })
    Y.applyUpdate(bart, Y.encodeStateAsUpdate(els))
    zet(els, 'gewoon', 400, isHonderdsten, 'els')
    zet(bart, 'gewoon', 600, isHonderdsten, 'bart')
    Y.applyUpdate(els, Y.encodeStateAsUpdate(bart))
    const [regel] = leesKosten(els)
    expect(regel).toMatchObject({ gewoonHonderdsten: null, verschil: ['gewoon'] })
    expect(regel && regelSom(regel)).toMatchObject({ soort: 'GEEN', verschil: ['gewoon'] })
    zet(els, 'gewoon', 600, isHonderdsten, 'els')
    expect(leesKosten(els)).toMatchObject([{ gewoonHonderdsten: 600, verschil: [] }])
  })

  it('can be taken out and come back with everything in them', () => {
    const doc = new Y.Doc()
    doc.getText(itemTekst('regel', A, 'wat')).insert(0, 'Logeren')
    regelErbij(doc, A)
    zet(doc, 'weg', true, isWel, 'els')
    expect(leesKosten(doc)).toEqual([])
    expect(weggehaaldeKosten(doc)).toMatchObject([{ wat: 'Logeren' }])
    zet(doc, 'weg', false, isWel, 'els')
    expect(leesKosten(doc)).toMatchObject([{ wat: 'Logeren' }])
    expect(weggehaaldeKosten(doc)).toEqual([])
  })

  it('have a most', () => {
    const doc = new Y.Doc()
    for (let i = 0; i < MAX_ITEMS; i++) {
      expect(magRegelErbij(doc)).toBe(true)
      voegItemToe(doc, 'regel', { id: crypto.randomUUID(), bij: null })
    }
    expect(magRegelErbij(doc)).toBe(false)
  })
})
