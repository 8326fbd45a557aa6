import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { planBlad } from './blad.ts'
import { bladHtml } from '../blad-html.ts'
import { type Blad, alineasVan } from '../blad-vorm.ts'
import type { Woord } from './blad-woord.ts'
import { KAART_ITEMS, KAART_PERSONEN, gesprekskaart, knip } from './blad-gesprek.ts'
import type { PlanInhoud } from './vorm.ts'

type Persoon = PlanInhoud['personen'][number]
const persoon = (over: Partial<Persoon> = {}): Persoon => ({
  persoonId: 'p',
  naam: 'Noa Okafor',
  gebieden: [],
  verhaal: {},
  delen: [],
  doelen: [],
  kosten: [],
  ...over,
})
/** The key with its values, so that a test sees which sentence stands where. */
const w: Woord = (_kamer, sleutel, waarden) => (waarden === undefined ? sleutel : `${sleutel}(${Object.values(waarden).join('|')})`)
const NU = { soort: 'CONCEPT', dag: '2026-07-01', heel: true, schrijvers: ['Karin Blom', 'Ilse Okafor'] } as const
const koppen = (b: Blad): string[] => b.blokken.flatMap((x) => (x.soort === 'KOP' ? [`${x.niveau} ${x.tekst}`] : []))

describe('the plan as a tree', () => {
  test('each person in the order of the plan format, then what the family shares', () => {
    const vol = persoon({
      gebieden: ['WONEN'],
      verhaal: { wil: 'b', verhaal: 'a' },
      delen: [{ leefgebied: 'WONEN', teksten: { nodig: 'd', goed: 'c' } }],
      doelen: [{ id: 'd', tekst: 'Rust', merk: '', datum: null, leefgebied: null, taken: [] }],
    })
    const b = planBlad({ personen: [vol, persoon({ persoonId: 'q', naam: 'Milan' })], gezin: { gezin: 'e' } }, NU, 'nl', w)
    expect(koppen(b)).toEqual([
      '1 blad.titel(Noa Okafor en Milan)',
      '2 Noa Okafor',
      '3 versie.verhaal',
      '3 gebieden.WONEN.naam',
      '3 doel.kop',
      '2 Milan',
      '2 versie.gezin',
    ])
    // Within a part the order of the questions, not that of the keys.
    const paren = b.blokken.flatMap((x) => (x.soort === 'PAREN' ? x.paren.map((p) => p.alineas.join()) : []))
    expect(paren.slice(0, 4)).toEqual(['a', 'b', 'c', 'd'])
  })

  test('a goal without open steps says that it goes on', () => {
    const b = planBlad(
      { personen: [persoon({ doelen: [{ id: 'd', tekst: '', merk: '', datum: null, leefgebied: null, taken: [] }] })], gezin: null },
      NU,
      'nl',
      w,
    )
    expect(JSON.stringify(b)).toContain('doel.geenStappen')
    expect(JSON.stringify(b)).toContain('doel.woord(1|doel.zonderWoorden)')
  })

  test('who may read only some parts is told so', () => {
    const tekst = (heel: boolean): string => JSON.stringify(planBlad({ personen: [persoon()], gezin: null }, { ...NU, heel }, 'nl', w))
    expect(tekst(false)).toContain('blad.deels')
    expect(tekst(true)).not.toContain('blad.deels')
  })

  test('lines of a paste become paragraphs; nothing that can be seen is lost', () => {
    expect(alineasVan('een\r\n\r\n twee\tdrie \u2028vier\u0007\u0000')).toEqual(['een', 'twee drie', 'vier'])
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (tekst) => {
        const zicht = (s: string): string => s.replaceAll(/[\s\p{Cc}\ufeff\u0085]/gu, '')
        expect(zicht(alineasVan(tekst).join(''))).toBe(zicht(tekst))
      }),
    )
  })
})

test('the HTML file has no markup but its own, whatever was pasted', () => {
  const b = planBlad(
    { personen: [persoon({ naam: '<i>Noa</i>', verhaal: { verhaal: '<script>alert("1")</script> & <b>vet</b>' } })], gezin: null },
    NU,
    'nl',
    w,
  )
  const html = bladHtml(b)
  expect(html).toContain('&lt;script&gt;alert(&quot;1&quot;)&lt;/script&gt; &amp; &lt;b&gt;vet&lt;/b&gt;')
  expect(html).toContain('<title>blad.titel(&lt;i&gt;Noa&lt;/i&gt;)</title>')
  expect(html).not.toMatch(/<(script|b|i)\b/)
})

describe('the gesprekskaart', () => {
  const keuze = (personen: string[], over = {}) => ({ personen, items: KAART_ITEMS, rechten: true, vragen: '', ...over })

  test('never more lines than the page has, whatever was written and chosen', () => {
    fc.assert(
      fc.property(
        fc.array(fc.tuple(fc.string({ maxLength: 3000 }), fc.string({ maxLength: 3000 }), fc.string({ maxLength: 200 })), {
          minLength: 1,
          maxLength: 9,
        }),
        fc.boolean(),
        fc.subarray([...KAART_ITEMS]),
        (teksten, rechten, items) => {
          const personen = teksten.map(([goed, wil, nodig], i) =>
            persoon({ persoonId: `p${i}`, naam: `Naam ${i}`, verhaal: { goed, wil, nodig } }),
          )
          const kaart = gesprekskaart(
            { personen, gezin: null },
            keuze(
              personen.map((p) => p.persoonId),
              { rechten, items },
            ),
          )
          const regels = kaart.personen.reduce((som, p) => som + 1.5 + p.items.reduce((s, i) => s + i.regels, 0), 0)
          expect(regels).toBeLessThanOrEqual(20 + (rechten ? 0 : 6))
          expect(kaart.personen.length).toBeLessThanOrEqual(KAART_PERSONEN)
          expect(kaart.personen.length + kaart.ook.length).toBe(personen.length)
          for (const i of kaart.personen.flatMap((p) => p.items)) expect(i.tekst.length).toBeLessThanOrEqual(i.regels * 76)
        },
      ),
    )
  })

  test('a long text gets the lines that a short one leaves', () => {
    const lang = 'Iemand die een avond per week komt. '.repeat(60)
    const [p] = gesprekskaart({ personen: [persoon({ verhaal: { goed: 'Tekenen.', nodig: lang } })], gezin: null }, keuze(['p'])).personen
    expect(p?.items.map((i) => [i.item, i.regels > 1, i.meer])).toEqual([
      ['goed', false, false],
      ['wil', false, false],
      ['nodig', true, true],
    ])
    expect(p?.items[2]?.tekst).toMatch(/komt\.$/)
  })

  test('without a short answer it takes what was said per leefgebied, and for a wish the goals', () => {
    const p = persoon({
      delen: [{ leefgebied: 'WONEN', teksten: { goed: 'Koken.' } }],
      doelen: [{ id: 'd', tekst: 'Zelf fietsen', merk: '', datum: null, leefgebied: null, taken: [] }],
    })
    expect(gesprekskaart({ personen: [p], gezin: null }, keuze(['p'])).personen[0]?.items.map((i) => i.tekst)).toEqual([
      'Koken.',
      'Zelf fietsen',
      '',
    ])
  })

  test('five questions fit; of the others it says how many', () => {
    const kaart = gesprekskaart({ personen: [persoon()], gezin: null }, keuze(['p'], { vragen: 'a\n\n b \nc\nd\ne\nf\ng' }))
    expect(kaart.vragen).toEqual(['a', 'b', 'c', 'd', 'e'])
    expect(kaart.vragenOver).toBe(2)
  })

  test('a text is cut at a sentence or a word, never inside a character', () => {
    expect(knip('Zij tekent de hele dag graag. Daarna wil zij naar buiten, en dat kan niet.', 60)).toEqual({
      tekst: 'Zij tekent de hele dag graag.',
      meer: true,
    })
    expect(knip('woord '.repeat(30), 60)).toEqual({ tekst: `${'woord '.repeat(6).trim()}\u2026`, meer: true })
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', minLength: 80, maxLength: 300 }), (tekst) => {
        const { tekst: uit } = knip(tekst, 70)
        expect(uit.isWellFormed()).toBe(true)
        expect(uit.length).toBeLessThanOrEqual(70)
      }),
    )
  })
})
