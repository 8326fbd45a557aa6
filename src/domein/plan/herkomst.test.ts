import fc from 'fast-check'
import * as Y from 'yjs'
import { describe, expect, test } from 'vitest'
import { type Blik, alsJson, gezienVan, meestGezien, nieuwPerVeld, schrijversVan, tekstStukken, uitJson, zagAlles } from './herkomst.ts'

/** Yjs client id of each person; Els writes on two devices. */
const CLIENTS = { 1: 'els', 2: 'els', 3: 'bart', 4: 'karin' } as const
const wie = (client: number): string | null => (CLIENTS as Record<number, string>)[client] ?? null
const blik = (ik: string, gezien: Blik['gezien'] = null): Blik => ({ ik, wie, gezien })

type Daad =
  | { soort: 'TYP'; client: number; plek: number; tekst: string }
  | { soort: 'WEG'; client: number; plek: number; lengte: number }
  | { soort: 'KRIJG'; van: number; naar: number }

const client = fc.constantFrom(1, 2, 3, 4)
/** Every letter tells who typed it; an emoji of two halves, because those must not be divided. */
const daad: fc.Arbitrary<Daad> = fc.oneof(
  fc
    .record({ soort: fc.constant('TYP' as const), client, plek: fc.nat(40), lengte: fc.integer({ min: 1, max: 5 }), emoji: fc.boolean() })
    .map(({ soort, client: c, plek, lengte, emoji }) => ({
      soort,
      client: c,
      plek,
      tekst: `${String(c).repeat(lengte)}${emoji ? '😀' : ''}`,
    })),
  fc.record({ soort: fc.constant('WEG' as const), client, plek: fc.nat(40), lengte: fc.integer({ min: 1, max: 6 }) }),
  fc.record({ soort: fc.constant('KRIJG' as const), van: client, naar: client }),
)

function speel(daden: readonly Daad[]): Map<number, Y.Doc> {
  const docs = new Map([1, 2, 3, 4].map((c) => [c, new Y.Doc()]))
  for (const [c, doc] of docs) doc.clientID = c
  const van = (c: number): Y.Doc => docs.get(c) ?? new Y.Doc()
  for (const d of daden) {
    if (d.soort === 'KRIJG') {
      Y.applyUpdate(van(d.naar), Y.encodeStateAsUpdate(van(d.van)))
      continue
    }
    const tekst = van(d.client).getText('goed')
    const plek = Math.min(d.plek, tekst.length)
    if (d.soort === 'TYP') tekst.insert(plek, d.tekst)
    else tekst.delete(plek, Math.min(d.lengte, tekst.length - plek))
  }
  return docs
}

function samen(docs: Map<number, Y.Doc>): Y.Doc {
  const alles = new Y.Doc()
  for (const doc of docs.values()) Y.applyUpdate(alles, Y.encodeStateAsUpdate(doc))
  return alles
}

describe('who wrote what', () => {
  test('pieces join to the text, each letter is of who typed it, and no character is divided, after any edits at once', () => {
    fc.assert(
      fc.property(fc.array(daad, { maxLength: 40 }), (daden) => {
        const tekst = samen(speel(daden)).getText('goed')
        const stukken = tekstStukken(tekst, blik('els'))
        expect(stukken.map((s) => s.tekst).join('')).toBe(tekst.toString())
        for (const [i, s] of stukken.entries()) {
          expect(stukken[i + 1]?.persoonId).not.toBe(s.persoonId)
          for (const cijfer of s.tekst.match(/\d/g) ?? []) expect(wie(Number(cijfer))).toBe(s.persoonId)
          if (tekst.toString().isWellFormed()) expect(s.tekst.isWellFormed()).toBe(true)
          expect(s.nieuw).toBe(false)
        }
      }),
      { numRuns: 300 },
    )
  })

  test('a reader who saw half of a character saw it', () => {
    const bart = new Y.Doc()
    bart.clientID = 3
    bart.getText('goed').insert(0, 'a😀!')
    expect(tekstStukken(bart.getText('goed'), blik('els', new Map([[3, 2]])))).toEqual([
      { tekst: 'a😀', persoonId: 'bart', nieuw: false },
      { tekst: '!', persoonId: 'bart', nieuw: true },
    ])
  })

  test('who only left white space, or took words out, did not write', () => {
    const doc = new Y.Doc()
    doc.clientID = 1
    doc.getText('goed').insert(0, 'Noa tekent.')
    const bart = new Y.Doc()
    bart.clientID = 3
    Y.applyUpdate(bart, Y.encodeStateAsUpdate(doc))
    bart.getText('goed').insert(11, ' \n')
    bart.getText('goed').delete(0, 4)
    expect(schrijversVan(bart.getText('goed'), wie)).toEqual(['els'])
    expect(schrijversVan(bart.getText('goed'), () => null)).toEqual([null])
  })
})

describe('new since you looked', () => {
  test('what is new came after the look, is never of the one who looks, and is all of it', () => {
    fc.assert(
      fc.property(
        fc.array(daad, { maxLength: 25 }),
        fc.array(daad, { maxLength: 25 }),
        fc.constantFrom('els', 'bart', 'karin'),
        (eerst, daarna, ik) => {
          const toen = samen(speel(eerst))
          const doc = samen(speel([...eerst, { soort: 'KRIJG', van: 1, naar: 3 }, ...daarna]))
          Y.applyUpdate(doc, Y.encodeStateAsUpdate(toen))
          const gezien = gezienVan(toen)
          const stukken = tekstStukken(doc.getText('goed'), blik(ik, gezien))
          expect(stukken.map((s) => s.tekst).join('')).toBe(doc.getText('goed').toString())
          for (const s of stukken.filter((x) => x.nieuw)) expect(s.persoonId).not.toBe(ik)
          const namen = new Set(stukken.filter((s) => s.nieuw).map((s) => s.persoonId))
          expect(new Set(nieuwPerVeld(doc, blik(ik, gezien)).get('goed'))).toEqual(namen)
          // Having seen it all, nothing is new; looking for the first time, nothing either.
          expect(nieuwPerVeld(doc, blik(ik, meestGezien(gezien, gezienVan(doc)))).size).toBe(0)
          expect(nieuwPerVeld(doc, blik(ik, null)).size).toBe(0)
        },
      ),
      { numRuns: 300 },
    )
  })

  test('only the end of a sentence that went on is new', () => {
    const bart = new Y.Doc()
    bart.clientID = 3
    bart.getText('goed').insert(0, 'Noa tekent')
    const gezien = gezienVan(bart)
    bart.getText('goed').insert(10, ' graag.')
    expect(tekstStukken(bart.getText('goed'), blik('els', gezien))).toEqual([
      { tekst: 'Noa tekent', persoonId: 'bart', nieuw: false },
      { tekst: ' graag.', persoonId: 'bart', nieuw: true },
    ])
  })

  test('a choice is new too, under the name of its field; a list of ids is nothing to read', () => {
    const bart = new Y.Doc()
    bart.clientID = 3
    bart.getArray('lijst.doel').push([{ id: '00000000-0000-4000-8000-000000000001', bij: null }])
    bart.getArray('keuze.WONEN').push([{ id: 'a', waarde: true, vervangt: [], door: 'els' }])
    expect(nieuwPerVeld(bart, blik('els', new Map()))).toEqual(new Map([['keuze.WONEN', ['bart']]]))
    expect(nieuwPerVeld(bart, blik('bart', new Map())).size).toBe(0)
  })

  test('what was seen only grows, in whatever order it comes, and survives as JSON', () => {
    const gezien = fc.dictionary(fc.constantFrom('1', '2', '4294967295'), fc.nat(1000)).map((o) => uitJson(o))
    fc.assert(
      fc.property(gezien, gezien, (a, b) => {
        const ab = meestGezien(a, b)
        expect(ab && alsJson(ab)).toEqual(alsJson(meestGezien(b, a) ?? new Map()))
        expect(uitJson(JSON.parse(JSON.stringify(alsJson(ab ?? new Map()))))).toEqual(ab)
        if (a && b) expect([zagAlles(ab, a), zagAlles(ab, b)]).toEqual([true, true])
      }),
    )
    for (const fout of [null, 'x', { a: 1 }, { 1: -1 }, { 1: 0.5 }, { 1: '2' }, { '12345678901': 1 }]) expect(uitJson(fout)).toBeNull()
  })
})
