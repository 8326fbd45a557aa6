import * as Y from 'yjs'
import { describe, expect, test } from 'vitest'
import { gezienVan, uitJson } from '../../domein/plan/herkomst.ts'
import { type Gelezen, GezienOpslag } from './herkomst-gezien.ts'

const wie = (client: number): string | null => ({ 1: 'els', 3: 'bart' })[client] ?? null

function toestel(schijf: { er: unknown } = { er: null }) {
  const loket = { online: true, gestuurd: [] as { documentId: string; stand: Record<string, number> }[][] }
  const opslag = new GezienOpslag({
    lees: () => Promise.resolve(schijf.er),
    bewaar: (waarde) => {
      schijf.er = JSON.parse(JSON.stringify(waarde))
      return Promise.resolve()
    },
    stuur: (standen) => {
      if (loket.online) loket.gestuurd.push(standen)
      return Promise.resolve(loket.online)
    },
  })
  return { opslag, loket, schijf }
}
function deel() {
  const bart = new Y.Doc()
  bart.clientID = 3
  const d: Gelezen = { id: 'wonen', ydoc: bart, blik: { ik: 'els', wie } }
  return { bart, d, schrijf: (veld: string, tekst: string) => bart.getText(veld).insert(bart.getText(veld).length, tekst) }
}
const namen = (o: GezienOpslag, d: Gelezen) => Object.fromEntries(o.nieuw(d, null))

describe('new since you looked, on a device', () => {
  test('the first look at a plan makes nothing new, also of parts that are still empty; what comes after is', async () => {
    const { opslag, loket } = toestel()
    const { d, schrijf } = deel()
    schrijf('goed', 'Van vroeger.')
    expect(namen(opslag, d)).toEqual({})
    await opslag.eersteBlik([
      { id: 'wonen', ydoc: d.ydoc, loket: null },
      { id: 'leeg', ydoc: null, loket: null },
    ])
    expect(loket.gestuurd).toEqual([
      [
        { documentId: 'wonen', stand: { 3: 12 } },
        { documentId: 'leeg', stand: {} },
      ],
    ])
    expect(namen(opslag, d)).toEqual({})
    schrijf('goed', ' Van nu.')
    expect(namen(opslag, d)).toEqual({ goed: ['bart'] })
    expect(namen(opslag, { ...deelLeeg(), id: 'leeg' })).toEqual({ wil: ['bart'] })
    await opslag.eersteBlik([{ id: 'wonen', ydoc: d.ydoc, loket: null }])
    expect(namen(opslag, d)).toEqual({ goed: ['bart'] })
  })

  test('looking at one question leaves what is new in another, and the loket hears it when all was seen', async () => {
    const { opslag, loket } = toestel()
    const { d, schrijf } = deel()
    await opslag.eersteBlik([{ id: 'wonen', ydoc: d.ydoc, loket: null }])
    loket.gestuurd = []
    schrijf('goed', 'een')
    schrijf('wil', 'twee')
    await opslag.zag(d, ['goed'], null)
    expect(namen(opslag, d)).toEqual({ wil: ['bart'] })
    expect(loket.gestuurd).toEqual([])
    schrijf('goed', ' drie')
    expect(namen(opslag, d)).toEqual({ goed: ['bart'], wil: ['bart'] })
    await opslag.zag(d, ['wil'], null)
    await opslag.zag(d, ['goed'], null)
    expect(namen(opslag, d)).toEqual({})
    expect(loket.gestuurd).toEqual([[{ documentId: 'wonen', stand: { 3: 12 } }]])
    await opslag.zag(d, ['goed'], null)
    expect(loket.gestuurd).toHaveLength(1)
  })

  test('what was read without a network is remembered by the device, and told later', async () => {
    const { opslag, loket, schijf } = toestel()
    const { d, schrijf } = deel()
    loket.online = false
    await opslag.eersteBlik([{ id: 'wonen', ydoc: d.ydoc, loket: null }])
    schrijf('goed', 'een')
    schrijf('wil', 'twee')
    await opslag.zag(d, ['goed'], null)
    const later = toestel(schijf)
    await later.opslag.laad()
    expect(namen(later.opslag, d)).toEqual({ wil: ['bart'] })
    await later.opslag.zag(d, null, null)
    expect(later.loket.gestuurd.at(-1)).toEqual([{ documentId: 'wonen', stand: { 3: 7 } }])
  })

  test('what another device of this person saw is not new here', async () => {
    const { opslag } = toestel()
    const { d, schrijf, bart } = deel()
    await opslag.eersteBlik([{ id: 'wonen', ydoc: d.ydoc, loket: null }])
    schrijf('goed', 'een')
    const daar = gezienVan(bart)
    schrijf('goed', ' twee')
    expect(opslag.nieuw(d, daar).get('goed')).toEqual(['bart'])
    expect(opslag.van('wonen', 'goed', daar)).toEqual(uitJson({ 3: 3 }))
    expect(opslag.nieuw(d, gezienVan(bart)).size).toBe(0)
  })

  test('a device that remembers nonsense begins afresh', async () => {
    const { opslag } = toestel({ er: { wonen: { heel: 'x', velden: 7, bijLoket: 'ja' }, b: null } })
    await opslag.laad()
    expect(opslag.van('wonen', 'goed', null)).toBeNull()
  })
})

function deelLeeg(): Gelezen {
  const { d, schrijf } = deel()
  schrijf('wil', 'Nieuw hier.')
  return d
}
