import fc from 'fast-check'
import * as Y from 'yjs'
import { describe, expect, test } from 'vitest'
import { itemKeuze, itemTekst, voegItemToe } from './velden.ts'
import { kies } from './meerwaarde.ts'
import { type MomentVelden, gewijzigdeVelden, isWaarde, leesVelden } from './moment.ts'
import { zetTerug } from './terugzetten.ts'
import { tekstStukken } from './herkomst.ts'

const UUIDS = ['00000000-0000-4000-8000-000000000001', '00000000-0000-4000-8000-000000000002'] as const
let teller = 0
const nieuwId = (): string => `k${++teller}`

type Daad =
  | { soort: 'TYP'; veld: string; plek: number; tekst: string }
  | { soort: 'WEG'; veld: string; plek: number; lengte: number }
  | { soort: 'KIES'; veld: string; waarde: string | boolean | null; tegelijk: boolean }
  | { soort: 'DING'; nr: 0 | 1 }

const tekstveld = fc.constantFrom(...UUIDS.flatMap((id) => [itemTekst('doel', id, 'tekst'), itemTekst('doel', id, 'merk')]))
const keuze = fc.oneof(
  fc.record({ veld: fc.constantFrom(...UUIDS.map((id) => itemKeuze('doel', id, 'weg'))), waarde: fc.boolean() }),
  fc.record({ veld: fc.constantFrom(...UUIDS.map((id) => itemKeuze('doel', id, 'datum'))), waarde: fc.constantFrom(null, '2026-09-01') }),
)
const daad: fc.Arbitrary<Daad> = fc.oneof(
  fc.record({
    soort: fc.constant('TYP' as const),
    veld: tekstveld,
    plek: fc.nat(30),
    tekst: fc.constantFrom('Noa ', 'slaapt. ', '😀', '\n', 'weer door'),
  }),
  fc.record({ soort: fc.constant('WEG' as const), veld: tekstveld, plek: fc.nat(30), lengte: fc.integer({ min: 1, max: 12 }) }),
  fc.tuple(keuze, fc.boolean()).map(([k, tegelijk]) => ({ soort: 'KIES' as const, ...k, tegelijk })),
  fc.record({ soort: fc.constant('DING' as const), nr: fc.constantFrom(0 as const, 1 as const) }),
)

function doe(doc: Y.Doc, daden: readonly Daad[]): void {
  for (const d of daden) {
    if (d.soort === 'DING') voegItemToe(doc, 'doel', { id: UUIDS[d.nr], bij: null })
    else if (d.soort === 'KIES') {
      const lijst = doc.getArray(d.veld)
      // As of two devices that did not know of each other: nothing is replaced.
      if (d.tegelijk) lijst.push([{ id: nieuwId(), waarde: d.waarde, vervangt: [], door: 'bart' }])
      else kies(lijst, { id: nieuwId(), waarde: d.waarde, door: 'els' }, isWaarde)
    } else {
      const tekst = doc.getText(d.veld)
      const plek = Math.min(d.plek, tekst.length)
      if (d.soort === 'TYP') tekst.insert(plek, d.tekst)
      else tekst.delete(plek, Math.min(d.lengte, tekst.length - plek))
    }
  }
}

/** What a person sees: a thing that was taken out, or that is in no list, is not there. */
function zichtbaar(v: MomentVelden): unknown {
  const er = (v.lijsten['lijst.doel'] ?? []).filter((i) => {
    const weg = (v.keuzes[itemKeuze('doel', i.id, 'weg')] ?? []).map((k) => k.waarde)
    return !(weg.length > 0 && weg.every((w) => w === true))
  })
  return er.map(({ id }) => ({
    id,
    tekst: v.teksten[itemTekst('doel', id, 'tekst')] ?? '',
    merk: v.teksten[itemTekst('doel', id, 'merk')] ?? '',
    datum: [...new Set((v.keuzes[itemKeuze('doel', id, 'datum')] ?? []).map((k) => JSON.stringify(k.waarde)))].toSorted(),
  }))
}

const stand = (doc: Y.Doc): MomentVelden => leesVelden(doc, 'DOELEN')
const terug = (doc: Y.Doc, m: MomentVelden, velden?: readonly string[]): boolean =>
  zetTerug(doc, m, { soort: 'DOELEN', door: 'els', nieuwId, ...(velden ? { velden } : {}) })

describe('going back to a moment', () => {
  test('gives exactly what stood then, and what stood now can come back the same way', () => {
    fc.assert(
      fc.property(fc.array(daad, { maxLength: 15 }), fc.array(daad, { maxLength: 15 }), (eerst, daarna) => {
        const doc = new Y.Doc()
        doe(doc, eerst)
        const toen = stand(doc)
        doe(doc, daarna)
        const nu = stand(doc)
        terug(doc, toen)
        expect(zichtbaar(stand(doc))).toEqual(zichtbaar(toen))
        terug(doc, nu)
        expect(zichtbaar(stand(doc))).toEqual(zichtbaar(nu))
        expect(terug(doc, stand(doc))).toBe(false)
      }),
      { numRuns: 300 },
    )
  })

  test('one field goes back, the others stay', () => {
    const doc = new Y.Doc()
    doc.getText('goed').insert(0, 'oud')
    doc.getText('wil').insert(0, 'oud')
    const toen = leesVelden(doc, 'DEEL')
    doc.getText('goed').insert(3, ' en nieuw')
    doc.getText('wil').insert(3, ' en nieuw')
    zetTerug(doc, toen, { soort: 'DEEL', door: 'els', nieuwId, velden: ['goed'] })
    expect([doc.getText('goed').toString(), doc.getText('wil').toString()]).toEqual(['oud', 'oud en nieuw'])
    expect(gewijzigdeVelden(toen, leesVelden(doc, 'DEEL'))).toEqual(['wil'])
  })

  test('words that were not touched stay of who wrote them, and somebody who writes along loses nothing', () => {
    const bart = new Y.Doc()
    bart.clientID = 3
    bart.getText('goed').insert(0, 'Noa tekent graag. Zij slaapt goed.')
    const toen = leesVelden(bart, 'DEEL')
    bart.getText('goed').delete(17, 17)
    const els = new Y.Doc()
    els.clientID = 1
    Y.applyUpdate(els, Y.encodeStateAsUpdate(bart))
    bart.getText('goed').insert(4, 'Jansen ')
    zetTerug(els, toen, { soort: 'DEEL', door: 'els', nieuwId })
    Y.applyUpdate(els, Y.encodeStateAsUpdate(bart))
    const stukken = tekstStukken(els.getText('goed'), { ik: 'els', wie: (c) => (c === 3 ? 'bart' : 'els'), gezien: null })
    expect(stukken).toEqual([
      { tekst: 'Noa Jansen tekent graag.', persoonId: 'bart', nieuw: false },
      { tekst: ' Zij slaapt goed.', persoonId: 'els', nieuw: false },
    ])
  })

  test('values that cannot be kept as data are left out, and fields of another kind of document', () => {
    const doc = new Y.Doc()
    doc.getArray('keuze.WONEN').push([
      { id: 'a', waarde: 10n, vervangt: [], door: 'els' },
      { id: 'b', waarde: 'x\u0000', vervangt: [], door: 'els' },
      { id: 'c', waarde: true, vervangt: [], door: 'e\u0000ls' },
    ])
    doc.getText('geheim').insert(0, 'x')
    doc.getText('goed').insert(0, 'a\u0000b')
    expect(leesVelden(doc, 'VERHAAL')).toEqual({
      teksten: { goed: 'ab' },
      keuzes: { 'keuze.WONEN': [{ waarde: true, door: '' }] },
      lijsten: {},
    })
  })
})
